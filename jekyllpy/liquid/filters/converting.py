"""Filters that convert text as the site's converters do, and names for addresses."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from jekyllpy.errors import LiquidRenderError
from jekyllpy.ruby import class_name, downcase, to_s, truthy

if TYPE_CHECKING:
    from jekyllpy.liquid.context import Context


def _convert(context: Context, converter: str, text: str) -> str:
    found = context.registers["site"].find_converter_instance(converter)
    converted: str = found.convert(text)
    return converted


def _markdownify(context: Context, value: Any) -> str:
    return _convert(context, "Markdown", to_s(value))


def _smartify(context: Context, value: Any) -> str:
    return _convert(context, "SmartyPants", to_s(value))


def _sassify(context: Context, value: Any) -> str:
    return _convert(context, "Sass", to_s(value))


def _scssify(context: Context, value: Any) -> str:
    return _convert(context, "Scss", to_s(value))


def _slugify(context: Context, value: Any, mode: Any = None) -> str | None:
    if value is None:
        return None
    if not isinstance(value, str):
        raise LiquidRenderError(f"undefined method `gsub' for {class_name(value)}")
    from jekyllpy.text.slug import slugify

    if truthy(mode) and to_s(mode) == "":
        return downcase(value)
    marks = context.environment.edition.jekyll.slugs_keep_marks
    slug = slugify(value, to_s(mode) if truthy(mode) else None, marks=marks)
    if not slug:
        context.environment.warn("Warning:", f"Empty `slug` generated for '{value}'.")
    return slug


FILTERS: dict[str, Any] = {}
CONTEXT_FILTERS = {
    "markdownify": _markdownify,
    "sassify": _sassify,
    "scssify": _scssify,
    "slugify": _slugify,
    "smartify": _smartify,
}
