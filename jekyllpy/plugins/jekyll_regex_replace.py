"""`regex_replace`: Ruby's `gsub` and `sub` as filters, as jekyll-regex-replace 1.1 has them."""

from __future__ import annotations

from functools import lru_cache
from typing import Any

import regex

from jekyllpy import ruby
from jekyllpy.errors import LiquidArgumentError
from jekyllpy.plugins.api import Registry
from jekyllpy.rubylang.regexps.replacing import template
from jekyllpy.rubylang.regexps.translate import TranslationError, translate

EVERY, ONE = 0, 1


def regex_replace(text: Any, pattern: Any, replacement: Any) -> str:
    """`text` with every match of `pattern` replaced."""
    return replaced(text, pattern, replacement, EVERY)


def regex_replace_once(text: Any, pattern: Any, replacement: Any) -> str:
    """`text` with the first match of `pattern` replaced."""
    return replaced(text, pattern, replacement, ONE)


def replaced(text: Any, pattern: Any, replacement: Any, count: int) -> str:
    """`text` with matches replaced; in the replacement `\\1` is what the first group matched.

    Raises:
        LiquidArgumentError: for a value that is no text, or a pattern that is no regular expression.
    """
    if not isinstance(text, str) or not isinstance(replacement, str):
        wrong = replacement if isinstance(text, str) else text
        raise LiquidArgumentError(f"regex_replace takes texts, not {ruby.inspect(wrong)}")
    expand = template(replacement)
    found = compiled(ruby.to_s(pattern)).sub(expand or (lambda match: replacement), text, count)
    return str(found)


@lru_cache
def compiled(pattern: str) -> Any:
    """A regular expression of Ruby's.

    Raises:
        LiquidArgumentError: if it is none.
    """
    try:
        return regex.compile(translate(pattern), regex.MULTILINE | regex.VERSION1)
    except (regex.error, TranslationError, OverflowError) as error:
        reason = getattr(error, "msg", str(error))
        raise LiquidArgumentError(f"/{pattern}/ is no regular expression: {reason}") from None


def register(plugins: Registry) -> None:
    plugins.filter("regex_replace", regex_replace)
    plugins.filter("regex_replace_once", regex_replace_once)
