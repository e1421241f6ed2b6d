"""Filters of addresses within the site."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, Any

from jekyllpy.errors import LiquidRenderError
from jekyllpy.late.patterns import late
from jekyllpy.liquid.addresses import normalized, parse
from jekyllpy.liquid.drop import PLAIN, Drop
from jekyllpy.ruby import class_name, to_s

if TYPE_CHECKING:
    from jekyllpy.liquid.context import Context

_INDEX = late(r"/index\.html?$", re.MULTILINE)


def relative_url(context: Context, value: Any) -> Any:
    """The address of a page or path on the site's host, below `baseurl`."""
    if value is None:
        return None
    return _cached(context, "relative", value, _relative)


def absolute_url(context: Context, value: Any) -> Any:
    """The address of a page or path with the site's `url` before it."""
    if value is None:
        return None
    return _cached(context, "absolute", value, _absolute)


def _cached(context: Context, kind: str, value: Any, compute: Any) -> Any:
    if type(value) is not str:
        return compute(context.registers["site"].config, value)
    cache = context.environment.url_cache
    known = cache.get((kind, value))
    if known is None:
        known = cache[kind, value] = compute(context.registers["site"].config, value)
    return known


def _path_of(value: Any) -> str:
    if isinstance(value, Drop) or type(value) not in PLAIN:
        value = getattr(value, "url", value)
    return to_s(value)


def _relative(config: Any, value: Any) -> str:
    path = _path_of(value)
    if parse(path).is_absolute:
        return path
    baseurl = config.get("baseurl")
    root = "" if baseurl is None else to_s(baseurl).removesuffix("/")
    return normalized(_rooted(root) + _rooted(path))


def _rooted(path: str) -> str:
    return path if not path or path.startswith("/") else f"/{path}"


def _absolute(config: Any, value: Any) -> str:
    path = _path_of(value)
    if parse(path).is_absolute:
        return path
    url = config.get("url")
    relative = _relative(config, value)
    return relative if url is None or url == "" else normalized(to_s(url) + relative)


def _strip_index(value: Any) -> str | None:
    if value is None or to_s(value) == "":
        return None
    if not isinstance(value, str):
        raise LiquidRenderError(f"undefined method `sub' for {class_name(value)}")
    return _INDEX.sub("/", value, count=1)


FILTERS = {"strip_index": _strip_index}
CONTEXT_FILTERS = {"absolute_url": absolute_url, "relative_url": relative_url}
