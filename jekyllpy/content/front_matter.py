"""The YAML between dashes that opens a file.

Rules: Jekyll 4.4.1, `Document::YAML_FRONT_MATTER_REGEXP` and `Utils.has_yaml_header?`.
"""

from __future__ import annotations

import datetime as dt
import re
from typing import Any

from frontmatter.default_handlers import BaseHandler

from jekyllpy.config.yaml import YamlSyntaxError, load

OPENING = re.compile(r"---[ \t\r\f\v\n]*\n")
CLOSING = re.compile(r"^(?:---|\.\.\.)[ \t\r\f\v\n]*$\n?", re.MULTILINE)
HEADER = re.compile(rb"---[ \t\f\v\r]*\r?\n")
HEADER_BYTES = 1024


class JekyllHandler(BaseHandler):
    """python-frontmatter's handler for what Jekyll takes for front matter."""

    FM_BOUNDARY = OPENING
    START_DELIMITER = END_DELIMITER = "---"

    def __init__(self, zone: dt.tzinfo = dt.UTC) -> None:
        self.zone = zone

    def detect(self, text: str) -> bool:
        return closing_of(text) is not None

    def split(self, text: str) -> tuple[str, str]:
        closing = closing_of(text)
        if closing is None:
            return "", text
        return text[: closing.start()], text[closing.end() :]

    def load(self, fm: str, **_: object) -> Any:
        return load(fm, self.zone)


def closing_of(text: str) -> re.Match[str] | None:
    opening = OPENING.match(text)
    if opening is None:
        return None
    return CLOSING.search(text, text.index("\n") + 1)


def split(text: str) -> tuple[str | None, str]:
    """The front matter of `text`, None without one, and what follows it."""
    if not text.startswith("---"):
        return None, text
    closing = closing_of(text)
    if closing is None:
        return None, text
    return text[: closing.start()], text[closing.end() :]


def has_yaml_header(path: str) -> bool:
    """Whether the first line of the file is three dashes and white space.

    Raises:
        OSError: if it can't be read.
    """
    with open(path, "rb") as file:
        return HEADER.match(file.read(HEADER_BYTES)) is not None


__all__ = ["JekyllHandler", "YamlSyntaxError", "has_yaml_header", "load", "split"]
