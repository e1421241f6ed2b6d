"""Asks Google Scholar through the package `scholarly`, an extra of ours."""

from __future__ import annotations

import re
from typing import Any

from jekyllpy.errors import MissingDependencyError, SourceError

_SECTIONS = ["basics", "indices", "counts", "publications"]
_USER = re.compile(r"(?:.*[?&]user=)?([\w-]{12})(?:&.*)?\Z")


def clean_scholar_id(text: str) -> str:
    """The profile's id in `text` (bare or a link), empty if there is none."""
    found = _USER.match(text.strip())
    return found[1] if found else ""


def fetch_author(text: str) -> dict[str, Any]:
    """The profile that `text` names, as `scholarly` fills it, publications by their ids.

    Raises:
        MissingDependencyError: if `scholarly` isn't installed.
        SourceError: if `text` is no id, or Google Scholar doesn't answer as hoped.
    """
    identifier = clean_scholar_id(text)
    if not identifier:
        raise SourceError(f"{text} is not a Google Scholar id; one looks like DhtAFkwAAAAJ")
    try:
        from scholarly import scholarly
    except ImportError:
        raise MissingDependencyError(
            "Google Scholar is asked through the package scholarly; install it with "
            "`pip install 'jekyllpy[google-scholar]'`, or count with --from openalex."
        ) from None
    try:
        author: dict[str, Any] = scholarly.search_author_id(identifier)
        author = scholarly.fill(author, sections=_SECTIONS)
        author["publications"] = {
            str(paper["author_pub_id"]): paper for paper in author["publications"]
        }
        author["citedby"] = int(author["citedby"])
    except Exception as error:  # scholarly raises whatever its scraping meets
        raise SourceError(
            f"Google Scholar didn't answer as hoped ({type(error).__name__}: {error}); the old "
            "figures stay"
        ) from error
    return author
