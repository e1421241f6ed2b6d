"""The shell languages: sh, bash, ksh, zsh."""

from __future__ import annotations

import re

from pygments.lexer import include
from pygments.token import Comment, Keyword, Name, Number, Operator, Punctuation, String, Text

from jekyllpy.highlight.engine import Groups, RougeLexer
from jekyllpy.highlight.words import words_of

KEYWORDS = words_of("shell", "keywords")
BUILTINS = words_of("shell", "builtins")

_TERMINATOR = re.compile(r"\s*(\w+)\s*\n", re.ASCII)
_SPACE = re.compile(r"\s*", re.ASCII)


def _any(words: str) -> str:
    return "|".join(words.split())


def _heredoc(
    lexer: Shell,
    _: str,
    operator: str,
    space: str,
    opening: str,
    delimiter: str,
) -> bool:
    closing = opening[:1] if opening[:1] in ("'", '"') else ""
    if not lexer.text.startswith(closing, lexer.pos):
        return False
    lexer.emit(Operator, operator)
    lexer.emit(Text, space)
    lexer.emit(String.Heredoc, opening)
    lexer.emit(Name.Constant, delimiter)
    lexer.take(String.Heredoc, "", lexer.pos + len(closing))
    lexer.delimiter = delimiter
    lexer.push("heredoc")
    return True


def _heredoc_line(lexer: Shell, _: str) -> None:
    """The line of one word that may end the document; white space before it is searched once."""
    if lexer.pos >= lexer.blank_before:
        found = _TERMINATOR.match(lexer.text, lexer.pos)
        if found:
            lexer.pos = found.end()
            if found[1] == lexer.delimiter:
                lexer.emit(Name.Constant, found[0])
                lexer.pop(2)
            else:
                lexer.emit(String.Heredoc, found[0])
            return
        blank = _SPACE.match(lexer.text, lexer.pos)
        lexer.blank_before = blank.end() if blank else 0
    lexer.pop()


class Shell(RougeLexer):
    tag = "shell"
    tokens = {
        "root": [include("words"), include("arguments")],
        "words": [
            (r"#.*$", Comment),
            (rf"(?:{_any(KEYWORDS)})\s*\b", Keyword),
            (r"case\b", Keyword, "case"),
            (rf"(?:{_any(BUILTINS)})\s*\b(?![-.])", Name.Builtin),
            (r"\.(?=\s)", Name.Builtin),
            (r"(\w+)(=)", Groups(Name.Variable, Operator)),
            (r"[\[\]{}()!=>]|&&|\|\||<<<", Operator),
            (r"(<<-?)(\s*)(['\"]?\\?)(\w+)", _heredoc),
        ],
        "heredoc": [
            (r"\n", String.Heredoc, "heredoc line"),
            (r"[^$\n\\]+", String.Heredoc),
            include("expansions"),
            (r"\$", String.Heredoc),
        ],
        "heredoc line": [(r"", _heredoc_line)],
        "double": [
            (r'(?:\$#?)?"', String.Double, "#pop"),
            include("expansions"),
            (r'[^"`\\$]+', String.Double),
        ],
        "ansi": [
            (r"\\.", String.Escape),
            (r"[^\\']+", String.Single),
            include("single"),
        ],
        "single": [
            (r"'", String.Single, "#pop"),
            (r"[^']+", String.Single),
        ],
        "arguments": [
            (r"\s+", Text),
            (r"\\.", String.Escape),
            (r'\$?"', String.Double, "double"),
            (r"\$'", String.Single, "ansi"),
            (r"'", String.Single, "single"),
            (r"\*", Keyword),
            (r";", Punctuation),
            (r"--?[\w-]+", Name.Tag),
            (r"[^=*\s{}()$\"'`;\\<]+", Text),
            (r"\d+(?= |\n?\Z)", Number),
            (r"<", Text),
            include("expansions"),
        ],
        "expansions": [
            (r"\\(?:$|.)", String.Escape),
            (r"\$\(\(", Keyword, "arithmetic"),
            (r"\$\(", String.Interpol, "substitution"),
            (r"\$\{#?", Keyword, "parameter"),
            (r"`", String.Backtick, "backticks"),
            (r"\$(?:#?\w+|#?.)", Name.Variable),
        ],
        "parameter": [
            (r"\}", Keyword, "#pop"),
            (r":-", Keyword),
            (r"[a-zA-Z0-9_]+", Name.Variable),
            (r"[^}:\"`'$]+", Punctuation),
            include("root"),
        ],
        "substitution": [
            (r"\)", String.Interpol, "#pop"),
            (r"\(", Operator, "parentheses"),
            include("root"),
        ],
        "parentheses": [
            (r"\(", Operator, "#push"),
            (r"\)", Operator, "#pop"),
            include("root"),
        ],
        "arithmetic": [
            (r"\)\)", Keyword, "#pop"),
            (r"[-+*/%^|&!]", Operator),
            (r"\d+(?:#\w+)?", Number),
            include("root"),
        ],
        "case": [
            (r"esac\b", Keyword, "#pop"),
            (r"\|", Punctuation),
            (r"\)", Punctuation, "branch"),
            include("root"),
        ],
        "branch": [
            (r";;", Punctuation, "#pop"),
            include("root"),
        ],
        "backticks": [
            (r"`", String.Backtick, "#pop"),
            include("root"),
        ],
    }

    def reset(self) -> None:
        super().reset()
        self.delimiter = ""
        self.blank_before = 0

    def continue_lex(self, text: str) -> list[tuple[str, str]]:
        self.blank_before = 0
        return super().continue_lex(text)
