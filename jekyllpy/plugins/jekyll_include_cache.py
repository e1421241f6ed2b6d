"""`{% include_cached file a=b %}`: rendered once per build for the same parameters."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any
from weakref import WeakKeyDictionary

from jekyllpy.liquid.tags.include import IncludeNode, IncludeTag
from jekyllpy.plugins.api import Registry

if TYPE_CHECKING:
    from jekyllpy.liquid import Context
    from jekyllpy.site.site import Site

PLAIN = (str, int, float, bool, type(None))

_rendered: WeakKeyDictionary[Site, dict[Any, list[str]]] = WeakKeyDictionary()


class CachedIncludeNode(IncludeNode):
    """Renders as `include` does, or repeats what that gave before."""

    __slots__ = ()

    def emit(self, context: Context, out: list[str]) -> None:
        template = self.template(context)
        values = {} if self.parameters is None else self.values(context, self.parameters)
        key = (id(template), self.parameters is None, identity(values))
        known = _rendered.setdefault(context.registers["site"], {})
        if key not in known:
            text: list[str] = []
            self.render_template(template, context, text)
            known[key] = text
        out += known[key]


def identity(value: Any) -> Any:
    """What is equal for the same value: the content of plain ones, of others which object it is."""
    if isinstance(value, PLAIN):
        return type(value), value
    if isinstance(value, list):
        return tuple(map(identity, value))
    if isinstance(value, dict):
        return tuple(sorted((str(key), identity(value[key])) for key in value))
    return id(value)


class CachedIncludeTag(IncludeTag):
    name = "include_cached"
    node_class = CachedIncludeNode


def forget(site: Site, _payload: Any) -> None:
    """Begin a build without what the last one rendered."""
    _rendered.pop(site, None)


def register(plugins: Registry) -> None:
    plugins.tag("include_cached", CachedIncludeTag)  # type: ignore[arg-type]
    plugins.hook("site", "pre_render", forget)
