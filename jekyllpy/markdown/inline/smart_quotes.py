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
_LEFT = {"'": "lsquo", '"': "ldquo"}
_RIGHT = {"'": "rsquo", '"': "rdquo"}
_PAIRS = {"dqsq": ("ldquo", "lsquo"), "sqdq": ("lsquo", "ldquo")}


def parse_smart_quotes(state: SpanState, pos: int) -> int:
    """A quotation mark, opening or closing by what stands around it; returns its end."""
    m = _RULES.match(state.src, pos)
    assert m is not None
    rule, end = m.lastgroup or "", m.end()
    quote = state.src[end - 1]
    if rule in _PAIRS:
        first, second = _PAIRS[rule]
        _append(state, first, end - 2, end - 1)
        return _append(state, second, end - 1, end)
    if rule in ("r1", "r2", "r1end") or rule == "decade":
        return _append(state, _RIGHT[quote], end - 1, end)
    return _append(state, _LEFT[quote], end - 1, end)


def _append(state: SpanState, name: str, start: int, end: int) -> int:
    return state.append(Element("smart_quote", name), start, end)
