"""Prolog."""

from __future__ import annotations

from pygments.token import Comment, Name, Number, Operator, Punctuation, String, Text

from jekyllpy.highlight.engine import RougeLexer, Until

SMALL = "a-zµß-öø-ÿа-яёα-ω"


class Prolog(RougeLexer):
    tag = "prolog"
    tokens = {
        "line start": [
            (r"#.*", Comment.Single),
            (r"", Text, "#pop"),
        ],
        "root": [
            (r"\s+", Text),
            (r"%.*", Comment.Single),
            (r"/\*", Comment.Multiline, "comment"),
            (r"[!(),.;\[\]{|}]|:-|-->", Punctuation),
            (r'"', Until(String.Double, '"')),
            (r"\d+\.\d+", Number.Float),
            (r"\d+", Number),
            (rf"[{SMALL}](?u:\w)*", String.Symbol),
            (r"'", Until(String.Symbol, "'")),
            (r"[A-Z]+\w*|_(?u:\w)*", Name.Variable),
            (r"[#&*+,./:<=>?@~^-]+", Operator),
        ],
        "comment": [
            (r"/\*", Comment.Multiline, "#push"),
            (r"(?:(?<!\s)\s+)?\*[^*/]+", Comment.Multiline),
            (r"\*/", Comment.Multiline, "#pop"),
        ],
    }

    def reset(self) -> None:
        super().reset()
        self.stack.append("line start")
