"""What an entry inherits through `crossref` and `xdata`.

Rules: BibTeX gives a child every field it lacks; biblatex makes a volume's `title` the child's
`booktitle` and never the child's title. What identifies the volume itself (its DOI, its URL, its
abstract) is not passed on: it would be wrong of the child.
"""

from __future__ import annotations

from collections.abc import Mapping

DEEPEST = 10
_OWN = frozenset(
    "abstract annotation annote author-note bibsource biburl crossref doi entryset eprint "
    "eprintclass eprinttype execute file ids keywords label mrnumber options pdf pmid related "
    "shorttitle sorttitle sortkey sortyear timestamp title subtitle titleaddon url urldate xdata "
    "xref zblnumber".split()
)
_OF_A_VOLUME = {"title": "booktitle", "subtitle": "booksubtitle", "titleaddon": "booktitleaddon"}
_PARTS_OF_BOOKS = frozenset(
    "inbook incollection inproceedings conference inreference bookinbook suppbook "
    "suppcollection".split()
)


def inherited(
    fields: Mapping[str, str], entry_type: str, parents: Mapping[str, Mapping[str, str]]
) -> tuple[dict[str, str], list[str]]:
    """What `fields` gain from the entries they name.

    Args:
        fields: an entry's own fields.
        entry_type: its type, in lower case.
        parents: the own fields of every entry, by key in lower case.

    Returns:
        The fields gained, and the keys named that no entry has.
    """
    gained: dict[str, str] = {}
    missing: list[str] = []
    _inherit(fields, entry_type, parents, gained, missing, 0)
    return {name: value for name, value in gained.items() if name not in fields}, missing


def _inherit(
    fields: Mapping[str, str],
    entry_type: str,
    parents: Mapping[str, Mapping[str, str]],
    gained: dict[str, str],
    missing: list[str],
    depth: int,
) -> None:
    if depth > DEEPEST:
        return
    for key in _named(fields.get("xdata", "")):
        parent = parents.get(key.lower())
        if parent is None:
            missing.append(key)
            continue
        for name, value in parent.items():
            gained.setdefault(name, value)
        _inherit(parent, entry_type, parents, gained, missing, depth + 1)
    for key in _named(fields.get("crossref", ""))[:1]:
        parent = parents.get(key.lower())
        if parent is None:
            missing.append(key)
            continue
        _from_volume(parent, entry_type, gained)
        _inherit(parent, entry_type, parents, gained, missing, depth + 1)


def _from_volume(parent: Mapping[str, str], entry_type: str, gained: dict[str, str]) -> None:
    if entry_type in _PARTS_OF_BOOKS:
        for theirs, ours in _OF_A_VOLUME.items():
            if theirs in parent:
                gained.setdefault(ours, parent.get(ours, parent[theirs]))
    elif "title" in parent:
        gained.setdefault("title", parent["title"])
    for name, value in parent.items():
        if name not in _OWN:
            gained.setdefault(name, value)


def _named(field: str) -> list[str]:
    return [key.strip() for key in field.split(",") if key.strip()]
