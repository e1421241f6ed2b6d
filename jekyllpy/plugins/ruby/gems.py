"""`require` of gems: what is here is there, what a build does itself is nothing to load."""

from __future__ import annotations

from jekyllpy.rubylang.std import LIBRARIES

# Gems whose work every build does, or whose classes are all here from the start.
PRESENT = (
    "jekyll", "liquid", "kramdown", "rouge", "jekyll-watch", "jekyll/converters/markdown",
    "jekyll/generator", "jekyll/hooks", "jekyll/page", "rubygems", "bundler", "bundler/setup",
    "kramdown-parser-gfm", "jekyll/utils", "jekyll/tags/include", "jekyll/tags/highlight",
)  # fmt: skip


def provide_gems() -> None:
    """Let programs require what is here."""
    for name in PRESENT:
        LIBRARIES.setdefault(name, ())
