"""Which records are the same paper."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable

from jekyllpy.academic.model.identity import normalised_name, normalised_title
from jekyllpy.academic.model.publication import Publication, combined, is_other_version


class PaperIndex:
    """Papers with a place each, found by DOI, arXiv id, title and year, or as another version."""

    def __init__(self) -> None:
        self._places: dict[str, int] = {}
        self._titled: dict[str, list[int]] = defaultdict(list)
        self.papers: list[Publication] = []

    def add(self, paper: Publication) -> int:
        """Enter a paper as a new one and give its place."""
        place = len(self.papers)
        self.papers.append(paper)
        self._titled[normalised_title(paper.title)].append(place)
        self._enter(paper, place)
        return place

    def replace(self, place: int, paper: Publication) -> None:
        """Let `paper` stand for the one at `place`; what that was known by stays."""
        self.papers[place] = paper
        self._enter(paper, place)

    def find(self, paper: Publication) -> int | None:
        """The place of the same paper, None if it isn't there."""
        for identity in paper.identities()[:-1]:
            if identity in self._places:
                return self._places[identity]
        for place in self._titled.get(normalised_title(paper.title), ()):
            known = self.papers[place]
            if is_same_by_title(paper, known) or is_other_version(paper, known):
                return place
        return None

    def _enter(self, paper: Publication, place: int) -> None:
        for identity in paper.identities()[:-1]:
            self._places.setdefault(identity, place)


def is_same_by_title(first: Publication, second: Publication) -> bool:
    """Whether title and year agree and nothing speaks against: another DOI, arXiv id or author."""
    if first.year != second.year:
        return False
    if normalised_title(first.title) != normalised_title(second.title):
        return False
    for own, other in ((first.doi, second.doi), (first.arxiv, second.arxiv)):
        if own and other and own.lower() != other.lower() and first.kind == second.kind:
            return False
    names = {normalised_name(author) for author in first.authors}
    others = {normalised_name(author) for author in second.authors}
    return not names or not others or bool(names & others)


def grouped(publications: Iterable[Publication]) -> list[Publication]:
    """One publication for each paper, versions and repetitions combined, in order."""
    index = PaperIndex()
    for publication in publications:
        place = index.find(publication)
        if place is None:
            index.add(publication)
        else:
            index.replace(place, combined(index.papers[place], publication))
    return index.papers
