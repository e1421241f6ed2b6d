"""A publication as a BibTeX entry.

`_includes/bibtex.html` of the homepage template makes the same entry of the same page.
"""

from __future__ import annotations

from jekyllpy.academic.bibtex.latex_text import in_latex, title_in_latex
from jekyllpy.academic.bibtex.writing import Macro, format_entry
from jekyllpy.academic.model.partial_date import MONTHS
from jekyllpy.academic.model.publication import OTHERS, Publication
from jekyllpy.text.slug import slugify

_TYPES = {
    "article": "article",
    "book": "book",
    "chapter": "incollection",
    "conference": "inproceedings",
    "report": "techreport",
    "thesis": "phdthesis",
}
_OTHERWISE = "misc"
_VENUES = {
    "article": "journal",
    "conference": "booktitle",
    "inbook": "booktitle",
    "incollection": "booktitle",
    "inproceedings": "booktitle",
    "mastersthesis": "school",
    "phdthesis": "school",
    "techreport": "institution",
}
_ANY_VENUE = "howpublished"
_SMALL_WORDS = frozenset("a an and as at by for from in into of on or the to with".split())


def bibtex_of(publication: Publication) -> str:
    """An entry that says what `publication` says; its own if it has one."""
    return publication.bibtex or made_bibtex(publication)


def made_bibtex(publication: Publication, entry_type: str = "") -> str:
    """An entry made of what `publication` says, of the type that fits its kind unless one is given."""
    entry_type = entry_type or _TYPES.get(publication.kind, _OTHERWISE)
    publisher, venue = publication.publisher, publication.venue
    if entry_type == "book":
        publisher, venue = publisher or venue, ""
    fields = {
        "title": title_in_latex(publication.title),
        "author": _names(publication.authors),
        _VENUES.get(entry_type, _ANY_VENUE): in_latex(venue),
        "year": str(publication.year or ""),
        "month": _month(publication),
        "volume": in_latex(publication.volume),
        "number": in_latex(publication.issue),
        "pages": _pages(publication.pages),
        "publisher": in_latex(publisher),
        "doi": publication.doi,
        "eprint": publication.arxiv,
        "archiveprefix": "arXiv" if publication.arxiv else "",
        "url": publication.url,
    }
    return format_entry(entry_type, publication.key or citation_key(publication), fields)


def citation_key(publication: Publication) -> str:
    """`lovelace1843notes`: the first author's family name, the year, the title's first real word."""
    author = next((name for name in publication.authors if name != OTHERS), "")
    names = author.split(",")[:1] if "," in author else author.split()[-1:]
    family = "".join(slugify(name, "latin").replace("-", "") for name in names)
    words = slugify(publication.title, "latin").split("-")
    word = next((word for word in words if word not in _SMALL_WORDS), "")
    return f"{family}{publication.year or ''}{word}" or "untitled"


def _names(authors: tuple[str, ...]) -> str:
    names = [in_latex(name) for name in authors if name != OTHERS]
    protected = [f"{{{name}}}" if _is_no_person(name) else name for name in names]
    return " and ".join([*protected, *(["others"] if OTHERS in authors else [])])


def _is_no_person(name: str) -> bool:
    return " and " in name or "," in name


def _month(publication: Publication) -> Macro | str:
    """The month as the macro that every style knows; a first of January stands for a year alone."""
    date = publication.date
    if date is None or not date.month or (date.month, date.day) == (1, 1):
        return ""
    return Macro(MONTHS[date.month - 1])


def _pages(pages: str) -> str:
    for dash in ("–", "—", "--"):
        pages = pages.replace(dash, "-")
    return in_latex(pages).replace("-", "--")
