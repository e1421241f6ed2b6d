"""Writes entries as BibTeX."""

from __future__ import annotations

from collections.abc import Mapping

from jekyllpy.academic.bibtex.parser import Entry

PRIVATE = frozenset(
    ("annotation", "annote", "date-added", "date-modified", "file", "groups", "local-url",
     "owner", "priority", "printed", "qualityassured", "ranking", "readstatus", "timestamp")
)  # fmt: skip
"""What reference managers and readers note for themselves, which no page should show."""

_PRIVATE_PREFIXES = ("bdsk-", "mendeley-", "zotero", "citeulike")
_REFERRING = ("crossref", "xdata")


class Macro(str):
    """A field's value that stands without braces: `may`."""


def standalone_source(entry: Entry) -> str:
    """`entry` so that it can stand alone: strings put in, inheritance resolved, nothing private.

    An entry that already can is returned as it was written.
    """
    private = any(is_private(name) for name in entry.own)
    if entry.self_contained and not private:
        return entry.raw
    fields = {
        name: value
        for name, value in entry.typed.items()
        if not is_private(name) and name not in _REFERRING
    }
    return format_entry(entry.type, entry.key, fields)


def is_private(name: str) -> bool:
    """Whether the field `name` is a reader's or a program's own note."""
    return name in PRIVATE or name.startswith(_PRIVATE_PREFIXES)


def format_entry(entry_type: str, key: str, fields: Mapping[str, str]) -> str:
    """`@type{key, …}` with a field (LaTeX, braces balanced) a line."""
    lines = [f"@{entry_type}{{{key},"]
    lines += [f"  {name} = {_delimited(value)}," for name, value in fields.items() if value]
    return "\n".join([*lines, "}"])


def _delimited(value: str) -> str:
    return value if isinstance(value, Macro) else f"{{{value}}}"
