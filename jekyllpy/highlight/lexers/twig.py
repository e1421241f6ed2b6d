"""Twig: Jinja with words of its own."""

from __future__ import annotations

from jekyllpy.highlight.lexers.jinja import Jinja, meanings
from jekyllpy.highlight.words import words_of

KEYWORDS = words_of("twig", "keywords")
TESTS = words_of("twig", "tests")


class Twig(Jinja):
    tag = "twig"
    words = meanings(KEYWORDS, "true false none", "b-and b-or b-xor is in and or not", TESTS)
