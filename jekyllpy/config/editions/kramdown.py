"""kramdown's ways, from version to version."""

from __future__ import annotations

from typing import NamedTuple


class KramdownTraits(NamedTuple):
    """The defaults are those of kramdown 2.5.

    Attributes:
        version: of kramdown.
        marks_footnotes_on_links: a footnote's mark has its role on the link, the item has none; else the
            role is the `sup`'s and the item has one of its own.
        has_time_in_lines: the element `time` belongs into a line of text; else it is a block.
        reads_cdata: CDATA sections are text; else they are nothing special.
        knows_html5_entities: names that came with HTML 5 are entities; else HTML 4's alone.
        bends_space_in_abbreviations: white space in an abbreviation stands for any; else for itself.
        joins_words_by_underscores: underscores that follow a letter begin no emphasis, however many they
            are; else the last ones of many do.
        names_language_of_spans: a highlighted span of code has its language among its classes.
        lacks_options: options that later versions have.
    """

    version: str = "2.5.2"
    marks_footnotes_on_links: bool = True
    has_time_in_lines: bool = True
    reads_cdata: bool = True
    knows_html5_entities: bool = True
    bends_space_in_abbreviations: bool = True
    joins_words_by_underscores: bool = True
    names_language_of_spans: bool = True
    lacks_options: frozenset[str] = frozenset()


KRAMDOWN_2_5 = KramdownTraits()
KRAMDOWN_2_4 = KramdownTraits(
    version="2.4.0",
    marks_footnotes_on_links=False,
    has_time_in_lines=False,
    reads_cdata=False,
    knows_html5_entities=False,
    bends_space_in_abbreviations=False,
    joins_words_by_underscores=False,
    lacks_options=frozenset(["footnote_link_text", "header_links"]),
)
KRAMDOWN_2_3 = KRAMDOWN_2_4._replace(version="2.3.2", names_language_of_spans=False)
