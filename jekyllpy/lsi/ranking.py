"""Texts by how close they are to each other in the space of their common words."""

from __future__ import annotations

import math
from collections.abc import Mapping, Sequence

import numpy as np

from jekyllpy.lsi.matrices import Matrix, leading, products
from jekyllpy.lsi.words import words_of

DIGITS = 9
"""What differs only beyond so many is of the same rank: it depends on how the machine adds."""


class Ranking:
    """Which of `texts` are the closest to each other, or to another text."""

    def __init__(self, texts: Sequence[str]) -> None:
        words = [words_of(text) for text in texts]
        known = dict.fromkeys(word for each in words for word in each)
        self._columns = {word: column for column, word in enumerate(known)}
        self._places = [place for place, each in enumerate(words) if each]
        self._rows = {place: row for row, place in enumerate(self._places)}
        self._texts = [self._vector(words[place]) for place in self._places]
        self._products = products(self._texts, len(self._columns))
        self._leading = leading(self._products, len(self._columns))

    def closest(self, text: str, place: int | None = None) -> list[int]:
        """The places of the texts, the closest to `text` first, of those as close the last.

        Args:
            text: any text.
            place: where it is itself among the texts, if it is.

        Returns:
            All other places but those of texts without words that say something; none if `text` has
            no word that the texts have.
        """
        scores = self._scores(text, place)
        if scores is None:
            return []
        ranked = sorted(zip(np.round(scores, DIGITS).tolist(), self._places), reverse=True)
        return [other for _, other in ranked if other != place]

    def _scores(self, text: str, place: int | None) -> Matrix | None:
        if place is not None:
            row = self._rows.get(place)
            return None if row is None else self._products[row] @ self._leading
        vector = self._vector(words_of(text))
        if not vector:
            return None
        alike = [sum(n * vector[c] for c, n in each.items() if c in vector) for each in self._texts]
        scores: Matrix = np.array(alike) @ self._leading
        return scores

    def _vector(self, words: Mapping[str, int]) -> dict[int, float]:
        """The weights of the words that the texts have, each under its column."""
        return weights({self._columns[w]: n for w, n in words.items() if w in self._columns})


def weights(counts: Mapping[int, int]) -> dict[int, float]:
    """What each word weighs in a text: less, the more evenly the text is spread over its words."""
    total = sum(counts.values())
    spread = -sum(count / total * math.log(count / total) for count in counts.values())
    if not spread:
        return {word: float(count) for word, count in counts.items()}
    return {word: math.log(count + 1) / spread for word, count in counts.items()}
