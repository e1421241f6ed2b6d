"""Footnote marks, and the list of footnotes at the end."""

from __future__ import annotations

from collections import deque
from dataclasses import dataclass

from jekyllpy.config.editions.kramdown import KramdownTraits
from jekyllpy.markdown.element import Element
from jekyllpy.markdown.entities import numbered
from jekyllpy.markdown.options import Options
from jekyllpy.markdown.render.escaping import entity_text, escape_text

_BACKLINK = '{}<a href="#fnref:{}" class="reversefootnote" role="doc-backlink">{}</a>'


@dataclass(slots=True)
class _Footnote:
    name: str
    content: Element
    number: int
    repeats: int = 0


class Footnotes:
    """Numbers the footnotes in the order in which they are first marked."""

    def __init__(self, options: Options, traits: KramdownTraits) -> None:
        self._options = options
        self._on_links = traits.marks_footnotes_on_links
        self._by_name: dict[str, _Footnote] = {}
        self._waiting: deque[_Footnote] = deque()
        self._nbsp = entity_text(numbered(0xA0), options.entity_output)

    def mark(self, element: Element, _indent: int) -> str:
        """The mark in the text."""
        name = self._options.footnote_prefix + element.options["name"]
        footnote = self._by_name.get(name)
        repeat = ""
        if footnote is None:
            number = self._options.footnote_nr + len(self._by_name)
            footnote = self._by_name[name] = _Footnote(name, element.value, number)
            self._waiting.append(footnote)
        else:
            footnote.repeats += 1
            repeat = f":{footnote.repeats}"
        text = self._options.footnote_link_text.replace("%s", str(footnote.number), 1)
        role = ' role="doc-noteref"'
        of_mark, of_link = ("", role) if self._on_links else (role, "")
        return (
            f'<sup id="fnref:{name}{repeat}"{of_mark}><a href="#fn:{name}" class="footnote" '
            f'rel="footnote"{of_link}>{text.replace("%%", "%")}</a></sup>'
        )

    def next_item(self) -> Element | None:
        """The next footnote as a list item, `None` if there is none; it may mark further ones."""
        if not self._waiting:
            return None
        footnote = self._waiting.popleft()
        item = Element("li", attr={"id": f"fn:{footnote.name}"})
        if not self._on_links:
            item.attr["role"] = "doc-endnote"
        item.children = list(footnote.content.children)
        paragraph = self._last_paragraph(item)
        space = self._nbsp
        if paragraph is None:
            paragraph = Element("p")
            item.children.append(paragraph)
            space = ""
        if self._options.footnote_backlink:
            paragraph.children.extend(self._backlinks(footnote, space))
        return item

    def _last_paragraph(self, item: Element) -> Element | None:
        """The paragraph or header that the link back is put into."""
        ends_with_paragraph = bool(item.children) and item.children[-1].type == "p"
        if not ends_with_paragraph and not self._options.footnote_backlink_inline:
            return None
        parent = item
        while parent.children:
            last = parent.children[-1]
            if last.type in ("p", "header"):
                return last
            parent = last
        return None

    def _backlinks(self, footnote: _Footnote, space: str) -> list[Element]:
        text = escape_text(self._options.footnote_backlink)
        links = [_BACKLINK.format(space, footnote.name, text)]
        for repeat in range(1, footnote.repeats + 1):
            numbered_text = f"{text}<sup>{repeat + 1}</sup>"
            links.append(_BACKLINK.format(self._nbsp, f"{footnote.name}:{repeat}", numbered_text))
        return [Element("raw", link) for link in links]

    @property
    def start(self) -> int:
        """The number of the first footnote."""
        return self._options.footnote_nr
