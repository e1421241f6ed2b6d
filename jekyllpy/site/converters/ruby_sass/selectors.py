"""Selectors as Ruby Sass writes them."""

from __future__ import annotations

import re

from jekyllpy.site.converters.ruby_sass.escapes import NAME_CHARACTER, NAME_START, plain_name
from jekyllpy.site.converters.ruby_sass.reading import TOKEN

ENCLOSING = re.compile(r"[\"'\\()\[\]]")
NAME = re.compile(
    rf"\"(?:[^\"\\]|\\.)*+\"?|'(?:[^'\\]|\\.)*+'?"
    rf"|(?:{NAME_START}|\\[0-9a-fA-F]{{1,6}}[ ]?|\\.)(?:{NAME_CHARACTER}|\\[0-9a-fA-F]{{1,6}}[ ]?|\\.)*+"
)
# Of what has single blanks only:
COMBINATOR = re.compile(r" ?([+>]) ?")
NTH = re.compile(r":(?:-[a-z]++-)?nth-[\w-]*+\([^)]*+\)?")
ARGUMENT = re.compile(r"(:[\w-]++\() | (\))")
COMMA = re.compile(r" ?, ?")
LISTS = re.compile(r":(?:-[a-z]++-)?(?:not|matches|any|current|has|host|host-context)\(")


def members(selector: str) -> list[tuple[str, bool]]:
    """The selectors of a list, and whether each but the first stands on a line of its own."""
    found = split(selector) if ENCLOSING.search(selector) else selector.split(",")
    return [(one.strip(), "\n" in one[: len(one) - len(one.lstrip())]) for one in found]


def split(selector: str) -> list[str]:
    """What stands between the commas of a selector that are in no brackets and no string."""
    found, start, depth, position = [], 0, 0, 0
    while position < len(selector):
        token = TOKEN.match(selector, position)
        assert token is not None
        text = token[0]
        if text in "([":
            depth += 1
        elif text in ")]":
            depth -= 1
        elif depth == 0 and "," in text and text[0] not in "\"'\\":
            for comma in re.finditer(",", text):
                found.append(selector[start : position + comma.start()])
                start = position + comma.end()
        position = token.end()
    found.append(selector[start:])
    return found


def expanded(selector: str) -> str:
    """One selector with its blanks."""
    selector = " ".join(selector.split())
    if "\\" in selector:
        selector = NAME.sub(unescaped, selector)
    if "(" not in selector and ")" not in selector:
        return selector
    return ARGUMENT.sub(lambda found: found[1] or found[2], selector)


def unescaped(found: re.Match[str]) -> str:
    """A name with no more escapes than it needs; a string as it is."""
    return found[0] if found[0][0] in "\"'" else plain_name(found[0])


def compressed(selector: str) -> str:
    """One selector without the blanks that Ruby Sass leaves out: those around `~` stay."""
    selector = expanded(selector)
    if "+" in selector or ">" in selector:
        selector = COMBINATOR.sub(r"\1", selector)
    if "(" not in selector:
        return selector
    selector = NTH.sub(lambda found: found[0].replace(" ", ""), selector)
    return COMMA.sub(",", selector) if LISTS.search(selector) else selector
