"""Items as CSL's JSON has them, and what renders them in a style of the site's."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from pathlib import Path
from typing import TYPE_CHECKING, Any

from jekyllpy.csl import Cite, Date, Item, PersonName, Renderer, Value, find_style, load_locale
from jekyllpy.plugins.jekyll_scholar.csl_dates import is_date_variable, moment
from jekyllpy.plugins.jekyll_scholar.gem_of_styles import collection_of
from jekyllpy.plugins.jekyll_scholar.site_styles import look_at_style
from jekyllpy.ruby import to_s

if TYPE_CHECKING:
    from jekyllpy.site.site import Site

# CSL's names for the parts of a name, and those of the renderer.
PARTS = {
    "family": "family",
    "given": "given",
    "non-dropping-particle": "particle",
    "dropping-particle": "particle",
    "suffix": "suffix",
    "literal": "literal",
}


def renderer_for(site: Site, style: str, locale: str) -> Renderer:
    """What renders in a style and a language, named as in the site's settings."""
    look_at_style(site, style)
    collection = collection_of(site)
    found = find_style(style, Path(site.source), site.grounds, collection)
    return Renderer(found, load_locale(locale, collection))


def cited(variables: Mapping[str, Any], locator: Any = None, label: Any = None) -> Cite:
    """The item with these variables, cited at a place within it."""
    if locator is None:
        return Cite(csl_item(variables))
    return Cite(csl_item(variables), to_s(locator), to_s(label or "page"))


def csl_item(variables: Mapping[str, Any]) -> Item:
    """The item with these variables, as CSL's JSON has them."""
    return Item({name: _value(name, value) for name, value in variables.items()})


def _value(name: str, value: Any) -> Value:
    if isinstance(value, list):
        return [_person(each) for each in value]
    if isinstance(value, Mapping):
        return _date({str(key): part for key, part in value.items()})
    text = to_s(value)
    return moment(text) if is_date_variable(name) else text


def _person(given: Any) -> PersonName:
    if not isinstance(given, Mapping):
        return PersonName(literal=to_s(given))
    parts = {PARTS[str(key)]: to_s(part) for key, part in given.items() if str(key) in PARTS}
    return PersonName(**parts)


def _date(given: Mapping[str, Any]) -> Value:
    days: Iterable[Any] = given.get("date-parts") or ()
    if not days and (text := given.get("raw") or given.get("literal")):
        return moment(to_s(text)) if "raw" in given else Date(literal=to_s(text))
    return Date(tuple(tuple(int(part) for part in day) for day in days))
