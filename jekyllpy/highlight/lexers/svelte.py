"""Svelte: HTML with JavaScript between braces."""

from __future__ import annotations

import re

from pygments.token import Keyword, Name, String, Text

from jekyllpy.highlight.engine import Groups
from jekyllpy.highlight.lexers.html import HTML
from jekyllpy.highlight.lexers.javascript import JavaScript
from jekyllpy.highlight.lexers.patterns import BOUNDARY, word

_CLOSING = re.compile(r"(?:[^}\n]|(?<=\\)\})*+(\}+)?")
_AWAITED = re.compile(r"(.*)(then|catch)(\s+)(\w+)", re.ASCII)
_OPENING = (r"\s*+\{\s*", String.Interpol, "template")


def _code(lexer: Svelte, text: str) -> None:
    lexer.delegate(lexer.script, text)


def _braces(lexer: Svelte, opening: str) -> bool:
    """Up to the next brace of the line that no backslash hides; without one the line is read once."""
    start = lexer.pos
    if start <= lexer.absent_before.get("}", -1):
        return False
    found = _CLOSING.match(lexer.text, start)
    assert found is not None
    if found[1] is None:
        lexer.absent_before["}"] = found.end()
        return False
    lexer.pos = found.end()
    _code(lexer, opening + found[0])
    return True


def _await(lexer: Svelte, keyword: str) -> bool:
    start = lexer.pos
    if start <= lexer.absent_before.get("then", -1):
        return False
    found = _AWAITED.match(lexer.text, start)
    if found is None:
        end = lexer.find("\n")
        lexer.absent_before["then"] = len(lexer.text) if end < 0 else end
        return False
    lexer.emit(Keyword, keyword)
    _code(lexer, found[1])
    lexer.emit(Keyword, found[2])
    lexer.emit(Text, found[3])
    _code(lexer, found[4])
    lexer.pos = found.end()
    return True


class Svelte(HTML):
    tag = "svelte"
    tokens = {
        **HTML.tokens,
        "root": [
            (r"([^&<{]*+)(\{)(\s*)", Groups(Text, String.Interpol, Text), "template"),
            *HTML.tokens["root"],
        ],
        "tag": [
            (r"\{(?=\s*+\w++\s*+\})", String.Interpol, ("#pop", "shorthand")),
            *HTML.tokens["tag"],
        ],
        "shorthand": [
            (r"(\s*+)(\w++)(\s*+)", Groups(None, Name.Variable, None)),
            (r"\}", String.Interpol, "#pop"),
        ],
        "value": [
            (r"\{", String.Interpol, ("#pop", "template")),
            *HTML.tokens["value"],
        ],
        "double": [_OPENING, *HTML.tokens["double"]],
        "single": [_OPENING, *HTML.tokens["single"]],
        "template": [
            (r"\}", String.Interpol, "#pop"),
            (r"\{", _braces),
            (rf"@{word('debug html')}", Keyword),
            (r"#await", _await),
            (rf"[#/]{word('await each if key')}", Keyword),
            (rf"(:else)(\s++)(if)?{BOUNDARY}", Groups(Keyword, Text, Keyword)),
            (rf":?{word('catch then')}", Keyword),
            (r"[^{}]+", _code),
        ],
    }

    def reset(self) -> None:
        super().reset()
        self.script = JavaScript(self.settings, self.traits)
