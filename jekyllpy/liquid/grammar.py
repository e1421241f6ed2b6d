"""The patterns that Liquid 4's lax grammar is made of."""

from __future__ import annotations

import re

from jekyllpy.late.patterns import late

# Ruby's \w, \s and \d know ASCII only, so do these.
FLAGS = re.ASCII | re.DOTALL

QUOTED_STRING = r""""[^"]*"|'[^']*'"""
QUOTED_FRAGMENT = rf"""{QUOTED_STRING}|(?:[^\s,|'"]|{QUOTED_STRING})+"""
SIGNATURE = r"(?:\(?[\w\-.\[\]]\)?)+"

# A word starts where no word goes on, which keeps the search for `name: value` linear.
TAG_ATTRIBUTES = late(rf"(?<!\w)(\w++)\s*:\s*({QUOTED_FRAGMENT})", FLAGS)


def lax(pattern: str) -> re.Pattern[str]:
    """`pattern` with Ruby's idea of characters; QF in it stands for a quoted fragment."""
    return late(pattern.replace("QF", QUOTED_FRAGMENT), FLAGS)
