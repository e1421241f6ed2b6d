"""Case and white space of Strings."""

from __future__ import annotations

from typing import Any

from jekyllpy.ruby.text import capitalize, downcase
from jekyllpy.rubylang.core.string_editing import edits
from jekyllpy.rubylang.errors import error
from jekyllpy.rubylang.implicit import to_int, to_str
from jekyllpy.rubylang.native import method
from jekyllpy.rubylang.objects.string import RString, text
from jekyllpy.rubylang.objects.symbol import Symbol
from jekyllpy.rubylang.operations import text_or_none

_LEFT = "\t\n\v\f\r \0"
_UPPER = {chr(code): chr(code - 32) for code in range(97, 123)}
_TO_UPPER = str.maketrans(_UPPER)
_TO_LOWER = str.maketrans({upper: lower for lower, upper in _UPPER.items()})


def _ascii(options: tuple[Any, ...]) -> bool:
    if len(options) > 2:
        raise error("ArgumentError", "too many options")
    return bool(options) and any(
        isinstance(option, Symbol) and option.name == "ascii" for option in options
    )


@edits("upcase")
def string_upcase(found: str, block: Any, *options: Any) -> str:
    return found.translate(_TO_UPPER) if _ascii(options) else found.upper()


@edits("downcase")
def string_downcase(found: str, block: Any, *options: Any) -> str:
    if not options and found.isascii():
        return found.lower()
    return found.translate(_TO_LOWER) if _ascii(options) else downcase(found)


@edits("capitalize")
def string_capitalize(found: str, block: Any, *options: Any) -> str:
    if _ascii(options):
        return found[:1].translate(_TO_UPPER) + found[1:].translate(_TO_LOWER)
    return capitalize(found)


@edits("swapcase")
def string_swapcase(found: str, block: Any, *options: Any) -> str:
    return "".join(char.lower() if char.isupper() else char.upper() for char in found)


@method("String", "casecmp")
def string_casecmp(self: Any, block: Any, other: Any) -> int | None:
    if text_or_none(other) is None:
        return None
    one, two = text(self).translate(_TO_LOWER), text(other).translate(_TO_LOWER)
    return (one > two) - (one < two)


@method("String", "casecmp?")
def string_casecmp_p(self: Any, block: Any, other: Any) -> bool | None:
    if text_or_none(other) is None:
        return None
    return text(self).casefold() == to_str(other).casefold()


@edits("strip")
def string_strip(found: str, block: Any) -> str:
    return found.strip(_LEFT)


@edits("lstrip")
def string_lstrip(found: str, block: Any) -> str:
    return found.lstrip(_LEFT)


@edits("rstrip")
def string_rstrip(found: str, block: Any) -> str:
    return found.rstrip(_LEFT)


@edits("chomp")
def string_chomp(found: str, block: Any, ending: Any = "\n") -> str:
    if ending is None:
        return found
    tail = to_str(ending)
    if tail == "\n":
        if found.endswith("\r\n"):
            return found[:-2]
        return found[:-1] if found.endswith(("\n", "\r")) else found
    if tail == "":
        while found.endswith("\n"):
            found = found[: -2 if found.endswith("\r\n") else -1]
        return found
    return found.removesuffix(tail)


@edits("chop")
def string_chop(found: str, block: Any) -> str:
    return found[:-2] if found.endswith("\r\n") else found[:-1]


@edits("delete_prefix")
def string_delete_prefix(found: str, block: Any, prefix: Any) -> str:
    return found.removeprefix(to_str(prefix))


@edits("delete_suffix")
def string_delete_suffix(found: str, block: Any, suffix: Any) -> str:
    return found.removesuffix(to_str(suffix))


@edits("reverse")
def string_reverse(found: str, block: Any) -> str:
    return found[::-1]


def _filling(width: int, pad: str) -> str:
    if not pad:
        raise error("ArgumentError", "zero width padding")
    return (pad * (width // len(pad) + 1))[:width] if width > 0 else ""


@method("String", "ljust")
def string_ljust(self: Any, block: Any, width: Any, pad: Any = " ") -> RString:
    found = text(self)
    return RString(found + _filling(to_int(width) - len(found), to_str(pad)))


@method("String", "rjust")
def string_rjust(self: Any, block: Any, width: Any, pad: Any = " ") -> RString:
    found = text(self)
    return RString(_filling(to_int(width) - len(found), to_str(pad)) + found)


@method("String", "center")
def string_center(self: Any, block: Any, width: Any, pad: Any = " ") -> RString:
    found = text(self)
    free = max(0, to_int(width) - len(found))
    left = free // 2
    return RString(_filling(left, to_str(pad)) + found + _filling(free - left, to_str(pad)))
