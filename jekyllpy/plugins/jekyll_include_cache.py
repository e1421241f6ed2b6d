"""`{% include_cached file a=b %}`: rendered once per build for the same parameters."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from jekyllpy.content.looked_at import UNKNOWABLE, UNTRACEABLE, shared_name
from jekyllpy.liquid.tags.include import IncludeNode, IncludeTag
from jekyllpy.plugins.api import Registry

if TYPE_CHECKING:
    from jekyllpy.liquid import Context

PLAIN = (str, int, float, bool, type(None))


class CachedIncludeNode(IncludeNode):
    """Renders as `include` does, or repeats what that gave before."""

    __slots__ = ()

    def emit(self, context: Context, out: list[str]) -> None:
        template = self.template(context)
        values = None if self.parameters is None else self.values(context, self.parameters)
        regeneration = context.registers["site"].regeneration
        if not is_plain(values):
            for name in (UNKNOWABLE, UNTRACEABLE):
                regeneration.look_at(name)

        def rendered() -> str:
            text: list[str] = []
            self.render_template(template, context, text)
            return "".join(text)

        name = shared_name(template.origin.path or "", identity(values))
        out.append(regeneration.shared_text(name, rendered))


def is_plain(value: Any) -> bool:
    """Whether the content of a value is all that it is."""
    if isinstance(value, list):
        return all(map(is_plain, value))
    if isinstance(value, dict):
        return all(map(is_plain, value.values()))
    return isinstance(value, PLAIN)


def identity(value: Any) -> str:
    """What is the same for the same value: the content of plain ones, of others which object it is."""
    if isinstance(value, PLAIN):
        return f"{type(value).__name__} {value!r}"
    if isinstance(value, list):
        return f"[{','.join(map(identity, value))}]"
    if isinstance(value, dict):
        pairs = sorted((str(key), identity(value[key])) for key in value)
        return f"{{{','.join(f'{key!r}:{inner}' for key, inner in pairs)}}}"
    return f"id {id(value)}"


class CachedIncludeTag(IncludeTag):
    """`{% include_cached file.html name=value %}`: rendered once for the same values."""

    name = "include_cached"
    node_class = CachedIncludeNode


def register(plugins: Registry) -> None:
    plugins.tag("include_cached", CachedIncludeTag)  # type: ignore[arg-type]
