"""The excerpts that were rendered: what they looked at, for all who read them."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from typing import TYPE_CHECKING, Any

from jekyllpy.content.document import Document
from jekyllpy.content.excerpt import BaseExcerpt
from jekyllpy.incremental.dependencies import UNKNOWABLE, Dependencies
from jekyllpy.incremental.snapshot import changes

if TYPE_CHECKING:
    from jekyllpy.site.renderer import Renderer
    from jekyllpy.site.site import Site


@dataclass(frozen=True, slots=True)
class RenderedExcerpt:
    """An excerpt, what it looked at when rendered, and its text before."""

    excerpt: BaseExcerpt
    names: dict[str, None]
    raw: str


class RenderedExcerpts:
    """All rendered excerpts of a site.

    Attributes:
        are_unsure: whether one looked at what may be another thing by now.
    """

    def __init__(self, site: Site, dependencies: Dependencies) -> None:
        self.are_unsure = False
        self._site = site
        self._dependencies = dependencies
        self._by_id: dict[int, RenderedExcerpt] = {}

    def __iter__(self) -> Iterator[RenderedExcerpt]:
        return iter(self._by_id.values())

    def render(self, excerpt: BaseExcerpt, renderer: Renderer, *, is_again: bool) -> str:
        """The output of an excerpt; `is_again` if its templates may have been parsed from another text."""
        raw = excerpt.content
        if is_again:
            self._site.forget_templates(excerpt.path)
        with self._dependencies.during(excerpt) as names:
            output = renderer.run(excerpt)
        if isinstance(excerpt.doc, Document):
            names[f"order:{excerpt.doc.collection.label}"] = None
            if excerpt.doc.data.own("date") is self._site.time:
                names["time"] = None
        # Rendered when it is first asked for, it may have seen what has changed since.
        if any(changes(name) for name in names):
            names[UNKNOWABLE] = None
        self.are_unsure |= UNKNOWABLE in names
        self._by_id[id(excerpt)] = RenderedExcerpt(excerpt, names, raw)
        return output

    def names_of(self, document: Document) -> dict[str, None]:
        """What the excerpt of `document` looked at when rendered; it is rendered now if need be."""
        excerpt = document.data["excerpt"]
        if not isinstance(excerpt, BaseExcerpt):
            return {}
        if id(excerpt) not in self._by_id:
            str(excerpt)
        record = self._by_id.get(id(excerpt))
        return {} if record is None else record.names

    def raw(self, excerpt: BaseExcerpt) -> str:
        """The text of an excerpt before it was rendered."""
        record = self._by_id.get(id(excerpt))
        return excerpt.content if record is None else record.raw

    def forget(self, excerpt: Any) -> None:
        """Know nothing of an excerpt, which is none any more."""
        self._by_id.pop(id(excerpt), None)

    def renew(self, changed: set[str]) -> None:
        """Have those rendered anew, when they are asked for, that looked at any of these names."""
        for record in [each for each in self if not each.names.keys().isdisjoint(changed)]:
            self.forget(record.excerpt)
            record.excerpt.forget_output(record.raw)
