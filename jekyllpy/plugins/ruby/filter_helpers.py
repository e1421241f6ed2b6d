"""What Jekyll's filters call among themselves: private methods that plugins use, too."""

from __future__ import annotations

from typing import Any

from jekyllpy.liquid.filters import dates, urls
from jekyllpy.liquid.filters.properties import item_property
from jekyllpy.plugins.ruby import filters
from jekyllpy.plugins.ruby.boundary import settle
from jekyllpy.plugins.ruby.values import to_host, to_ruby
from jekyllpy.rubylang.dispatch import call
from jekyllpy.rubylang.native import method
from jekyllpy.rubylang.objects.string import RString
from jekyllpy.rubylang.operations import to_s

_DATES, _URLS = "Jekyll::Filters::DateFilters", "Jekyll::Filters::URLFilters"


@method(_DATES, "time", visibility="private")
def time(self: Any, block: Any, value: Any) -> Any:
    settle()
    return dates.to_time(filters.context_of(self), to_host(value))


@method(_DATES, "ordinal", visibility="private")
def ordinal(self: Any, block: Any, number: int) -> RString:
    return RString(dates.ordinal(number))


@method(_DATES, "stringify_date", visibility="private")
def stringify_date(
    self: Any, block: Any, date: Any, month: Any, kind: Any = None, style: Any = None
) -> Any:
    settle()
    given = (None if each is None else to_s(each) for each in (kind, style))
    return to_ruby(dates.stringified(filters.context_of(self), to_host(date), to_s(month), *given))


@method(_URLS, "compute_absolute_url", visibility="private")
def compute_absolute_url(self: Any, block: Any, value: Any) -> Any:
    settle()
    return to_ruby(urls.absolute_url(filters.context_of(self), to_host(value)))


@method(_URLS, "compute_relative_url", visibility="private")
def compute_relative_url(self: Any, block: Any, value: Any) -> Any:
    settle()
    return to_ruby(urls.relative_url(filters.context_of(self), to_host(value)))


@method(_URLS, "sanitized_baseurl", visibility="private")
def sanitized_baseurl(self: Any, block: Any) -> RString:
    site = filters.context_of(self).registers["site"]
    return RString(to_s(site.config["baseurl"]).removesuffix("/"))


@method(_URLS, "ensure_leading_slash", visibility="private")
def ensure_leading_slash(self: Any, block: Any, text: Any) -> Any:
    shown = "" if text is None else to_s(text)
    return RString(f"/{shown}") if shown and not shown.startswith("/") else text


@method("Jekyll::Filters", "item_property", visibility="private")
def filter_item_property(self: Any, block: Any, item: Any, name: Any) -> Any:
    settle()
    return to_ruby(item_property(to_host(item), to_s(name)))


@method("Jekyll::Filters", "as_liquid", visibility="private")
def filter_as_liquid(self: Any, block: Any, item: Any) -> Any:
    return call(item, "to_liquid")
