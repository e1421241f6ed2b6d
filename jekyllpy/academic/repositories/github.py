"""Public repositories as GitHub tells of them. Shapes: `GET /users/…/repos`, `GET /repos/…/…`."""

from __future__ import annotations

import re
from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any

from jekyllpy.academic.lookup.client import Client, parse_json
from jekyllpy.errors import UsageError

PER_PAGE = 100
MOST_PAGES = 10
ACCEPT = "application/vnd.github+json"
_NAMED = re.compile(
    r"(?:https?://)?(?:www\.)?(?:github\.com/)?@?([A-Za-z0-9][A-Za-z0-9-]{0,38})(?:/([\w.-]{1,100}?)(?:\.git)?)?/?\Z"
)


@dataclass(frozen=True, slots=True)
class Repository:
    """One repository, as a page shows it; what isn't known is empty."""

    name: str
    owner: str
    url: str
    description: str
    language: str
    stars: int
    website: str
    is_fork: bool

    def as_data(self) -> dict[str, Any]:
        """Its entry in a data file."""
        fields = {
            "name": self.name,
            "owner": self.owner,
            "url": self.url,
            "description": self.description,
            "language": self.language,
            "website": self.website,
        }
        return {key: value for key, value in fields.items() if value} | {"stars": self.stars}


def named(text: str) -> tuple[str, str]:
    """The user, and the repository if there is one, that `text` (`user`, `user/name` or an address) names.

    Raises:
        UsageError: if it names none.
    """
    found = _NAMED.match(text.strip())
    if found is None or found[2] in (".", ".."):
        raise UsageError(f"{text} is no user or repository of GitHub; write user or user/name.")
    return found[1], found[2] or ""


def repository(client: Client, owner: str, name: str) -> Repository:
    """One repository.

    Raises:
        SourceError: if GitHub doesn't know it, or can't be asked.
    """
    what = f"the repository {owner}/{name}"
    path = f"/repos/{owner}/{name}"
    return client.get("github", path, _one, accept=ACCEPT, what=what)


def repositories_of(client: Client, user: str) -> list[Repository]:
    """A user's or an organisation's own repositories, forks aside, the most starred ones first.

    Raises:
        SourceError: if GitHub doesn't know the user, or can't be asked.
    """
    found: list[Repository] = []
    for page in range(1, MOST_PAGES + 1):
        params = {"type": "owner", "per_page": str(PER_PAGE), "page": str(page)}
        path, what = f"/users/{user}/repos", f"the user {user}"
        listed = client.get("github", path, _many, params=params, accept=ACCEPT, what=what)
        found += listed
        if len(listed) < PER_PAGE:
            break
    own = [repository for repository in found if not repository.is_fork]
    return sorted(own, key=lambda repository: (-repository.stars, repository.name.lower()))


def _one(body: bytes) -> Repository:
    return _repository(parse_json(body))


def _many(body: bytes) -> list[Repository]:
    listed = parse_json(body)
    if not isinstance(listed, list):
        raise ValueError("it is no list")
    return [_repository(each) for each in listed]


def _repository(told: Mapping[str, Any]) -> Repository:
    website = str(told.get("homepage") or "")
    return Repository(
        name=str(told["name"]),
        owner=str(told["owner"]["login"]),
        url=str(told["html_url"]),
        description=" ".join(str(told.get("description") or "").split()),
        language=str(told.get("language") or ""),
        stars=int(told["stargazers_count"]),
        website=website if website.startswith(("http://", "https://")) else "",
        is_fork=bool(told.get("fork")),
    )
