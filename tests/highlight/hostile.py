"""Pieces of code that are slow to highlight when there are many of them, and how slow they are."""

from __future__ import annotations

import time
from collections.abc import Iterator

from jekyllpy.config.editions.rouge import ROUGE_4_7, RougeTraits
from jekyllpy.highlight import find_lexer
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

BY_PYGMENTS = sorted(set(BORROWED) - set(TUNED))
"""Languages whose lexers are Pygments' own."""

GLANCE, SHORT, LONG = 1_500, 800, 8_000
"""Characters of code: few that show whether a closer look is needed, and those of that look."""
UNSUSPICIOUS = 0.005
"""Seconds a glance takes at the most where each character is looked at a few times."""
ALLOWED_GROWTH = 15
NEGLIGIBLE = 0.1
"""Seconds below which the ratio of two times says nothing."""


def shapes(language: str) -> Iterator[tuple[str, str]]:
    """An opening and what is repeated behind it."""
    for opening in ("", OPENINGS[language]) if language in OPENINGS else ("",):
        for piece in (*SIGNS, *SPACED):
            yield opening, piece


def seconds(language: str, code: str, traits: RougeTraits = ROUGE_4_7) -> float:
    lexer = find_lexer(language, traits=traits)
    assert lexer is not None
    start = time.process_time()
    lexer.lex(code)
    return time.process_time() - start


def is_suspicious(language: str, opening: str, piece: str, traits: RougeTraits) -> bool:
    return seconds(language, opening + piece * (GLANCE // len(piece)), traits) > UNSUSPICIOUS


def grows_too_fast(
    language: str, opening: str, piece: str, traits: RougeTraits = ROUGE_4_7
) -> bool:
    """Measured anew before it is believed, so that a busy machine is not taken for a slow lexer."""
    for _ in range(3):
        long = seconds(language, opening + piece * (LONG // len(piece)), traits)
        if long <= NEGLIGIBLE:
            return False
        short = seconds(language, opening + piece * (SHORT // len(piece)), traits)
        if long <= ALLOWED_GROWTH * short + NEGLIGIBLE:
            return False
    return True


def is_stopped(language: str, piece: str, characters: int) -> bool:
    """Whether a lexer of Pygments is done, or stopped, in the time it may take."""
    code = piece * (characters // len(piece))
    return seconds(language, code) < 3 * (SECONDS + SECONDS_PER_CHARACTER * len(code))
