"""Which edition a site is built with."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import replace
from typing import Any

from jekyllpy.config.editions import DEFAULT, EDITIONS, Edition
from jekyllpy.errors import ConfigurationError

SECTION = "jekyllpy"
SETTING = "edition"


def edition_of(settings: Mapping[str, Any], option: str | None = None) -> Edition:
    """The edition that `--edition` names, else the one of the settings, else Jekyll 4.4's.

    Args:
        settings: what the configuration files say.
        option: the value of `--edition`.

    Raises:
        ConfigurationError: for a name that no edition has.
    """
    if option is not None:
        return named(option, "the option --edition")
    section = settings.get(SECTION)
    name = section.get(SETTING) if isinstance(section, Mapping) else None
    if name is not None:
        return named(str(name), f"`{SETTING}` under `{SECTION}:` in the configuration")
    return DEFAULT


def named(name: str, where: str) -> Edition:
    """The edition of a name.

    Raises:
        ConfigurationError: if none has it.
    """
    if name not in EDITIONS:
        raise ConfigurationError(
            f"{where} names '{name}', which is none of the editions: {', '.join(EDITIONS)}"
        )
    return replace(EDITIONS[name], reason=f"{where} says so")
