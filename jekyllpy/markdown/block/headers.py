"""Headers: `# atx` and underlined setext ones."""

from __future__ import annotations

import re
from functools import cache

from jekyllpy.late.patterns import late
from jekyllpy.markdown.block.state import KramdownState
from jekyllpy.markdown.scanning import STRIPPED

_SETEXT = late(r" {0,3}([^ \t\n][^\n]*)\n([-=])[-=]*[ \t\r\f\v]*\n")
# marks alone on a line are kramdown's header of the line below
_ATX = late(r"(#{1,6})[\t ]*([^ \t][^\n]*)\n")
_ATX_GFM = late(r"(#{1,6})[\t ]++([^\n]*)\n")

# the start and the further characters of a name in XML
_NAME_START = (
    ":A-Z_a-z\u00c0-\u00d6\u00d8-\u00f6\u00f8-\u02ff\u0370-\u037d\u037f-\u1fff\u200c-\u200d"
    "\u2070-\u218f\u2c00-\u2fef\u3001-\ud7ff\uf900-\ufdcf\ufdf0-\ufffd\U00010000-\U000effff"
)
_NAME_CHAR = _NAME_START + "\\-.0-9\u00b7\u0300-\u036f\u203f-\u2040"

SETEXT = r" {0,3}[^ \t\n][^\n]*\n[-=]"
ATX = r"#"


def parse_setext_header(state: KramdownState) -> int | None:
    """A header underlined with `=` or `-`; returns where it ends, None if it is none."""
    if not state.after_boundary:
        return None
    m = _SETEXT.match(state.src, state.cursor)
    if m is None:
        return None
    text, identifier = _split_id(m[1])
    if not text:
        return None
    _add_header(state, 2 if m[2] == "-" else 1, text, identifier)
    return m.end()


def parse_atx_header(state: KramdownState) -> int | None:
    """kramdown's own: after a blank line only, the space behind the marks optional."""
    return _parse_bounded(state, _ATX)


def parse_atx_header_gfm(state: KramdownState) -> int | None:
    """GitHub's without the `paragraph_end` quirk: after a blank line only."""
    return _parse_bounded(state, _ATX_GFM)


def _parse_bounded(state: KramdownState, pattern: re.Pattern[str]) -> int | None:
    if not state.after_boundary:
        return None
    m = pattern.match(state.src, state.cursor)
    if m is None:
        return None
    text, identifier = _split_id(m[2])
    closing = len(text) - len(text.rstrip("#"))
    if closing:
        start = len(text) - closing
        if start and text[start - 1] == "\\":
            start += 1
        text = text[:start].rstrip(STRIPPED) if start < len(text) else text
    if not text:
        return None
    _add_header(state, len(m[1]), text, identifier)
    return m.end()


def parse_atx_header_quirk(state: KramdownState) -> int | None:
    """GitHub's with the `paragraph_end` quirk: anywhere."""
    m = _ATX_GFM.match(state.src, state.cursor)
    if m is None:
        return None
    text, identifier = _split_id(m[2])
    marks = len(text) - len(text.rstrip("#"))
    if marks and len(text) > marks and text[-marks - 1] in "\t ":
        text = text[: -marks - 1].rstrip(STRIPPED)
    if not text:
        return None
    _add_header(state, len(m[1]), text, identifier)
    return m.end()


def _split_id(contents: str) -> tuple[str, str | None]:
    """A header's text and the identifier written behind it as `{#id}`."""
    text = contents.rstrip(STRIPPED)
    if not text.endswith("}"):
        return text, None
    m = _id_pattern().search(text, max(text.rfind("{") - 1, 0))
    if m is None:
        return text, None
    return text[: m.start()].rstrip(STRIPPED), m[1]


@cache
def _id_pattern() -> re.Pattern[str]:
    """Compiled when the first header looks like having an identifier: this takes long."""
    return re.compile(rf"[\t ]{{#([{_NAME_START}][{_NAME_CHAR}]*)}}\Z")


def _add_header(state: KramdownState, level: int, text: str, identifier: str | None) -> None:
    header = state.new_element(
        "header", options={"level": level, "raw_text": text}, line=state.line
    )
    state.add_text(text, header)
    if identifier:
        header.attr["id"] = identifier
    state.append(header)
