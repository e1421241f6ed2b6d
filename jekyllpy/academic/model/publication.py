"""A publication as every source of it is read into."""

from __future__ import annotations

from dataclasses import dataclass, field, replace

from jekyllpy.academic.model.identity import normalised_name, normalised_title
from jekyllpy.academic.model.partial_date import PartialDate

ARXIV = "https://arxiv.org/abs/"
DOI = "https://doi.org/"
OTHERS = "et al."

YEARS_BETWEEN_VERSIONS = 4
"""A published version that appears later than this is taken for another paper."""

CATEGORIES = {
    "article": "manuscripts",
    "book": "books",
    "chapter": "books",
    "conference": "conferences",
    "dataset": "datasets",
    "other": "other",
    "patent": "patents",
    "preprint": "preprints",
    "report": "reports",
    "software": "software",
    "thesis": "theses",
}
"""The category of each kind, by AcademicPages' names and more of the same."""


@dataclass(frozen=True, slots=True)
class Publication:
    """A paper, book, thesis … .

    Attributes:
        title, authors: plain text; authors in reading order, `OTHERS` last for an open list.
        date: when it appeared; None if unknown.
        date_assumed: whether `date` is merely today, as it is still to appear.
        kind: a key of `CATEGORIES`.
        venue: where it appeared, in words.
        doi, arxiv: bare identifiers.
        url: where to read it, if that is given; see `paper_url`.
        links: further front matter keys with an address: `pdf`, `codeurl` ….
        bibtex: its entry, empty if the source had none.
        key: its citation key.
        line: where in the source file it stands, counted from 1; 0 if that makes no sense.
        citation: a ready citation, if the source had one.
        slug: the file's name without date, if the source says.
    """

    title: str
    authors: tuple[str, ...] = ()
    date: PartialDate | None = None
    date_assumed: bool = False
    kind: str = "article"
    category: str = ""
    venue: str = ""
    abstract: str = ""
    excerpt: str = ""
    doi: str = ""
    arxiv: str = ""
    url: str = ""
    links: dict[str, str] = field(default_factory=dict, hash=False)
    volume: str = ""
    issue: str = ""
    pages: str = ""
    publisher: str = ""
    note: str = ""
    award: str = ""
    tags: tuple[str, ...] = ()
    selected: bool = False
    bibtex: str = ""
    key: str = ""
    line: int = 0
    citation: str = ""
    slug: str = ""

    @property
    def is_preprint(self) -> bool:
        """Whether its kind is that of a preprint."""
        return self.kind == "preprint"

    @property
    def paper_url(self) -> str:
        """Where to read it: the address given, else by its DOI, else on arXiv."""
        if self.url:
            return self.url
        if self.doi:
            return DOI + self.doi
        return ARXIV + self.arxiv if self.arxiv else ""

    @property
    def year(self) -> int:
        """The year of its date, 0 if it has none."""
        return self.date.year if self.date else 0

    def identities(self) -> list[str]:
        """What it can be recognised by, strongest first: `doi:…`, `arxiv:…`, `title:…:year:author`."""
        found = []
        if self.doi:
            found.append(f"doi:{self.doi.lower()}")
        if self.arxiv:
            found.append(f"arxiv:{self.arxiv.lower()}")
        author = normalised_name(self.authors[0]) if self.authors else ""
        found.append(f"title:{normalised_title(self.title)}:{self.year}:{author}")
        return found


def is_other_version(first: Publication, second: Publication) -> bool:
    """Whether one is a preprint of the other: same title, shared author, years that fit."""
    if first.is_preprint == second.is_preprint:
        return False
    preprint, published = (first, second) if first.is_preprint else (second, first)
    if normalised_title(first.title) != normalised_title(second.title):
        return False
    if preprint.arxiv and published.arxiv and preprint.arxiv != published.arxiv:
        return False
    if first.year and second.year:
        apart = published.year - preprint.year
        if not -1 <= apart <= YEARS_BETWEEN_VERSIONS:
            return False
    names = {normalised_name(author) for author in first.authors}
    return (
        not names
        or not second.authors
        or any(normalised_name(author) in names for author in second.authors)
    )


def combined(main: Publication, other: Publication) -> Publication:
    """`main` with what it lacks taken from `other`; a preprint never wins over its paper."""
    if main.is_preprint and not other.is_preprint:
        main, other = other, main
    gained = {
        name: getattr(other, name)
        for name in ("arxiv", "abstract", "excerpt", "volume", "issue", "pages", "publisher",
                     "award", "tags", "authors", "date", "bibtex", "key")
        if not getattr(main, name)
    }  # fmt: skip
    if main.is_preprint == other.is_preprint:
        gained |= {
            name: getattr(other, name)
            for name in ("doi", "url", "venue", "note", "citation")
            if not getattr(main, name)
        }
    links = {**other.links, **main.links}
    if other.is_preprint and not main.is_preprint and not other.arxiv and other.paper_url:
        links.setdefault("preprint", other.paper_url)
    return replace(
        main,
        **gained,
        links=links,
        selected=main.selected or other.selected,
        date_assumed=main.date_assumed if main.date else other.date_assumed,
    )
