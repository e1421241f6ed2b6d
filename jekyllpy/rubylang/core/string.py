"""Ruby's String."""

from __future__ import annotations

from typing import Any

from jekyllpy.rubylang.native import method
from jekyllpy.rubylang.objects.string import RString, text
from jekyllpy.rubylang.objects.symbol import Symbol, intern
from jekyllpy.rubylang.operations import check_frozen, equal, to_s

Text = RString | str

_ESCAPES = {"\n": "\\n", "\t": "\\t", '"': '\\"', "\\": "\\\\", "\x1b": "\\e"}


@method("String", "inspect")
def string_inspect(self: Text, block: Any) -> RString:
    return RString('"' + "".join(_ESCAPES.get(char, char) for char in text(self)) + '"')


@method("String", "to_s", "to_str")
def string_to_s(self: Text, block: Any) -> Text:
    return self


@method("String", "to_sym", "intern")
def string_to_sym(self: Text, block: Any) -> Symbol:
    return intern(text(self))


@method("String", "+")
def string_add(self: Text, block: Any, other: Text) -> RString:
    return RString(text(self) + text(other))


@method("String", "<<")
def string_append(self: RString, block: Any, other: Any) -> RString:
    check_frozen(self)
    self.text += to_s(other)
    return self


@method("String", "==", "===", "eql?")
def string_equal(self: Text, block: Any, other: Any) -> bool:
    return equal(self, other)


@method("String", "upcase")
def string_upcase(self: Text, block: Any) -> RString:
    return RString(text(self).upper())
