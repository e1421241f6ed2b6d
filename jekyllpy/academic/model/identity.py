"""What makes two records the same paper: DOI, arXiv id, then title and year."""

from __future__ import annotations

import re
import unicodedata
from functools import lru_cache
from urllib.parse import unquote

_DOI = re.compile(r"10\.\d{4,9}/[^\s\"<>]+")
_DOI_LINK = re.compile(r"(?:dx\.)?doi\.org/(10\.\d{4,9}/[^\s\"<>]+)", re.IGNORECASE)
_ARXIV_NUMBER = r"(?:\d{4}\.\d{4,5}|[a-z-]+(?:\.[A-Z]{2})?/\d{7})"
_ARXIV_ID = re.compile(rf"\A(?:arxiv[:/.\s]\s*)?({_ARXIV_NUMBER})(v\d+)?\Z", re.IGNORECASE)
_ARXIV_MENTION = re.compile(
    rf"(?:arxiv(?:\.org/(?:abs|pdf|html)/|[:.]\s*(?:abs/)?|\s+)|10\.48550/arxiv\.|\babs/)"
    rf"({_ARXIV_NUMBER})",
    re.IGNORECASE,
)
_PREPRINT_SERVER = re.compile(
    r"\b(arxiv|corr|bior[xχ]iv|medrxiv|chemrxiv|psyarxiv|socarxiv|techrxiv|ssrn|preprints?|hal|"
    r"research square|eprint archive|openreview)\b",
    re.IGNORECASE,
)
_PREPRINT_DOI = re.compile(
    r"10\.(?:48550/arxiv|1101/\d|21203/rs|2139/ssrn|26434/chemrxiv|31234/osf|36227/techrxiv)",
    re.IGNORECASE,
)
_MARKUP = re.compile(r"<[^<>]{1,40}>")
_NOT_WORD = re.compile(r"[\W_]+")
REMEMBERED = 16_384
ARXIV_DOI_PREFIX = "10.48550/arxiv."


def clean_doi(text: str) -> str:
    """The DOI in `text` (bare, `doi:…` or a link), empty if there is none."""
    found = _DOI.search(text if text.startswith("10.") else unquote(text))
    if found is None:
        return ""
    doi = found[0].rstrip(".,;]}")
    while doi.endswith(")") and doi.count("(") < doi.count(")"):
        doi = doi[:-1].rstrip(".,;")
    return doi


def doi_in_link(url: str) -> str:
    """The DOI that `url` leads to through a resolver, else empty."""
    found = _DOI_LINK.search(unquote(url))
    return clean_doi(found[1]) if found else ""


def clean_arxiv(text: str) -> str:
    """`text` as a bare arXiv id without version (`1706.03762`, `math/0309136`), else empty."""
    found = _ARXIV_ID.match(text.strip())
    return found[1] if found else arxiv_in(text)


def arxiv_in(text: str) -> str:
    """The arXiv id that `text` mentions or links to, else empty."""
    found = _ARXIV_MENTION.search(text)
    return found[1] if found else ""


def is_arxiv_doi(doi: str) -> bool:
    return doi.lower().startswith(ARXIV_DOI_PREFIX)


def is_preprint_doi(doi: str) -> bool:
    return _PREPRINT_DOI.match(doi) is not None


def is_preprint_server(venue: str) -> bool:
    """Whether `venue` names a place for preprints."""
    return _PREPRINT_SERVER.search(venue) is not None


@lru_cache(maxsize=REMEMBERED)
def normalised_title(title: str) -> str:
    """`title` as its letters and digits alone, without accents and case."""
    decomposed = unicodedata.normalize("NFKD", _MARKUP.sub("", title)).casefold()
    letters = "".join(char for char in decomposed if not unicodedata.combining(char))
    return _NOT_WORD.sub("", letters) or title.strip()


@lru_cache(maxsize=REMEMBERED)
def normalised_name(name: str) -> str:
    """The last word of `name` without accents and case: enough to tell authors' lists apart."""
    words = normalised_words(name)
    return words[-1] if words else ""


def normalised_words(text: str) -> list[str]:
    decomposed = unicodedata.normalize("NFKD", text).casefold()
    letters = "".join(char for char in decomposed if not unicodedata.combining(char))
    return [word for word in _NOT_WORD.split(letters) if word]
