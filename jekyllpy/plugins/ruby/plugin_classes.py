"""`Jekyll::Plugin`, `Generator`, `Converter`, `Command` and the converters of the site."""

from __future__ import annotations

from typing import Any

from jekyllpy.markdown import Markdown as KramdownMarkdown
from jekyllpy.markdown import jekyll_options
from jekyllpy.plugins.api import PRIORITIES, Converter, Generator, Plugin
from jekyllpy.plugins.ruby.boundary import into_ruby, settle
from jekyllpy.plugins.ruby.host_objects import (
    OF_THE_SITE,
    computed,
    functions,
    host_class,
    original,
    python_class,
    same,
)
from jekyllpy.plugins.ruby.kramdown import as_encoded, encoded_as
from jekyllpy.plugins.ruby.state import descendants, state
from jekyllpy.plugins.ruby.values import to_host
from jekyllpy.rubylang.dispatch import call, class_of
from jekyllpy.rubylang.native import (
    MODULES,
    define_class,
    define_constant,
    define_module,
    method,
    singleton_method,
)
from jekyllpy.rubylang.objects.array import RArray
from jekyllpy.rubylang.objects.hash import RHash
from jekyllpy.rubylang.objects.instance import RObject
from jekyllpy.rubylang.objects.module import RClass
from jekyllpy.rubylang.objects.string import RString
from jekyllpy.rubylang.objects.symbol import intern
from jekyllpy.rubylang.operations import name_of, to_s, truthy
from jekyllpy.site.converters.identity import Identity
from jekyllpy.site.converters.markdown import Markdown
from jekyllpy.site.converters.sass import Sass, Scss
from jekyllpy.site.converters.smartypants import SmartyPants

host_class("Jekyll::Plugin", "Object", Plugin)
define_constant(
    "Jekyll::Plugin",
    "PRIORITIES",
    RHash((intern(name), rank) for name, rank in PRIORITIES.items()),
)
host_class("Jekyll::Generator", "Jekyll::Plugin", Generator)
host_class("Jekyll::Converter", "Jekyll::Plugin", Converter)
define_class("Jekyll::Command")
define_module("Jekyll::Converters")
OWN_CONVERTERS: dict[str, type[Converter]] = {
    kind.__name__: kind for kind in (Markdown, Identity, SmartyPants, Scss, Sass)
}
for _name, _kind in OWN_CONVERTERS.items():
    host_class(f"Jekyll::Converters::{_name}", "Jekyll::Converter", _kind)

functions("Jekyll::Generator", same("generate"))
functions("Jekyll::Converter", same("matches", "output_ext", "convert"))
computed("Jekyll::Converters::Markdown", same("highlighter_prefix", "highlighter_suffix"))

_PRIORITY, _SAFE = "@priority", "@safe"


def setting(cls: RClass, name: str, default: Any) -> Any:
    """What a plugin's class was given for a setting; a subclass has its own."""
    value = cls.ivars.get(name)
    return default if value is None else value


@singleton_method("Jekyll::Plugin", "priority")
def plugin_priority(self: RClass, block: Any, priority: Any = None) -> Any:
    if priority is not None and name_of(priority) in PRIORITIES:
        self.ivars[_PRIORITY] = priority
    return setting(self, _PRIORITY, intern("normal"))


@singleton_method("Jekyll::Plugin", "safe")
def plugin_safe(self: RClass, block: Any, safe: Any = None) -> Any:
    if truthy(safe):
        self.ivars[_SAFE] = safe
    return setting(self, _SAFE, False)


@singleton_method("Jekyll::Plugin", "descendants")
def plugin_descendants(self: RClass, block: Any) -> RArray:
    return RArray(descendants(self))


@singleton_method("Jekyll::Plugin", "<=>")
def plugin_compare(self: RClass, block: Any, other: RClass) -> int:
    mine, theirs = priority_of(self), priority_of(other)
    return (mine < theirs) - (mine > theirs)


def priority_of(cls: RClass) -> int:
    """A plugin's rank; higher runs first."""
    return PRIORITIES[name_of(call(cls, "priority"))]


@method("Jekyll::Plugin", "initialize", visibility="private")
def plugin_initialize(self: Any, block: Any, config: Any = None) -> None:
    self.config = config
    self.ivars["@config"] = config


@singleton_method("Jekyll::Converter", "highlighter_prefix")
def converter_prefix(self: RClass, block: Any, prefix: Any = None) -> Any:
    if prefix is not None:
        self.ivars["@highlighter_prefix"] = prefix
    return self.ivars.get("@highlighter_prefix")


@singleton_method("Jekyll::Converter", "highlighter_suffix")
def converter_suffix(self: RClass, block: Any, suffix: Any = None) -> Any:
    if suffix is not None:
        self.ivars["@highlighter_suffix"] = suffix
    return self.ivars.get("@highlighter_suffix")


@method("Jekyll::Converter", "highlighter_prefix")
def own_prefix(self: Any, block: Any) -> Any:
    return call(class_of(self).real, "highlighter_prefix")


@method("Jekyll::Converter", "highlighter_suffix")
def own_suffix(self: Any, block: Any) -> Any:
    return call(class_of(self).real, "highlighter_suffix")


# The site's own converters


@method("Jekyll::Converters::Markdown", "initialize", visibility="private")
def markdown_initialize(self: Any, block: Any, config: Any = None) -> None:
    settle()
    site = state.site
    Markdown.__init__(
        self,
        site.config if config is None else to_host(config),
        site.edition,
        site.logger,
        site.plugins.markdown_processors,
    )
    self.ivars["@config"] = self.config


@method("Jekyll::Converters::Markdown", "setup")
def markdown_setup(self: Any, block: Any) -> None:
    """It is set up when it first converts."""


@method("Jekyll::Converters::Markdown", "extname_list")
def extname_list(self: Any, block: Any) -> RArray:
    return RArray(RString(ext) for ext in sorted(self.extensions))


@method("Jekyll::Converters::Markdown", "convert")
def markdown_convert(self: Any, block: Any, content: Any) -> RString:
    settle()
    if as_encoded(content, {}):
        config = state.site.config
        options = jekyll_options(config.get("kramdown") or {}, config.get("highlighter"))
        edition = state.site.edition
        html = KramdownMarkdown(as_encoded(content, options), edition.kramdown, edition.rouge)
        return encoded_as(content, html.convert(to_s(content)))
    return RString(original(self, "convert")(to_s(content)))


define_class("Jekyll::Converters::Markdown::KramdownParser")


@method("Jekyll::Converters::Markdown::KramdownParser", "initialize", visibility="private")
def parser_initialize(self: RObject, block: Any, config: Any) -> None:
    settle()
    self.ivars["@main_fallback_highlighter"] = config.get("highlighter")
    self.ivars["@config"] = config.get("kramdown")
    self.ivars["@markdown"] = KramdownMarkdown.for_site(to_host(config), state.site.edition)


@method("Jekyll::Converters::Markdown::KramdownParser", "convert")
def parser_convert(self: RObject, block: Any, content: Any) -> RString:
    settle()
    return RString(self.ivars["@markdown"].convert(to_s(content)))


@method("Jekyll::Converters::SmartyPants", "initialize", visibility="private")
def smarty_pants_initialize(self: Any, block: Any, config: Any = None) -> None:
    settle()
    SmartyPants.__init__(self, state.site.config if config is None else to_host(config))


@method("Jekyll::Converters::Scss", "initialize", visibility="private")
@method("Jekyll::Converters::Sass", "initialize", visibility="private")
def sass_initialize(self: Any, block: Any, config: Any = None) -> None:
    settle()
    site = state.site
    Scss.__init__(self, site.config if config is None else to_host(config), site.stylesheets)
    self.ivars["@config"] = self.config


# What a site is given of Ruby's classes


def register_classes() -> None:
    """Give the site the generators, converters and Markdown processors that were defined."""
    registry = state.site.plugins
    for cls in descendants(_class("Jekyll::Generator")):
        registry.generator(_maker(cls, Generator))
    for cls in descendants(_class("Jekyll::Converter")):
        if (cls.name or "").removeprefix("Jekyll::Converters::") not in OWN_CONVERTERS:
            registry.converter(_maker(cls, Converter))
    for name, found in MODULES["Jekyll::Converters::Markdown"].constants.items():
        if isinstance(found, RClass) and name != "KramdownParser":
            registry.markdown_processor(name, _processor(found))


def _class(name: str) -> RClass:
    found = MODULES[name]
    assert isinstance(found, RClass)
    return found


def _maker(cls: RClass, base: type) -> Any:
    """A class for the site's registry, whose instances are objects of Ruby's class."""
    top = _class(f"Jekyll::{base.__name__}")
    made = python_class(cls, _python_top(cls, top), _python_base(cls, base))

    made.priority = name_of(call(cls, "priority"))  # type: ignore[attr-defined]
    made.safe = truthy(call(cls, "safe"))  # type: ignore[attr-defined]
    if base is Converter:
        _own_surroundings(made, cls)

    def new(_: Any, config: Any) -> Any:
        return into_ruby(call, cls, "new", config)

    settings = {name: getattr(made, name) for name in ("priority", "safe")}
    return type(made.__name__, (base,), {"__module__": OF_THE_SITE, "__new__": new, **settings})


def _own_surroundings(made: type, cls: RClass) -> None:
    """A converter's class says itself what stands around highlighted code, not those above it."""
    for name in ("highlighter_prefix", "highlighter_suffix"):
        if name not in vars(made):
            setattr(made, name, to_host(call(cls, name)) or "")


def _python_top(cls: RClass, top: RClass) -> RClass:
    """The class of Jekyll's that is nearest above one."""
    for module in cls.ancestors[1:]:
        if isinstance(module, RClass) and MODULES.get(module.name or "") is module:
            return module
    return top


def _python_base(cls: RClass, base: type) -> type:
    top = _python_top(cls, _class(f"Jekyll::{base.__name__}"))
    return OWN_CONVERTERS.get((top.name or "").rpartition("::")[2], base)


def _processor(cls: RClass) -> Any:
    def make(config: dict[str, Any]) -> Any:
        processor = into_ruby(_new_held, cls, config)[0]

        def convert(text: str) -> str:
            return to_s(into_ruby(_convert, processor, text))

        return convert

    make.__module__ = OF_THE_SITE
    return make


class Held(list[Any]):
    """Keeps a value of Ruby's as it is on its way through the site."""


def _new_held(cls: RClass, config: Any) -> Any:
    return Held([call(cls, "new", config)])


def _convert(processor: Any, text: Any) -> Any:
    return call(processor, "convert", text)
