"""Ruby's Regexp."""

from __future__ import annotations

from typing import Any

from jekyllpy.rubylang.dispatch import call, class_of
from jekyllpy.rubylang.implicit import name_or_text, no_conversion, to_str
from jekyllpy.rubylang.native import define_class, define_constant, method, singleton_method
from jekyllpy.rubylang.objects.array import RArray
from jekyllpy.rubylang.objects.hash import RHash
from jekyllpy.rubylang.objects.regexp import (
    BITS,
    EXTENDED,
    IGNORECASE,
    MULTILINE,
    MatchData,
    Regexp,
    group_names,
)
from jekyllpy.rubylang.objects.string import RString
from jekyllpy.rubylang.objects.symbol import Symbol
from jekyllpy.rubylang.operations import text_or_none, truthy
from jekyllpy.rubylang.regexps.group_names import inner
from jekyllpy.rubylang.regexps.quoting import quote
from jekyllpy.rubylang.runtime import runtime

define_class("Regexp", allocate=lambda cls: Regexp())
define_constant("Regexp", "IGNORECASE", IGNORECASE)
define_constant("Regexp", "EXTENDED", EXTENDED)
define_constant("Regexp", "MULTILINE", MULTILINE)


def search(pattern: Regexp, text: str, start: int = 0) -> MatchData | None:
    """Look for a pattern, and keep what was found as `$~`."""
    match = pattern.pattern.search(text, start)
    if match is None:
        runtime.last_match = None
        return None
    found = runtime.last_match = MatchData(match, pattern)
    return found


@singleton_method("Regexp", "new", "compile")
def regexp_new(self: Any, block: Any, source: Any, options: Any = None, kind: Any = None) -> Regexp:
    if isinstance(source, Regexp):
        return Regexp(source.source, source.options)
    bits = options if type(options) is int else int(truthy(options))
    flags = "".join(letter for letter, bit in BITS.items() if bits & bit)
    made = Regexp(to_str(source), flags)
    if self.name != "Regexp":
        made.cls = self  # type: ignore[attr-defined]
    return made


@singleton_method("Regexp", "escape", "quote")
def regexp_escape(self: Any, block: Any, text: Any) -> RString:
    return RString(quote(name_or_text(text)))


@singleton_method("Regexp", "union")
def regexp_union(self: Any, block: Any, *patterns: Any) -> Regexp:
    if len(patterns) == 1 and isinstance(patterns[0], list):
        patterns = tuple(patterns[0])
    if not patterns:
        return Regexp("(?!)")
    if len(patterns) == 1 and isinstance(patterns[0], Regexp):
        return patterns[0]
    return Regexp("|".join(_alternative(pattern) for pattern in patterns))


def _alternative(pattern: Any) -> str:
    return pattern.embedded() if isinstance(pattern, Regexp) else quote(name_or_text(pattern))


@singleton_method("Regexp", "last_match")
def regexp_last_match(self: Any, block: Any, group: Any = None) -> Any:
    if group is None or runtime.last_match is None:
        return runtime.last_match
    return call(runtime.last_match, "[]", group)


@singleton_method("Regexp", "try_convert")
def regexp_try_convert(self: Any, block: Any, value: Any) -> Any:
    return value if isinstance(value, Regexp) else None


@method("Regexp", "source")
def regexp_source(self: Regexp, block: Any) -> RString:
    return RString(self.source)


@method("Regexp", "to_s")
def regexp_to_s(self: Regexp, block: Any) -> RString:
    return RString(self.embedded())


@method("Regexp", "inspect")
def regexp_inspect(self: Regexp, block: Any) -> RString:
    pieces: list[str] = []
    escaped = False
    for char in self.source:
        pieces.append("\\/" if char == "/" and not escaped else char)
        escaped = char == "\\" and not escaped
    return RString(f"/{''.join(pieces)}/{self.options}")


@method("Regexp", "options")
def regexp_options(self: Regexp, block: Any) -> int:
    return self.bits


@method("Regexp", "casefold?")
def regexp_casefold(self: Regexp, block: Any) -> bool:
    return "i" in self.options


@method("Regexp", "==", "eql?")
def regexp_equal(self: Regexp, block: Any, other: Any) -> bool:
    return bool(self == other)


@method("Regexp", "hash")
def regexp_hash(self: Regexp, block: Any) -> int:
    return hash(self)


@method("Regexp", "names")
def regexp_names(self: Regexp, block: Any) -> RArray:
    return RArray(RString(name) for name in group_names(self.pattern))


@method("Regexp", "named_captures")
def regexp_named_captures(self: Regexp, block: Any) -> RHash:
    index = self.pattern.groupindex
    return RHash((name, RArray((index[inner(name)],))) for name in group_names(self.pattern))


def subject(value: Any) -> str:
    """The text that a pattern is to be tried on."""
    if isinstance(value, Symbol):
        return value.name
    found = text_or_none(value)
    if found is not None:
        return found
    if class_of(value).lookup("to_str") is None:
        raise no_conversion(value, "String")
    return to_str(value)


@method("Regexp", "=~")
def regexp_match_at(self: Regexp, block: Any, value: Any) -> Any:
    if value is None:
        runtime.last_match = None
        return None
    match = search(self, subject(value))
    return None if match is None else match.match.start()


@method("Regexp", "match")
def regexp_match(self: Regexp, block: Any, value: Any, start: int = 0) -> Any:
    if value is None:
        runtime.last_match = None
        return None
    text = subject(value)
    match = search(self, text, start if start >= 0 else len(text) + start)
    if match is not None and block is not None:
        return block.call(match)
    return match


@method("Regexp", "match?")
def regexp_matches(self: Regexp, block: Any, value: Any, start: int = 0) -> bool:
    return value is not None and self.pattern.search(subject(value), start) is not None


@method("Regexp", "===")
def regexp_case_equal(self: Regexp, block: Any, value: Any) -> bool:
    found = value.name if isinstance(value, Symbol) else text_or_none(value)
    if found is None:
        runtime.last_match = None
        return False
    return search(self, found) is not None


@method("Regexp", "~")
def regexp_match_line(self: Regexp, block: Any) -> Any:
    return regexp_match_at(self, None, runtime.globals.get("$_"))
