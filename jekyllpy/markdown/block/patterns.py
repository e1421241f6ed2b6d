"""Patterns that several block rules share.

All of them are matched at a position in the text (`pattern.match(src, pos)`), where kramdown's
`^` always holds, so none has an anchor of its own.
"""

from __future__ import annotations

from jekyllpy.late.patterns import late
from jekyllpy.markdown.html.tags import NAME, Elements
from jekyllpy.markdown.scanning import NON_SPACE, SPACE

INDENT = r"(?:\t| {4})"
OPT_SPACE = r" {0,3}"
BLANK_LINES = rf"{SPACE}*\n"
EOB_MARKER = rf"\^{SPACE}*?\n"


def block_tag(elements: Elements) -> str:
    """The start tag of an element that ends a paragraph, up to its name, or its end tag."""
    not_span = rf"(?!(?:{'|'.join(sorted(elements.span))}|script)\b)"
    return rf"(?:</{not_span}{NAME}{SPACE}*>|<{not_span}{NAME})"


LIST_MARK_UL = r"[+*-]"
LIST_MARK_OL = r"[0-9]+\."
LIST_TAIL = r"[\t| ]"
LIST_START = late(rf"{OPT_SPACE}(?:{LIST_MARK_UL}|{LIST_MARK_OL}){LIST_TAIL}")
DEFINITION_START = rf"{OPT_SPACE}:{LIST_TAIL}"
BLOCKQUOTE_START = rf"{OPT_SPACE}>"
HR_START = rf"{OPT_SPACE}[*_-]"
HR = late(
    OPT_SPACE
    + "(?:"
    + "|".join(rf"{mark}[ \t]*{mark}[ \t]*{mark}[{mark} \t]*+" for mark in (r"\*", "_", "-"))
    + r")\n"
)

LINE = late(r"[^\n]*\n")
BLANK = late(BLANK_LINES)
EOB = late(EOB_MARKER)
INDENTED = late(INDENT)
CONTENT_LINE = late(rf"[ \t]*{NON_SPACE}[^\n]*\n")
