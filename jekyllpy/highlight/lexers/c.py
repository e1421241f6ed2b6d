"""C."""

from __future__ import annotations

import re
from typing import Any, ClassVar

from pygments.lexer import include
from pygments.token import (
    Comment,
    Error,
    Keyword,
    Name,
    Number,
    Operator,
    Punctuation,
    String,
    Text,
    _TokenType,
)

from jekyllpy.highlight.engine import Groups, RougeLexer
from jekyllpy.highlight.lexers.patterns import EXPONENT, HEX, NUMBER
from jekyllpy.highlight.words import words_of

IDENTIFIER = r"[a-zA-Z_][a-zA-Z0-9_]*"
SUFFIX = "[lLuU]*"
ESCAPE = rf"""\\(?:[0-7]{{1,3}}|x{HEX}{{2,4}}|[\\"'abfnrtv])"""

KEYWORDS = words_of("c", "keywords")
TYPES = words_of("c", "types")
RESERVED = words_of("c", "reserved")

LONGEST_NAME = 1000
"""Characters looked back for the name before a `(`."""

_NAME_RUN = re.compile(r"[\w*\s]*", re.ASCII)
_LAST_NAME = re.compile(rf"(?<=[\s*]){IDENTIFIER}\Z")
_SIGNATURE_END = re.compile(r";|\)((?:\s|//[^\n]*\n|(?>/\*[^\n]*?\*/))*+)([{;])", re.ASCII)


def meanings(keywords: str, types: str, reserved: str) -> dict[str, _TokenType]:
    """The words of a dialect with their types; the earlier list wins."""
    return {
        **dict.fromkeys(reserved.split(), Keyword.Reserved),
        **dict.fromkeys(types.split(), Keyword.Type),
        **dict.fromkeys(keywords.split(), Keyword),
    }


def _word(lexer: C, word: str) -> None:
    lexer.emit(lexer.words.get(word, Name), word)


def _function(lexer: C, _: str) -> bool | None:
    """A return type, a name, arguments and `{` or `;`: the name is a function's.

    What was searched in vain isn't searched again from a later start.
    """
    start = lexer.pos
    if start < lexer.no_function_before:
        return False
    run = _NAME_RUN.match(lexer.text, start)
    assert run is not None
    name_end = start + len(run[0].rstrip(" \t\n\r\f\v"))
    name = _LAST_NAME.search(lexer.text[start:name_end], max(0, name_end - start - LONGEST_NAME))
    if lexer.text[run.end() : run.end() + 1] != "(" or not name or name.start() < 2:
        lexer.no_function_before = run.end()
        return False
    end = lexer.signature_end(run.end())
    if end is None or end[0] == ";":
        lexer.no_function_before = run.end()
        return False
    lexer.recurse(run[0][: name.start()])
    lexer.emit(Name.Function, name[0])
    lexer.recurse(lexer.text[name_end : end.start() + 1])
    lexer.recurse(end[1])
    lexer.emit(Punctuation, end[2])
    lexer.pos = end.end()
    if end[2] == "{":
        lexer.push("function")
    return None


class C(RougeLexer):
    tag = "c"
    words: ClassVar[dict[str, _TokenType]] = meanings(KEYWORDS, TYPES, RESERVED)
    tokens: ClassVar[dict[str, list[Any]]] = {
        "root": [
            (r"\n+", Text, "expression line"),
            include("space"),
            (r"(?=[\w*])", _function),
            (r"\{", Punctuation, "function"),
            include("statements"),
        ],
        "line": [
            (rf"{IDENTIFIER}:(?!:)", Name.Label),
            include("expression line"),
        ],
        "expression line": [
            include("space in line"),
            (r"#if\s0", Comment, "if 0"),
            (r"#", Comment.Preproc, "macro"),
            (r"", Text, "#pop"),
        ],
        "space in line": [
            (r"[ \t\r]+|\\\n", Text),
            (r"/(?:\\\n)?\*", lambda lexer, opening: lexer.block_comment(opening)),
        ],
        "space": [
            (r"\n+", Text, "line"),
            (r"//(?:\\(?s:.)|[^\\\n])*(?:\\\Z)?", Comment.Single, "line"),
            include("space in line"),
        ],
        "statements": [
            include("space"),
            (r'(?:u8?|[UL])?"', String, "string"),
            (
                rf"(?:[uU]8?|[lL])?'(?:[^\\'\n]|\\(?:[0-7]{{1,3}}|[xX]{HEX}{{1,2}}|.))'",
                String.Char,
            ),
            (rf"{NUMBER}{EXPONENT}{SUFFIX}", Number.Float),
            (rf"0[xX]{HEX}+{SUFFIX}", Number.Hex),
            (rf"0[0-7]+{SUFFIX}", Number.Oct),
            (rf"\d+{SUFFIX}", Number.Integer),
            (r"\*/", Error),
            (r"[~!%^&*+=|?:<>/-]", Operator),
            (r"[()\[\],.;]", Punctuation),
            (r"case\b", Keyword, "case"),
            (r"(?:true|false|NULL)\b", Name.Builtin),
            (IDENTIFIER, _word),
        ],
        "case": [
            (r":", Punctuation, "#pop"),
            include("statements"),
        ],
        "function": [
            include("statements"),
            (r"\{", Punctuation, "#push"),
            (r"\}", Punctuation, "#pop"),
        ],
        "string": [
            (r'"', String, "#pop"),
            (ESCAPE, String.Escape),
            (r'[^\\"\n]+|\\\n?', String),
        ],
        "macro": [
            (
                r'(include)(\s*)(<[^>]+>|"[^"]+")([^\n]*)',
                Groups(Comment.Preproc, Text, Comment.PreprocFile, Comment.Single),
            ),
            (r"[^/\n\\]+|\\(?s:.)", Comment.Preproc),
            include("space in line"),
            (r"/", Comment.Preproc),
            (r"\n", Comment.Preproc, "#pop"),
        ],
        "if 0": [
            (r"^\s*#if", Comment, "#push"),
            (r"^\s*#\s*el(?:se|if)", Comment, "#pop"),
            (r"^\s*#\s*endif\b.*(?:(?<=\\)\n.*)*+\n", Comment, "#pop"),
            (r".*\n", Comment),
        ],
    }

    def reset(self) -> None:
        super().reset()
        self.stack.append("line")

    def continue_lex(self, text: str) -> list[tuple[str, str]]:
        self.no_function_before = 0
        self.searched_from = len(text) + 1
        self.found_end: re.Match[str] | None = None
        return super().continue_lex(text)

    def block_comment(self, opening: str) -> bool:
        """A comment to its `*/`, and a hidden line end behind it; without one it is none."""
        end = self.find("*/")
        if end < 0:
            return False
        end += len("*/")
        if self.text.startswith("\\\n", end):
            end += 2
        self.take(Comment.Multiline, opening, end)
        return True

    def signature_end(self, start: int) -> re.Match[str] | None:
        """The first `)` from `start` on with `{` or `;` behind it, or the first `;` if that is nearer."""
        known = self.found_end
        upto = known.start() if known else len(self.text)
        if not self.searched_from <= start <= upto:
            self.searched_from = start
            self.found_end = _SIGNATURE_END.search(self.text, start)
        return self.found_end
