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
    """`publications` (newest first) with a citation key each; a generated one that repeats gets a number.

    `_includes/bibtex-unique-key.html` of the homepage template numbers in the same way.
    """
    papers = list(publications)
    keys = [paper.key or citation_key(paper) for paper in papers]
    for place, (paper, key) in enumerate(zip(papers, keys, strict=True)):
        if paper.bibtex or paper.key:
            yield replace(paper, key=key)
            continue
        older = range(place + 1, len(papers))
        alike = 1 + sum(keys[other] == key and not papers[other].bibtex for other in older)
        alike += sum(f"{{{key}," in other.bibtex for other in papers if other.year == paper.year)
        yield replace(paper, key=f"{key}-{alike}" if alike > 1 else key)
