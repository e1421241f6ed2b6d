"""Which repository a site belongs to."""

from __future__ import annotations

import os
import re
from typing import TYPE_CHECKING

from jekyllpy.plugins.jekyll_github_metadata import hosting

if TYPE_CHECKING:
    from jekyllpy.site.site import Site

GIT_TIMEOUT = 10


def owner_and_name(site: Site) -> str | None:
    """`owner/name`: from the environment, `repository` in the configuration, or git's `origin`."""
    configured = site.config.get("repository")
    if not (isinstance(configured, str) and "/" in configured):
        configured = None
    return (
        os.environ.get("PAGES_REPO_NWO")
        or configured
        or os.environ.get("GITHUB_REPOSITORY")
        or (from_origin(site.source) if asks_git(site) else None)
    )


def asks_git(site: Site) -> bool:
    """Whether git may tell; GitHub Pages is always in safe mode, and knows anyway."""
    return site.edition.on_github_pages or not site.safe


def from_origin(folder: str) -> str | None:
    """The repository on GitHub that `origin` of the git checkout at `folder` is."""
    url = git(folder, "remote", "get-url", "origin")
    host = re.escape(hosting.github_hostname())
    found = re.search(rf"{host}[:/]([\w-]+)/([\w.-]+)", (url or "").removesuffix(".git"), re.A)
    return f"{found[1]}/{found[2]}" if found else None


def git(folder: str, *arguments: str) -> str | None:
    """What git says, or None if there is no git or no repository."""
    import subprocess

    try:
        done = subprocess.run(
            ["git", "-C", folder, *arguments],
            capture_output=True,
            text=True,
            check=True,
            timeout=GIT_TIMEOUT,
        )
    except (OSError, subprocess.SubprocessError):
        return None
    return done.stdout.strip()
