"""Dockerfiles."""

from __future__ import annotations

from pygments.token import Comment, Keyword, String, Text

from jekyllpy.highlight.engine import Groups, RougeLexer
from jekyllpy.highlight.lexers.shell import Shell
from jekyllpy.highlight.words import words_of

KEYWORDS = words_of("docker", "keywords")
ANY_KEYWORD = "|".join(KEYWORDS.split())
SPACE = Text.Whitespace


def _run(lexer: Docker, text: str) -> None:
    lexer.emit(Keyword, text)
    lexer.shell.reset()
    lexer.push("run")


class Docker(RougeLexer):
    tag = "docker"
    tokens = {
        "root": [
            (r"\s+", Text),
            (
                r"^((?i:FROM))(\s++)(.*)([^\S\n]|\n\s*)((?i:AS))(\s+)(.*)",
                Groups(Keyword, SPACE, String, SPACE, Keyword, SPACE, String),
            ),
            (
                r"^((?i:FROM))(\s+\s)((?i:AS))(\s+)(.*)",  # a stage of nothing
                Groups(Keyword, SPACE, Keyword, SPACE, String),
            ),
            (
                rf"^((?i:ONBUILD))(\s+)((?i:{ANY_KEYWORD}))(.*)",
                Groups(Keyword, SPACE, Keyword, String),
            ),
            (rf"^((?i:{ANY_KEYWORD}))\b(.*)", Groups(Keyword, String)),
            (r"#.*$", Comment),
            (r"^(?i:(?:ONBUILD\s+)?RUN\s+)", _run),
            (r"\w+|\W+", Text),
        ],
        "run": [
            (r"\n", Text, "#pop"),
            (r"\\(?s:.)", String.Escape),
            (
                r"(?:[^\n\\]+|\\.)+",
                lambda lexer, text: lexer.delegate(lexer.shell, text),
            ),
        ],
    }

    def reset(self) -> None:
        super().reset()
        self.shell = self.another(Shell)
