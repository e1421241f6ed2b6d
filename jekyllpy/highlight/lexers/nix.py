"""Nix, the language of the package manager."""

from __future__ import annotations

import re

from pygments.lexer import include
from pygments.token import Comment, Keyword, Name, Number, Operator, Punctuation, String, Text

from jekyllpy.highlight.engine import RougeLexer
from jekyllpy.highlight.lexers.patterns import any_of, word

BUILTINS = """
abort baseNameOf builtins derivation fetchTarball import isNull removeAttrs throw toString
"""
SECTION = r"[a-zA-Z0-9._-]+"
SECTIONS = re.compile(rf"(?:/{SECTION})+")
RUN = re.compile(SECTION)
SCHEME = re.compile(r"[a-z+]+")


def _path(lexer: Nix, _: str) -> bool:
    """A path or an address; a run of characters that doesn't begin one is read once."""
    text, start = lexer.text, lexer.pos
    absolute = SECTIONS.match(text, start + (text[start] == "~"))
    end = absolute.end() if absolute else _relative(lexer, start) or _address(lexer, start)
    if not end:
        return False
    lexer.take(String.Other, "", end)
    return True


def _relative(lexer: Nix, start: int) -> int:
    """Where a path without a slash in front ends, 0 if there is none."""
    if start < lexer.no_path_before:
        return 0
    run = RUN.match(lexer.text, start)
    behind = SECTIONS.match(lexer.text, run.end()) if run else None
    if run and not behind:
        lexer.no_path_before = run.end()
    return behind.end() if behind else 0


def _address(lexer: Nix, start: int) -> int:
    """Where an address with a path in it ends, 0 if there is none."""
    if start < lexer.no_address_before:
        return 0
    scheme = SCHEME.match(lexer.text, start)
    if scheme is None:
        return 0
    at = scheme.end()
    end = 0
    if lexer.text.startswith("://", at):
        run = RUN.match(lexer.text, at + 3 + lexer.text.startswith("/", at + 3))
        behind = SECTIONS.match(lexer.text, run.end()) if run else None
        end = behind.end() if behind else 0
    if not end:
        lexer.no_address_before = at
    return end


class Nix(RougeLexer):
    tag = "nix"
    tokens = {
        "root": [
            (r"\s+", Text),
            (r"#.*", Comment),
            (r"/\*", Comment, "comment"),
            (any_of("false null true"), Keyword.Constant),
            (r"[0-9]", Number.Integer),
            (r"(?=[/~a-zA-Z0-9._+-])", _path),
            (r'"', String.Double, "double"),
            (r"''", String.Double, "indented"),
            (word("in inherit with"), Keyword.Namespace),
            (word("let"), Keyword.Declaration),
            (word("else if then"), Keyword),
            (word(f"{BUILTINS} assert map rec"), Keyword.Reserved),
            (r"&&|\|\||\+\+|//|[!*+./<=>?@-]", Operator),
            (r"[$,:;]", Punctuation),
            (r"[_a-zA-Z][0-9a-zA-Z-]*", Name.Variable),
            (r"\(", Punctuation, "parentheses"),
            (r"\{", Punctuation, "braces"),
            (r"\[", Punctuation, "brackets"),
        ],
        "comment": [
            (r"\*/", Comment, "#pop"),
            (r"[^*\n]+|\*", Comment),
        ],
        "parentheses": [
            (r"\)", Punctuation, "#pop"),
            include("root"),
        ],
        "braces": [
            (r"\}", Punctuation, "#pop"),
            include("root"),
        ],
        "brackets": [
            (r"\]", Punctuation, "#pop"),
            include("root"),
        ],
        "double": [
            (r"\\.|\$\$", String.Escape),
            (r"\$\{", String.Interpol, "interpolation"),
            (r'"', String.Double, "#pop"),
            (r'[^\n"$\\]+|[$\\]', String.Double),
        ],
        "indented": [
            (r"''(?:['$]|\\.)|\$\$", String.Escape),
            (r"\$\{", String.Interpol, "interpolation"),
            (r"''", String.Double, "#pop"),
            (r"[^\n$']+|[$']", String.Double),
        ],
        "interpolation": [
            (r"\}", String.Interpol, "#pop"),
            include("root"),
        ],
    }

    def continue_lex(self, text: str) -> list[tuple[str, str]]:
        self.no_path_before = self.no_address_before = 0
        return super().continue_lex(text)
