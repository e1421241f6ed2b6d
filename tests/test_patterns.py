"""No text makes a pattern of the package slow: see `tests/ambiguity` for what is looked for."""

from __future__ import annotations

import re

import pytest

from tests.ambiguity import EXPONENTIAL, POLYNOMIAL, growth
from tests.patterns import PLACING, SEARCHING, compiled, in_calls, rules, searched

BOUNDED = {
    "jekyllpy.academic.counts.google_scholar": "an address out of the configuration",
    "jekyllpy.liquid.grammar": "a range, only tried where its end is one",
    "jekyllpy.markdown.block.code": "one line",
    "jekyllpy.plugins.jekyll_relative_links.markdown_links": "one link",
    "jekyllpy.plugins.jekyll_spaceship.guarded": "one paragraph",
    "jekyllpy.plugins.jekyll_spaceship.media": "one address",
    "jekyllpy.plugins.jekyll_spaceship.tables": "one line",
    "jekyllpy.plugins.jekyll_titles_from_headings": "white space at the start of a page",
    "jekyllpy.ruby.date_kinds": "one date",
    "jekyllpy.ruby.date_text": "one date",
    "jekyllpy.rubylang.formatting": "one directive of a format, which a plugin writes",
    "jekyllpy.rubylang.std.rexml.classes": "the declaration at the head of a document",
}
"""Modules with patterns that have two loops in a row, and what these run over at the most."""

SHORT = {
    "academic.readers.documents": "the authors of one file",
    "content.gemspec": "a theme's own description",
    "csl.numbers": "a run of blanks, or a word, is begun once only",
    "csl.person": "one name",
    "csl.textcase": "a word is begun once only",
    "gems.ruby_words": "the last branch takes what the others leave",
    "highlight.lexers.c": "looks back over `LONGEST_NAME` characters",
    "highlight.lexers.java": "looks back over `LONGEST_NAME` characters",
    "liquid.conditions": "the markup of one tag",
    "liquid.expressions": "the markup of one tag",
    "liquid.strict": "the markup of one tag",
    "liquid.tags.assign": "a name is begun once only",
    "liquid.tags.cycle": "the markup of one tag",
    "liquid.tags.highlight": "the markup of one tag",
    "liquid.tags.include": "the markup of one tag",
    "liquid.usual": "the markup of one tag",
    "markdown.html.native": "one attribute",
    "markdown.html.tags": "a name is taken whole, and a quote without an end is the last",
    "markdown.render.code": "the last branch takes what the others leave",
    "plugins.jekyll_3rd_party_libraries.local": "a word is begun once only",
    "plugins.jekyll_commonmark": "elements that were written by it are closed",
    "plugins.jekyll_commonmark_ghpages.processor": "elements that GitHub's library wrote are closed",
    "plugins.jekyll_github_metadata.edit_link": "one line",
    "plugins.jekyll_minifier.preserved": "only up to the last end of PHP",
    "plugins.jekyll_scholar.ordering": "one value that entries are sorted by",
    "plugins.jekyll_scholar.sorting": "a setting, or one name",
    "plugins.jekyll_spaceship.tables": "one line",
    "plugins.jekyll_titles_from_headings": "one heading",
    "ruby.date_text": "one date",
    "rubylang.std.active_support.words": "one word",
    "rubylang.std.cgi": "what a plugin wants indented",
    "serve.watcher": "one line",
    "site.converters.ruby_sass.literals": "the last branches take what the others leave",
    "site.converters.ruby_sass.media_ranges": "brackets are read three deep at most",
    "site.converters.sass_imports": "a string within a line",
    "text.inflections": "one word",
}
"""Modules that search for patterns with a loop behind any place, and why that is no harm."""


@pytest.mark.parametrize(
    ("pattern", "expected"),
    [
        (r"(a+)+b", EXPONENTIAL),
        (r"(a|a)*b", EXPONENTIAL),
        (r"(a*)*b", EXPONENTIAL),
        (r"(?:a|ab|b)*c", EXPONENTIAL),
        (r"(?:\w+\s*)*x", EXPONENTIAL),
        (r"(?:(?:ab)+|[-])*c", EXPONENTIAL),
        (r"(?=(a+)+b)", EXPONENTIAL),
        (r"(?:(a+)+b)*+c", EXPONENTIAL),
        (r"a*a*b", POLYNOMIAL),
        (r"a*b?a*c", POLYNOMIAL),
        (r"\w*foo\w*bar", POLYNOMIAL),
        (r"(\w)\s*(?:\s*\1)*;", POLYNOMIAL),
        (r"(a+)+", None),
        (r"(a|b)*c", None),
        (r"a*+a*b", None),
        (r"(?:a|a)*+c", None),
        (r"(?>(?:a*a)?)b", None),
        (r"(?:\w+\s+)*x", None),
        (r"\d+(?:_\d+)*;", None),
        (r"[^\W\d]+\d*;", None),
        (r"(?i:a*)A*b", POLYNOMIAL),
    ],
)
def test_patterns_with_many_ways_are_found(pattern: str, expected: str | None) -> None:
    assert growth(pattern) == expected


@pytest.mark.parametrize(
    ("pattern", "expected"),
    [
        (r"\s+$", POLYNOMIAL),
        (r"\[[^\]]*\]", POLYNOMIAL),
        (r"(?m)^\s*x", POLYNOMIAL),
        (r"(?m)^[ ]*x", None),
        (r"\A\s*x", None),
        (r'"[^"]*"', None),
        (r"\s++", None),
        (r"(?<!\s)\s+x", None),
        (r"(?<!a)\s+x", POLYNOMIAL),
    ],
)
def test_a_search_is_a_loop_of_its_own(pattern: str, expected: str | None) -> None:
    assert growth(pattern, search=True) == expected


def test_the_finder_tells_right_from_wrong() -> None:
    """A pattern it calls exponential is one, for the engine at hand."""
    pattern = re.compile(r"(?:[a-c]+|[b-d])*e")
    assert growth(pattern.pattern) == EXPONENTIAL
    assert growth(r"(?:[a-c]|[d-f])*e") is None
    assert pattern.match("b" * 18) is None


def test_no_pattern_is_exponential_and_few_are_polynomial() -> None:
    found = {*compiled(), *rules(), *(one for name, one in in_calls() if name in PLACING)}
    assert len(found) > 1000
    slow = {
        (kind, module, pattern)
        for module, pattern, flags in found
        if (kind := growth(pattern, flags & ~re.DEBUG)) is not None
        and (kind == EXPONENTIAL or module not in BOUNDED)
    }
    assert not slow


def test_what_is_searched_for_is_found_in_linear_time() -> None:
    found = [one for _, one in searched("jekyllpy")]
    found += [one for name, one in in_calls() if name in SEARCHING]
    assert len(found) > 200
    slow = {
        module.removeprefix("jekyllpy.")
        for module, pattern, flags in found
        if growth(pattern, flags & ~re.DEBUG, search=True) is not None
    }
    assert slow == set(SHORT)
