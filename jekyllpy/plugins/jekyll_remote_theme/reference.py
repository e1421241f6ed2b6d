"""The values that `remote_theme` may have, and the archive that each means."""

from __future__ import annotations

import os
import re
from dataclasses import dataclass
from urllib.parse import quote, urlsplit

GITHUB = "github.com"
NEWEST = "HEAD"
LATEST_RELEASE = "latest"
LOCAL = re.compile(r"\.{0,2}/|~/|[a-z]:[/\\]", re.I)
NAMED = re.compile(r"([a-z0-9-]+)/([a-z0-9._-]+)(?:@([a-z0-9._/-]+))?", re.I)


@dataclass(frozen=True)
class Reference:
    """A theme's repository on a GitHub server, at a branch, tag or commit."""

    scheme: str
    host: str
    owner: str
    name: str
    ref: str

    @property
    def owner_and_name(self) -> str:
        return f"{self.owner}/{self.name}"

    def archive(self, ref: str) -> str:
        """The address of the repository's zip archive at `ref`."""
        path = "/".join(quote(part) for part in (self.owner, self.name, "zip", ref))
        return f"{self.scheme}://codeload.{self.host}/{path}"

    @property
    def latest_release(self) -> str:
        """The address of the API that describes the latest release."""
        api = "api.github.com" if self.host == GITHUB else f"{self.host}/api/v3"
        return f"{self.scheme}://{api}/repos/{self.owner_and_name}/releases/latest"


def is_local(text: str) -> bool:
    """Whether `text` is a folder's path."""
    return LOCAL.match(text) is not None


def parse(text: str) -> Reference | None:
    """The repository that `owner/name`, `owner/name@ref` or an address like those means, if any.

    An address must be on github.com, or on the server that PAGES_GITHUB_HOSTNAME or
    GITHUB_HOSTNAME names.
    """
    scheme, host, path = "https", GITHUB, text
    if "://" in text:
        address = urlsplit(text)
        scheme, host, path = address.scheme.lower(), address.netloc.lower(), address.path[1:]
        known = {GITHUB, os.environ.get("PAGES_GITHUB_HOSTNAME"), os.environ.get("GITHUB_HOSTNAME")}
        if scheme not in ("http", "https") or host not in known:
            return None
    found = NAMED.fullmatch(path)
    if found is None or ".." in path:
        return None
    return Reference(scheme, host, found[1].lower(), found[2].lower(), found[3] or NEWEST)
