"""Media features that are compared, as in `(width >= 600px)`.

libsass knows none. So each is written for it as a feature that is set to a list, and gets its own form
back in what was compiled.
"""

from __future__ import annotations

import re

from jekyllpy.site.converters.ruby_sass.opaque import OPAQUE

MEDIA = "@media"
PRELUDE = re.compile(rf"{OPAQUE}|(?P<media>@media\b(?:[^{{}};#]|#\{{[^{{}}]*+\}}|#)*+)", re.DOTALL)
FEATURE = re.compile(r"(?<!\w)\(((?:[^():\"']|\((?:[^()\"']|\([^()\"']*+\))*+\))++)\)")
NAMES = {"<": "ruby-lt", "<=": "ruby-le", ">": "ruby-gt", ">=": "ruby-ge", "=": "ruby-eq"}
OPERATOR = re.compile(r"[ \t]*+(<=?|>=?|=)[ \t]*+(?![<>=])")
RANGE = "ruby-range: "
OPERATORS = {name: operator for operator, name in NAMES.items()}
DISGUISED = re.compile(rf"{RANGE}|(?<= )(?:{'|'.join(OPERATORS)})(?= )")


def disguised(text: str) -> str:
    """The source with its comparisons written so that libsass takes them."""
    if MEDIA not in text:
        return text
    return PRELUDE.sub(
        lambda found: FEATURE.sub(listed, found[0]) if found["media"] else found[0], text
    )


def listed(feature: re.Match[str]) -> str:
    """A feature in brackets as one that is set to a list, if something is compared in it."""
    found, number = OPERATOR.subn(lambda operator: f" {NAMES[operator[1]]} ", feature[1])
    return f"({RANGE}{found})" if number else feature[0]


def revealed(css: str) -> str:
    """What was compiled with the comparisons as they were."""
    if RANGE not in css:
        return css
    return DISGUISED.sub(lambda found: OPERATORS.get(found[0], ""), css)
