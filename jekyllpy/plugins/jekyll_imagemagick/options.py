"""Which pictures are to be made: by the few options of ImageMagick's command line that sites use."""

from __future__ import annotations

import shlex
from dataclasses import dataclass, field
from typing import NamedTuple

WITHOUT_VALUE = frozenset({"-strip", "-auto-orient"})
LOSSLESS = "webp:lossless=true"


@dataclass
class Options:
    """What is to be done to a picture.

    Attributes:
        quality: 0 to 100.
        resize: a geometry: `800x`, `x600`, `800x600`, `50%`, perhaps with `>`.
        unknown: the options that nothing here is known of.
    """

    quality: int | None = None
    resize: str | None = None
    strips: bool = False
    turns: bool = False
    lossless: bool = False
    unknown: list[str] = field(default_factory=list)


class Wanted(NamedTuple):
    """A picture to make: from which file, its path in the site, where it is kept, and how."""

    source: str
    name: str
    made: str
    width: int
    options: Options


def options_in(flags: str) -> Options:
    """The options that `flags` are."""
    found = Options()
    try:
        words = iter(shlex.split(flags))
    except ValueError:  # a quotation that doesn't end
        words = iter(flags.split())
    for word in words:
        value = None if word in WITHOUT_VALUE else next(words, "")
        number = (value or "").rstrip("%")
        if word == "-strip":
            found.strips = True
        elif word == "-auto-orient":
            found.turns = True
        elif word == "-quality" and number.isdecimal():
            found.quality = min(int(number), 100)
        elif word == "-resize" and value:
            found.resize = value
        elif word == "-define" and value == LOSSLESS:
            found.lossless = True
        else:
            found.unknown.append(word)
    return found
