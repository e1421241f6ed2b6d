"""Puppet."""

from __future__ import annotations

from pygments.lexer import include
from pygments.token import Comment, Keyword, Name, Number, Operator, Punctuation, String, Text

from jekyllpy.highlight.engine import Groups, RougeLexer, Until, Words
from jekyllpy.highlight.lexers.patterns import PERHAPS_BLANKS, quoted, word

KEYWORDS = "and case class default define else elsif if import in inherits node unless"
NAME = r"[a-z]\w*+"
POWER = r"e[+-]\d+"
PATH = rf"(?:::(?=\w))?(?:{NAME}::(?=\w))*+\w++"


class Puppet(RougeLexer):
    tag = "puppet"
    tokens = {
        "space": [
            (r"\s+", Text),
            (r"#", Until(Comment, "\n")),
        ],
        "root": [
            include("space"),
            (rf"\${PATH}", Name.Variable),
            (
                rf"{NAME}(?=\s*[+=]>)",
                Words(Name.Property, (Keyword.Pseudo, "before notify require subscribe")),
            ),
            (rf"{PATH}(?=\s*\()", Name.Function),
            (r"[A-Z]\w*", Name.Class),
            (r"[+=|~-]>|<[|~-]|[():;\[\]|}]", Punctuation),
            (r"[,{]", Punctuation, "before regex"),
            (word("and in or"), Operator.Word),
            (r"[=!]~", Operator, "before regex"),
            (r"[!<=>]=?|[*+./-]", Operator),
            (
                rf"(class|include)({PERHAPS_BLANKS})({PATH})",
                Groups(Keyword, Text, Name.Class),
            ),
            (word("node"), Keyword, "before regex"),
            (quoted("'"), String.Single),
            (r'"', String.Double, "string"),
            (rf"\d++(?:\.\d+(?:{POWER})?|{POWER})?", Number),
            (
                PATH,
                Words(Name, (Keyword, KEYWORDS), (Keyword.Constant, "false true undef")),
            ),
        ],
        "before regex": [
            include("space"),
            (r"/", String.Regex, "regex"),
            (r"", Text, "#pop"),
        ],
        "regex": [
            (r"/", String.Regex, "#pop"),
            (r"\\.", String.Escape),
            (r"[(){}]", String.Interpol),
            (r"\[", String.Interpol, "regex set"),
            (r".", String.Regex),
        ],
        "regex set": [
            (r"\]", String.Interpol, "#pop"),
            (r"-(?=\])", String.Regex),
            (r"-", String.Interpol),
            (r"\\.", String.Escape),
            (r"[^-\\\]]+", String.Regex),
        ],
        "string": [
            (r'"', String.Double, "#pop"),
            (r'[^"$\\]+', String.Double),
            (r"\\(?s:.)", String.Escape),
            (rf"\$(?:{PATH}|\{{{PATH}\}})", Name.Variable),
        ],
    }
