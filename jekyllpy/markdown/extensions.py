"""`{::comment}`, `{::nomarkdown}` and `{::options}`, as blocks and as spans.

Rules: https://kramdown.gettalong.org/syntax.html#extensions
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass
from typing import NamedTuple

from jekyllpy.errors import ConfigurationError
from jekyllpy.late.patterns import late
from jekyllpy.markdown.attributes import NAME, REFS, AttributeList, parse_attribute_list
from jekyllpy.markdown.document import Document
from jekyllpy.markdown.element import Element
from jekyllpy.markdown.options import OPTIONS_OF_OTHER_OUTPUT, PARSERS
from jekyllpy.markdown.scanning import SPACE, Finder, closing_braces

NOTHING = "nothing"
"""The type of the element that an extension without output stands for."""

_START = late(rf"\{{::([A-Za-z0-9_]+)(?:(/)?\}}|{SPACE})")
_STOP = late(rf"\{{:/({NAME})?\}}")


class Tag(NamedTuple):
    """A start tag `{::name attributes}` or a stop tag `{:/name}`.

    Args:
        closed: whether a start tag ends with `/}`, so that there is no body.
        stops: whether it is a stop tag.
        end: the position behind it.
    """

    name: str
    attributes: str
    closed: bool
    stops: bool
    end: int


def read_tag(src: str, pos: int, finder: Finder, then: re.Pattern[str] | None = None) -> Tag | None:
    """The tag at `pos`.

    Args:
        then: what must follow it; its end is the tag's.
    """
    for tag in _tags(src, pos, finder):
        if then is None:
            return tag
        if m := then.match(src, tag.end):
            return tag._replace(end=m.end())
    return None


def _tags(src: str, pos: int, finder: Finder) -> Iterator[Tag]:
    """What can be read as a tag at `pos`, the likeliest first."""
    if m := _STOP.match(src, pos):
        yield Tag(m[1] or "", "", False, True, m.end())
        return
    m = _START.match(src, pos)
    if m is None:
        return
    if m[0][-1] == "}":
        yield Tag(m[1], "", m[2] is not None, False, m.end())
        return
    for close in closing_braces(finder, m.end()):
        closed = close > m.end() and src[close - 1] == "/"
        yield Tag(m[1], src[m.end() : close - closed], closed, False, close + 1)


@dataclass(slots=True)
class Extension:
    """An extension with its attributes, and its body where it has one."""

    name: str
    category: str
    line: int
    options: AttributeList
    body: str | None = None

    @classmethod
    def from_tag(cls, tag: Tag, category: str, line: int, document: Document) -> Extension:
        """The extension that a start tag names, with its attributes as options."""
        options: AttributeList = {}
        parse_attribute_list(tag.attributes, options, document.warn)
        return cls(tag.name, category, line, options)


def warn_of_stop_tag(tag: Tag, line: int, document: Document) -> None:
    """Warn of an end without a beginning."""
    name = f"for '{tag.name}' " if tag.name else ""
    document.warn(f"Invalid extension stop tag {name} found on line {line} - ignoring it")


def warn_of_missing_stop(tag: Tag, line: int, document: Document) -> None:
    """Warn of a beginning without an end."""
    document.warn(f"No stop tag for extension '{tag.name}' found on line {line} - ignoring it")


def warn_of_name(tag: Tag, line: int, document: Document) -> None:
    """Warn of an extension that doesn't exist."""
    document.warn(
        f"Invalid extension with name '{tag.name}' specified on line {line} - ignoring it"
    )


def handle(extension: Extension, document: Document) -> Element | None:
    """The element an extension stands for; one of type `nothing` if it stands for none.

    Returns:
        `None` if there is no such extension.
    """
    if extension.name == "options":
        _set_options(extension.options, document)
        return Element("eob" if extension.category == "block" else NOTHING)
    if extension.name not in ("comment", "nomarkdown"):
        return None
    if extension.body is None:
        return Element(NOTHING)
    options: dict[str, object] = {"category": extension.category}
    if extension.name == "comment":
        return Element("comment", extension.body, None, options, extension.line)
    options["type"] = str(extension.options.get("type", "")).split()
    return Element("raw", extension.body, None, options, extension.line)


def _set_options(values: AttributeList, document: Document) -> None:
    unknown = []
    for key, value in values.items():
        name = "refs" if key == REFS else key
        if name in document.options.forbidden_inline_options or name == "forbidden_inline_options":
            document.warn(f"Option {name} may not be set inline")
        elif name in PARSERS:
            try:
                document.options = document.options.with_option(name, value)
            except ConfigurationError:
                continue
        elif name not in OPTIONS_OF_OTHER_OUTPUT:
            unknown.append(name)
    for name in unknown:
        document.warn(f"Unknown kramdown option '{name}'")
