"""What everything in a site depends on, whatever it looks at: settings, theme, environment variables."""

from __future__ import annotations

import os
from typing import TYPE_CHECKING, Any

from jekyllpy.incremental.fingerprint import Unknowable, digest, fingerprint

if TYPE_CHECKING:
    from jekyllpy.content.theme import Theme

ENVIRONMENT_PREFIXES = (
    "JEKYLL_",
    "PAGES_",
    "GITHUB_",
    "TZ",
    "LANG",
    "LC_",
    "SSL",
    "ASSET_HOST_URL",
)


def settings_of(config: dict[str, Any]) -> tuple[str, frozenset[str]]:
    """The fingerprint of all settings that have one, and the names of those that haven't.

    The time is no part of it: who reads it is recorded.
    """
    parts, unknowable = [], set()
    for key, value in sorted(config.items()):
        if key == "time":
            continue
        try:
            parts += [str(key), fingerprint(value)]
        except Unknowable:
            unknowable.add(str(key))
    return digest(parts), frozenset(unknowable)


def environment() -> list[str]:
    """The variables of the process that a build may depend on."""
    return [
        f"{name}={value}"
        for name, value in sorted(os.environ.items())
        if name.startswith(ENVIRONMENT_PREFIXES)
    ]


def theme_fields(theme: Theme | None) -> list[str]:
    """What templates see of a theme; its files are recorded as they are read."""
    if theme is None:
        return []
    described = [theme.authors, theme.dependencies, theme.metadata]
    return [theme.name, theme.root, theme.version, theme.description, *map(repr, described)]
