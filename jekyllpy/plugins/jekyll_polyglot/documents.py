"""Which page of several has an address in the language that is being built."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, Any, TypeVar

from jekyllpy import ruby
from jekyllpy.plugins.jekyll_polyglot.languages import Languages
from jekyllpy.text.merge import deep_merge

if TYPE_CHECKING:
    from jekyllpy.site.site import Site

T = TypeVar("T")
LANGUAGE = re.compile(r"[a-z]{2,3}(?::?[_-](?::?[A-Za-z]{2}){1,2}){0,2}")


def coordinate(site: Site) -> None:
    """Let one document of each address stay: in the language being built or, failing that, in the
    default language; and let data of the language lie over all other.
    """
    languages = Languages.of(site)
    for language in (languages.default, languages.active):
        own = site.data.get(language)
        if isinstance(own, dict):
            site.data = deep_merge(site.data, own)
    for collection in site.collections.values():
        collection.docs = chosen(collection.docs, languages)
    site.pages = chosen(site.pages, languages)


def chosen(items: list[T], languages: Languages) -> list[T]:
    signs = "|".join(f"[/.]{re.escape(language)}[/.]" for language in languages.listed)
    infix = re.compile(signs)
    approved: dict[str, T] = {}
    for item in items:
        document: Any = item
        url = infix.sub("/", document.url)
        document.data["permalink"] = url
        language = ruby.to_s(
            document.data["lang"] or language_in_path(document, languages) or languages.default
        )
        exclusive = document.data["lang-exclusive"] or []
        known = languages.of_url.get(url)
        if known == languages.active or (
            known == languages.default and language != languages.active
        ):
            continue
        if exclusive and languages.active not in exclusive:
            continue
        approved[url] = item
        languages.of_url[url] = language
    return list(approved.values())


def language_in_path(document: Any, languages: Languages) -> str | None:
    """The language that the first folder of a path is named for, under `lang_from_path`."""
    if not languages.from_path:
        return None
    parts = document.relative_path.split("/")
    if parts[0].startswith("_") and len(parts) > 2 and LANGUAGE.fullmatch(parts[1]):
        return str(parts[1])
    return str(parts[0]) if len(parts) > 1 and LANGUAGE.fullmatch(parts[0]) else None
