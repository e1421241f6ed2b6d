"""Code blocks: indented ones and fenced ones."""

from __future__ import annotations

import re
from functools import cache

from jekyllpy.late.patterns import late
from jekyllpy.markdown.block.ial import block_ial
from jekyllpy.markdown.block.patterns import (
    BLANK,
    CONTENT_LINE,
    EOB,
    INDENT,
    OPT_SPACE,
    block_tag,
)
from jekyllpy.markdown.block.state import KramdownState
from jekyllpy.markdown.html.tags import Elements
from jekyllpy.markdown.scanning import NON_SPACE, SPACE, STRIPPED, Finder

_INDENTED_LINES = late(rf"(?:{INDENT}[ \t]*{NON_SPACE}[^\n]*\n)+")
_LAZY_LINE = late(rf"\n( {{0,3}}{NON_SPACE})")
_INDENT_OF_LINE = late(rf"^{INDENT}", re.M)
_IAL_START = late(r" {0,3}\{:")


@cache
def _tag(elements: Elements) -> re.Pattern[str]:
    return re.compile(OPT_SPACE + block_tag(elements))


def codeblock_end(src: str, pos: int, finder: Finder, elements: Elements) -> int:
    """Where indented lines, and those lazily belonging to them, end; `pos` if there are none."""
    tag = _tag(elements)
    while True:
        blank = BLANK.match(src, pos)
        m = _INDENTED_LINES.match(src, blank.end()) if blank else None
        m = m or _INDENTED_LINES.match(src, pos)
        if m is None:
            return pos
        pos = m.end()
        while _is_lazy_line(src, pos, finder, tag) and (line := CONTENT_LINE.match(src, pos)):
            pos = line.end()


def _is_lazy_line(src: str, pos: int, finder: Finder, tag: re.Pattern[str]) -> bool:
    if EOB.match(src, pos) or tag.match(src, pos):
        return False
    return not (_IAL_START.match(src, pos) and block_ial(src, pos, finder))


def unindent(text: str) -> str:
    """`text` with an indentation of one level less."""
    return _INDENT_OF_LINE.sub("", text)


def parse_codeblock(state: KramdownState) -> int | None:
    """Code indented by four blanks or a tab; returns where it ends."""
    start = state.cursor
    end = codeblock_end(state.src, start, state.finder, state.document.elements)
    if end == start:
        return None
    code = unindent(_LAZY_LINE.sub(r" \1", state.src[start:end]))
    state.append(state.new_element("codeblock", code, line=state.line))
    return end


FENCE = r"~{3}"
FENCE_GFM = r" {0,3}[~`]{3}"

_FENCE_RUN = late(r"( {0,3})((?:~{3,}|`{3,}))")
_MIXED = late(
    rf" {{0,3}}(([~`]){{3,}}){SPACE}*?(({NON_SPACE}+?)(?:\?{NON_SPACE}*)?)?{SPACE}*?\n"
    rf"(.*?)^ {{0,3}}\1\2*{SPACE}*?\n",
    re.M | re.S,
)
_MIXED_CLOSE = late(r"\n {0,3}(?=[~`]*(?:~`|`~))[~`]{3,}[ \t\f\v\r]*\n")
_INFO = late(
    rf"[ \t\f\v\r]*+(({NON_SPACE}[^ \t\n\f\v\r?]*+)(?:\?{NON_SPACE}*+)?+)?+[ \t\f\v\r]*+\n"
)


def parse_fenced(state: KramdownState) -> int | None:
    """kramdown's own fence: tildes at the beginning of the line."""
    return _parse_fenced(state, "")


def parse_fenced_gfm(state: KramdownState) -> int | None:
    """GitHub's fence: tildes or backticks, indented by up to three spaces."""
    return _parse_fenced(state, " {0,3}")


def _parse_fenced(state: KramdownState, indent: str) -> int | None:
    src, pos = state.src, state.cursor
    run = _FENCE_RUN.match(src, pos)
    if run is None or (indent and src[run.end() : run.end() + 1] in ("~", "`")):
        return _parse_mixed(state)
    char, length = run[2][0], len(run[2])
    fences = state.fence_lines(indent)
    info = _INFO.match(src, run.end())
    found = fences.close(char, length, info.end()) if info else None
    if found is None or found[1] < length:
        info = _INFO.match(src, run.end() - 1)
        found = fences.close(char, length - 1, info.end()) if info and length > 3 else None
    if info is None or found is None:
        return None
    close, matched = found
    marks = run[2][matched:]
    if marks:
        info = _INFO.match(src, run.start(2) + matched)
        assert info is not None
    _add_fenced(state, src[info.end() : close.start], info[1] or "", info[2] or "")
    return close.end


def _parse_mixed(state: KramdownState) -> int | None:
    """A fence of tildes and backticks mixed: closed by its like, rarely meant."""
    if state.finder.search(_MIXED_CLOSE, state.cursor) is None:
        return None
    m = _MIXED.match(state.src, state.cursor)
    if m is None:
        return None
    _add_fenced(state, m[5], m[3] or "", m[4] or "")
    return m.end()


def _add_fenced(state: KramdownState, code: str, language: str, name: str) -> None:
    element = state.new_element("codeblock", code, options={"fenced": True}, line=state.line)
    language = language.strip(STRIPPED)
    if language:
        element.options["lang"] = language
        element.attr["class"] = f"language-{name}"
    state.append(element)
