"""E-mail messages."""

from __future__ import annotations

from pygments.token import Comment, Name, Operator, Text

from jekyllpy.highlight.engine import RougeLexer


class Email(RougeLexer):
    tag = "email"
    tokens = {
        "root": [
            (r"^>.*", Comment),
            (r".+|\n", Text),
        ],
        "fields": [
            (r":", Operator, "field"),
            (r"[^:\r\n]+|[\r\n]", Name.Tag),
        ],
        "field": [
            (r"\r?\n\r?\n", Text, "#pop:2"),
            (r"\r?\n(?![\t\v\f ])", Text, "#pop"),
            (r"[^\r\n]+|[\r\n]", Name.Attribute),
        ],
    }

    def reset(self) -> None:
        super().reset()
        self.stack.append("fields")
