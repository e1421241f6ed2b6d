"""Haxe."""

from __future__ import annotations

from pygments.lexer import include
from pygments.token import (
    Comment,
    Keyword,
    Name,
    Number,
    Operator,
    Punctuation,
    String,
    Text,
)

from jekyllpy.highlight.engine import Groups, RougeLexer, Until
from jekyllpy.highlight.lexers.patterns import BLANKS, FRACTION_WITH_SUFFIX, HEX, HEX_DIGITS
from jekyllpy.highlight.lexers.states import REGEX, REGEX_SET
from jekyllpy.highlight.words import words_of

KEYWORDS = frozenset(words_of("haxe", "keywords").split())
LATER_KEYWORDS = frozenset({"as", "in"})
DECLARATIONS = frozenset(words_of("haxe", "declarations").split())
RESERVED = frozenset(words_of("haxe", "reserved").split())
BUILTINS = frozenset(words_of("haxe", "builtins").split())
IMPORTS = frozenset({"import", "package", "using"})
NAME = r"[a-zA-Z_$][a-zA-Z0-9_]*+"
PATH = r"[a-zA-Z_$][a-zA-Z0-9_.]*+"


def _word(lexer: RougeLexer, word: str) -> None:
    later = lexer.traits.haxe_imports
    if later and word in IMPORTS:
        lexer.emit(Keyword.Namespace, word)
        lexer.push("path")
    elif word in KEYWORDS or (later and word in LATER_KEYWORDS):
        lexer.emit(Keyword, word)
        lexer.push("expression")
    elif word in DECLARATIONS:
        lexer.emit(Keyword.Declaration, word)
        lexer.push("expression")
    elif word in RESERVED:
        lexer.emit(Keyword.Reserved, word)
    else:
        lexer.emit(Name.Builtin if word in BUILTINS else Name.Other, word)


def _metadata(lexer: RougeLexer, _: str, name: str, bracket: str | None) -> None:
    lexer.emit(Name.Decorator, name)
    lexer.emit(Punctuation, bracket)
    if bracket is None:
        lexer.pop()


class Haxe(RougeLexer):
    tag = "haxe"
    tokens = {
        "root": [
            (r"\n", Text, "statement"),
            (r"\{", Punctuation, "expression"),
            include("space"),
            (r"@", Name.Decorator, "metadata"),
            (
                r"&&|\+\+|--|<<|>>|\|\||~|[!%&*+/:<=>^|-]=?|\\(?=\n)",
                Operator,
                "expression",
            ),
            (r"[(,\[]", Punctuation, "expression"),
            (r";", Punctuation, "statement"),
            (r"[).\]}]", Punctuation),
            (r"\?", Punctuation, ("ternary", "expression")),
            (NAME, _word),
            (FRACTION_WITH_SUFFIX.replace("[+-]?", ""), Number.Float),
            (f"0x{HEX_DIGITS}", Number.Hex),
            (r"[0-9]+", Number.Integer),
            (r'"', String.Double, "double"),
            (r"'", String.Single, "single"),
        ],
        "space": [
            (r"\s+", Text),
            (r"//.*", Comment.Single),
            (r"/\*", Until(Comment.Multiline, "*/")),
        ],
        "expression": [
            include("space"),
            (r"#(?:else(?:if)?|end|if).*", Comment.Preproc),
            (r"~", String.Regex, ("#pop", "regex")),
            (r"\{", Punctuation, "object"),
            (r"", Text, "#pop"),
        ],
        "path": [
            include("space"),
            (
                rf"({PATH})({BLANKS})(as|in)({BLANKS})({NAME})",
                Groups(Name.Namespace, Text.Whitespace, Keyword, Text.Whitespace, Name),
            ),
            (PATH, Name.Namespace),
            (r"", Text, "#pop"),
        ],
        "regex": REGEX,
        "regex flags": [
            (r"[gim]+", String.Regex, "#pop"),
            (r"", Text, "#pop"),
        ],
        "regex set": REGEX_SET,
        "statement": [
            (rf"({NAME})(\s*+)(:)", Groups(Name.Label, Text, Punctuation)),
            include("expression"),
        ],
        "object": [
            include("space"),
            (r"\}", Punctuation, ("#pop", "statement")),
            (rf"({NAME})(\s*+)(:)", Groups(Name.Attribute, Text, Punctuation), "expression"),
            (r":", Punctuation),
            include("root"),
        ],
        "metadata": [
            (rf"({NAME})(\()?", _metadata),
            (rf":{NAME}", Name.Decorator, ("#pop", "metadata path")),
            (r"\)", Name.Decorator, "#pop"),
            include("root"),
        ],
        "metadata path": [
            (rf"\.{NAME}", Name.Decorator),
            (r"", Text, "#pop"),
        ],
        "ternary": [
            (r":", Punctuation, ("#pop", "expression")),
            include("root"),
        ],
        "double": [
            include("escape"),
            (r'"', String.Double, "#pop"),
            (r'[^"\\]+', String.Double),
        ],
        "single": [
            include("escape"),
            (r"'", String.Single, "#pop"),
            (r"\$\$", String.Single),
            (rf"\${NAME}", String.Interpol),
            (r"\$\{", String.Interpol, "interpolation"),
            (r"[^$'\\]+", String.Single),
        ],
        "escape": [
            (
                rf"\\(?:[nrt'\"\\]|[0-7]{{3}}|x{HEX}{{2}}|u(?:{HEX}{{4}}|\{{{HEX}{{1,6}}\}}))",
                String.Escape,
            ),
        ],
        "interpolation": [
            (r"\}", String.Interpol, "#pop"),
            include("root"),
        ],
    }
