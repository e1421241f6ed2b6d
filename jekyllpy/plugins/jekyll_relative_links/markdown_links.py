"""Finds the links of a Markdown text: `[text](path#part "title")` and `[text]: path`."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass

from jekyllpy.late.patterns import late

FRAGMENT = r"(?P<fragment>#.+?|)?"
TITLE = r"""(?P<title>\s+"(?:\\"|[^"])*(?<!\\)"|\s+"(?:\\'|[^'])*(?<!\\)')?"""
NO_TITLE = r"(?P<title>)"
LINE_OF_REFERENCE = late(r"^[ \t\r\f\v]*(?=\[.*\]: )", re.M)
WHITE_SPACE = " \t\r\n\f\v"


@dataclass(frozen=True)
class Forms:
    """How links look: the pattern of an inline link's target, and that of a reference."""

    inline: re.Pattern[str]
    reference: re.Pattern[str]

    @classmethod
    def of(cls, title: str) -> Forms:
        """The forms with this pattern of a title."""
        return cls(
            late(rf"\((?P<path>[^)]+?){FRAGMENT}{title}\)", re.ASCII),
            late(rf"\[(?P<text>.*?)\]: (?P<path>.+?){FRAGMENT}{title}\s*?$", re.M | re.ASCII),
        )


WITH_TITLES = Forms.of(TITLE)
WITHOUT_TITLES = Forms.of(NO_TITLE)


@dataclass
class Link:
    """A link at `start` to `end` of its text; `title` keeps the white space before it."""

    start: int
    end: int
    text: str
    path: str
    fragment: str
    title: str
    inline: bool

    def to(self, address: str) -> str:
        """The link, leading to `address` instead."""
        if self.inline:
            return f"[{self.text}]({address}{self.fragment}{self.title})"
        return f"\n[{self.text}]: {address}{self.fragment}{self.title}"


def links(content: str, forms: Forms = WITH_TITLES) -> Iterator[Link]:
    """The links of `content` from its beginning on, none within another."""
    position = 0
    inline = next_inline(content, 0, forms)
    reference = next_reference(content, 0, forms)
    while inline or reference:
        if inline and inline.start < position:
            inline = next_inline(content, position, forms)
        elif reference and reference.start < position:
            reference = next_reference(content, position, forms)
        else:
            link = min(filter(None, (inline, reference)), key=lambda link: link.start)
            yield link
            position = link.end


def next_inline(content: str, position: int, forms: Forms) -> Link | None:
    """The first inline link from `position` on: from the leftmost bracket of its line."""
    middle = content.find("](", position)
    while middle >= 0:
        if content.find(")", middle) < 0:
            return None
        line = max(position, content.rfind("\n", 0, middle) + 1)
        start = content.find("[", line, middle)
        if start >= 0 and (target := forms.inline.match(content, middle + 1)):
            return made(target, start, content[start + 1 : middle], inline=True)
        middle = content.find("](", middle + 2)
    return None


def next_reference(content: str, position: int, forms: Forms) -> Link | None:
    """The first reference from `position` on, with the blank lines before it."""
    for line in LINE_OF_REFERENCE.finditer(content, position):
        found = forms.reference.match(content, line.end())
        if found:
            start = line.start()
            while start > position and content[start - 1] in WHITE_SPACE:
                start -= 1
            if start > 0 and content[start - 1] != "\n":
                start = content.find("\n", start, line.start() + 1) + 1 or line.start()
            return made(found, start, found["text"], inline=False)
    return None


def made(found: re.Match[str], start: int, text: str, *, inline: bool) -> Link:
    """A match as a link of the text from `start` on."""
    return Link(
        start,
        found.end(),
        text,
        found["path"],
        found["fragment"] or "",
        found["title"] or "",
        inline,
    )
