"""Recognizes expressions written as nearly all are, which need no parser.

What is recognized here means the same as what the strict parser makes of it; everything else is
left to that.
"""

from __future__ import annotations

import re

from jekyllpy.late.patterns import late

_NAME = r"[a-zA-Z_][\w-]*+\??+"
_LITERAL = r"""'[^']*+'|"[^"]*+"|-?\d++(?:\.\d++)?+(?![\w.])"""
_INDEX = rf"\[(?:{_NAME}(?:\.{_NAME})*+|{_LITERAL})\]"
_ATOM = rf"(?:{_NAME}(?:\.{_NAME}|{_INDEX})*+|{_LITERAL})"
_ARGUMENTS = rf":\s*+{_ATOM}(?:\s*+,\s*+{_ATOM})*+\s*+"
_FILTER = rf"\|\s*+({_NAME})\s*+({_ARGUMENTS})?+"
_OPERATOR = r"==|!=|<>|<=?+|>=?+|contains(?=\s)"

_FILTERED = late(rf"\s*+({_ATOM})\s*+(?:\|\s*+{_NAME}\s*+(?:{_ARGUMENTS})?+)*+\Z", re.ASCII)
_ONE_FILTER = late(_FILTER, re.ASCII)
_ONE_ATOM = late(_ATOM, re.ASCII)
_COMPARISON = late(
    rf"\s*+({_ATOM})\s*+(?:({_OPERATOR})\s*+({_ATOM})\s*+)?+((?:and|or)(?![\w-])|\Z)", re.ASCII
)
_LOOP = late(rf"\s*+({_NAME})\s++in\s++({_ATOM})\s*+(reversed(?![\w-])\s*+)?+\Z", re.ASCII)
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
    """Left, operator and right of each comparison, and the words between them.

    None if the condition is unusual; operator and right are empty where there is none.
    """
    comparisons: list[tuple[str, str, str]] = []
    words: list[str] = []
    position, operators = 0, 0
    while True:
        match = _COMPARISON.match(markup, position)
        if match is None:
            return None
        left, operator, right, word = match.groups("")
        comparisons.append((left, operator, right))
        operators += operator == OPERATOR_NAME
        if not word:
            break
        words.append(word)
        position = match.end()
    if markup.count(OPERATOR_NAME) != operators:
        return None
    return comparisons, words


def loop(markup: str) -> tuple[str, str, bool] | None:
    """The variable, the collection and whether it is reversed; None if the loop is unusual."""
    match = _LOOP.match(markup)
    if match is None or OPERATOR_NAME in markup:
        return None
    return match[1], match[2], match[3] is not None
