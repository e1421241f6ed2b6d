"""The person whose homepage it is, and the settings that say so."""

from __future__ import annotations

import re
from collections.abc import Mapping
from dataclasses import dataclass, field
from typing import Any

from jekyllpy.scaffold.starter import ENGLISH, words
from jekyllpy.text.east_asian import is_east_asian

GITHUB_PAGES = "https://{}.github.io"
NAME_TO_COME = "Your Name"


@dataclass(frozen=True)
class Owner:
    """Whose homepage it is; what is empty stays empty on the site.

    Attributes:
        profiles: a name on a service, or an address there, by the service's key in `_config.yml`.
        words: those of a new homepage in its language, for the description.
    """

    name: str = NAME_TO_COME
    role: str = ""
    institution: str = ""
    location: str = ""
    email: str = ""
    profiles: Mapping[str, str] = field(default_factory=dict)
    words: Mapping[str, str] = field(default_factory=lambda: words(ENGLISH))

    @property
    def description(self) -> str:
        """One line for search engines."""
        if self.role and self.institution:
            form = self.words["position_at"]
        elif self.role:
            form = "[name], [role]."
        else:
            form = self.words["homepage_of"]
        parts = {"[name]": self.name, "[role]": self.role, "[institution]": self.institution}
        return re.sub(r"\[\w+\]", lambda part: parts[part[0]], form)

    @property
    def name_variants(self) -> list[str]:
        """How author lists write the name: initials first, and family name first; `山田 太郎` without the space."""
        parts = self.name.split()
        if len(parts) == 2 and is_east_asian(*parts):
            return ["".join(parts)]
        *given, family = parts or [""]
        if not given:
            return []
        initials = " ".join(f"{name[0]}." for name in given)
        return [f"{initials} {family}", f"{family}, {' '.join(given)}"]

    @property
    def url(self) -> str:
        """Where GitHub Pages publishes the homepage; empty for who has no account there."""
        account = self.profiles.get("github", "")
        return GITHUB_PAGES.format(account.lower()) if account and "/" not in account else ""

    def settings(self) -> dict[str, Any]:
        """The personal settings of `_config.yml`, but for the profiles."""
        return {
            "title": self.name,
            "name": self.name,
            "author": self.name,
            "role": self.role,
            "institution": self.institution,
            "location": self.location,
            "email": self.email,
            "avatar": "",
            "bio": "",
            "description": self.description,
            "url": self.url,
            "name_variants": self.name_variants,
        }


def position(words: str) -> tuple[str, str]:
    """What somebody does, and where: `Postdoc at MIT`, `Professor of History, University of Bologna`."""
    for separator in (" at ", ","):
        role, found, institution = words.rpartition(separator)
        if found:
            return role.strip(), institution.strip()
    return words.strip(), ""
