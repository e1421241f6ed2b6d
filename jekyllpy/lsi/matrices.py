"""What is computed with numpy."""

from __future__ import annotations

import math
from collections.abc import Iterator, Mapping, Sequence

import numpy as np
from numpy.typing import NDArray

Matrix = NDArray[np.float64]

KEPT = 0.75
"""The share of the singular values that are kept."""
WIDTH = 2048
"""How many columns are looked at together."""


def products(rows: Sequence[Mapping[int, float]], width: int) -> Matrix:
    """The scalar products of all pairs of sparse `rows`."""
    total = np.zeros((len(rows), len(rows)))
    for part in _parts(rows, width):
        total += part @ part.T
    return total


def _parts(rows: Sequence[Mapping[int, float]], width: int) -> Iterator[Matrix]:
    """The rows in full, some columns at a time: all of them together are as big as a book."""
    lengths = [len(row) for row in rows]
    places = np.repeat(np.arange(len(rows)), lengths)
    columns = np.fromiter((column for row in rows for column in row), np.int64, sum(lengths))
    values = np.fromiter((x for row in rows for x in row.values()), np.float64, sum(lengths))
    for start in range(0, width, WIDTH):
        part = np.zeros((len(rows), WIDTH))
        within = (columns >= start) & (columns < start + WIDTH)
        part[places[within], columns[within] - start] = values[within]
        yield part


def leading(products: Matrix, width: int) -> Matrix:
    """What takes a vector of products to the directions in which the rows differ most.

    Those are the first singular vectors of the rows: the eigenvectors of their products, of which
    there are no more than rows, however wide they are.
    """
    _, vectors = np.linalg.eigh(products)
    count = math.floor(min(len(products), width) * KEPT + 0.5)
    kept: Matrix = vectors[:, len(products) - count :]
    return kept @ kept.T
