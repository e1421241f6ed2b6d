"""Code made to be slow to highlight: in every language ten times as much takes ten times as long."""

from __future__ import annotations

import time

import pytest

from jekyllpy.highlight import find_lexer, highlight
from jekyllpy.highlight.languages import BORROWED, TUNED
from jekyllpy.highlight.limits import SECONDS, SECONDS_PER_CHARACTER

SIGNS = r"""
& < > <!-- <? </ /* // ` `` [ [[ ] * ** ( (( ) { {{ {% {# } ' " \" \ \\ <<X << <![CDATA[ #{ # #( $ $( ${ $a
@ @a @" ! ? . .. ; : :: + - -- = == => -> ~ ^ | é 漢 0 a A _ a. a, a= a: a- a[ a{ a( a< a<b, a? a' a" 1. 1e 1_
0x 0b \N{ i( -( -(a =~/ s/ /a/ a* +a '' "" (? /** /// --[[ [==[ (*a {-a #| '\ "\ [a]( [a]: ![a <a@b &a; &# %q(
%w[ %{ %a <%= {{! a::b a.b( <a: @selector( #selector( /*a*/
""".split()
SPACED = (
    *(
        "\n",
        "\r\n",
        " ",
        "\t",
        " \n",
        "\n\t",
        "a ",
        "0 ",
        "- ",
        "x: ",
        "int a ",
        "a f(",
        "a(b) ",
        "a => ",
    ),
    *(
        "a\n",
        "//a\n",
        "#a\n",
        "<<X\n",
        "- a\n",
        "  a:\n",
        "a b(",
        "a b c",
        "export ",
        "{{ a | ",
        "{% a ",
    ),
    *(
        "<a b=",
        '<a b="',
        "if ",
        "begin ",
        "\n\n a",
        "a = b\n",
        "a\\\n",
        "//\\\n",
        "\n=",
        "a\n=",
        "# ",
        "@a(b ",
    ),
)
OPENINGS = {
    "c": "#if 0\n",
    "css": "a{b:",
    "html": "<a ",
    "kotlin": "class A<",
    "liquid": "{% a ",
    "make": "a:\n\t",
    "perl": '"',
    "php": '<?php "',
    "ruby": "<<A\n",
    "scss": "a{",
    "xml": "<a ",
    "yaml": "a: ",
}
"""How to get from the start state of a language to others."""
SHORT, LONG = 800, 8_000
ALLOWED_GROWTH = 15
NEGLIGIBLE = 0.1
"""Seconds below which the ratio of two times says nothing."""
DEPTH = 100_000

FOR_PYGMENTS = (
    *(
        "\n",
        "\r\n",
        " ",
        " \n",
        "a\n",
        "a ",
        "a",
        "0",
        "-",
        "(",
        "{",
        "<",
        "//",
        "#{",
        '\\"',
        "'\\",
        "a.",
        "<<X\n",
    ),
    *("é", "^", "!", '"\\', "\\\n", "//\\\n", "*", "a="),
)
"""What some lexer of Pygments' own takes at least quadratic time for."""


def seconds(language: str, code: str) -> float:
    lexer = find_lexer(language)
    assert lexer is not None
    start = time.process_time()
    lexer.lex(code)
    return time.process_time() - start


def grows_too_fast(language: str, opening: str, piece: str) -> bool:
    """Measured anew before it is believed, so that a busy machine is not taken for a slow lexer."""
    for _ in range(3):
        long = seconds(language, opening + piece * (LONG // len(piece)))
        if long <= NEGLIGIBLE:
            return False
        short = seconds(language, opening + piece * (SHORT // len(piece)))
        if long <= ALLOWED_GROWTH * short + NEGLIGIBLE:
            return False
    return True


@pytest.mark.parametrize("language", sorted(TUNED))
def test_ten_times_the_code_takes_about_ten_times_as_long(language: str) -> None:
    openings = ("", OPENINGS[language]) if language in OPENINGS else ("",)
    slow = [
        (opening, piece)
        for opening in openings
        for piece in (*SIGNS, *SPACED)
        if grows_too_fast(language, opening, piece)
    ]
    assert not slow


@pytest.mark.parametrize("language", ["json", "jsonc", "yaml", "javascript", "clojure", "ruby"])
def test_deep_nesting_takes_linear_time(language: str) -> None:
    for piece in ("[", "{", "[{", '{"a":[', "- ", "(", "((a "):
        code = piece * (DEPTH // len(piece))
        assert seconds(language, code) < 20 * seconds(language, code[: DEPTH // 10]) + NEGLIGIBLE


@pytest.mark.parametrize("language", sorted(set(BORROWED) - set(TUNED)))
def test_lexers_of_pygments_are_stopped(language: str) -> None:
    for piece in FOR_PYGMENTS:
        code = piece * (3000 // len(piece))
        allowed = SECONDS + SECONDS_PER_CHARACTER * len(code)
        assert seconds(language, code) < 3 * allowed, piece


def test_code_a_lexer_of_pygments_takes_too_long_for_stays_plain() -> None:
    assert highlight("a < b\n" + "\n" * 1000, "gherkin") == "a &lt; b\n" + "\n" * 1000
    assert highlight("rem " + "^" * 40, "batchfile") == "rem " + "^" * 40
    assert "<span" in (highlight("rem hello", "batchfile") or "")
    strings = '"' + '\\"' * 40
    assert highlight(strings + "\n1", "rego") is not None
