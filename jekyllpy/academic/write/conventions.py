"""How a site already writes its documents: the spellings of keys, the addresses, the layout."""

from __future__ import annotations

import posixpath
from collections import Counter
from collections.abc import Iterable, Mapping
from typing import Any

from jekyllpy.academic.write.target import ExistingDocument

SPELLINGS: dict[str, tuple[str, ...]] = {
    "abstract": ("Abstract",),
    "arxiv": ("arxiv_id", "arXiv", "eprint"),
    "authors": ("author", "Authors"),
    "award": ("awards",),
    "bibtexurl": ("bibtex_url", "bib", "bibfile", "url_bib"),
    "codeurl": ("code_url", "code", "url_code", "github"),
    "dataurl": ("data_url", "data", "url_dataset"),
    "doi": ("DOI",),
    "excerpt": ("summary",),
    "paperurl": ("paper_url", "paper", "url_paper"),
    "pdf": ("url_pdf", "pdfurl", "pdf_url"),
    "posterurl": ("poster_url", "poster", "url_poster"),
    "projecturl": ("project_url", "website", "url_project"),
    "selected": ("featured",),
    "slidesurl": ("slides_url", "slides", "url_slides"),
    "tags": ("topics", "keywords"),
    "venue": ("journal", "booktitle", "conference", "publication"),
    "videourl": ("video_url", "video", "url_video"),
}
"""Keys by our name (AcademicPages' where it has one), and how other templates spell them."""


class Conventions:
    """What the documents of one collection have in common.

    Args:
        documents: those that exist; with none, AcademicPages' conventions hold.
        base: the first part of a document's address by AcademicPages' custom: `/publication/`.
    """

    def __init__(self, documents: Iterable[ExistingDocument], base: str) -> None:
        self._used: Counter[str] = Counter()
        self._layouts: Counter[str] = Counter()
        self._bases: Counter[str] = Counter()
        self._base = base
        self._joined_authors = 0
        self.count = 0
        for document in documents:
            self._learn(document.data)

    def _learn(self, data: Mapping[str, Any]) -> None:
        if not data:
            return
        self.count += 1
        self._used.update(data.keys())
        if isinstance(data.get("layout"), str):
            self._layouts[data["layout"]] += 1
        if isinstance(data.get("permalink"), str):
            self._bases[posixpath.dirname(data["permalink"].rstrip("/")) + "/"] += 1
        if any(isinstance(data.get(key), str) for key in ("authors", "author")):
            self._joined_authors += 1

    def spelling(self, key: str) -> str:
        """The site's own name for `key`."""
        if not self._used[key]:
            for other in SPELLINGS.get(key, ()):
                if self._used[other]:
                    return other
        return key

    @property
    def layout(self) -> str | None:
        """The layout that most documents name themselves."""
        most = self._layouts.most_common(1)
        return most[0][0] if most and most[0][1] * 2 > self.count else None

    @property
    def permalink_base(self) -> str | None:
        """What stands before a document's name in its address; None if documents name none."""
        if not self.count:
            return self._base
        most = self._bases.most_common(1)
        return most[0][0] if most and most[0][1] * 2 >= self.count else None

    @property
    def names_collection(self) -> bool:
        """Whether documents repeat their collection's name, as AcademicPages' do."""
        return not self.count or self._used["collection"] > 0

    @property
    def joins_authors(self) -> bool:
        """Whether authors are one line, not a list."""
        return self._joined_authors > 0


def value_of(data: Mapping[str, Any], key: str) -> Any:
    """The value of `key` in front matter, however it is spelled."""
    for name in (key, *SPELLINGS.get(key, ())):
        if data.get(name) not in (None, ""):
            return data[name]
    return None
