"""The options of tags: `--file papers -q @book --max 5`.

Rules: jekyll-scholar 7.3, `Utilities#optparse`: an option's value goes on to the next option.
"""

from __future__ import annotations

import re
from dataclasses import dataclass, field

from jekyllpy.errors import LiquidSyntaxError
from jekyllpy.ruby import decimal

# By option: the attribute it sets, and whether it takes a value.
OPTIONS: dict[str, tuple[str, bool]] = {
    "cited": ("cited", False),
    "cited_in_order": ("cited_in_order", False),
    "clear": ("clear", False),
    "suppress_author": ("suppress_author", False),
    "remove_duplicates": ("remove_duplicates", True),
    "file": ("files", True),
    "query": ("query", True),
    "bibliography_list_tag": ("list_tag", True),
    "prefix": ("prefix", True),
    "text": ("text", True),
    "locator": ("locators", True),
    "label": ("labels", True),
    "offset": ("offset", True),
    "max": ("max", True),
    "style": ("style", True),
    "group_by": ("group_by", True),
    "group_order": ("group_order", True),
    "type_order": ("group_by", True),
    "template": ("template", True),
}
LETTERS = {
    "c": "cited",
    "C": "cited_in_order",
    "A": "suppress_author",
    "r": "remove_duplicates",
    "f": "file",
    "q": "query",
    "h": "bibliography_list_tag",
    "p": "prefix",
    "t": "text",
    "l": "locator",
    "L": "label",
    "o": "offset",
    "m": "max",
    "s": "style",
    "g": "group_by",
    "G": "group_order",
    "O": "type_order",
    "T": "template",
}
LONGEST_FIRST = sorted(OPTIONS, key=len, reverse=True)
OPTION = re.compile(rf"\B--({'|'.join(LONGEST_FIRST)}|)|\B-([{''.join(LETTERS)}])")
MATCH_FIELDS = re.compile(r",[ \t\r\n\f\v]+")
INTEGER = re.compile(r"[+-]?\d+")


@dataclass
class Options:
    """What a tag was given; None or empty where it wasn't."""

    cited: bool = False
    cited_in_order: bool = False
    clear: bool = False
    suppress_author: bool = False
    remove_duplicates: bool = False
    match_fields: list[str] = field(default_factory=list)
    files: list[str] = field(default_factory=list)
    locators: list[str] = field(default_factory=list)
    labels: list[str] = field(default_factory=list)
    query: str | None = None
    list_tag: str | None = None
    prefix: str | None = None
    text: str | None = None
    style: str | None = None
    group_by: str | None = None
    group_order: str | None = None
    template: str | None = None
    offset: int = 0
    max: int | None = None


def parse_options(markup: str) -> Options:
    """The options in a tag's markup; what stands before the first is left out.

    Raises:
        LiquidSyntaxError: for an option without the value it needs.
    """
    options = Options()
    found = list(OPTION.finditer(markup))
    ends = [*(match.start() for match in found[1:]), len(markup)]
    for match, end in zip(found, ends):
        if match[1] == "":
            break  # an option that there isn't: as on a command line, "--" ends the options
        name = match[1] or LETTERS[match[2]]
        _set(options, name, markup[match.end() : end].strip())
    return options


def _set(options: Options, name: str, value: str) -> None:
    attribute, takes_value = OPTIONS[name]
    if not takes_value:
        setattr(options, attribute, True)
    elif name == "remove_duplicates":
        options.remove_duplicates = True
        options.match_fields = MATCH_FIELDS.split(value) if value else []
    elif not value:
        raise LiquidSyntaxError(f"the option --{name} of a bibliography needs a value")
    elif isinstance(getattr(options, attribute), list):
        getattr(options, attribute).append(value)
    elif attribute in ("offset", "max"):
        number = INTEGER.match(value)
        setattr(options, attribute, decimal(number[0]) if number else 0)
    else:
        setattr(options, attribute, value)


def split_keys(markup: str) -> tuple[list[str], str]:
    """The keys that a tag's markup begins with, and its options."""
    words = markup.split()
    first = next((i for i, word in enumerate(words) if word.startswith("-")), len(words))
    keys = words[:first]
    return keys, " ".join(word for word in words[first:] if word not in keys)
