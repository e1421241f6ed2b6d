"""Straight quotes turned into curly ones.

The rules are SmartyPants', by John Gruber, as RubyPants and kramdown apply them.
"""

from __future__ import annotations

import re

from jekyllpy.late.patterns import late
from jekyllpy.markdown.element import Element
from jekyllpy.markdown.inline.state import SpanState
from jekyllpy.markdown.scanning import NON_SPACE, SPACE

_PUNCTUATION = r"[!\"#$%'()*+,\-./:;<=>?@\[\\\]^_`{|}~]"
_WORD = "[A-Za-z0-9_]"
_RULES = late(
    rf"(?P<l1>[\"'])(?=[_*]{{1,2}}{NON_SPACE})"
    rf"|(?P<r1>[\"'])(?={_PUNCTUATION}(?!\.\.)\B)"
    rf"|(?P<dqsq>{SPACE}?\"'(?={_WORD}))"
    rf"|(?P<sqdq>{SPACE}?'\"(?={_WORD}))"
    rf"|(?P<decade>{SPACE}?'(?=[0-9][0-9]s))"
    rf"|(?P<l2>{SPACE}[\"'](?={_WORD}))"
    r"|(?P<r2>[^ \\\t\r\n\[{(-][\"'])"
    rf"|(?P<r1end>[\"'](?={SPACE}|s\b|$))"
    r"|(?P<single>.?')"
    r"|(?P<double>.?\")",
    re.M | re.S,
)
_LEFT = {"'": ("lsquo",), '"': ("ldquo",)}
_RIGHT = {"'": ("rsquo",), '"': ("rdquo",)}
_OPENING = ("l1", "l2", "single", "double")
_CLOSING = ("r1", "r2", "r1end", "decade")
_NAMES = {
    **{(rule, char): name for rule in _CLOSING for char, name in _RIGHT.items()},
    **{(rule, char): name for rule in _OPENING for char, name in _LEFT.items()},
    ("dqsq", "'"): ("ldquo", "lsquo"),
    ("sqdq", '"'): ("lsquo", "ldquo"),
}


def parse_smart_quotes(state: SpanState, pos: int) -> int:
    """A quotation mark, opening or closing by what stands around it; returns its end."""
    names, end = quotes_at(state.src, pos)
    for start, name in enumerate(names, end - len(names)):
        state.append(Element("smart_quote", name), start, start + 1)
    return end


def quotes_at(src: str, pos: int) -> tuple[tuple[str, ...], int]:
    """The names of the quotes, one or two, that stand at `pos` or behind the character there, and their end."""
    m = _RULES.match(src, pos)
    assert m is not None
    rule, end = m.lastgroup, m.end()
    return _NAMES[rule or "", src[end - 1]], end
