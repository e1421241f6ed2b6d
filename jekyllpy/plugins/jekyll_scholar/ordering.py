"""Which of two contents comes first, and which are numbers.

Behaviour: bibtex-ruby 6.2, as observed from outside.
"""

from __future__ import annotations

import re

from jekyllpy.plugins.jekyll_scholar.content import Content, Macro, People, Text
from jekyllpy.ruby.numbers import to_i

# One line with nothing else makes a number of several.
WHOLE_NUMBER = re.compile(r"^[ \t\r\n\f\v]*[+-]?[0-9]+[ \t\r\n\f\v]*$", re.MULTILINE)


def number_of(content: Content) -> int | None:
    """The whole number that a content is; None if it is none, or put together from pieces."""
    if isinstance(content, People) or len(content.pieces) != 1:
        return None
    (piece,) = content.pieces
    if isinstance(piece, Macro) or WHOLE_NUMBER.search(piece) is None:
        return None
    return to_i(piece.strip())


def compare(left: Content, right: Content) -> int:
    """-1, 0 or 1: numbers by what they are worth, people name by name, all else as it is written."""
    if isinstance(left, People) and isinstance(right, People):
        mine, theirs = (list(map(str, one.people)) for one in (left, right))
        return (mine > theirs) - (mine < theirs)
    if isinstance(left, People) and isinstance(right, Text):
        return int(bool(left.people) and not right.pieces)
    numbers = number_of(left), number_of(right)
    if numbers[0] is not None and numbers[1] is not None:
        return (numbers[0] > numbers[1]) - (numbers[0] < numbers[1])
    texts = str(left), str(right)
    return (texts[0] > texts[1]) - (texts[0] < texts[1])
