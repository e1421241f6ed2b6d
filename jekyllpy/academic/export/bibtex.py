"""Publications as one BibTeX file."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import replace

from jekyllpy.academic.bibtex.from_publication import bibtex_of, citation_key
from jekyllpy.academic.model.publication import Publication


def bibtex_file(publications: Iterable[Publication]) -> str:
    """An entry each, with blank lines between; keys that the site doesn't give are made unique."""
    return "\n\n".join(bibtex_of(paper) for paper in with_unique_keys(publications)) + "\n"


def with_unique_keys(publications: Iterable[Publication]) -> Iterator[Publication]:
    """`publications` with a citation key each; a repeated made one gets a letter."""
    taken: set[str] = set()
    for paper in publications:
        key = paper.key or citation_key(paper)
        candidate, number = key, 0
        while candidate in taken and not paper.bibtex:
            number += 1
            candidate = key + _letters(number)
        taken.add(candidate)
        yield replace(paper, key=candidate)


def _letters(number: int) -> str:
    """1 is `a`, 26 `z`, 27 `aa`."""
    letters = ""
    while number:
        number, rest = divmod(number - 1, 26)
        letters = chr(ord("a") + rest) + letters
    return letters
