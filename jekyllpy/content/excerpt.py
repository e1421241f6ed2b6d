"""An excerpt: what comes before the separator, with the link definitions it needs.

Rules: Jekyll 4.4.1, `Excerpt` and `PageExcerpt`.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator
from typing import TYPE_CHECKING, Any, Self

from jekyllpy.content.convertible import COFFEESCRIPT, Convertible, has_liquid
from jekyllpy.content.data import Data
from jekyllpy.late.patterns import late
from jekyllpy.text.paths import join

if TYPE_CHECKING:
    from jekyllpy.content.document import Document
    from jekyllpy.content.drops import ExcerptDrop
    from jekyllpy.content.page import Page

LIQUID_TAG = late(r"{%-?\s*(\w+)")
LABEL_AT_ONCE = late(r" {0,3}\[")
LABEL_BELOW = late(r"\n {0,3}\[")
DEFINITION_END = late(r":.+")
HIDDEN_KEYS = ("layout", "excerpt")


def link_definitions(text: str) -> Iterator[tuple[str, str, str]]:
    """Markdown's link definitions: the blanks before the label, it in its brackets, and what follows.

    All labels opened before a bracket closes close with it, so only the first is tried.
    """
    start = LABEL_AT_ONCE.match(text) or LABEL_BELOW.search(text)
    while start and (close := text.find("]", start.end())) >= 0:
        rest = DEFINITION_END.match(text, close + 1) if close > start.end() else None
        if rest is not None:
            yield start[0][:-1].removeprefix("\n"), text[start.end() - 1 : close + 1], rest[0]
        start = LABEL_BELOW.search(text, rest.end() if rest else close)


class BaseExcerpt(Convertible):
    """The first part of a document or page."""

    def __init__(self, doc: Document | Page) -> None:
        self._belong_to(doc)
        self.content = self._extract(doc.content or "")

    @classmethod
    def of_text(cls, doc: Document | Page, text: Callable[[], str]) -> Self:
        """The excerpt of a text, which is asked for when somebody looks at it."""
        excerpt = cls.__new__(cls)
        excerpt._belong_to(doc)
        excerpt.stand(lambda part: excerpt._extract(text()))
        return excerpt

    def _belong_to(self, doc: Document | Page) -> None:
        self.doc = doc
        self.site = doc.site
        self.ext = doc.ext
        self.name = doc.name
        self.type = doc.type
        self._data: Data | None = None
        self._output: str | None = None

    @property
    def data(self) -> Data:  # type: ignore[override]
        """The front matter of its page or document, without what an excerpt doesn't share."""
        if self._data is None:
            kept = {key: value for key, value in self.doc.data.items() if key not in HIDDEN_KEYS}
            self._data = Data(kept)
        return self._data

    @property
    def path(self) -> str:
        """The path of its page or document, with `/#excerpt` behind it."""
        return join(self.doc.path, "#excerpt")

    @property
    def relative_path(self) -> str:
        return join(self.doc.relative_path, "#excerpt")

    @property
    def url(self) -> str:
        return self.doc.url

    @property
    def output(self) -> str:
        """The rendered excerpt; rendered when it is first asked for."""
        if self._output is None:
            self._output = self.site.render_excerpt(self)
        return self._output

    @output.setter
    def output(self, output: str | None) -> None:
        self._output = output

    def forget_output(self, content: str) -> None:
        """Be as before it was rendered, with this text."""
        self.content, self._data, self._output = content, None, None

    @property
    def place_in_layout(self) -> bool:
        return False

    def to_liquid(self) -> Any:
        raise NotImplementedError

    def __str__(self) -> str:
        return self.output

    def __contains__(self, text: str) -> bool:
        return text in self.output or text in self.content

    def _extract(self, content: str) -> str:
        head, _, tail = content.partition(self.doc.excerpt_separator)
        if not tail:
            return head
        if "{%" in head:
            head = self.with_closed_blocks(head)
        if not self.site.edition.jekyll.excerpts_keep_used_definitions:
            return f"{head}\n\n" + "\n".join(map("".join, link_definitions(tail)))
        definitions = self.definitions_for(head, tail)
        return f"{head}\n\n" + "\n".join(definitions) if definitions else head

    def definitions_for(self, head: str, tail: str) -> list[str]:
        """The link definitions of `tail` whose labels are in `head`."""
        return [label + rest for _, label, rest in link_definitions(tail) if label in head]

    def with_closed_blocks(self, head: str) -> str:
        """`head` with an end for each of Liquid's blocks that has none in it."""
        closings: list[str] = []
        for tag in reversed(LIQUID_TAG.findall(head)):
            closed = re.compile(rf"{{%-?\s*end{re.escape(tag)}")
            if self.site.is_liquid_block(tag) and not closed.search("".join([head, *closings])):
                closings.append(f"\n{{% end{tag} %}}")
        if closings:
            self._warn_of_closings()
        return head + "".join(closings)

    def _warn_of_closings(self) -> None:
        from jekyllpy import ruby

        warn = self.site.logger.warn
        warn("Warning:", f"Excerpt modified in {self.doc.relative_path}!")
        separator = ruby.inspect(self.doc.excerpt_separator)
        warn("", f"Found a Liquid block containing the excerpt separator {separator}.")
        warn("", "The block has been modified with the appropriate closing tag.")
        warn("", "Feel free to define a custom excerpt or excerpt_separator in the")
        warn("", "document's Front Matter if the generated excerpt is unsatisfactory.")


class Excerpt(BaseExcerpt):
    """The excerpt of a document."""

    doc: Document

    @property
    def id(self) -> str:
        """The id of its document, with `#excerpt` behind it."""
        return f"{self.doc.id}#excerpt"

    @property
    def collection(self) -> Any:
        return self.doc.collection

    @property
    def date(self) -> Any:
        return self.doc.date

    @property
    def next_doc(self) -> Document | None:
        return self.doc.next_doc

    @property
    def previous_doc(self) -> Document | None:
        return self.doc.previous_doc

    @property
    def related_posts(self) -> list[Document]:
        return self.doc.related_posts

    @property
    def render_with_liquid(self) -> bool:
        if self._keeps_liquid:
            return False
        return not (self.ext == COFFEESCRIPT or self.doc.yaml_file) and has_liquid(self.content)

    def to_liquid(self) -> ExcerptDrop:
        from jekyllpy.content.drops import ExcerptDrop

        return ExcerptDrop(self)

    def __repr__(self) -> str:
        return f"<Jekyll::Excerpt id={self.id}>"


class PageExcerpt(BaseExcerpt):
    """The excerpt of a page, under `page_excerpts`."""

    doc: Page

    @property
    def id(self) -> str:
        return self.relative_path

    def to_liquid(self) -> dict[str, Any]:
        from jekyllpy.content.page import ATTRIBUTES

        return self.doc.liquid_data(tuple(name for name in ATTRIBUTES if name != "excerpt"))

    def __repr__(self) -> str:
        return f'#<Jekyll::PageExcerpt id="{self.id}">'
