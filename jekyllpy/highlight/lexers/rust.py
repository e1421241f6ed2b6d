"""Rust."""

from __future__ import annotations

from pygments.lexer import include
from pygments.token import Comment, Keyword, Name, Number, Operator, Punctuation, String, Text

from jekyllpy.highlight.engine import Groups, RougeLexer, Words, unless, when
from jekyllpy.highlight.lexers.patterns import HEX, word
from jekyllpy.highlight.lexers.patterns import UNICODE_WORD as WORD
from jekyllpy.highlight.words import words_of

KEYWORDS = words_of("rust", "keywords")
BUILTINS = words_of("rust", "builtins")
EARLIER_BUILTINS = f"{BUILTINS} {words_of('rust', 'earlier builtins')}"
LATER_BUILTINS = f"{BUILTINS} {words_of('rust', 'later builtins')}"
ESCAPE = rf"""\\(?:x{HEX}{{2}}|u\{{(?:{HEX}_*){{1,6}}\}}|[\\'"0nrt])"""
SIZE = "(?:8|16|32|64|128|size)"
FRACTION = r"\.[0-9][0-9_]*"
EXPONENT = r"[eE][-+]?[\d_]+"
CLOSING = {"[": "]", "(": ")", "{": "}"}


def _raw_string(lexer: Rust, opening: str, marks: str) -> bool:
    closing = f'"{marks}'
    end = lexer.find(closing)
    if end < 0:
        return False
    lexer.take(String, opening, end + len(closing))
    return True


def _open(lexer: Rust, bracket: str) -> None:
    lexer.missing[CLOSING[bracket]] += 1
    lexer.emit(Punctuation, bracket)


def _close(lexer: Rust, bracket: str) -> None:
    lexer.missing[bracket] -= 1
    if not any(lexer.missing.values()):
        lexer.pop()
    lexer.emit(Punctuation, bracket)


class Rust(RougeLexer):
    tag = "rust"
    tokens = {
        "root": [
            (r"\n", Text, "line start"),
            include("space"),
            (r"#!?\[", Name.Decorator, "attribute"),
            (word(KEYWORDS), Keyword),
            include("literals"),
            (r"[=-]>|<->", Keyword),
            (r"[(),:;\[\]{|}]", Punctuation),
            (r"\.{2,3}|[!%&*+/<=>?@~^-]", Operator),
            (rf"(?:\.\s*)?{WORD}(?=\s*\()", Name.Function),
            (r"\.\s*await\b", Keyword),
            (rf"\.\s*{WORD}", Name.Property),
            (r"\.\s*\d+", Name.Attribute),
            (rf"({WORD})(::)", Groups(Name.Namespace, Punctuation)),
            (r"macro_rules!", Name.Decorator, "macro rules"),
            (rf"{WORD}!", Name.Decorator, "macro"),
            (r"'static\b", Keyword),
            (rf"'{WORD}", Name.Variable),
            when("rust_newer_names", (WORD, Words(Name, (Name.Builtin, LATER_BUILTINS)))),
            unless("rust_newer_names", (WORD, Words(Name, (Name.Builtin, EARLIER_BUILTINS)))),
        ],
        "line start": [
            include("space"),
            (r"#\s[^\n]*", Comment.Special),
            (r"", Text, "#pop"),
        ],
        "attribute": [
            include("space"),
            include("literals"),
            (r"[(),:=]", Name.Decorator),
            (r"\]", Name.Decorator, "#pop"),
            (WORD, Name.Decorator),
        ],
        "space": [
            (r"\s+", Text),
            (r"////+[^\n]*", Comment.Single),
            (r"//[/!].*", Comment.Doc),
            (r"//.*", Comment.Single),
            (r"/\*\*\*?/", Comment.Multiline),
            (r"/\*\*\*+", Comment.Multiline, "comment"),
            (r"/\*[*!]", Comment.Doc, "documentation"),
            (r"/\*", Comment.Multiline, "comment"),
        ],
        "comment": [
            (r"\*/", Comment.Multiline, "#pop"),
            (r"/\*", Comment.Multiline, "#push"),
            (r"[^*/]+|[*/]", Comment.Multiline),
        ],
        "documentation": [
            (r"\*/", Comment.Doc, "#pop"),
            (r"/\*", Comment.Doc, "#push"),
            (r"[^*/]+|[*/]", Comment.Doc),
        ],
        "macro": [
            include("literals"),
            (r"[\[{(]", _open),
            (r"[\]})]", _close),
            (rf"{WORD}!", Name.Decorator),
            include("root"),
            (r".", Text),
        ],
        "macro rules": [
            (rf"\$(?:{WORD}(?::{WORD})?)?", Name.Variable),
            include("macro"),
        ],
        "literals": [
            (r"(?:true|false)\b", Keyword.Constant),
            (rf"b?'(?:[^\\]|{ESCAPE})'", String.Char),
            (r'b?"', String, "string"),
            (r'b?r(#*)"', _raw_string),
            (
                rf"[0-9][0-9_]*(?:{FRACTION}(?:{EXPONENT})?(?:f32|f64)?"
                rf"|(?:{FRACTION})?{EXPONENT}(?:f32|f64)?"
                rf"|(?:{FRACTION})?(?:{EXPONENT})?(?:f32|f64)"
                r"|\.(?!\.|_|(?u:[^\W\d])))",
                Number.Float,
            ),
            (
                rf"(?:0(?:b[01_]+|o[0-7_]+|x[0-9a-fA-F_]+)|[0-9][0-9_]*)(?:u{SIZE}?|i{SIZE})?",
                Number.Integer,
            ),
        ],
        "string": [
            (r'"', String, "#pop"),
            (ESCAPE, String.Escape),
            (r'[^"\\]+', String),
        ],
    }

    def reset(self) -> None:
        super().reset()
        self.missing = dict.fromkeys(CLOSING.values(), 0)
        self.stack.append("line start")
