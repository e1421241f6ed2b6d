"""Publications as one BibTeX file."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterable, Iterator
from dataclasses import replace

from jekyllpy.academic.bibtex.from_publication import bibtex_of, citation_key
from jekyllpy.academic.model.publication import Publication

# what a text has as `{key,`, where entries have their keys
_BEFORE_COMMA = re.compile(r"\{([^{},]*+),")


def bibtex_file(publications: Iterable[Publication]) -> str:
    """An entry each, with blank lines between; keys that the site doesn't give are made unique."""
    return "\n\n".join(bibtex_of(paper) for paper in with_unique_keys(publications)) + "\n"


def with_unique_keys(publications: Iterable[Publication]) -> Iterator[Publication]:
    """`publications` (newest first) with a citation key each; a generated one that repeats gets a number.

    `_includes/bibtex-unique-key.html` of the homepage template numbers in the same way.
    """
    papers = list(publications)
    kept = Counter(
        (paper.year, key) for paper in papers for key in set(_BEFORE_COMMA.findall(paper.bibtex))
    )
    older: Counter[str] = Counter()
    named = []
    for paper in reversed(papers):
        key = paper.key or citation_key(paper)
        if paper.bibtex or paper.key:
            named.append(replace(paper, key=key))
        else:
            alike = 1 + older[key] + kept[paper.year, key]
            named.append(replace(paper, key=f"{key}-{alike}" if alike > 1 else key))
        older[key] += not paper.bibtex
    return reversed(named)
