"""Gherkin: features in plain words, in many languages."""

from __future__ import annotations

import re
from functools import cache

from pygments.lexer import include
from pygments.token import Comment, Error, Keyword, Name, Punctuation, String, Text

from jekyllpy.highlight.engine import RougeLexer, Until
from jekyllpy.highlight.tokens import TokenType
from jekyllpy.highlight.words import words_of

ELEMENTS, LATER_ELEMENTS, EARLIER_ELEMENTS = (
    words_of("gherkin", "elements"),
    words_of("gherkin", "later elements"),
    words_of("gherkin", "earlier elements"),
)
FEATURES, LATER_FEATURES = words_of("gherkin", "features"), words_of("gherkin", "later features")
EXAMPLES, LATER_EXAMPLES = words_of("gherkin", "examples"), words_of("gherkin", "later examples")
STEPS, LATER_STEPS, EARLIER_STEPS = (
    words_of("gherkin", "steps"),
    words_of("gherkin", "later steps"),
    words_of("gherkin", "earlier steps"),
)
SPACE = re.compile(r"\s*")

Section = tuple[TokenType, str]
"""The type of a section's word, and the state behind it."""


def _words(text: str) -> list[str]:
    return sorted(word.replace("_", " ") for word in text.split())


@cache
def _sections(later: bool) -> dict[str, Section]:
    lists = (
        (EXAMPLES + "\n" + LATER_EXAMPLES * later, Name.Namespace, "examples"),
        (FEATURES + "\n" + LATER_FEATURES * later, Keyword.Declaration, "feature"),
        (
            ELEMENTS + "\n" + (LATER_ELEMENTS if later else EARLIER_ELEMENTS),
            Keyword.Namespace,
            "description",
        ),
    )
    return {word: (kind, state) for text, kind, state in lists for word in _words(text)}


@cache
def _steps(later: bool) -> re.Pattern[str]:
    """The first words of steps; those that end in `<` or a blank need no boundary behind them."""
    words = _words(STEPS + "\n" + (LATER_STEPS if later else EARLIER_STEPS))
    return re.compile("|".join(map(_step_pattern, words)))


def _step_pattern(word: str) -> str:
    if word[-1] == "<":
        return re.escape(word[:-1])
    return re.escape(word) + ("" if word[-1] == " " else r"\b")


def _restart(lexer: RougeLexer, *states: str) -> None:
    lexer.stack[:] = ["root", *states]


def _section(lexer: RougeLexer, _: str) -> bool:
    start, end = lexer.pos, lexer.find_in_line(":")
    if end < 0:
        return False
    keyword = lexer.text[start:end]
    kind, *states = _sections(lexer.traits.later_gherkin).get(keyword, (Error,))
    _restart(lexer, *states)
    lexer.take(kind, "", end)
    lexer.take(Punctuation, "", end + 1)
    return True


def _step(lexer: RougeLexer, _: str) -> bool:
    found = _steps(lexer.traits.later_gherkin).match(lexer.text, lexer.pos)
    if found is None:
        return False
    _restart(lexer, "step")
    lexer.take(Name.Function, "", found.end())
    return True


def _rest(lexer: RougeLexer, _: str) -> bool:
    """Up to a comment or the end of the line, where there is one."""
    ends = [at for at in (lexer.find("#"), lexer.find("\n")) if at >= 0]
    if not ends:
        return False
    lexer.take(Text, "", min(ends))
    return True


def _behind_row(lexer: Gherkin, _: str) -> None:
    """A table ends where a line begins with something else."""
    if lexer.pos >= lexer.blank_until:
        space = SPACE.match(lexer.text, lexer.pos)
        assert space is not None
        lexer.blank_until = space.end()
    behind = lexer.text[lexer.blank_until : lexer.blank_until + 1]
    if behind in ("", "|"):
        lexer.pop()
    else:
        _restart(lexer)


class Gherkin(RougeLexer):
    tag = "gherkin"
    tokens = {
        "basic": [
            (r"#.*", Comment),
            (r"[ \t\r]+", Text),
        ],
        "root": [
            include("basic"),
            (r"\n", Text),
            (r'"""', Until(String, '"""')),
            (r"@[^\s@]+", Name.Tag),
            (r"(?=\|)", lambda lexer, _: lexer.push("table head")),
            include("sections"),
        ],
        "sections": [
            (r"", _section),
            (r"", _step),
        ],
        "table head": [
            (r"[^\s|]+", Name.Variable),
            (r"\n", Text, ("#pop", "table")),
            include("table"),
        ],
        "table": [
            include("basic"),
            (r"\n", Text, "behind row"),
            (r"\|", Punctuation),
            (r"[^\s|]+", Name),
        ],
        "behind row": [(r"", _behind_row)],
        "description": [
            include("basic"),
            include("sections"),
            (r"\n", Text),
            (r"", _rest),
        ],
        "feature": [
            include("basic"),
            (r"", _section),
            (r"\n", Text),
            (r"", _rest),
        ],
        "examples": [
            include("basic"),
            (r"(?=\|)", lambda lexer, _: lexer.push("table head")),
            (r"\n", Text),
            (r"", _rest),
        ],
        "step": [
            include("basic"),
            (r"<", Until(Name.Variable, ">", in_line=True)),
            (r'"', Until(String, '"', in_line=True)),
            (r"\S[^\s<]*", Text),
            (r"", _rest, "#pop"),
        ],
    }

    def continue_lex(self, text: str) -> list[tuple[str, str]]:
        self.blank_until = 0
        return super().continue_lex(text)
