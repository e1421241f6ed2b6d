"""From BibTeX entries to publications."""

from __future__ import annotations

import datetime as dt
import re

from jekyllpy.academic.bibtex import Bibliography, Entry, NameList, Problem, parse
from jekyllpy.academic.bibtex.writing import standalone_source
from jekyllpy.academic.model.dates import (
    PartialDate,
    day_of,
    make_date,
    month_of,
    parse_date,
    year_of,
)
from jekyllpy.academic.model.identity import (
    arxiv_in,
    clean_arxiv,
    clean_doi,
    doi_in_link,
    is_arxiv_doi,
    is_preprint_doi,
    is_preprint_server,
)
from jekyllpy.academic.model.publication import OTHERS, Publication
from jekyllpy.errors import SourceError

KINDS = {
    "article": "article",
    "book": "book",
    "bookinbook": "chapter",
    "booklet": "book",
    "collection": "book",
    "conference": "conference",
    "dataset": "dataset",
    "inbook": "chapter",
    "incollection": "chapter",
    "inproceedings": "conference",
    "inreference": "chapter",
    "manual": "report",
    "mastersthesis": "thesis",
    "mvbook": "book",
    "mvcollection": "book",
    "mvproceedings": "conference",
    "mvreference": "book",
    "patent": "patent",
    "periodical": "article",
    "phdthesis": "thesis",
    "proceedings": "conference",
    "reference": "book",
    "report": "report",
    "review": "article",
    "software": "software",
    "suppbook": "chapter",
    "suppcollection": "chapter",
    "suppperiodical": "article",
    "techreport": "report",
    "thesis": "thesis",
    "unpublished": "preprint",
}
_VENUES = {
    "article": ("journaltitle", "journal", "booktitle"),
    "book": ("publisher", "series", "organization"),
    "chapter": ("booktitle", "publisher", "series"),
    "conference": ("booktitle", "eventtitle", "journaltitle", "journal", "series", "organization"),
    "dataset": ("publisher", "organization", "journal"),
    "patent": ("number", "location"),
    "report": ("institution", "organization", "publisher", "series"),
    "software": ("publisher", "organization"),
    "thesis": ("school", "institution", "university", "publisher"),
}
_ANY_VENUE = (
    "journaltitle", "journal", "booktitle", "eventtitle", "howpublished", "institution", "school",
    "organization", "publisher", "eprinttype", "archiveprefix",
)  # fmt: skip
_ORPHAN_VENUES = ("howpublished", "note")
_TO_APPEAR = re.compile(
    r"forthcoming|to appear|in ?press|accepted|submitted|under review|in preparation|inpreparation",
    re.IGNORECASE,
)
_LINK_FIELDS = {
    "pdf": "pdf",
    "code": "codeurl",
    "codeurl": "codeurl",
    "slides": "slidesurl",
    "slidesurl": "slidesurl",
    "poster": "posterurl",
    "video": "videourl",
    "data": "dataurl",
    "website": "projecturl",
}
_NO_PUBLICATIONS = frozenset(("xdata", "set"))
_VOLUMES = frozenset(("collection", "mvcollection", "mvproceedings", "periodical", "proceedings"))
_URL = re.compile(r"https?://[^\s{}\"<>]+")
_BARE_ADDRESS = re.compile(r"(?:[\w-]+\.)+[a-z]{2,}(?:[/?#]\S*)?\Z", re.IGNORECASE)
_HTML_TAG = re.compile(r"</?(?:i|b|em|strong|su[bp]|scp?|tt|u|span|p)(?:\s[^<>]{0,200})?/?>", re.I)
_TRUE = frozenset(("true", "yes", "1"))


def read_bibtex(text: str, path: str | None = None) -> tuple[list[Publication], list[Problem]]:
    """The publications of a .bib file and what is wrong with it, both in the file's order."""
    bibliography = parse(text, path=path)
    problems = list(bibliography.problems)
    publications = []
    for entry in _own_entries(bibliography):
        if fault := _unusable(entry):
            problems.append(Problem(entry.line, fault, entry.key, skipped=True))
            continue
        publications.append(publication_of(entry))
    return publications, sorted(problems, key=lambda problem: problem.line)


def read_one(text: str, path: str | None = None) -> Publication:
    """The only publication that `text` has, be it without title or date.

    Raises:
        SourceError: if it has none or several, or cannot be read.
    """
    bibliography = parse(text, path=path)
    entries = _own_entries(bibliography)
    if len(entries) > 1:
        referred = _referred(bibliography)
        entries = [entry for entry in entries if entry.key.lower() not in referred] or entries
    if len(entries) == 1:
        return publication_of(entries[0])
    if entries:
        keys = ", ".join(entry.key or "?" for entry in entries[:5])
        raise SourceError(
            f"has {len(entries)} entries ({keys} …); take them all with `jekyllpy import`",
            path=path,
        )
    if bibliography.problems:
        worst = bibliography.problems[0]
        raise SourceError(f"entry {worst.key} {worst.message}", path=path, line=worst.line)
    raise SourceError("has no BibTeX entry (`@article{…}`)", path=path)


def publication_of(entry: Entry) -> Publication:
    """What `entry` says, in plain Unicode."""
    doi = clean_doi(entry.first("doi")) or doi_in_link(entry.first("url"))
    arxiv = _arxiv(entry) or (arxiv_in(doi) if is_arxiv_doi(doi) else "")
    kind = _kind(entry, doi, arxiv)
    date, assumed = _date(entry)
    if is_arxiv_doi(doi):
        doi = ""
    return Publication(
        title=_title(entry),
        authors=_authors(entry),
        date=date,
        date_assumed=assumed,
        kind=kind,
        venue=_venue(entry, kind, arxiv),
        abstract=entry.first("abstract"),
        doi=doi,
        arxiv=arxiv,
        url=_url(entry, kind, doi, arxiv),
        links=_links(entry),
        volume=_volume(entry),
        issue=entry.first("number", "issue") if kind == "article" else "",
        pages=entry.first("pages"),
        publisher=entry.first("publisher"),
        note=_note(entry, kind),
        award=entry.first("award"),
        tags=_tags(entry),
        selected=entry.first("selected").lower() in _TRUE,
        bibtex=standalone_source(entry),
        key=entry.key,
        line=entry.line,
    )


def _own_entries(bibliography: Bibliography) -> list[Entry]:
    """The entries that are publications, not only there for what others inherit of them."""
    referred = _referred(bibliography)
    return [
        entry
        for entry in bibliography
        if entry.type not in _NO_PUBLICATIONS
        and not (entry.type in _VOLUMES and entry.key.lower() in referred)
    ]


def _referred(bibliography: Bibliography) -> set[str]:
    """The keys, in lower case, that entries inherit from."""
    return {entry.own.get("crossref", "").strip().lower() for entry in bibliography}


def _unusable(entry: Entry) -> str:
    if not _title(entry):
        return "has no title"
    if _date(entry)[0] is None:
        return "has no year"
    return ""


def _names_chapter(entry: Entry) -> bool:
    """Whether `chapter` is no number but the title of what `title` is the book of."""
    is_part = entry.type in ("inbook", "incollection") and not entry.first("booktitle")
    return is_part and " " in entry.first("chapter")


def _title(entry: Entry) -> str:
    if _names_chapter(entry):
        return entry.first("chapter")
    title, subtitle = (
        " ".join(_HTML_TAG.sub("", text).split())
        for text in (entry.first("title", "booktitle"), entry.first("subtitle"))
    )
    if not (title and subtitle):
        return title
    return f"{title} {subtitle}" if title[-1] in "?!:." else f"{title}: {subtitle}"


def _authors(entry: Entry) -> tuple[str, ...]:
    for role in ("author", "editor", "holder"):
        if names := entry.names(role):
            return _shown(names)
    organisation = entry.first("organization", "institution")
    return (organisation,) if organisation and entry.type in ("manual", "online", "misc") else ()


def _shown(names: NameList) -> tuple[str, ...]:
    return (*(str(name) for name in names), *((OTHERS,) if names.others else ()))


def _kind(entry: Entry, doi: str, arxiv: str) -> str:
    venue = entry.first("journaltitle", "journal", "howpublished", "publisher", "archiveprefix")
    on_server = is_preprint_server(venue) and not entry.first("booktitle")
    if entry.type == "article" and (on_server or is_preprint_doi(doi)):
        return "preprint"
    kind = KINDS.get(entry.type)
    if kind is not None:
        return kind
    if entry.type in ("misc", "online", "electronic", "www", "preprint"):
        return "preprint" if arxiv or on_server or entry.type == "preprint" else "other"
    return "article" if entry.first("journaltitle", "journal") else "other"


def _venue(entry: Entry, kind: str, arxiv: str) -> str:
    if _names_chapter(entry):
        return entry.first("title")
    for names in (_VENUES.get(kind, ()), _ANY_VENUE, _ORPHAN_VENUES):
        for name in names:
            venue = _URL.sub("", entry.first(name)).strip(" ,;:")
            if venue:
                return "arXiv" if venue.lower() == "arxiv" else venue
    return "arXiv" if arxiv else ""


def _date(entry: Entry) -> tuple[PartialDate | None, bool]:
    for name in ("date", "eventdate", "issued"):
        if date := parse_date(entry.first(name)):
            return date, False
    year, month = entry.first("year"), entry.first("month")
    if (number := year_of(year)) is not None:
        return make_date(number, month_of(month), day_of(month, entry.first("day"))), False
    if _TO_APPEAR.search(" ".join(entry.first(name) for name in ("year", "pubstate", "note"))):
        today = dt.date.today()
        return PartialDate(today.year, today.month, today.day), True
    return parse_date(entry.first("urldate")), False


def _arxiv(entry: Entry) -> str:
    kind = entry.first("eprinttype", "archiveprefix").lower()
    eprint = entry.first("eprint")
    if eprint and kind in ("arxiv", "") and (found := clean_arxiv(eprint)):
        return found
    if found := clean_arxiv(entry.first("arxiv", "arxivid")):
        return found
    for name in ("url", "journaltitle", "journal", "howpublished", "note", "number", "volume"):
        if found := arxiv_in(entry.first(name)):
            return found
    return ""


def _url(entry: Entry, kind: str, doi: str, arxiv: str) -> str:
    url = entry.first("url", "html", "ee", "link")
    found = _URL.search(url) or _URL.search(entry.first("howpublished"))
    if found is None:
        if _BARE_ADDRESS.match(url):
            return f"https://{url}"
        return url if url.startswith("/") else ""
    address = found[0].rstrip(".,;")
    if arxiv and kind != "preprint" and doi and arxiv_in(address):
        return ""
    return address


def _links(entry: Entry) -> dict[str, str]:
    links: dict[str, str] = {}
    for name, key in _LINK_FIELDS.items():
        value = entry.first(name)
        if not value or key in links:
            continue
        links[key] = value if "/" in value else f"/files/{value}"
    return links


def _volume(entry: Entry) -> str:
    volume = entry.first("volume")
    return "" if volume.startswith("abs/") else volume


def _note(entry: Entry, kind: str) -> str:
    note = entry.first("note")
    if not note or arxiv_in(note) or _URL.search(note) or kind == "preprint":
        return ""
    return note


def _tags(entry: Entry) -> tuple[str, ...]:
    words = re.split(r"[;,]", entry.first("keywords", "tags"))
    return tuple(dict.fromkeys(word.strip() for word in words if word.strip()))
