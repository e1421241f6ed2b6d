"""The YAML between dashes that opens a file.

Rules: Jekyll 4.4.1, `Document::YAML_FRONT_MATTER_REGEXP` and `Utils.has_yaml_header?`.
"""

from __future__ import annotations

import re

from jekyllpy.late.patterns import late

OPENING = late(r"---[ \t\r\f\v\n]*\n")
CLOSING = late(r"^(?:---|\.\.\.)[ \t\r\f\v\n]*$\n?", re.MULTILINE)
HEADER = late(rb"---[ \t\f\v\r]*\r?\n")
HEADER_BYTES = 1024


def closing_of(text: str) -> re.Match[str] | None:
    """The line that ends the front matter of `text`, None if there is no front matter."""
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
