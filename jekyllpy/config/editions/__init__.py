"""What differs between the versions of Jekyll that sites are built with.

An `Edition` is a set of parts: Jekyll's own ways, Liquid's, kramdown's, Rouge's, Sass's. Each part is a
row of named traits; a room asks for the trait, never for a version. This package imports nothing of
jekyllpy, so that every room may ask it. Every build does, so the rows are tuples, which are made faster
than data classes.
"""

from __future__ import annotations

from jekyllpy.config.editions.edition import Edition
from jekyllpy.config.editions.known import DEFAULT, EDITIONS

__all__ = ["DEFAULT", "EDITIONS", "Edition"]
