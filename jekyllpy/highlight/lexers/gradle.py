"""Gradle's build files: Groovy with further words."""

from __future__ import annotations

from jekyllpy.highlight.lexers import groovy
from jekyllpy.highlight.words import words_of

KEYWORDS = words_of("gradle", "keywords")
TYPES = words_of("gradle", "types")


class Gradle(groovy.Groovy):
    tag = "gradle"
    words = groovy.meanings(f"{groovy.KEYWORDS} {KEYWORDS}", f"{groovy.TYPES} {TYPES}")
