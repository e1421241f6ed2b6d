"""`Jekyll::Scholar::Utilities`: references, citations, what templates see of entries, links to details."""

from __future__ import annotations

from typing import Any

from jekyllpy.plugins.jekyll_scholar.entry_template import EntryTemplate
from jekyllpy.plugins.jekyll_scholar.markup import content_tag
from jekyllpy.plugins.jekyll_scholar.shown import shown_entry
from jekyllpy.plugins.ruby.scholar.settings import UTILITIES, scholar_of, setting
from jekyllpy.plugins.ruby.values import to_host, to_ruby
from jekyllpy.rubylang.dispatch import call, send
from jekyllpy.rubylang.native import MODULES, method
from jekyllpy.rubylang.objects.array import RArray
from jekyllpy.rubylang.objects.hash import RHash, key_value
from jekyllpy.rubylang.objects.string import RString
from jekyllpy.rubylang.objects.symbol import intern
from jekyllpy.rubylang.operations import name_of, to_s, truthy

RENDERER = "@csl_renderer"


@method(UTILITIES, "csl_renderer")
def csl_renderer(self: Any, block: Any, force: Any = False) -> Any:
    before = None if truthy(force) else self.ivars.get(RENDERER)
    self.ivars[RENDERER] = scholar_of(self).renderer(before)
    return self.ivars[RENDERER]


@method(UTILITIES, "render_bibliography")
def render_bibliography(self: Any, block: Any, entry: Any, index: Any = None) -> RString:
    return RString(scholar_of(self).rendered(entry, send(self, "csl_renderer"), index))


@method(UTILITIES, "reference_tag")
def reference_tag(self: Any, block: Any, entry: Any, index: Any = None) -> Any:
    if entry is None:
        return send(self, "missing_reference")
    filters = send(self, "bibtex_filters") or RArray()
    converted = call(entry, "convert", *filters) if filters else entry
    reference = send(self, "render_bibliography", converted, index)
    anchor = RString(scholar_of(self).anchor(to_s(call(entry, "key"))))
    attributes = RHash({intern("id"): anchor})
    return send(self, "content_tag", send(self, "reference_tagname"), reference, attributes)


@method(UTILITIES, "bibliography_tag")
def bibliography_tag(self: Any, block: Any, entry: Any, index: Any) -> Any:
    if entry is None:
        return send(self, "missing_reference")
    data = to_host(send(self, "reference_data", entry, index))
    details = to_s(send(self, "details_link_for", entry))
    scholar = scholar_of(self)
    assigned = self.ivars.setdefault("@assigned", {})
    return RString(EntryTemplate(scholar, assigned, set()).filled(data, index, details))


@method(UTILITIES, "liquid_template")
def liquid_template(self: Any, block: Any) -> Any:
    source = to_s(send(self, "bibliography_template") or "") or "{{reference}}"
    layout = send(self, "site").layouts.get(source)
    text = source if layout is None else layout.content
    return call(MODULES["Liquid::Template"], "parse", RString(text))


@method(UTILITIES, "reference_data")
def reference_data(self: Any, block: Any, entry: Any, index: Any = None) -> RHash:
    return RHash(
        {
            "entry": send(self, "liquidify", entry),
            "reference": send(self, "reference_tag", entry, index),
            "key": call(entry, "key"),
            "type": RString(entry.type),
            "link": send(self, "repository_link_for", entry),
            "links": send(self, "repository_links_for", entry),
        }
    )


@method(UTILITIES, "liquidify")
def liquidify(self: Any, block: Any, entry: Any) -> RHash:
    scholar = scholar_of(self)
    shown = shown_entry(entry, scholar.settings, scholar.filters)
    return RHash((name, to_ruby(value)) for name, value in shown.items())


# Citations


@method(UTILITIES, "render_citation")
def render_citation(self: Any, block: Any, items: Any) -> RString:
    return RString(scholar_of(self).citation(list(items), send(self, "csl_renderer")))


@method(UTILITIES, "citation_number")
def citation_number(self: Any, block: Any, key: Any) -> int:
    return scholar_of(self).citation_number(to_s(key))


@method(UTILITIES, "cite")
def cite(self: Any, block: Any, keys: Any) -> Any:
    bibliography = send(self, "bibliography")
    found = [call(bibliography, "[]", key) for key in keys]
    if not found or None in found:
        return send(self, "missing_reference")
    if truthy(setting(self, "separate_links")):
        return RString(scholar_of(self).cite([to_s(key) for key in keys]))
    citation = send(self, "render_citation", RArray(found))
    attributes = RHash({intern("class"): setting(self, "cite_class")})
    return send(self, "link_to", send(self, "link_target_for", keys[0]), citation, attributes)


@method(UTILITIES, "nocite")
def nocite(self: Any, block: Any, keys: Any) -> Any:
    scholar, bibliography = scholar_of(self), send(self, "bibliography")
    repeated = 0
    for key in keys:
        if call(bibliography, "[]", key) is None:
            return send(self, "missing_reference")
        repeated += scholar.note_cited(to_s(key))
    return RString("".join(scholar.cited_keys) * repeated)


@method(UTILITIES, "cite_details")
def cite_details(self: Any, block: Any, key: Any, text: Any = None) -> Any:
    entry = call(send(self, "bibliography"), "[]", key)
    if entry is None:
        return send(self, "missing_reference")
    shown = setting(self, "details_link") if text is None else text
    return send(self, "link_to", send(self, "details_link_for", entry), shown)


@method(UTILITIES, "link_target_for")
def link_target_for(self: Any, block: Any, key: Any) -> RString:
    relative = send(self, "relative")
    return RString(
        f"{'' if relative is None else to_s(relative)}#{scholar_of(self).anchor(to_s(key))}"
    )


# Markup


@method(UTILITIES, "content_tag")
def content_tag_for(
    self: Any, block: Any, name: Any, content: Any = None, attributes: Any = None, **named: Any
) -> RString:
    if isinstance(content, dict):
        content, attributes = None, content
    written = {name_of(key_value(key)): to_s(value) for key, value in (attributes or {}).items()}
    written.update((key, to_s(value)) for key, value in named.items())
    if content is None:
        shown = "".join(f' {key}="{value}"' for key, value in written.items())
        return RString(f"<{to_s(name)}{shown}/>")
    return RString(content_tag(to_s(name), to_s(content), written))


@method(UTILITIES, "link_to")
def link_to(
    self: Any, block: Any, href: Any, content: Any, attributes: Any = None, **named: Any
) -> Any:
    given = RHash(attributes or {})
    given.update((intern(key), value) for key, value in named.items())
    given[intern("href")] = href
    return send(self, "content_tag", intern("a"), href if content is None else content, given)


# Details and files


@method(UTILITIES, "generate_details?")
def generate_details(self: Any, block: Any) -> bool:
    return scholar_of(self).has_details


@method(UTILITIES, "details_link_for")
def details_link_for(self: Any, block: Any, entry: Any, base: Any = None) -> RString:
    return RString(scholar_of(self).details_link(entry))


@method(UTILITIES, "details_path_for")
def details_path_for(self: Any, block: Any, entry: Any) -> RString:
    return RString(scholar_of(self).details_path(entry))


@method(UTILITIES, "details_link")
def details_link(self: Any, block: Any, key: Any) -> Any:
    return send(self, "details_link_for", call(send(self, "bibliography"), "[]", key))


@method(UTILITIES, "base_url")
def base_url(self: Any, block: Any) -> RString:
    return RString(scholar_of(self).base_url)


@method(UTILITIES, "repository?")
def has_repository(self: Any, block: Any) -> bool:
    return bool(to_host(setting(self, "repository")))


@method(UTILITIES, "repository_links_for")
def repository_links_for(self: Any, block: Any, entry: Any, base: Any = None) -> RHash:
    scholar = scholar_of(self)
    links = scholar.repository.links(entry.key, scholar.base_url)
    return RHash((name, RString(link)) for name, link in links.items())


@method(UTILITIES, "repository_link_for")
def repository_link_for(self: Any, block: Any, entry: Any, base: Any = None) -> Any:
    links = send(self, "repository_links_for", entry)
    return links.get("pdf") or links.get("ps")


@method(UTILITIES, "update_dependency_tree")
def update_dependency_tree(self: Any, block: Any) -> None:
    """The build finds out by itself which files a page was made of."""
