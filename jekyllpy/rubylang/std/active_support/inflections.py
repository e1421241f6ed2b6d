"""ActiveSupport::Inflector."""

from __future__ import annotations

import re
from collections.abc import Callable
from typing import Any

from jekyllpy.rubylang.errors import error
from jekyllpy.rubylang.implicit import flat
from jekyllpy.rubylang.native import (
    OBJECT,
    define_class,
    define_constant,
    define_module,
    module_function,
)
from jekyllpy.rubylang.native import method as native_method
from jekyllpy.rubylang.objects.instance import RObject
from jekyllpy.rubylang.objects.regexp import Regexp
from jekyllpy.rubylang.objects.string import RString
from jekyllpy.rubylang.operations import name_of, text_or_none, to_s, truthy
from jekyllpy.rubylang.std.active_support import words
from jekyllpy.rubylang.std.active_support.extension import method
from jekyllpy.rubylang.std.i18n import transliterated
from jekyllpy.text import inflections as english

define_module("ActiveSupport::Inflector")
define_constant("ActiveSupport", "VERSION", "6.1")
INFLECTOR = "ActiveSupport::Inflector"


class Inflections(RObject):
    """What the block of `inflections` gets."""

    __slots__ = ()


INFLECTIONS = define_class("ActiveSupport::Inflector::Inflections", allocate=Inflections)


def _both(name: str, change: Callable[[str], str]) -> None:
    """A function of the Inflector that is a method of String, too."""

    @method("String", name)
    def of_string(self: Any, block: Any) -> RString:
        return RString(change(to_s(self)))

    @module_function(INFLECTOR, name)
    def function(self: Any, block: Any, value: Any, *rest: Any) -> RString:
        return RString(change(to_s(value)))


for _name, _change in {
    "singularize": english.singularize, "underscore": words.underscore,
    "titleize": words.titleize, "tableize": words.tableize, "classify": words.classify,
    "demodulize": words.demodulize, "dasherize": lambda word: word.replace("_", "-"),
    "deconstantize": lambda path: path.rpartition("::")[0],
    "foreign_key": lambda name: words.underscore(words.demodulize(name)) + "_id",
    "upcase_first": lambda text: text[:1].upper() + text[1:],
}.items():  # fmt: skip
    _both(_name, _change)
method("String", "titlecase")(lambda self, block: RString(words.titleize(to_s(self))))


@method("String", "pluralize")
def string_pluralize(self: Any, block: Any, count: Any = None, locale: Any = None) -> RString:
    return RString(
        to_s(self) if count == 1 and type(count) is int else english.pluralize(to_s(self))
    )


@module_function(INFLECTOR, "pluralize")
def inflector_pluralize(self: Any, block: Any, word: Any, locale: Any = None) -> RString:
    return RString(english.pluralize(to_s(word)))


@method("String", "camelize", "camelcase")
def string_camelize(self: Any, block: Any, first: Any = None) -> RString:
    lower = first is not None and name_of(first) == "lower"
    return RString(words.camelize(to_s(self), lower=lower))


@module_function(INFLECTOR, "camelize")
def inflector_camelize(self: Any, block: Any, word: Any, upper: Any = True) -> RString:
    return RString(words.camelize(to_s(word), lower=not truthy(upper)))


def _humanized(value: Any, options: dict[str, Any]) -> RString:
    return RString(
        words.humanize(
            to_s(value),
            capitalize=truthy(options.get("capitalize", True)),
            keep_id=truthy(options.get("keep_id_suffix")),
        )
    )


@method("String", "humanize")
def string_humanize(self: Any, block: Any, **options: Any) -> RString:
    return _humanized(self, options)


@module_function(INFLECTOR, "humanize")
def inflector_humanize(self: Any, block: Any, value: Any, **options: Any) -> RString:
    return _humanized(value, options)


def _parameterized(value: Any, options: dict[str, Any]) -> RString:
    separator = options.get("separator")
    return RString(
        words.parameterize(
            to_s(value),
            "-" if "separator" not in options else to_s(separator),
            preserve_case=truthy(options.get("preserve_case")),
        )
    )


@method("String", "parameterize")
def string_parameterize(self: Any, block: Any, **options: Any) -> RString:
    return _parameterized(self, options)


@module_function(INFLECTOR, "parameterize")
def inflector_parameterize(self: Any, block: Any, value: Any, **options: Any) -> RString:
    return _parameterized(value, options)


@module_function(INFLECTOR, "transliterate")
def inflector_transliterate(
    self: Any, block: Any, text: Any, replacement: Any = "?", **options: Any
) -> RString:
    return RString(transliterated(to_s(text), to_s(replacement)))


@module_function(INFLECTOR, "ordinalize")
def inflector_ordinalize(self: Any, block: Any, number: Any) -> RString:
    return RString(f"{int(number)}{words.ordinal(int(number))}")


@module_function(INFLECTOR, "ordinal")
def inflector_ordinal(self: Any, block: Any, number: Any) -> RString:
    return RString(words.ordinal(int(number)))


@method("Integer", "ordinalize")
def integer_ordinalize(self: int, block: Any) -> RString:
    return RString(f"{self}{words.ordinal(self)}")


@method("Integer", "ordinal")
def integer_ordinal(self: int, block: Any) -> RString:
    return RString(words.ordinal(self))


@method("Integer", "multiple_of?")
def integer_is_multiple(self: int, block: Any, number: int) -> bool:
    return self % number == 0 if number else self == 0


def constant_named(name: str) -> Any:
    """The constant of that full name; NameError if there is none."""
    from jekyllpy.rubylang.compile.constants import inherited_constant, is_absent

    found: Any = OBJECT
    for part in name.removeprefix("::").split("::"):
        found = inherited_constant(found, part)
        if is_absent(found):
            raise error("NameError", f"uninitialized constant {name}")
    return found


@method("String", "constantize")
def string_constantize(self: Any, block: Any) -> Any:
    return constant_named(to_s(self))


@method("String", "safe_constantize")
def string_safe_constantize(self: Any, block: Any) -> Any:
    from jekyllpy.rubylang.errors import RubyError

    try:
        return constant_named(to_s(self))
    except RubyError:
        return None


@module_function(INFLECTOR, "inflections")
def inflector_inflections(self: Any, block: Any, locale: Any = None) -> Any:
    found = Inflections(INFLECTIONS)
    if block is not None:
        block.call(found)
    return found


def _pattern(rule: Any) -> re.Pattern[str]:
    if isinstance(rule, Regexp):
        source = rule.source.replace("\\z", "\\Z")
        return re.compile(source, re.IGNORECASE if "i" in rule.options else 0)
    return re.compile(re.escape(to_s(rule)))


@native_method("ActiveSupport::Inflector::Inflections", "plural")
def inflections_plural(self: Any, block: Any, rule: Any, replacement: Any) -> None:
    english.inflections.plurals.insert(0, (_pattern(rule), to_s(replacement)))


@native_method("ActiveSupport::Inflector::Inflections", "singular")
def inflections_singular(self: Any, block: Any, rule: Any, replacement: Any) -> None:
    english.inflections.singulars.insert(0, (_pattern(rule), to_s(replacement)))


@native_method("ActiveSupport::Inflector::Inflections", "irregular")
def inflections_irregular(self: Any, block: Any, one: Any, many: Any) -> None:
    english.inflections.irregular[to_s(one).lower()] = to_s(many).lower()


@native_method("ActiveSupport::Inflector::Inflections", "uncountable")
def inflections_uncountable(self: Any, block: Any, *names: Any) -> None:
    english.inflections.uncountable.update(to_s(name).lower() for name in flat(names))


@native_method("ActiveSupport::Inflector::Inflections", "acronym")
def inflections_acronym(self: Any, block: Any, word: Any) -> None:
    english.inflections.acronyms[to_s(word).lower()] = to_s(word)


@native_method("ActiveSupport::Inflector::Inflections", "human")
def inflections_human(self: Any, block: Any, rule: Any, replacement: Any) -> None:
    english.inflections.humans.insert(0, (_pattern(rule), text_or_none(replacement) or ""))
