"""Patterns of Pygments' lexers that take exponential time, replaced by what matches the same."""

from __future__ import annotations

import re
from typing import Any

from pygments.lexer import Lexer

STRING_REST = r'(?:(?:\\[\\"]|[^"])*+"|(?s:.*)")'
"""Up to the quote that no backslash hides; the last quote where all are hidden."""

REPAIRS: dict[str, dict[str, str]] = {
    "coq": {r"([^(*)]+|\*+(?!\)))+": r"(?:[^(*)]|\*(?!\)))+"},
    "factor": {r'(?:\\\\|\\"|[^"])*"': STRING_REST},
    "freefem": {
        r"(?:.|(?<=\\)\n)*\n": r"(?:.|(?<=\\)\n)*+\n",
        r"(?:[^*]|[*](?!(?:\\\n)?/))*": r"(?:[^*]|[*](?!(?:\\\n)?/))*+",
    },
    "hack": {r"(?:\w|[^\x00-\x7f])": r"[\w\x80-\U0010ffff]"},
    "racket": {r'(\\?.)*?"': r'(?:(?:[^"\\]|\\.)*+"|.*")'},
    "rego": {r'(\\\\|\\"|[^"])*"': STRING_REST},
}
"""For a language the pieces of its lexer's patterns and what stands in for them."""


def repaired(lexer: Lexer, tag: str) -> Lexer:
    """The lexer of a language, with replaced patterns where there are some for it."""
    if tag not in REPAIRS:
        return lexer
    kind = type(lexer)
    states = vars(kind)["_tokens"].items()
    tokens = {state: [_rule(rule, REPAIRS[tag]) for rule in rules] for state, rules in states}
    better: type[Lexer] = type(kind.__name__, (kind,), {"_tokens": tokens})
    return better(**lexer.options)


def _rule(rule: Any, repairs: dict[str, str]) -> Any:
    match, action, new_state = rule
    pattern = match.__self__
    text = pattern.pattern
    for old, new in repairs.items():
        text = text.replace(old, new)
    if text == pattern.pattern:
        return rule
    return re.compile(text, pattern.flags).match, action, new_state
