"""What every tag of jekyll-scholar works with: its settings, the entries, citations and references.

Rules: jekyll-scholar 7.3, `Utilities`.
"""

from __future__ import annotations

import os
import re
from collections.abc import Iterable
from functools import cached_property
from pathlib import Path
from typing import TYPE_CHECKING, Any

from jekyllpy import ruby
from jekyllpy.content.looked_at import file_name, folder_name
from jekyllpy.csl import Cite, Locale, Renderer, find_style, load_locale
from jekyllpy.csl.markup import escaped
from jekyllpy.csl.packages import Collection
from jekyllpy.errors import JekyllError
from jekyllpy.plugins.jekyll_scholar.bibliography import Bibliography
from jekyllpy.plugins.jekyll_scholar.csl_items import csl_item
from jekyllpy.plugins.jekyll_scholar.details_paths import details_path
from jekyllpy.plugins.jekyll_scholar.entry import Entry
from jekyllpy.plugins.jekyll_scholar.faults import warn_of
from jekyllpy.plugins.jekyll_scholar.filters import filters_named
from jekyllpy.plugins.jekyll_scholar.gem_of_styles import collection_of
from jekyllpy.plugins.jekyll_scholar.markup import content_tag, join_path
from jekyllpy.plugins.jekyll_scholar.options import Options
from jekyllpy.plugins.jekyll_scholar.query import entries_matching
from jekyllpy.plugins.jekyll_scholar.remote_styles import is_address, style_at
from jekyllpy.plugins.jekyll_scholar.repository import Repository
from jekyllpy.plugins.jekyll_scholar.settings import SECTION, settings_of
from jekyllpy.plugins.jekyll_scholar.shown import shown_entry
from jekyllpy.plugins.jekyll_scholar.site_styles import look_at_style
from jekyllpy.plugins.jekyll_scholar.sorting import keys_of, listed, sorted_entries
from jekyllpy.plugins.jekyll_scholar.sources import (
    EXTENSION,
    bibliography_of,
    bibliography_path,
    file_names,
    reading_of,
    scholar_folder,
)

if TYPE_CHECKING:
    from jekyllpy.liquid import Context

INTERPOLATION = re.compile(r"\{\{[ \t\r\n\f\v]*([A-Za-z0-9_.]+)[ \t\r\n\f\v]*\}\}")
LAYOUT_EXTENSION = ".html"


class Scholar:
    """Settings and bibliography as one tag sees them on one page.

    Args:
        site: the site.
        options: of the tag.
        context: the page that is being rendered, None for pages of details.
    """

    def __init__(self, site: Any, options: Options | None = None, context: Context | None = None):
        self.site = site
        self.options = options or Options()
        self.context = context
        page = context.registers.get("page") if context is not None else None
        own = page.get(SECTION) if page is not None else None
        self.settings = settings_of(site.config.get(SECTION), own)
        self.filters = filters_named(self.settings["bibtex_filters"])

    def look_at(self, name: str) -> None:
        """Take note that what the name stands for was looked at."""
        self.site.regeneration.look_at(name)

    # Entries

    @cached_property
    def paths(self) -> list[str]:
        """The files that the entries are taken from."""
        source = self.site.source
        names = self.options.files or file_names(self.settings, source)
        if "*" in str(self.settings["bibliography"]) and not self.options.files:
            self.look_at(folder_name(scholar_folder(self.settings, source)))
        return [
            self.site.grounds.allowed(
                bibliography_path(self.interpolated(name) or "", self.settings, source)
            )
            for name in names
        ]

    @cached_property
    def bibliography(self) -> Bibliography:
        """The entries of the tag's files; what can't be read of them is reported."""
        for path in self.paths:
            self.look_at(file_name(path))
            self.look_at(file_name(path.removesuffix(EXTENSION)))
        match_fields = self.options.match_fields if self.options.remove_duplicates else None
        bibliography = bibliography_of(self.paths, reading_of(self.settings, match_fields))
        warn_of(bibliography, self.site)
        return bibliography

    def entries(self) -> list[Entry]:
        """The entries that the query asks for, in order."""
        query = self.interpolated(self.options.query) or ruby.to_s(self.settings["query"])
        entries = entries_matching(self.bibliography, query)
        if self.options.cited_in_order or self.settings["sort_by"] == "none":
            return entries
        keys = keys_of(self.settings["sort_by"])
        return sorted_entries(entries, keys, listed(self.settings["order"]))

    # Rendering

    def renderer(
        self, before: Renderer | None = None, *, is_of_another_page: bool = False
    ) -> Renderer:
        """A renderer in the style asked for: `before`, if it has that style.

        Args:
            is_of_another_page: whether `before` has rendered for another page, which may show.
        """
        name = self.interpolated(self.options.style) or ruby.to_s(self.settings["style"])
        if is_address(name):
            style = style_at(self.site, name)
        else:
            look_at_style(self.site, name)
            style = find_style(name, Path(self.site.source), self.site.grounds, self.collection)
        if before is not None and before.style is style:
            if is_of_another_page and before.shows_what_came_before:
                self.site.regeneration.look_at_page_before()
            return before
        return Renderer(style, self._locale(ruby.to_s(self.settings["locale"])))

    def reference(self, entry: Entry | None, renderer: Renderer, number: int | None = None) -> str:
        """The reference to an entry, in its tag."""
        if entry is None:
            return self.missing_reference
        converted = entry.filtered(self.filters) if self.filters else entry
        reference = self.rendered(converted, renderer, number)
        tag = ruby.to_s(self.settings["reference_tagname"] or "span")
        return content_tag(tag, reference, {"id": self.anchor(entry.key)})

    def rendered(self, entry: Entry, renderer: Renderer, number: int | None = None) -> str:
        """The reference to an entry whose fields are filtered already."""
        item = csl_item(entry, number)
        if self.options.suppress_author:
            item.suppress("author")
        return self._locale_of(entry, renderer).bibliography(Cite(item))

    @property
    def collection(self) -> Collection | None:
        """The styles and locales that the site is locked to, if they are here."""
        return collection_of(self.site)

    def _locale(self, tag: str) -> Locale:
        return load_locale(tag, self.collection)

    def _locale_of(self, entry: Entry, renderer: Renderer) -> Renderer:
        """`renderer`, in the entry's own language if that may be."""
        usual = ruby.to_s(self.settings["locale"])
        language = str(entry.get("language") or "")
        locale = self._locale(usual)
        if self.settings.get("allow_locale_overrides") and language:
            try:
                locale = self._locale(language)
            except JekyllError:
                locale = self._locale(usual)
        if locale is not renderer.locale:
            renderer.use(locale)
        return renderer

    @property
    def missing_reference(self) -> str:
        """What is shown where there is no such entry."""
        return ruby.to_s(self.settings["missing_reference"])

    def anchor(self, key: str) -> str:
        """The id of an entry's reference on the page."""
        return key if self.options.prefix is None else f"{self.options.prefix}-{key}"

    def template_data(self, entry: Entry, reference: str) -> dict[str, Any]:
        """What a bibliography's template sees of an entry."""
        links = self.repository.links(entry.key, self.base_url)
        return {
            "entry": shown_entry(entry, self.settings, self.filters),
            "reference": reference,
            "key": entry.key,
            "type": entry.type,
            "link": links.get("pdf") or links.get("ps"),
            "links": links,
        }

    @cached_property
    def repository(self) -> Repository:
        """The folder of files, papers and slides, that go with entries."""
        folder, delimiter = self.settings["repository"], self.settings["repository_file_delimiter"]
        if ruby.to_s(folder):
            self.look_at(folder_name(os.path.join(self.site.source, ruby.to_s(folder))))
        return Repository(self.site.source, folder, ruby.to_s(delimiter), self.site.grounds)

    # Citations

    @property
    def cited_keys(self) -> list[str]:
        """The keys cited so far on this page."""
        if self.context is None:
            return []
        page = self.context.payload["page"]
        keys = page.get("cited")
        if keys is None:
            keys = page["cited"] = []
        self.context["cited"] = keys
        return keys  # type: ignore[no-any-return]

    def note_cited(self, key: str) -> bool:
        """Count a key as cited; returns whether it was before."""
        keys = self.cited_keys
        if key in keys:
            return True
        keys.append(key)
        return False

    def citation_number(self, key: str) -> int:
        """The number that a key's citation has on this page."""
        assert self.context is not None
        numbers = self.context.find("citation_numbers")
        if numbers is None:
            numbers = self.context["citation_numbers"] = {}
        return numbers.setdefault(key, len(self.cited_keys))  # type: ignore[no-any-return]

    def citation(self, entries: Iterable[Entry], renderer: Renderer) -> str:
        """The citation of entries together."""
        cites = []
        for index, entry in enumerate(entries):
            self.note_cited(entry.key)
            converted = entry.filtered(self.filters) if self.filters else entry
            item = csl_item(converted, self.citation_number(entry.key))
            if self.options.suppress_author:
                item.suppress("author")
            locator = _at(self.options.locators, index)
            label = None if locator is None else _at(self.options.labels, index) or "page"
            cites.append(Cite(item, locator, label))
        return renderer.citation(cites)

    def cite(self, keys: list[str]) -> str:
        """The citation of keys, linked to their references."""
        entries = [self.bibliography.by_key.get(key) for key in keys]
        if not entries or None in entries:
            return self.missing_reference
        known = [entry for entry in entries if entry is not None]
        renderer = self.renderer()
        if self.settings["separate_links"]:
            return self._separate_links(known, renderer)
        return self._linked(keys[0], self.citation(known, renderer))

    def _separate_links(self, entries: list[Entry], renderer: Renderer) -> str:
        layout = renderer.style.layout("citation")
        prefix, suffix = layout.get("prefix"), layout.get("suffix")
        links = []
        for entry in entries:
            rendered = self.citation([entry], renderer)
            rendered = rendered.removeprefix(escaped(prefix)).removesuffix(escaped(suffix))
            links.append(self._linked(entry.key, rendered))
        return f"{prefix}{layout.get('delimiter').join(links)}{suffix}"

    def _linked(self, key: str, text: str) -> str:
        relative = ruby.to_s(self.settings.get("relative"))
        target = f"{relative}#{self.anchor(key)}"
        return content_tag("a", text, {"class": self.settings["cite_class"], "href": target})

    # Details

    @property
    def has_details(self) -> bool:
        """Whether the site has the layout that pages of details need."""
        layout = ruby.to_s(self.settings["details_layout"]).removesuffix(LAYOUT_EXTENSION)
        return layout.rpartition("/")[2] in self.site.layouts

    @property
    def base_url(self) -> str:
        """What addresses begin with."""
        config = self.site.config
        base = config.get("baseurl")
        return ruby.to_s(config.get("base_url") if base is None else base)

    def details_link(self, entry: Entry) -> str:
        """The address of an entry's page of details."""
        return join_path(self.base_url, self.details_path(entry))

    def details_path(self, entry: Entry) -> str:
        """The same within the site."""
        return details_path(entry, self.settings, ruby.to_s(self.site.config.get("permalink")))

    # Markup

    def interpolated(self, text: str | None) -> str | None:
        """`text` with the variables put in that it has between braces."""
        if text is None or self.context is None:
            return text
        context = self.context

        def value(found: re.Match[str]) -> str:
            known = context.evaluate(found[1])
            return found[0] if known is None or known is False else ruby.to_s(known)

        return INTERPOLATION.sub(value, text)

    def dereferenced(self, keys: list[str]) -> list[str]:
        """`keys`, each that names a variable replaced by the variable's value."""
        return [self._dereferenced(key) for key in keys]

    def _dereferenced(self, key: str) -> str:
        if self.context is None or key.isdecimal():
            return key
        known = self.context.evaluate(key)
        return key if known is None or known is False else ruby.to_s(known)


def _at(values: list[str], index: int) -> str | None:
    return values[index] if index < len(values) else None
