"""TOML, before its keys were cut at their points."""

from __future__ import annotations

import re

from pygments.lexer import include
from pygments.token import (
    Comment,
    Keyword,
    Literal,
    Name,
    Operator,
    Punctuation,
    Text,
)

from jekyllpy.highlight.engine import RougeLexer
from jekyllpy.highlight.lexers.toml import DATE, NUMBERS, STRING_STARTS, STRINGS, TIME

_RUN = re.compile(r"(\S+)(\s*+)", re.ASCII)
_SPACE = re.compile(r"\s*", re.ASCII)
_QUOTED_KEY = re.compile(r"""("[^"]+"|'[^']+')(\s*)=""", re.ASCII)


def _space_end(text: str, position: int) -> int:
    space = _SPACE.match(text, position)
    return space.end() if space else position


def _key_end(lexer: EarlierTOML, behind: str) -> tuple[int, int] | None:
    """Where the key at the current position and the space behind it end, before `=` and `behind`.

    A key without quotes is all up to white space, or to the last fitting `=` before it. A run of
    characters without `=` is read once.
    """
    text, start, memory = lexer.text, lexer.pos, f"={behind}"
    if start >= lexer.absent_before.get(memory, 0):
        run = _RUN.match(text, start)
        assert run is not None
        end = run.end()
        if text.startswith("=", end) and text.startswith(behind, _space_end(text, end + 1)):
            return run.end(1), end
        equals = text.rfind(f"={behind}", start + 1, run.end(1))
        if text[run.end(1) - 1] == "=" and run.end(1) - 1 > start and text.startswith(behind, end):
            equals = run.end(1) - 1
        if equals >= 0:
            return equals, equals
        lexer.absent_before[memory] = run.end(1)
    quoted = _QUOTED_KEY.match(text, start) if text[start] in "\"'" else None
    if quoted and text.startswith(behind, _space_end(text, quoted.end())):
        return quoted.end(1), quoted.end(2)
    return None


def _assignment(lexer: EarlierTOML, _: str) -> bool:
    ends = _key_end(lexer, "")
    if ends is None:
        return False
    lexer.take(Name.Property, "", ends[0])
    lexer.take(Text, "", ends[1])
    lexer.take(Punctuation, "", ends[1] + 1)
    return True


def _inline_table(lexer: EarlierTOML, _: str) -> bool:
    ends = _key_end(lexer, "{")
    if ends is None:
        return False
    lexer.take(Name.Namespace, "", ends[0])
    lexer.take(Text, "", ends[1])
    lexer.take(Operator, "", ends[1] + 1)
    brace = _space_end(lexer.text, lexer.pos)
    lexer.take(Text, "", brace)
    lexer.take(Punctuation, "", brace + 1)
    return True


def _table(lexer: EarlierTOML, opening: str) -> bool:
    """`[` to the last `]` before white space, something between."""
    if lexer.pos < lexer.absent_before.get(opening, 0):
        return False
    run = _RUN.match(lexer.text, lexer.pos)
    end = run.end(1) if run else lexer.pos
    at = lexer.text.rfind("]", lexer.pos + 1, end)
    if at < 0:
        lexer.absent_before[opening] = end
        return False
    lexer.take(Name.Namespace, opening, at + 1)
    return True


class EarlierTOML(RougeLexer):
    tag = "toml"
    tokens = {
        "root": [
            include("basic"),
            (r"(?=\S)", _assignment, "value"),
        ],
        "basic": [
            (r"\s+", Text),
            (r"#.*$", Comment),
            (r"true|false", Keyword.Constant),
            (r"(?=\S)", _inline_table, "inline table"),
            (r"\[", _table),
            (rf"{DATE}T{TIME}Z", Literal.Date),
            *NUMBERS,
        ],
        "value": [
            (r"\n", Text, "#pop"),
            include("content"),
        ],
        "content": [
            include("basic"),
            (r"(?=\S)", _assignment),
            *STRING_STARTS,
            include("escape"),
            (r",", Punctuation),
            (r"\[", Punctuation, "array"),
        ],
        **STRINGS,
        "array": [include("content"), (r"\]", Punctuation, "#pop")],
        "inline table": [include("content"), (r"\}", Punctuation, "#pop")],
    }
