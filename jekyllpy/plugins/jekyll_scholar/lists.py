"""The tags that list and count the entries of a bibliography.

Rules: jekyll-scholar 7.3, `tags/bibliography.rb`.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from jekyllpy import ruby
from jekyllpy.csl import Renderer
from jekyllpy.liquid import Context, Tag
from jekyllpy.plugins.jekyll_scholar.entry import Entry
from jekyllpy.plugins.jekyll_scholar.entry_template import EntryTemplate
from jekyllpy.plugins.jekyll_scholar.markup import content_tag
from jekyllpy.plugins.jekyll_scholar.options import parse_options
from jekyllpy.plugins.jekyll_scholar.query import in_order_of_keys
from jekyllpy.plugins.jekyll_scholar.scholar import Scholar
from jekyllpy.plugins.jekyll_scholar.settings import TYPE_ALIASES, TYPE_NAMES
from jekyllpy.plugins.jekyll_scholar.sorting import MONTHS, Grouping, keys_of, listed

if TYPE_CHECKING:
    from jekyllpy.liquid.stream import Stream


class ListTag(Tag):
    """A tag whose markup is the options of a bibliography."""

    def __init__(self, tag_name: str, markup: str, parse_context: Stream) -> None:
        super().__init__(tag_name, markup, parse_context)
        self.options = parse_options(markup)

    def scholar(self, context: Context) -> Scholar:
        """The site's bibliography, as the tag's options want it."""
        return Scholar(context.registers["site"], self.options, context)

    def entries(self, scholar: Scholar) -> list[Entry | None]:
        """The entries asked for; only those cited, if that is asked for.

        A key that was cited, but isn't asked for, has a place among them, where it counts.
        """
        asked = scholar.entries()
        entries: list[Entry | None] = [*asked]
        options = self.options
        if options.cited_in_order or (options.cited and scholar.settings["sort_by"] == "none"):
            entries = in_order_of_keys(asked, scholar.cited_keys)
        elif options.cited:
            cited = set(scholar.cited_keys)
            entries = [entry for entry in asked if entry.key in cited]
        if options.clear and (options.cited or options.cited_in_order):
            scholar.cited_keys.clear()
        return entries


class BibliographyCountTag(ListTag):
    """`{% bibliography_count --query @book %}`."""

    def render(self, context: Context) -> str:
        return str(len(self.entries(self.scholar(context))))


class BibliographyTag(ListTag):
    """`{% bibliography --file papers --group_by year %}`."""

    # Kept from one rendering of the tag to the next: it knows whose reference came last.
    _renderer: Renderer | None = None
    _turn: int | None = None

    def __init__(self, tag_name: str, markup: str, parse_context: Stream) -> None:
        super().__init__(tag_name, markup, parse_context)
        self._assigned: dict[str, Any] = {}
        self._left: set[str] = set()

    def render(self, context: Context) -> str:
        scholar = self.scholar(context)
        entries = self.entries(scholar)
        is_another_page = self._turn != scholar.site.regeneration.turn
        if is_another_page:
            self._turn = scholar.site.regeneration.turn
            self._left = set(self._assigned)
        group_by = scholar.interpolated(self.options.group_by) or scholar.settings["group_by"]
        template = EntryTemplate(scholar, self._assigned, self._left)
        if group_by == "none":
            entries = _limited(entries, self.options.offset, self.options.max)
            self._renderer = scholar.renderer(self._renderer, is_of_another_page=is_another_page)
            return _List(scholar, self._renderer, template).items(present(entries))
        return _GroupedList(scholar, template, grouping(scholar, group_by)).groups(
            present(entries), 0
        )


def present(entries: list[Entry | None]) -> list[Entry]:
    """Those that are there."""
    return [entry for entry in entries if entry is not None]


def _limited(entries: list[Entry | None], offset: int, maximum: int | None) -> list[Entry | None]:
    """`maximum` entries from `offset` on; as jekyll-scholar has it, 0 is no limit."""
    if maximum is None or offset + maximum == 0:
        return entries[offset:]
    return entries[offset : offset + maximum]


class _List:
    """A bibliography's list."""

    def __init__(self, scholar: Scholar, renderer: Renderer, template: EntryTemplate) -> None:
        self.scholar = scholar
        self.renderer = renderer
        self.template = template

    def items(self, entries: list[Entry]) -> str:
        """The references of `entries` as a list in HTML."""
        settings = self.scholar.settings
        items = "\n".join(self._item(entry, number) for number, entry in enumerate(entries, 1))
        tag = self.scholar.options.list_tag or ruby.to_s(settings["bibliography_list_tag"])
        attributes = {
            "class": settings["bibliography_class"],
            **_hash(settings["bibliography_list_attributes"]),
        }
        return content_tag(tag, items, attributes)

    def _item(self, entry: Entry, number: int) -> str:
        scholar, settings = self.scholar, self.scholar.settings
        reference = scholar.reference(entry, self.renderer, number)
        text = self.template.render(entry, reference, number)
        if scholar.has_details and ruby.truthy(settings["details_link"]):
            attributes = {
                "class": settings["details_link_class"],
                "href": scholar.details_link(entry),
            }
            text += content_tag("a", ruby.to_s(settings["details_link"]), attributes)
        return content_tag(
            ruby.to_s(settings["bibliography_item_tag"]),
            text,
            _hash(settings["bibliography_item_attributes"]),
        )


class _GroupedList:
    """A bibliography in groups: under each heading its list, or groups again."""

    def __init__(self, scholar: Scholar, template: EntryTemplate, grouping: Grouping) -> None:
        self.scholar = scholar
        self.template = template
        self.grouping = grouping
        self.tags = listed(scholar.settings["bibliography_group_tag"])

    def groups(self, entries: list[Entry], level: int) -> str:
        """A heading and a list for each group, groups within groups below `level`."""
        if level == len(self.grouping.keys):
            return _List(self.scholar, self.scholar.renderer(), self.template).items(entries)
        tag = self.tags[min(level, len(self.tags) - 1)] if self.tags else "h2"
        attributes = {"class": self.scholar.settings["bibliography_class"]}
        return "\n".join(
            f"{content_tag(tag, self.grouping.title(level, value), attributes)}\n"
            f"{self.groups(group, level + 1)}"
            for value, group in self.grouping.groups(entries, level)
        )


def grouping(scholar: Scholar, group_by: Any) -> Grouping:
    """How the settings want entries to be grouped."""
    settings = scholar.settings
    order = scholar.options.group_order
    return Grouping(
        keys=keys_of(group_by),
        orders=listed(settings["group_order"] if order is None else order),
        type_aliases={**TYPE_ALIASES, **_hash(settings["type_aliases"])},
        type_names={**TYPE_NAMES, **_hash(settings["type_names"])},
        type_order=listed(settings["type_order"]),
        month_names=listed(settings["month_names"]) or MONTHS,
    )


def _hash(setting: Any) -> dict[str, Any]:
    return dict(setting) if isinstance(setting, dict) else {}
