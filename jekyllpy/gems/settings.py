"""Bundler's settings, as far as they say where gems are fetched from and how patiently.

Rules: Bundler 2.4, `Bundler::Settings`: the file of the application counts over the environment, that
over the user's file. `mirror.URL` puts a mirror in a source's place, `mirror.all` in every source's;
`HOST` gives a name and a password. `RUBYGEMS_HOST` stands for the usual source.
"""

from __future__ import annotations

import os
from collections.abc import Mapping
from dataclasses import dataclass, field
from urllib.parse import urlsplit, urlunsplit

from jekyllpy.text import yaml

USUAL_SOURCE = "https://rubygems.org/"
INSECURE = USUAL_SOURCE.replace("https:", "http:")
PREFIX = "BUNDLE_"
MIRROR = "BUNDLE_MIRROR__"
ALL = "ALL"
TIMEOUT = 20.0


@dataclass(frozen=True)
class Settings:
    """What the files and the environment say, by `BUNDLE_…` in upper case."""

    values: Mapping[str, str] = field(default_factory=dict)

    @classmethod
    def of(cls, folder: str | None) -> Settings:
        """The settings for a Gemfile in `folder`; without one, those of the user alone."""
        home = os.path.expanduser("~")
        user = os.environ.get("BUNDLE_USER_CONFIG") or os.path.join(
            os.environ.get("BUNDLE_USER_HOME") or os.path.join(home, ".bundle"), "config"
        )
        own = os.environ.get("BUNDLE_APP_CONFIG") or ".bundle"
        environment = {
            name.upper(): value for name, value in os.environ.items() if name.startswith(PREFIX)
        }
        of_folder = in_file(os.path.join(folder, own, "config")) if folder is not None else {}
        return cls({**in_file(user), **environment, **of_folder})

    @property
    def timeout(self) -> float:
        """The seconds to wait for an answer's next byte."""
        given = self.values.get("BUNDLE_TIMEOUT", "")
        return float(given) if given.isdecimal() and int(given) > 0 else TIMEOUT

    def address_of(self, source: str | None = None) -> str:
        """Where a source is asked, with a slash at the end: itself or its mirror."""
        address = with_slash(source or USUAL_SOURCE)
        if address.lower() in (USUAL_SOURCE, INSECURE) and os.environ.get("RUBYGEMS_HOST"):
            address = with_slash(os.environ["RUBYGEMS_HOST"])
        return self._with_password(with_slash(self._mirror_of(address) or address))

    def _mirror_of(self, address: str) -> str | None:
        wanted = normalized(address)
        for key, value in self.values.items():
            if key.startswith(MIRROR) and normalized(key[len(MIRROR) :]) == wanted:
                return value
        return self.values.get(MIRROR + ALL)

    def _with_password(self, address: str) -> str:
        parts = urlsplit(address)
        given = self.values.get(PREFIX + key_of(parts.hostname or ""))
        if not given or parts.username:
            return address
        return urlunsplit(parts._replace(netloc=f"{given}@{parts.netloc}"))


def in_file(path: str) -> dict[str, str]:
    """The settings of a file, none if it can't be read."""
    try:
        with open(path, encoding="utf-8", errors="replace") as file:
            found = yaml.load(file.read())
    except (OSError, yaml.YamlSyntaxError):
        return {}
    if not isinstance(found, dict):
        return {}
    return {
        key.upper(): str(value)
        for key, value in found.items()
        if isinstance(key, str) and key.startswith(PREFIX)
    }


def key_of(name: str) -> str:
    """A name as Bundler writes it in a setting's key."""
    return name.replace("-", "___").replace(".", "__").upper()


def normalized(address: str) -> str:
    """An address, or one as it stands in a setting's key, to be compared."""
    return with_slash(key_of(address.strip()))


def with_slash(address: str) -> str:
    """An address that paths can be put after."""
    return address if address.endswith("/") else address + "/"


def without_password(address: str) -> str:
    """An address to be shown."""
    parts = urlsplit(address)
    return urlunsplit(parts._replace(netloc=parts.netloc.rpartition("@")[2]))
