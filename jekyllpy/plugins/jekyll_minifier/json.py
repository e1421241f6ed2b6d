"""JSON without spaces and comments, as json-minify takes them out."""

from __future__ import annotations

import re

TOKEN = re.compile(
    r"(?P<left_out>[ \t\n\v\f\r]++|//[^\n]*+\n?|/\*)"
    r"|[\[\]{},:]|\"\"|\"[^\n]*?[^\\]\"|\"|true|false|null"
    r"|-?[0-9]++(?:\.[0-9]++)?(?:[eE][-+]?[0-9]++)?"
)
SHOWN = 40


def minified(text: str) -> str:
    """JSON on one line, its values as they are written.

    Raises:
        ValueError: if it isn't JSON as far as words and signs go.
    """
    pieces = []
    position = 0
    while position < len(text):
        token = TOKEN.match(text, position)
        if token is None:
            raise ValueError(f"no JSON: {text[position : position + SHOWN]!r}")
        position = token.end()
        if token["left_out"] is None:
            pieces.append(token[0])
        elif token[0] == "/*":
            position = text.find("*/", position) + 2
            if position < 2:
                raise ValueError("a comment has no end")
    return "".join(pieces)
