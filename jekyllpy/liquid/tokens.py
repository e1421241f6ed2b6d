"""What a template is cut into."""

from __future__ import annotations

from typing import NamedTuple

CONTENT = "content"
END = "end of expression"
EXPRESSION = "expression"
OUTPUT = "output"
TAG = "tag"


class Token(NamedTuple):
    """A piece of a template, as python-liquid knows it.

    Attributes:
        kind: what it is: text, output, a tag.
        value: its text, delimiters included.
        start_index: where it starts in `source`.
        source: the template.
    """

    kind: str
    value: str
    start_index: int
    source: str
