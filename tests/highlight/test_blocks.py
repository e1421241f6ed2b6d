"""What callers get that no Rouge is needed to know."""

from __future__ import annotations

import subprocess
import sys

import pygments
import pytest
from pygments.formatters import NullFormatter

from jekyllpy.errors import ConversionError
from jekyllpy.highlight import find_lexer, highlight, highlight_block, highlight_tag
from jekyllpy.highlight.lexers.python import Python


def test_code_becomes_spans_with_short_class_names() -> None:
    assert highlight("x = 1", "python") == (
        '<span class="n">x</span> <span class="o">=</span> <span class="mi">1</span>'
    )


def test_words_go_on_in_letters_beyond_ascii() -> None:
    assert (
        highlight("grep č; echoé", "sh")
        == '<span class="nb">grep </span>č<span class="p">;</span> echoé'
    )


def test_an_unknown_language_gives_nothing() -> None:
    assert highlight("x", "no-such-language") is None
    assert highlight_block("x", "no-such-language") is None


def test_plain_text_is_left_to_the_caller_unless_guessing() -> None:
    assert highlight_block("a < b", "plaintext") is None
    assert highlight_block("a < b", "text", guess=True, wrap=False) == "a &lt; b"


def test_no_language_falls_back_to_the_default_then_to_guessing() -> None:
    assert highlight_block("x", None) is None
    assert highlight_block("1", None, default="json", wrap=False) == '<span class="mi">1</span>'
    assert highlight_block("1", "yaml", default="json", wrap=False) == highlight("1", "yaml")
    guessed = highlight_block("#!/bin/sh\nls", None, guess=True, wrap=False)
    assert guessed == highlight("#!/bin/sh\nls", "sh")


def test_code_that_two_languages_fit_is_an_error_when_guessing() -> None:
    code = '#!/usr/bin/env python\nprint("<html>")'
    with pytest.raises(ConversionError, match="can't decide between"):
        highlight_block(code, None, guess=True)


def test_a_bare_formatter_leaves_the_wrapper_out() -> None:
    assert highlight_block("1", "json", formatter="HTML") == '<span class="mi">1</span>'


def test_the_highlight_tag_takes_unknown_languages_as_plain_text() -> None:
    assert highlight_tag("a & b", "no-such-language") == "a &amp; b"


def test_languages_only_rouge_has_are_escaped_under_their_own_tag() -> None:
    lexer = find_lexer("brightscript")
    assert lexer is not None and lexer.tag == "brightscript"
    assert highlight("a < b", "brightscript") == "a &lt; b"


def test_languages_only_pygments_has_are_unknown() -> None:
    assert find_lexer("pycon") is None
    assert find_lexer("octave") is None


def test_the_lexers_are_ones_of_pygments() -> None:
    code = "def f(x):\n    return x + 1\n"
    assert pygments.highlight(code, Python(), NullFormatter()) == code


def test_only_what_is_used_is_imported() -> None:
    script = (
        "import sys\nfrom jekyllpy.highlight import highlight\nassert 'pygments' not in sys.modules\n"
        "highlight('{}', 'json')\n"
        "print([m for m in sys.modules if m.startswith('jekyllpy.highlight.lexers.')])"
    )
    done = subprocess.run(
        [sys.executable, "-c", script], capture_output=True, text=True, check=True
    )
    assert done.stdout.strip() == str(
        ["jekyllpy.highlight.lexers.patterns", "jekyllpy.highlight.lexers.json"]
    )
