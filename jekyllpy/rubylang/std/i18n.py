"""I18n: `transliterate`, and the little else that plugins ask of it."""

from __future__ import annotations

import unicodedata
from collections.abc import Callable
from typing import Any

from jekyllpy.rubylang.native import define_class, define_module, method, singleton_method
from jekyllpy.rubylang.objects.array import RArray
from jekyllpy.rubylang.objects.instance import RObject
from jekyllpy.rubylang.objects.string import RString
from jekyllpy.rubylang.objects.symbol import Symbol, intern
from jekyllpy.rubylang.operations import name_of, to_s

# letters that have no accent to lose
_LETTERS = {
    "Æ": "AE", "Ð": "D", "×": "x", "Ø": "O", "Þ": "Th", "ß": "ss", "æ": "ae", "ð": "d", "ø": "o",
    "þ": "th", "Đ": "D", "đ": "d", "Ħ": "H", "ħ": "h", "ı": "i", "Ĳ": "IJ", "ĳ": "ij", "ĸ": "k",
    "Ŀ": "L", "ŀ": "l", "Ł": "L", "ł": "l", "ŉ": "'n", "Ŋ": "NG", "ŋ": "ng", "Œ": "OE", "œ": "oe",
    "Ŧ": "T", "ŧ": "t",
}  # fmt: skip
_FIRST, _LAST = "À", "ž"


class Config(RObject):
    """What is set."""

    __slots__ = ("available", "default", "locale")
    available: Any
    default: Any
    locale: Any


define_module("I18n")
CONFIG_CLASS = define_class("I18n::Config", allocate=Config)
define_class("I18n::ArgumentError", "ArgumentError")
define_class("I18n::InvalidLocale", "I18n::ArgumentError")
CONFIG = Config(CONFIG_CLASS)
CONFIG.available, CONFIG.default, CONFIG.locale = RArray([intern("en")]), intern("en"), None


def transliterated(text: str, replacement: str = "?") -> str:
    """The text in ASCII."""
    return "".join(char if char.isascii() else _letter(char, replacement) for char in text)


def _letter(char: str, replacement: str) -> str:
    if not _FIRST <= char <= _LAST:
        return replacement
    if char in _LETTERS:
        return _LETTERS[char]
    base = unicodedata.normalize("NFD", char)[0]
    return base if base.isascii() else replacement


@singleton_method("I18n", "transliterate")
def i18n_transliterate(
    self: Any, block: Any, text: Any, *, replacement: Any = None, locale: Any = None, **options: Any
) -> RString:
    return RString(transliterated(to_s(text), "?" if replacement is None else to_s(replacement)))


@singleton_method("I18n", "config")
def i18n_config(self: Any, block: Any) -> Config:
    return CONFIG


def _setting(name: str, slot: str) -> None:
    def read(self: Any, block: Any) -> Any:
        value = getattr(CONFIG, slot)
        return CONFIG.default if value is None else value

    def write(self: Any, block: Any, value: Any) -> Any:
        if slot == "available":
            listed = value if isinstance(value, list) else [value]
            CONFIG.available = RArray(intern(name_of(each)) for each in listed)
        else:
            setattr(CONFIG, slot, value if value is None else intern(name_of(value)))
        return value

    for where, fn, own in (("", read, name), ("=", write, name)):
        singleton_method("I18n", own + where)(fn)
        method("I18n::Config", own + where)(fn)


_setting("available_locales", "available")
_setting("default_locale", "default")
_setting("locale", "locale")


def _plain_setting(name: str, default: Callable[[], Any]) -> None:
    def read(self: Any, block: Any) -> Any:
        return CONFIG.ivars.setdefault(f"@{name}", default())

    def write(self: Any, block: Any, value: Any) -> Any:
        CONFIG.ivars[f"@{name}"] = value
        return value

    for where, fn in (("", read), ("=", write)):
        singleton_method("I18n", name + where)(fn)
        method("I18n::Config", name + where)(fn)


_plain_setting("enforce_available_locales", lambda: True)
_plain_setting("load_path", RArray)


@singleton_method("I18n", "translate", "t")
def i18n_translate(self: Any, block: Any, key: Any, *, default: Any = None, **options: Any) -> Any:
    if default is not None and not isinstance(default, Symbol):
        return default
    locale = name_of(CONFIG.locale or CONFIG.default)
    return RString(f"translation missing: {locale}.{to_s(key)}")


@singleton_method("I18n", "localize", "l")
def i18n_localize(self: Any, block: Any, value: Any, *, format: Any = None, **options: Any) -> Any:
    from jekyllpy.rubylang.dispatch import call

    pattern = "%a, %d %b %Y %H:%M:%S %z" if format is None or isinstance(format, Symbol) else format
    return call(value, "strftime", pattern)
