"""Spans without spans inside: code, math, autolinks, entities, symbols, breaks, escapes."""

from __future__ import annotations

from jekyllpy.late.patterns import late
from jekyllpy.markdown.element import Element
from jekyllpy.markdown.entities import AMP, GT, LT, Entity, find_entity
from jekyllpy.markdown.html.tags import ENTITY
from jekyllpy.markdown.inline.state import SpanState
from jekyllpy.markdown.scanning import STRIPPED, WHITESPACE

_SPACES = frozenset(WHITESPACE)
_BACKTICKS = late("`+")
_AUTOLINK_SCHEME = late(r"<(?:mailto|https?|ftps?):[^\n]")
_AUTOLINK_MAIL = late(r"<[\w.-]+@[\w.-]+>")
_ENTITY = late(ENTITY)
_SYMBOLS = late(r"---?|\.\.\.|\\<<|\\>>|<< ?| ?>>")
_SYMBOL_NAMES = {
    "---": "mdash",
    "--": "ndash",
    "...": "hellip",
    "<< ": "laquo_space",
    " >>": "raquo_space",
    "<<": "laquo",
    ">>": "raquo",
}
_ESCAPED_GUILLEMETS = {"\\<<": LT, "\\>>": GT}
ESCAPABLE = frozenset("\\.*_+`<>()[]{}#!:|\"'$=-")
ESCAPABLE_GFM = ESCAPABLE | {"~"}


def parse_codespan(state: SpanState, pos: int) -> int:
    """Code between backticks; returns where it ends, or what follows marks without an end."""
    src = state.src
    m = _BACKTICKS.match(src, pos)
    assert m is not None
    mark, start = m[0], m.end()
    simple = len(mark) == 1
    if simple and (pos == 0 or src[pos - 1] in WHITESPACE) and src[start : start + 1] in _SPACES:
        return start
    close = state.finder.find(mark, start)
    if close < 0:
        return start
    code = src[start:close]
    if not simple:
        code = code.removeprefix(" ").removesuffix(" ")
    return state.append(Element("codespan", code), pos, close + len(mark))


def parse_autolink(state: SpanState, pos: int) -> int | None:
    """`<https://…>` or `<name@example.org>`; returns where it ends, None if it is neither."""
    src = state.src
    if m := _AUTOLINK_SCHEME.match(src, pos):
        close = state.finder.find(">", m.end())
        newline = state.finder.find("\n", m.end())
        if close < 0 or 0 <= newline < close:
            return None
        end = close + 1
    elif m := _AUTOLINK_MAIL.match(src, pos):
        end = m.end()
    else:
        return None
    address = src[pos + 1 : end - 1]
    href = address if _AUTOLINK_SCHEME.match(src, pos) else f"mailto:{address}"
    element = Element("a", None, {"href": href})
    element.children.append(Element("text", address.removeprefix("mailto:")))
    return state.append(element, pos, end)


def parse_inline_math(state: SpanState, pos: int) -> int | None:
    """Math between `$$`; returns where it ends, None if it is none."""
    src = state.src
    if not src.startswith("$$", pos):
        return None
    close = state.finder.find("$$", pos + 2)
    if close < 0:
        return None
    value = src[pos + 2 : close].strip(STRIPPED)
    element = Element("math", value, None, {"category": "span"})
    return state.append(element, pos, close + 2)


def parse_html_entity(state: SpanState, pos: int) -> int | None:
    """An entity, or a `&` that stands for itself; returns where it ends."""
    m = _ENTITY.match(state.src, pos)
    if m is None:
        return None
    entity = find_entity(m, with_html5=state.document.traits.knows_html5_entities)
    if entity is None:
        state.append(_entity(AMP, None), pos, pos + 1)
        return m.end()
    return state.append(_entity(entity, m[0]), pos, m.end())


def _entity(entity: Entity, original: str | None) -> Element:
    return Element("entity", entity, None, {"original": original})


def parse_typographic_symbol(state: SpanState, pos: int) -> int | None:
    """A dash, an ellipsis or a guillemet; returns where it ends, None if it is none."""
    m = _SYMBOLS.match(state.src, pos)
    if m is None:
        return None
    escaped = _ESCAPED_GUILLEMETS.get(m[0])
    if escaped is None:
        return state.append(Element("typographic_sym", _SYMBOL_NAMES[m[0]]), pos, m.end())
    state.append(_entity(escaped, None), pos, m.end())
    return state.append(_entity(escaped, None), m.end(), m.end())


def symbol_at(src: str, pos: int) -> tuple[str, int] | None:
    """The name of the dash, the ellipsis or the guillemet at `pos`, and its end; None if it is none."""
    m = _SYMBOLS.match(src, pos)
    name = _SYMBOL_NAMES.get(m[0]) if m else None
    return (name, m.end()) if m and name else None


def parse_line_break(state: SpanState, pos: int) -> int | None:
    """Two blanks or backslashes at a line's end; returns where they end, None if not there."""
    src = state.src
    if src.startswith("  \n", pos) or src.startswith("\\\\\n", pos):
        return state.append(Element("br"), pos, pos + 2)
    return None


def parse_escaped_character(state: SpanState, pos: int) -> int | None:
    """A character behind a backslash, by kramdown's list of those that need one."""
    return _unescape(state, pos, ESCAPABLE)


def parse_escaped_character_gfm(state: SpanState, pos: int) -> int | None:
    """The same by GFM's longer list."""
    return _unescape(state, pos, ESCAPABLE_GFM)


def _unescape(state: SpanState, pos: int, escapable: frozenset[str]) -> int | None:
    char = state.src[pos + 1 : pos + 2]
    if char not in escapable:
        return None
    return state.replace_text(char, pos, pos + 2)
