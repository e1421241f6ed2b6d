"""Configuration of ssh."""

from __future__ import annotations

from pygments.lexer import include
from pygments.token import Comment, Keyword, Name, Number, Text

from jekyllpy.highlight.engine import RougeLexer
from jekyllpy.highlight.lexers.patterns import BOUNDARY

ANSWERS = "always|ask|auto|confirm|force|none|no|yes"


class SSH(RougeLexer):
    tag = "ssh"
    tokens = {
        "root": [
            (r"[^\W_]++", Keyword, "statement"),
            include("base"),
        ],
        "statement": [
            (r"\n", Text, "#pop"),
            (rf"(?:{ANSWERS}){BOUNDARY}", Name.Constant),
            (r"\d+", Number),
            (r"[^\s{}#$;\\]++", Text),
            include("base"),
        ],
        "base": [
            (r"\s+", Text),
            (r"#.*", Comment.Single),
        ],
    }
