"""Configuration files of no language in particular."""

from __future__ import annotations

from pygments.token import Comment, Name, Number, String, Text

from jekyllpy.highlight.engine import RougeLexer, Until


class Conf(RougeLexer):
    tag = "conf"
    tokens = {
        "root": [
            (r"#", Until(Comment, "\n")),
            (r'"', Until(String.Double, '"', in_line=True)),
            (r"'", Until(String.Single, "'", in_line=True)),
            (r"[a-zA-Z]\w*", Name),
            (r"\d+", Number),
            (r"[^\w#\"']+", Text),
        ],
    }
