"""`BibTeX::Value`: a field's text, which answers to String's methods, too."""

from __future__ import annotations

import re
from typing import Any

from jekyllpy.plugins.jekyll_scholar.content import Macro, People, Text
from jekyllpy.plugins.jekyll_scholar.ordering import compare, number_of
from jekyllpy.plugins.ruby.bibtex.classes import (
    VALUE,
    Value,
    filters_of,
    piece_to_ruby,
    to_content,
    to_piece,
    value_of,
)
from jekyllpy.rubylang.dispatch import call, no_method, responds_to
from jekyllpy.rubylang.native import method
from jekyllpy.rubylang.objects.array import RArray
from jekyllpy.rubylang.objects.string import RString
from jekyllpy.rubylang.objects.symbol import intern
from jekyllpy.rubylang.operations import name_of, to_s

DATE = re.compile(r"\A\d{4}-\d{2}-\d{2}\Z", re.ASCII)
WITHOUT = frozenset(("+", "*", "%", "to_liquid", "each", "map"))
"""What Strings know and values don't."""


@method(VALUE, "initialize", visibility="private")
def value_initialize(self: Value, block: Any, *tokens: Any) -> None:
    self.content = Text(tuple(map(to_piece, tokens)))


def pieces_of(value: Value) -> tuple[str, ...]:
    """The parts of a text; of people, their names."""
    content = value.content
    return content.pieces if isinstance(content, Text) else tuple(map(str, content.people))


@method(VALUE, "to_s", "value", "v", "to_str")
def value_to_s(self: Value, block: Any, *options: Any, **named: Any) -> RString:
    return RString(str(self))


@method(VALUE, "inspect")
def value_inspect(self: Value, block: Any) -> RString:
    shown = (
        f":{token}" if isinstance(token, Macro) else to_s(call(RString(token), "inspect"))
        for token in pieces_of(self)
    )
    return RString(f"#<BibTeX::Value {', '.join(shown)}>")


@method(VALUE, "tokens", "to_a")
def value_tokens(self: Value, block: Any) -> RArray:
    return RArray(map(piece_to_ruby, pieces_of(self)))


@method(VALUE, "symbol?")
def value_is_symbol(self: Value, block: Any) -> Any:
    return next((intern(str(token)) for token in pieces_of(self) if isinstance(token, Macro)), None)


@method(VALUE, "name?", "names?")
def value_is_names(self: Value, block: Any) -> bool:
    return isinstance(self.content, People)


@method(VALUE, "numeric?")
def value_is_numeric(self: Value, block: Any) -> Any:
    return None if number_of(self.content) is None else 0


@method(VALUE, "to_i")
def value_to_i(self: Value, block: Any) -> Any:
    return call(RString(str(self)), "to_i")


@method(VALUE, "to_sym", "intern")
def value_to_sym(self: Value, block: Any) -> Any:
    return intern(str(self))


@method(VALUE, "==", "eql?")
def value_equal(self: Value, block: Any, other: Any) -> bool:
    if isinstance(other, (Value, RString, str)):
        return str(self) == str(other)
    return isinstance(other, int) and number_of(self.content) == other


@method(VALUE, "hash")
def value_hash(self: Value, block: Any) -> int:
    return hash(str(self))


@method(VALUE, "<=>")
def value_compare(self: Value, block: Any, other: Any) -> int | None:
    if isinstance(other, (Value, RString, str)):
        return compare(self.content, to_content(other))
    number = number_of(self.content)
    if isinstance(other, int) and number is not None:
        return (number > other) - (number < other)
    return None


@method(VALUE, "date?")
def value_is_date(self: Value, block: Any) -> bool:
    return DATE.search(str(self)) is not None


@method(VALUE, "=~")
def value_matches(self: Value, block: Any, pattern: Any) -> Any:
    return call(RString(str(self)), "=~", pattern)


@method(VALUE, "convert")
def value_convert(self: Value, block: Any, *filters: Any) -> Value:
    return type(self)(self.content.filtered(filters_of(filters)))


@method(VALUE, "convert!")
def value_convert_here(self: Value, block: Any, *filters: Any) -> Value:
    self.become(self.content.filtered(filters_of(filters)))
    return self


@method(VALUE, "replace")
def value_replace(self: Value, block: Any, *given: Any) -> Value:
    self.become(to_content(given[0] if len(given) == 1 else list(given)))
    return self


@method(VALUE, "<<", "add", "push", "concat")
def value_add(self: Value, block: Any, given: Any) -> Value:
    self.become(Text((*pieces_of(self), *pieces_of(value_of(to_content(given))))))
    return self


@method(VALUE, "join")
def value_join(self: Value, block: Any) -> Value:
    if isinstance(self.content, Text):
        self.become(self.content.joined())
    return self


@method(VALUE, "dup", "clone")
def value_dup(self: Value, block: Any) -> Value:
    return type(self)(self.content)


@method(VALUE, "[]")
def value_at(self: Value, block: Any, *index: Any) -> Any:
    return call(value_tokens(self, None), "[]", *index)


@method(VALUE, "length")
def value_length(self: Value, block: Any) -> int:
    return len(pieces_of(self))


@method(VALUE, "method_missing")
def value_method_missing(self: Value, block: Any, name: Any, *args: Any, **named: Any) -> Any:
    """What a String can do, the text can; what changes a String changes the value."""
    method_name = name_of(name)
    text = RString(str(self))
    if method_name in WITHOUT or not responds_to(text, method_name):
        raise no_method(self, method_name, args, "")
    result = call(text, method_name, *args, block=block)
    if method_name.endswith("!"):
        self.become(Text.of(text.text))
        return None if result is None else self
    return result


@method(VALUE, "respond_to_missing?")
def value_responds(self: Value, block: Any, name: Any, private: Any = False) -> bool:
    method_name = name_of(name)
    return method_name not in WITHOUT and responds_to(RString(), method_name)
