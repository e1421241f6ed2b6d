"""Citation figures of one person and per paper, and what follows from them."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass, field


@dataclass(frozen=True, slots=True)
class PaperFigures:
    """One paper's: what pages know it by, its title and year, and how often it is cited."""

    id: str
    title: str
    year: int
    citations: int


@dataclass(frozen=True)
class Figures:
    """One person's.

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
        return sum(paper.citations for paper in self.papers)

    @property
    def h_index(self) -> int:
        """The largest h such that h papers are cited h times at least."""
        return h_index(paper.citations for paper in self.papers)

    @property
    def i10_index(self) -> int:
        """How many papers are cited ten times at least."""
        return sum(paper.citations >= 10 for paper in self.papers)


def h_index(citations: Iterable[int]) -> int:
    ranked = sorted(citations, reverse=True)
    return sum(count >= rank for rank, count in enumerate(ranked, 1))
