"""`Regexp.escape`."""

from __future__ import annotations

_QUOTED = str.maketrans(
    {
        **{char: "\\" + char for char in "[]{}()|-*.\\?+^$#"},
        " ": "\\ ",
        "\n": "\\n",
        "\t": "\\t",
        "\r": "\\r",
        "\f": "\\f",
        "\v": "\\v",
    }
)


def quote(text: str) -> str:
    """A pattern that matches `text` and nothing else."""
    return text.translate(_QUOTED)
