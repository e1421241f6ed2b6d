"""The classes of bibtex-ruby over jekyll-scholar's entries: `BibTeX.open`, entries, values and names."""

from __future__ import annotations

from jekyllpy.plugins.ruby.bibtex import (
    bibliographies,
    entries,
    entry_comparing,
    entry_conversions,
    filters,
    names,
    values,
)

__all__ = [
    "bibliographies",
    "entries",
    "entry_comparing",
    "entry_conversions",
    "filters",
    "names",
    "values",
]
