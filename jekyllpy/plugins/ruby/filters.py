"""Filters: modules that are registered, and those of Liquid and Jekyll for Ruby to call."""

from __future__ import annotations

from collections.abc import Callable, Container
from typing import Any

from jekyllpy.errors import LiquidArgumentError
from jekyllpy.liquid.context import Context
from jekyllpy.liquid.filters import builtin_filters
from jekyllpy.liquid.filters.registry import Filter
from jekyllpy.plugins.ruby.boundary import into_ruby, settle, unless_silent
from jekyllpy.plugins.ruby.host_objects import OF_THE_SITE
from jekyllpy.plugins.ruby.state import state
from jekyllpy.plugins.ruby.values import to_host, to_ruby
from jekyllpy.rubylang.caught import ruby_exception
from jekyllpy.rubylang.dispatch import call, is_a
from jekyllpy.rubylang.errors import RubyError
from jekyllpy.rubylang.native import MODULES, define_class, define_module, install
from jekyllpy.rubylang.objects.instance import RObject
from jekyllpy.rubylang.objects.method import PUBLIC
from jekyllpy.rubylang.objects.module import RClass, RModule
from jekyllpy.rubylang.operations import to_s

define_module("Liquid::StandardFilters")
define_module("Jekyll::Filters")
for _part in ("URLFilters", "GroupingFilters", "DateFilters"):
    define_module(f"Jekyll::Filters::{_part}")
define_class("Liquid::Strainer")
define_class("Liquid::StrainerTemplate", "Liquid::Strainer")

_URLS = ("absolute_url", "relative_url", "strip_index")
_DATES = (
    "date_to_string", "date_to_long_string", "date_to_xmlschema", "date_to_rfc822",
)  # fmt: skip
_JEKYLLS = (
    "array_to_sentence_string", "cgi_escape", "find", "find_exp", "group_by", "group_by_exp",
    "inspect", "jsonify", "markdownify", "normalize_whitespace", "number_of_words", "pop", "push",
    "sample", "sassify", "scssify", "shift", "slugify", "smartify", "sort", "to_integer", "unshift",
    "uri_escape", "where", "where_exp", "xml_escape",
)  # fmt: skip


def _home_of(name: str) -> str:
    if name in _URLS:
        return "Jekyll::Filters::URLFilters"
    if name in _DATES:
        return "Jekyll::Filters::DateFilters"
    return "Jekyll::Filters" if name in _JEKYLLS else "Liquid::StandardFilters"


def _native(found: Filter) -> Callable[..., Any]:
    def apply(self: Any, block: Any, value: Any, *args: Any) -> Any:
        settle()
        given = [to_host(each) for each in (value, *args)]
        if found.needs_context:
            return to_ruby(found.function(context_of(self), *given))
        return to_ruby(found.function(*given))

    return apply


def context_of(value: Any) -> Context:
    """The context that a strainer, a tag or an object that has taken in filters works in."""
    context = getattr(value, "ivars", {}).get("@context")
    if isinstance(context, Context):
        return context
    return Context(state.site.liquid, state.site.site_payload(), {"site": state.site})


for _name, _filter in builtin_filters().items():
    install(MODULES[_home_of(_name)], (_name,), _native(_filter), PUBLIC)
for _part in ("URLFilters", "DateFilters"):
    MODULES["Jekyll::Filters"].native_included.append(MODULES[f"Jekyll::Filters::{_part}"])
    MODULES["Jekyll::Filters"].include(MODULES[f"Jekyll::Filters::{_part}"])
for _part in ("Liquid::StandardFilters", "Jekyll::Filters"):
    MODULES["Liquid::Strainer"].native_included.append(MODULES[_part])
    MODULES["Liquid::Strainer"].include(MODULES[_part])


def register_filters(module: RModule) -> None:
    """Make a filter of each public method of a module."""
    state.filters.append(module)
    strainer = MODULES["Liquid::Strainer"]
    strainer.include(module)
    _register_written(module)


def register_changed() -> None:
    """Have templates ask the filters of Liquid and Jekyll that a plugin has written anew."""
    names = ("Liquid::StandardFilters", "Jekyll::Filters")
    only: Container[str] | None = None
    if not _took_in(names):
        # Which methods are filters is told when a module is registered, as these are already.
        only = builtin_filters(state.site.edition.jekyll, state.site.edition.liquid)
    for name in names:
        _register_written(MODULES[name], only)


def _took_in(names: tuple[str, ...]) -> bool:
    """Whether a module of filters of the site's own has Liquid's or Jekyll's in it."""
    above = (each.name for module in state.filters for each in module.ancestors)
    return any(name in names for name in above)


def _register_written(module: RModule, only: Container[str] | None = None) -> None:
    for each in reversed(module.ancestors):
        if each.name not in ("Kernel", "Object", "BasicObject"):
            for method in each.methods.values():
                if only is not None and method.name not in only:
                    continue
                if method.visibility == PUBLIC and not method.native:
                    state.site.plugins.filter(
                        method.name, filter_function(method.name), context=True
                    )


def filter_function(name: str) -> Callable[..., Any]:
    """The filter that a method of the registered modules is."""

    def apply(context: Context, value: Any, *args: Any, **keywords: Any) -> Any:
        return unless_silent(
            into_ruby, _apply, strainer_of(context), name, value, *args, *_options(keywords)
        )

    apply.__module__ = OF_THE_SITE
    return apply


def _options(keywords: dict[str, Any]) -> list[Any]:
    return [keywords] if keywords else []


def _apply(strainer: Any, name: Any, value: Any, *args: Any) -> Any:
    try:
        return call(strainer, str(name), value, *args)
    except Exception as raised:
        exception = ruby_exception(raised)
        is_own = isinstance(raised, (RubyError, TypeError))
        if is_own and is_a(exception, "ArgumentError"):
            raise LiquidArgumentError(to_s(call(exception, "message"))) from raised
        raise


_last: list[Any] = [None, None]


def strainer_of(context: Context) -> RObject:
    """What filters run on: an object that knows the context."""
    if _last[0] is not context:
        cls = MODULES["Liquid::Strainer"]
        assert isinstance(cls, RClass)
        strainer = RObject(cls)
        strainer.ivars["@context"] = context
        _last[:] = [context, strainer]
    found: RObject = _last[1]
    return found


def forget_strainer() -> None:
    """Let go of the last rendering."""
    _last[:] = [None, None]
