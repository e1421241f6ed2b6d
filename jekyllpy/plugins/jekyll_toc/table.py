"""The headings of a text, as nested lists of links."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass
from typing import Any
from urllib.parse import quote_plus

from jekyllpy.plugins.support import html
from jekyllpy.plugins.support.settings import whole
from jekyllpy.ruby import escape_html

DEFAULTS: dict[str, Any] = {
    "min_level": 1,
    "max_level": 6,
    "ordered_list": False,
    "no_toc_section_class": "no_toc_section",
    "list_id": "toc",
    "list_class": "section-nav",
    "sublist_class": "",
    "item_class": "toc-entry",
    "item_prefix": "toc-",
}
LEFT_OUT = "no_toc"
LEVELS = range(1, 10)
PUNCTUATION = re.compile(r"[^\w\- ]")


@dataclass
class Heading:
    """A heading: its level, its text as HTML, its id, and the element itself."""

    level: int
    text: str
    id: str
    element: html.Element


class TableOfContents:
    """The table of contents of `source`, by the settings of jekyll-toc."""

    def __init__(self, source: str, settings: dict[str, Any]) -> None:
        self._settings = {**DEFAULTS, **settings}
        self._tree = html.parse(source)
        self._headings = list(self._found())

    def outline(self) -> str:
        """The whole list."""
        settings = self._settings
        opening = f'<{self._tag} id="{settings["list_id"]}" class="{settings["list_class"]}">'
        return f"{opening}\n{self._items(self._headings)}</{self._tag}>"

    def anchored(self) -> str:
        """The text, with an anchor in front of each heading's own content."""
        for heading in self._headings:
            if heading.element.children:
                heading.element.insert(0, anchor(heading.id))
        return html.write(self._tree)

    @property
    def _tag(self) -> str:
        return "ol" if self._settings["ordered_list"] else "ul"

    def _found(self) -> Iterator[Heading]:
        least, most = (whole(f"toc.{n}", self._settings[n]) for n in ("min_level", "max_level"))
        names = {f"h{level}" for level in LEVELS if least <= level <= most}
        sections = self._settings["no_toc_section_class"]
        left_out = set(sections if isinstance(sections, list) else [sections])
        seen: dict[str, int] = {}
        for element in self._tree.elements():
            if element.name not in names:
                continue
            if LEFT_OUT in classes(element) or is_within(element, left_out):
                continue
            text = element.text()
            name = element.get("id")
            if name is None:
                name = generated_id(text)
                count = seen[name] = seen.get(name, -1) + 1
                name = f"{name}-{count}" if count else name
            shown = escape_html(text)
            yield Heading(int(element.name[1:]), shown, name, element)

    def _items(self, headings: list[Heading]) -> str:
        """List items for `headings`: deeper ones in a list within the item before them."""
        parts: list[str] = []
        level = min((heading.level for heading in headings), default=0)
        position = 0
        while position < len(headings):
            heading = headings[position]
            position += 1
            end = position
            while end < len(headings) and headings[end].level != level:
                end += 1
            if heading.level == level:
                parts.append(self._item(heading, headings[position:end]))
            else:
                parts.append(self._items(headings[position - 1 : end]))
            position = end
        return "".join(parts)

    def _item(self, heading: Heading, below: list[Heading]) -> str:
        settings = self._settings
        name = f"{settings['item_class']} {settings['item_prefix']}h{heading.level}"
        item = f'<li class="{name}"><a href="#{heading.id}">{heading.text}</a>'
        if below:
            sublist = settings["sublist_class"]
            attribute = f' class="{sublist}"' if sublist else ""
            item += f"\n<{self._tag}{attribute}>\n{self._items(below)}</{self._tag}>\n"
        return f"{item}</li>\n"


def classes(element: html.Element) -> list[str]:
    """The classes of an element."""
    return (element.get("class") or "").split()


def is_within(element: html.Element, names: set[str]) -> bool:
    """Whether an element around `element` has one of the classes `names`."""
    outer = element.parent
    while isinstance(outer, html.Element):
        if names.intersection(classes(outer)):
            return True
        outer = outer.parent
    return False


def generated_id(text: str) -> str:
    """The id of a heading that has none of its own."""
    return quote_plus(PUNCTUATION.sub("", text.lower()).replace(" ", "-"))


def anchor(name: str) -> html.Element:
    """The link to the heading with the id `name`."""
    attributes = {"class": "anchor", "href": f"#{name}", "aria-hidden": "true"}
    made = html.element("a", attributes)
    made.append(html.element("span", {"class": "octicon octicon-link"}))
    return made
