"""What libsass doesn't know or would work out, written so that it leaves that alone."""

from __future__ import annotations

from jekyllpy.site.converters.ruby_sass import media_ranges, plain_calls


def disguised(text: str) -> str:
    """The source as libsass is to compile it."""
    return plain_calls.disguised(media_ranges.disguised(text))


def revealed(css: str) -> str:
    """What was compiled, or is said of it, as it was written."""
    return plain_calls.revealed(media_ranges.revealed(css))
