"""Blocks that define something used elsewhere: links, abbreviations, footnotes."""

from __future__ import annotations

from collections.abc import Iterator

from jekyllpy.late.patterns import late
from jekyllpy.markdown.attributes import NAME
from jekyllpy.markdown.block.code import codeblock_end, unindent
from jekyllpy.markdown.block.state import KramdownState
from jekyllpy.markdown.document import Abbreviation, Footnote, LinkDefinition, normalize_link_id
from jekyllpy.markdown.element import Element
from jekyllpy.markdown.scanning import STRIPPED

LINK = r" {0,3}\[[^\n\]]+\]:"
ABBREVIATION = r" {0,3}\*\[[^\n]"
FOOTNOTE = rf" {{0,3}}\[\^{NAME}\]:"

_LINK = late(r" {0,3}\[([^\n\]]+)\]:[ \t]*+([^\n]*)\n")
_ABBREVIATION = late(r" {0,3}\*\[(?>([^\n]+?)\]:)([^\n]*)\n")
_FOOTNOTE = late(rf" {{0,3}}\[\^({NAME})\]:")
_BLANKS = " \t"
_TITLE_LINE = late(r"[ \t]*([\"'])([^\n]*)\n")
_BLANK_BEFORE_QUOTE = late(r"[ \t][\"']")
_BLANKS_AND_QUOTE = late(r"[ \t]+([\"'])")


def parse_link_definition(state: KramdownState) -> int | None:
    """`[id]: address "title"`; returns where it ends, None if it is none."""
    m = _LINK.match(state.src, state.cursor)
    if m is None:
        return None
    found = _url_and_title(state, m[2].rstrip(_BLANKS), m.end())
    if found is None:
        return None
    url, title, end = found
    name = normalize_link_id(m[1])
    if name in state.document.links:
        line = state.lines.line_at(end)
        state.warn(f"Duplicate link ID '{name}' on line {line} - overwriting")
    eob = state.new_element("eob", "link_def")
    state.append(eob)
    state.document.links[name] = LinkDefinition(url, title, eob)
    return end


def _url_and_title(state: KramdownState, rest: str, end: int) -> tuple[str, str | None, int] | None:
    """The URL in the rest of the line, the title there or on the next line, and the new end."""
    if rest.startswith("<"):
        found = _bracketed(state, rest, end)
        if found:
            return found
    if not rest.strip(STRIPPED):
        return None
    title_at = _find_title(rest)
    if title_at is not None:
        url = rest[:title_at].rstrip(_BLANKS)
        if _BLANK_BEFORE_QUOTE.search(url):
            return None
        return url, rest[title_at + 1 : -1], end
    if _BLANK_BEFORE_QUOTE.search(rest):
        return None
    title, end = _title_on_next_line(state, end)
    return rest, title, end


def _bracketed(state: KramdownState, rest: str, end: int) -> tuple[str, str | None, int] | None:
    """`<url>`, up to the first `>` with nothing but a title behind it."""
    close = rest.find(">")
    while close > 0:
        if close == len(rest) - 1:
            title, end = _title_on_next_line(state, end)
            return rest[1:close], title, end
        opening = _BLANKS_AND_QUOTE.match(rest, close + 1)
        if opening and rest[-1] == opening[1] and opening.end() < len(rest) - 1:
            return rest[1:close], rest[opening.end() : -1], end
        close = rest.find(">", close + 1)
    return None


def _find_title(rest: str) -> int | None:
    """Where a title begins that ends with the line: the first quote, behind a blank, of its kind."""
    quote = rest[-1]
    if quote not in "\"'":
        return None
    at = rest.find(quote)
    while 0 <= at < len(rest) - 2:
        if at > 1 and rest[at - 1] in _BLANKS:
            return at
        at = rest.find(quote, at + 1)
    return None


def _title_on_next_line(state: KramdownState, end: int) -> tuple[str | None, int]:
    m = _TITLE_LINE.match(state.src, end)
    if m:
        text = m[2].rstrip(_BLANKS)
        if len(text) > 1 and text[-1] == m[1]:
            return text[:-1], m.end()
    return None, end


def parse_abbreviation_definition(state: KramdownState) -> int | None:
    """`*[HTML]: full text`; returns where it ends, None if it is none."""
    m = _ABBREVIATION.match(state.src, state.cursor)
    if m is None:
        return None
    name = m[1]
    if name in state.document.abbreviations:
        state.warn(f"Duplicate abbreviation ID '{name}' on line {state.line} - overwriting")
    eob = state.new_element("eob", "abbrev_def")
    state.append(eob)
    state.document.abbreviations[name] = Abbreviation(m[2].strip(STRIPPED), eob)
    return m.end()


def parse_footnote_definition(state: KramdownState) -> int | None:
    """`[^name]: text`; returns where it ends, None if it is none."""
    src = state.src
    m = _FOOTNOTE.match(src, state.cursor)
    if m is None:
        return None
    end = codeblock_end(src, state.find_line_end_at(m.end()), state.finder, state.document.elements)
    content = Element("footnote_def", line=state.line)
    state.descend(_parse_footnote(state, m[1], content, unindent(src[m.end() : end])))
    return end


def _parse_footnote(
    state: KramdownState, name: str, content: Element, text: str
) -> Iterator[KramdownState]:
    yield state.child(content, text)
    footnotes = state.document.footnotes
    if name in footnotes:
        state.warn(f"Duplicate footnote name '{name}' on line {content.line} - overwriting")
    eob = state.new_element("eob", "footnote_def")
    state.append(eob)
    footnotes[name] = Footnote(content, eob)
