"""Which lexers there are to test: each language's, in each edition that has one of its own."""

from __future__ import annotations

from collections.abc import Iterable
from importlib import import_module
from typing import Any

from jekyllpy.config.editions.rouge import ROUGE_3_30, ROUGE_4_7, RougeTraits
from jekyllpy.highlight.engine import When
from jekyllpy.highlight.languages import EARLIER, TUNED, names

LATER_LANGUAGES = sorted(set(TUNED) & set(names(ROUGE_4_7).values()))


def has_editions(language: str) -> bool:
    """Whether the editions have different rules for a language."""
    module, _, name = TUNED[language].partition(":")
    lexer = getattr(import_module(f"jekyllpy.highlight.lexers.{module}"), name)
    return language in EARLIER or any(_has_when(rules) for rules in lexer.tokens.values())


def _has_when(rules: Iterable[Any]) -> bool:
    return any(isinstance(rule, When) for rule in rules)


EARLIER_LANGUAGES = sorted(
    language
    for language in set(TUNED) & set(names(ROUGE_3_30).values())
    if language not in LATER_LANGUAGES or has_editions(language)
)
CASES: list[tuple[str, RougeTraits]] = [
    *((language, ROUGE_4_7) for language in LATER_LANGUAGES),
    *((language, ROUGE_3_30) for language in EARLIER_LANGUAGES),
]


def name_of(value: object) -> str:
    """How a test is called for a language or an edition."""
    return value.version if isinstance(value, RougeTraits) else str(value)
