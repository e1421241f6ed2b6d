"""Citation figures of one person and per paper, and what follows from them."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field


@dataclass(frozen=True, slots=True)
class PaperFigures:
    """A paper's: the key that pages know it by, its title and year, how often it is cited, and when."""

    id: str
    title: str
    year: int
    citations: int
    by_year: Mapping[int, int] = field(default_factory=dict)


@dataclass(frozen=True)
class Figures:
    """The citation figures of one person.

    Attributes:
        source: who counted.
        name: the person.
        papers: those whose count is known.
    """

    source: str
    name: str
    papers: tuple[PaperFigures, ...] = field(default_factory=tuple)

    @property
    def total(self) -> int:
        """The citations of all papers together."""
        return sum(paper.citations for paper in self.papers)

    @property
    def by_year(self) -> dict[int, int]:
        """The citations of all papers together by year, in order, as far as they are known."""
        together: Counter[int] = Counter()
        for paper in self.papers:
            together.update(paper.by_year)
        return dict(sorted(together.items()))

    @property
    def h_index(self) -> int:
        """The largest h such that h papers are cited h times at least."""
        return h_index(paper.citations for paper in self.papers)

    @property
    def i10_index(self) -> int:
        """How many papers are cited ten times at least."""
        return sum(paper.citations >= 10 for paper in self.papers)


def h_index(citations: Iterable[int]) -> int:
    """The largest h such that h papers have h citations or more each."""
    ranked = sorted(citations, reverse=True)
    return sum(count >= rank for rank, count in enumerate(ranked, 1))
