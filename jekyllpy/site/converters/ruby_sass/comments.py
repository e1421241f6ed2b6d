"""Comments of more than one line, which Ruby Sass moves to the left by what all their lines are indented."""

from __future__ import annotations

import re

from jekyllpy.site.converters.ruby_sass.source_map import SourceMap

MARK = "/*"
INDENT = re.compile(r"[ \t]*+")
NOT_BLANK = re.compile(r"\S")


def aligned(text: str, start: int, source: SourceMap) -> str:
    """The comment with the blanks that stay before its lines.

    Args:
        start: where it is in the compiled stylesheet.
    """
    if "\n" not in text:
        return text
    for rank, offset in source.origins(start)[:1]:
        written = source.texts[rank]
        if written.startswith(MARK, offset):
            before = written[written.rfind("\n", 0, offset) + 1 : offset]
            return without_indent(NOT_BLANK.sub(" ", before) + text)
    return text


def without_indent(text: str) -> str:
    """A text without the blanks that all of its lines begin with."""
    lines = text.split("\n")
    shared = len(indent(lines[0]))
    for line in lines:
        while not line.startswith(lines[0][:shared]):
            shared -= 1
    return "\n".join(line[shared:] for line in lines)


def indent(line: str) -> str:
    """The blanks that a line begins with."""
    found = INDENT.match(line)
    return found[0] if found is not None else ""
