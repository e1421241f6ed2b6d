"""Recognizes expressions written as nearly all are, which need no parser.

What is recognized here means the same as what the strict parser makes of it; everything else is
left to that.
"""

from __future__ import annotations

import re

_NAME = r"[a-zA-Z_][\w-]*+\??+"
_ATOM = rf"""(?:{_NAME}(?:\.{_NAME})*+|'[^']*+'|"[^"]*+"|-?\d++(?:\.\d++)?+(?![\w.]))"""
_ARGUMENTS = rf":\s*+{_ATOM}(?:\s*+,\s*+{_ATOM})*+\s*+"
_FILTER = rf"\|\s*+({_NAME})\s*+({_ARGUMENTS})?+"
_COMPARISON = rf"({_ATOM})\s*+(?:(==|!=|<>|<=?+|>=?+|contains(?=\s))\s*+({_ATOM})\s*+)?+"

_FILTERED = re.compile(rf"\s*+({_ATOM})\s*+(?:\|\s*+{_NAME}\s*+(?:{_ARGUMENTS})?+)*+\Z", re.ASCII)
_ONE_FILTER = re.compile(_FILTER, re.ASCII)
_ONE_ATOM = re.compile(_ATOM, re.ASCII)
_CONDITION = re.compile(rf"\s*+{_COMPARISON}(?:(and|or)(?![\w-])\s*+{_COMPARISON})?+\Z", re.ASCII)
OPERATOR_NAME = "contains"

FilterMarkup = tuple[str, list[str]]


def filtered(markup: str) -> tuple[str, list[FilterMarkup]] | None:
    """The expression in `markup` and its filters with their arguments; None if it is unusual."""
    match = _FILTERED.match(markup)
    if match is None or OPERATOR_NAME in markup:
        return None
    expression = match[1]
    if match.end(1) == len(markup) or "|" not in markup:
        return expression, []
    return expression, [
        (name, _ONE_ATOM.findall(arguments) if arguments else [])
        for name, arguments in _ONE_FILTER.findall(markup, match.end(1))
    ]


def condition(markup: str) -> tuple[list[tuple[str, str, str]], list[str]] | None:
    """Left, operator and right of up to two comparisons, and the words between them.

    None if the condition is unusual; operator and right are empty where there is none.
    """
    match = _CONDITION.match(markup)
    if match is None:
        return None
    left, operator, right, word, second, second_operator, second_right = match.groups("")
    if markup.count(OPERATOR_NAME) != (operator, second_operator).count(OPERATOR_NAME):
        return None
    comparisons = [(left, operator, right)]
    if not word:
        return comparisons, []
    return [*comparisons, (second, second_operator, second_right)], [word]
