"""What is left alone in pages: PHP, and what a site's own patterns find."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator
from typing import Any

from jekyllpy import ruby
from jekyllpy.log import Logger
from jekyllpy.plugins.jekyll_minifier.switches import TOPIC

PHP = re.compile(r"<\?php.*?\?>", re.IGNORECASE | re.DOTALL)
PHP_END = "?>"
REPEAT = re.compile(r"[*+?]\??")
REPEATED_GROUP = re.compile(r"\)[*+]")
# A pattern with more of these isn't used.
MOST_CHARACTERS = 1000
MOST_GROUPS = 10
MOST_REPEATS = 20


class Php:
    """`<?php … ?>`, found as a pattern finds it."""

    pattern = PHP.pattern

    def sub(self, change: Callable[[re.Match[str]], str], html: str) -> str:
        """`html` with each piece of PHP changed."""
        # Behind the last end no beginning needs to be looked at.
        end = html.rfind(PHP_END) + len(PHP_END)
        return PHP.sub(change, html[:end]) + html[end:] if end >= len(PHP_END) else html


def own_patterns(given: Any, logger: Logger) -> Iterator[Any]:
    """The patterns that the setting `preserve_patterns` has; those that can't be used are told."""
    for value in listed(given):
        if not isinstance(value, str) or is_risky(value):
            complain(logger, value, "is no text, or may take too long to look for")
            continue
        try:
            yield compiled(value)
        except ValueError as error:
            complain(logger, value, f"is no regular expression: {error}")


def compiled(pattern: str) -> Any:
    """A regular expression of Ruby's.

    Raises:
        ValueError: if it is none.
    """
    # Few sites have patterns of their own.
    import regex

    from jekyllpy.rubylang.regexps.translate import translate

    try:
        return regex.compile(translate(pattern), regex.MULTILINE | regex.VERSION1)
    except (regex.error, OverflowError) as error:
        raise ValueError(getattr(error, "msg", str(error))) from None


def listed(given: Any) -> list[Any]:
    if given is None:
        return []
    if isinstance(given, dict):
        return list(given.items())
    return given if isinstance(given, list) else [given]


def complain(logger: Logger, value: Any, what: str) -> None:
    logger.warn(TOPIC, f"preserve_patterns has {value!r}, which {what}. It isn't used.")


def is_risky(pattern: str) -> bool:
    """Whether a pattern is one of those that the gem doesn't use, by its text alone."""
    return (
        not ruby.strip(pattern)
        or len(pattern) > MOST_CHARACTERS
        or pattern.count("(") > MOST_GROUPS
        or len(REPEAT.findall(pattern)) > MOST_REPEATS
        or any(is_risky_group(pattern, found.start()) for found in REPEATED_GROUP.finditer(pattern))
    )


def is_risky_group(pattern: str, end: int) -> bool:
    """Whether the repeated group that is closed at `end` has alternatives, or a repetition last."""
    start = pattern.find("(", pattern.rfind(")", 0, end) + 1, end)
    return start >= 0 and ("|" in pattern[start:end] or pattern[end - 1] in "*+")
