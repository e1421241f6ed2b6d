"""A publication as a BibTeX entry."""

from __future__ import annotations

import re

from jekyllpy.academic.bibtex.writing import format_entry
from jekyllpy.academic.model.identity import normalised_words
from jekyllpy.academic.model.publication import OTHERS, Publication

_TYPES = {
    "article": ("article", "journal"),
    "book": ("book", "publisher"),
    "chapter": ("incollection", "booktitle"),
    "conference": ("inproceedings", "booktitle"),
    "patent": ("misc", "howpublished"),
    "preprint": ("misc", "howpublished"),
    "report": ("techreport", "institution"),
    "thesis": ("phdthesis", "school"),
}
_OTHERWISE = ("misc", "howpublished")
_SPECIAL = re.compile(r"[\\{}$&%#_^~`]|(?<=-)-|(?<=')'")
_ESCAPES = {
    "\\": r"\textbackslash{}",
    "{": r"\textbraceleft{}",
    "}": r"\textbraceright{}",
    "`": r"\textasciigrave{}",
    "-": "{}-",
    "'": "{}'",
    "^": r"\^{}",
    "~": r"\~{}",
}
_SMALL_WORDS = frozenset("a an and as at by for from in into of on or the to with".split())


def bibtex_of(publication: Publication) -> str:
    """An entry that says what `publication` says; its own if it has one."""
    if publication.bibtex:
        return publication.bibtex
    entry_type, venue_field = _TYPES.get(publication.kind, _OTHERWISE)
    fields = {
        "title": _protected(_escaped(publication.title)),
        "author": _names(publication.authors),
        venue_field: _escaped(publication.venue),
        "year": str(publication.year or ""),
        "month": _month(publication),
        "volume": _escaped(publication.volume),
        "number": _escaped(publication.issue),
        "pages": publication.pages.replace("–", "--"),
        "publisher": _escaped(publication.publisher),
        "doi": publication.doi,
        "eprint": publication.arxiv,
        "archiveprefix": "arXiv" if publication.arxiv else "",
        "url": publication.url,
    }
    return format_entry(entry_type, publication.key or citation_key(publication), fields)


def citation_key(publication: Publication) -> str:
    """`lovelace1843notes`: the first author's last word, the year, the title's first real word."""
    author = normalised_words(publication.authors[0])[-1:] if publication.authors else []
    title = [word for word in normalised_words(publication.title) if word not in _SMALL_WORDS]
    parts = [*author, str(publication.year or ""), *title[:1]]
    key = "".join(char for char in "".join(parts) if char.isascii() and char.isalnum())
    return key or "untitled"


def _names(authors: tuple[str, ...]) -> str:
    names = [_escaped(name) for name in authors if name != OTHERS]
    protected = [f"{{{name}}}" if _is_no_person(name) else name for name in names]
    return " and ".join([*protected, *(["others"] if OTHERS in authors else [])])


def _is_no_person(name: str) -> bool:
    return " and " in name or "," in name


def _month(publication: Publication) -> str:
    return str(publication.date.month) if publication.date and publication.date.month else ""


def _escaped(text: str) -> str:
    return _SPECIAL.sub(lambda match: _ESCAPES.get(match[0], "\\" + match[0]), text)


def _protected(title: str) -> str:
    """`title` with the words in braces that a style must not put in lower case."""
    return " ".join(
        f"{{{word}}}" if sum(char.isupper() for char in word) > 1 and "\\" not in word else word
        for word in title.split(" ")
    )
