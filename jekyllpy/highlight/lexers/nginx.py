"""Configuration of nginx."""

from __future__ import annotations

from pygments.lexer import include
from pygments.token import Comment, Keyword, Name, Number, Punctuation, String, Text

from jekyllpy.highlight.engine import Groups, RougeLexer, when
from jekyllpy.highlight.lexers.patterns import BOUNDARY, PERHAPS_BLANKS, spaced

STOPS = r"\s#$;{}"
WORD = rf"[^{STOPS}()]+"


class Nginx(RougeLexer):
    tag = "nginx"
    tokens = {
        "root": [
            (rf"{spaced('include')}([^\s;]+)", Groups(Keyword, Text, Name)),
            (WORD, Keyword, "statement"),
            include("base"),
        ],
        "block": [
            (r"\}", Punctuation, "#pop"),
            (WORD, Keyword.Namespace, "statement"),
            include("base"),
        ],
        "statement": [
            (r"\{", Punctuation, ("#pop", "block")),
            (r";", Punctuation, "#pop"),
            include("base"),
        ],
        "base": [
            (r"\s+", Text),
            (r"#.*", Comment.Single),
            (rf"(?:on|off){BOUNDARY}", Name.Constant),
            (r"\$[\w-]+", Name.Variable),
            (
                r"([a-zA-Z0-9.-]+)(:)([0-9]+)",
                Groups(Name.Function, Punctuation, Number.Integer),
            ),
            (r"[a-zA-Z-]+/[a-zA-Z-]+", Name.Class),
            when("nginx_fractions", (r"\d+\.\d+", Number.Float)),
            (rf"[0-9]+[kmgKMG]?{BOUNDARY}", Number.Integer),
            (rf"(~)({PERHAPS_BLANKS})([^\s{{]+)", Groups(Punctuation, Text, String.Regex)),
            (r"[:=~]", Punctuation),
            (rf"/(?:{WORD})?", Name),
            (rf"[^{STOPS}\\]+", String),
            (r"[$;]", Text),
        ],
    }
