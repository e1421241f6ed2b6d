"""Ruby's String: what all of it rests on."""

from __future__ import annotations

import re
from typing import Any

from jekyllpy.ruby.printing import inspect as inspect_text
from jekyllpy.rubylang.core.string_compatibility import common_encoding
from jekyllpy.rubylang.dispatch import call, class_of, real_class_of
from jekyllpy.rubylang.errors import error
from jekyllpy.rubylang.implicit import kind_of, to_int, to_str
from jekyllpy.rubylang.native import method, singleton_method
from jekyllpy.rubylang.objects.string import BINARY, UTF_8, RString, text
from jekyllpy.rubylang.objects.symbol import Symbol, intern
from jekyllpy.rubylang.operations import check_frozen, equal, text_or_none

Text = RString | str

_PLAIN = re.compile(r"[ !$-\[\]-~]*")
_BYTES = re.compile("[\udc80-\udcff]")
_NOT_PRINTED = re.compile("([\x00-\x06\x0e-\x1a\x1c-\x1f\x7f-\xff])")


def quoted(value: Text) -> str:
    """What `inspect` shows of a String."""
    found = text(value)
    if _PLAIN.fullmatch(found):
        return f'"{found}"'
    if getattr(value, "encoding", None) == BINARY:
        parts = _NOT_PRINTED.split(found)
        shown = [
            f"\\x{ord(part):02X}"
            if part and _NOT_PRINTED.fullmatch(part)
            else inspect_text(part)[1:-1]
            for part in parts
        ]
        return '"' + "".join(shown) + '"'
    if _BYTES.search(found) is None:
        return inspect_text(found)
    parts = [
        f"\\x{ord(part) - 0xDC00:02X}" if _BYTES.fullmatch(part) else inspect_text(part)[1:-1]
        for part in re.split("([\udc80-\udcff])", found)
    ]
    return '"' + "".join(parts) + '"'


@singleton_method("String", "try_convert")
def string_try_convert(self: Any, block: Any, value: Any) -> Any:
    if text_or_none(value) is not None:
        return value
    return call(value, "to_str") if class_of(value).lookup("to_str") else None


@method("String", "initialize", visibility="private")
def string_initialize(
    self: RString, block: Any, value: Any = "", *, encoding: Any = None, capacity: Any = None
) -> None:
    self.text = to_str(value)


@method("String", "initialize_copy", "replace")
def string_replace(self: RString, block: Any, other: Any) -> RString:
    check_frozen(self)
    self.text = to_str(other)
    return self


@method("String", "inspect", "dump")
def string_inspect(self: Text, block: Any) -> RString:
    return RString(quoted(self))


@method("String", "to_s", "to_str")
def string_to_s(self: Text, block: Any) -> Text:
    return self if type(self) is str or type(self) is RString else RString(text(self))


@method("String", "to_sym", "intern")
def string_to_sym(self: Text, block: Any) -> Symbol:
    return intern(text(self))


@method("String", "+")
def string_add(self: Text, block: Any, other: Any) -> RString:
    added = other.text if type(other) is RString else to_str(other)
    made = RString(text(self) + added)
    if getattr(self, "encoding", UTF_8) != UTF_8 or getattr(other, "encoding", UTF_8) != UTF_8:
        made.encoding = common_encoding(self, other)
    return made


@method("String", "*")
def string_multiply(self: Text, block: Any, count: Any) -> RString:
    times = to_int(count)
    if times < 0:
        raise error("ArgumentError", "negative argument")
    return RString(text(self) * times)


@method("String", "%")
def string_format(self: Text, block: Any, values: Any) -> RString:
    from jekyllpy.rubylang.formatting import format_text

    return RString(format_text(text(self), values if isinstance(values, list) else [values]))


@method("String", "<<")
def string_append(self: Any, block: Any, other: Any) -> Any:
    if type(self) is str or self.frozen:
        check_frozen(self)
    if type(other) is int:
        added = chr(other)
    else:
        added = other.text if type(other) is RString else to_str(other)
        if self.encoding != getattr(other, "encoding", UTF_8):
            self.encoding = common_encoding(self, other)
    # only a text that nothing else holds is lengthened in place
    found = self.text
    self.text = ""
    found += added
    self.text = found
    return self


@method("String", "concat")
def string_concat(self: RString, block: Any, *others: Any) -> RString:
    added = "".join(chr(other) if type(other) is int else to_str(other) for other in others)
    check_frozen(self)
    for other in others:
        if type(other) is not int and getattr(other, "encoding", UTF_8) != self.encoding:
            self.encoding = common_encoding(self, other)
    self.text += added
    return self


@method("String", "prepend")
def string_prepend(self: RString, block: Any, *others: Any) -> RString:
    check_frozen(self)
    self.text = "".join(to_str(other) for other in others) + self.text
    return self


@method("String", "clear")
def string_clear(self: RString, block: Any) -> RString:
    check_frozen(self)
    self.text = ""
    return self


@method("String", "==", "===")
def string_equal(self: Text, block: Any, other: Any) -> bool:
    found = text_or_none(other)
    if found is not None:
        return text(self) == found
    if other is not None and class_of(other).lookup("to_str") is not None:
        return bool(equal(other, self))
    return False


@method("String", "eql?")
def string_eql(self: Text, block: Any, other: Any) -> bool:
    return text(self) == text_or_none(other)


@method("String", "hash")
def string_hash(self: Text, block: Any) -> int:
    return hash(text(self))


@method("String", "<=>")
def string_compare(self: Text, block: Any, other: Any) -> int | None:
    found = text_or_none(other)
    if found is None:
        return None
    own = text(self)
    return (own > found) - (own < found)


def _comparable(self: Text, other: Any) -> str:
    found = text_or_none(other)
    if found is None:
        special = other is None or type(other) in (bool, int, float)
        from jekyllpy.rubylang.operations import inspect

        shown = inspect(other) if special else kind_of(other)
        raise error(
            "ArgumentError", f"comparison of {real_class_of(self).name} with {shown} failed"
        )
    return found


@method("String", "<")
def string_less(self: Text, block: Any, other: Any) -> bool:
    return text(self) < _comparable(self, other)


@method("String", ">")
def string_greater(self: Text, block: Any, other: Any) -> bool:
    return text(self) > _comparable(self, other)


@method("String", "<=")
def string_at_most(self: Text, block: Any, other: Any) -> bool:
    return text(self) <= _comparable(self, other)


@method("String", ">=")
def string_at_least(self: Text, block: Any, other: Any) -> bool:
    return text(self) >= _comparable(self, other)


@method("String", "length", "size")
def string_length(self: Text, block: Any) -> int:
    return len(self if type(self) is str else self.text)  # type: ignore[union-attr]


@method("String", "empty?")
def string_is_empty(self: Text, block: Any) -> bool:
    return not (self if type(self) is str else self.text)  # type: ignore[union-attr]


@method("String", "+@")
def string_unfrozen(self: Text, block: Any) -> Text:
    if type(self) is str or self.frozen:  # type: ignore[union-attr]
        return RString(text(self))
    return self


@method("String", "-@", "dedup")
def string_deduplicated(self: Text, block: Any) -> Text:
    if type(self) is str or self.frozen:  # type: ignore[union-attr]
        return self
    made = RString(text(self))
    made.frozen = True
    return made
