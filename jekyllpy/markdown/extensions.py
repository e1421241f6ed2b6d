"""`{::comment}`, `{::nomarkdown}` and `{::options}`, as blocks and as spans.

Rules: https://kramdown.gettalong.org/syntax.html#extensions
"""

from __future__ import annotations

import re
from dataclasses import dataclass

from jekyllpy.errors import ConfigurationError
from jekyllpy.markdown.attributes import NAME, REFS, AttributeList, parse_attribute_list
from jekyllpy.markdown.document import Document
from jekyllpy.markdown.element import Element
from jekyllpy.markdown.options import OPTIONS_OF_OTHER_OUTPUT, PARSERS
from jekyllpy.markdown.scanning import SPACE

EXTENSION_START = (
    rf"\{{::(?P<name>[A-Za-z0-9_]+)(?:{SPACE}(?P<attr>(?:\\\}}|[^}}])*?)|)(?P<closed>/)?\}}"
)
EXTENSION_STOP = rf"\{{:/(?P<stop>{NAME})?\}}"
BARE_STOP = "{:/}"
"""On a line of its own, kramdown takes it for the start of an extension without a name."""


@dataclass(slots=True)
class Extension:
    """An extension's start tag, and its body where it has one."""

    name: str
    category: str
    line: int
    closed: bool
    options: AttributeList
    body: str | None = None

    @classmethod
    def from_match(
        cls, m: re.Match[str], category: str, line: int, document: Document
    ) -> Extension | None:
        """What a match of `EXTENSION_START` begins; a stop tag is worth a warning."""
        if m["stop"] or m[0] == BARE_STOP:
            name = f"for '{m['stop']}' " if m["stop"] else ""
            document.warn(f"Invalid extension stop tag {name} found on line {line} - ignoring it")
            return None
        options: AttributeList = {}
        parse_attribute_list(m["attr"] or "", options, document.warn)
        return cls(m["name"] or "", category, line, m["closed"] is not None, options)


def handle(extension: Extension, document: Document) -> Element | None:
    """The element an extension stands for; one of type `nothing` if it stands for none.

    Returns:
        `None` if there is no such extension.
    """
    if extension.name == "options":
        _set_options(extension.options, document)
        return Element("eob" if extension.category == "block" else "nothing")
    if extension.name not in ("comment", "nomarkdown"):
        return None
    if extension.body is None:
        return Element("nothing")
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
