"""Keys for entries that have none: `allow_missing_keys`.

Behaviour: bibtex-ruby 6.2, as observed from outside.
"""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Mapping

from jekyllpy.plugins.jekyll_scholar.content import Text

NOT_IN_NAMES = re.compile(r"[^\x00-\x7f]|['\"]")
NAME = re.compile(r"[A-Za-z-]+")
YEAR = re.compile(r"\d+")


def key_for(fields: Mapping[str, Text]) -> str:
    """The first word of the names and the year: `doe2020a`."""
    people = str(fields.get("author") or fields.get("editor") or "")
    name = NAME.search(NOT_IN_NAMES.sub("", unicodedata.normalize("NFD", people)))
    year = YEAR.search(str(fields.get("year") or ""))
    return f"{name[0].lower() if name else 'unknown'}{year[0] if year else '-'}a"
