"""Text out of the markup that services wrap titles and abstracts in."""

from __future__ import annotations

import html
import re

from jekyllpy.academic.bibtex.latex_symbols import SUBSCRIPTS, SUPERSCRIPTS

_SCRIPT = re.compile(r"<(?:jats:)?(su[bp])>([^<>]{1,40})</(?:jats:)?\1>", re.IGNORECASE)
_PARAGRAPH = re.compile(r"</(?:jats:)?(?:p|sec|title)>", re.IGNORECASE)
_HEADING = re.compile(
    r"(?<!\s)\s*+<(?:jats:)?title[^<>]*+>\s*+abstract\s*+</(?:jats:)?title>", re.IGNORECASE
)
_TAG = re.compile(r"</?[A-Za-z][^<>]{0,500}>")


def without_markup(text: str) -> str:
    """`text` with HTML, JATS and MathML tags gone, entities resolved, blanks collapsed."""
    return " ".join(_untagged(text).split())


def paragraphs(text: str) -> str:
    """The same, a blank line between paragraphs; a heading `Abstract` goes."""
    parts = _PARAGRAPH.split(_HEADING.sub("", text))
    return "\n\n".join(filter(None, (without_markup(part) for part in parts)))


def _untagged(text: str) -> str:
    text = _SCRIPT.sub(_script, text)
    return html.unescape(html.unescape(_TAG.sub("", text)))


def _script(match: re.Match[str]) -> str:
    table = SUPERSCRIPTS if match[1].lower() == "sup" else SUBSCRIPTS
    if all(char in table for char in match[2]):
        return "".join(table[char] for char in match[2])
    return match[2]
