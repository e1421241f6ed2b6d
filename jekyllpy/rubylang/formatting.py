"""`format`, `sprintf` and `String#%`."""

from __future__ import annotations

import math
import re
from decimal import ROUND_HALF_EVEN, Decimal
from fractions import Fraction
from functools import lru_cache
from typing import Any

from jekyllpy.rubylang.errors import error
from jekyllpy.rubylang.implicit import to_int, truncated
from jekyllpy.rubylang.objects.hash import hash_key
from jekyllpy.rubylang.objects.symbol import intern
from jekyllpy.rubylang.operations import inspect, text_or_none, to_s

_DIRECTIVE = re.compile(
    r"""%(?P<flags>[-+\ 0\#]*)
    (?:(?P<place>\d+)\$)?
    (?:<(?P<before>[^>]*)>)?
    (?P<more>[-+\ 0\#]*)
    (?P<width>\d+|\*)?
    (?:\.(?P<precision>\d+|\*)?(?P<dot>))?
    (?:<(?P<name>[^>]*)>)?
    (?P<kind>[diufeEgGaAspxXobBc%\n\0]|\{[^}]*\}|$)""",
    re.VERBOSE,
)


_WRONG_DIRECTIVE = re.compile(r"%[-+ 0#\d.*]*(.?)", re.DOTALL)

TIE = 5
MAX_TIE_DIGITS = 15


class _Arguments:
    """The values for the directives, taken one after the other, by place or by name."""

    def __init__(self, values: list[Any]) -> None:
        self.values = values
        self.at = 0

    def next(self) -> Any:
        if self.at >= len(self.values):
            raise error("ArgumentError", "too few arguments")
        self.at += 1
        return self.values[self.at - 1]

    def at_place(self, number: int) -> Any:
        if number > len(self.values):
            raise error("ArgumentError", "too few arguments")
        return self.values[number - 1]

    def named(self, name: str, shown: str) -> Any:
        table = self.values[0] if self.values else None
        if not isinstance(table, dict):
            raise error("ArgumentError", "one hash required")
        key = intern(name)
        if key in table:
            return table[key]
        default = getattr(table, "default", None)
        maker = getattr(table, "default_proc", None)
        if maker is not None:
            return maker.call(table, key)
        if default is not None:
            return default
        raise error("KeyError", f"key{shown} not found", receiver=table, key=hash_key(key))


def format_text(template: str, values: list[Any]) -> str:
    """The template with its directives replaced by values."""
    if "%" not in template:
        return template
    given = _Arguments(values)
    return "".join(
        part if type(part) is str else _formatted(part, given)  # type: ignore[arg-type]
        for part in _parts(template)
    )


@lru_cache(maxsize=200)
def _parts(template: str) -> list[str | re.Match[str]]:
    """Plain text and directives, in turn."""
    parts: list[str | re.Match[str]] = []
    at = 0
    while (start := template.find("%", at)) >= 0:
        parts.append(template[at:start])
        match = _DIRECTIVE.match(template, start)
        if match is None:
            bad = _WRONG_DIRECTIVE.match(template, start)
            assert bad is not None
            raise error("ArgumentError", f"malformed format string - %{bad[1]}")
        parts.append(match)
        at = match.end()
    parts.append(template[at:])
    return parts


def _formatted(match: re.Match[str], given: _Arguments) -> str:
    kind = match["kind"]
    flags = match["flags"] + (match["more"] or "")
    if kind in ("%", "\n", "\0"):
        return "%" if kind == "%" else "%" + kind
    if kind == "":
        raise error("ArgumentError", "incomplete format specifier; use %% (double %) instead")
    width, flags = _width(match["width"], flags, given)
    precision = _precision(match, given)
    if kind[0] == "{":
        value = to_s(given.named(kind[1:-1], kind))
        return _padded(value if precision is None else value[:precision], width, flags)
    name = match["before"] or match["name"]
    if name is not None:
        value = given.named(name, f"<{name}>")
    elif match["place"]:
        value = given.at_place(int(match["place"]))
    else:
        value = given.next()
    return _KINDS[kind](value, kind, flags, width, precision)


def _width(found: str | None, flags: str, given: _Arguments) -> tuple[int, str]:
    if found != "*":
        return int(found or 0), flags
    width = to_int(given.next())
    return abs(width), flags + "-" if width < 0 else flags


def _precision(match: re.Match[str], given: _Arguments) -> int | None:
    if match["dot"] is None:
        return None
    found = match["precision"]
    return to_int(given.next()) if found == "*" else int(found or 0)


def _padded(value: str, width: int, flags: str) -> str:
    return value.ljust(width) if "-" in flags else value.rjust(width)


def _text(value: Any, kind: str, flags: str, width: int, precision: int | None) -> str:
    shown = inspect(value) if kind == "p" else to_s(value)
    return _padded(shown if precision is None else shown[:precision], width, flags)


def _character(value: Any, kind: str, flags: str, width: int, precision: int | None) -> str:
    found = text_or_none(value)
    if found is not None and len(found) != 1:
        raise error("ArgumentError", "%c requires a character")
    return _padded(chr(to_int(value)) if found is None else found, width, flags)


def _sign(negative: bool, flags: str) -> str:
    if negative:
        return "-"
    return "+" if "+" in flags else " " if " " in flags else ""


def _laid_out(sign: str, digits: str, flags: str, width: int, zeros: bool) -> str:
    if "-" in flags:
        return (sign + digits).ljust(width)
    if zeros and "0" in flags:
        return sign + digits.rjust(width - len(sign), "0")
    return (sign + digits).rjust(width)


def _whole(value: Any) -> int:
    if type(value) is int:
        return value
    if type(value) is float:
        return truncated(value)
    if isinstance(value, Fraction):
        return int(value)
    from jekyllpy.rubylang.core.conversions import to_integer

    return to_integer(value, None)


def _decimal(value: Any, kind: str, flags: str, width: int, precision: int | None) -> str:
    number = _whole(value)
    digits = str(abs(number)) if number or precision != 0 else ""
    if precision is not None:
        digits = digits.rjust(precision, "0")
    return _laid_out(_sign(number < 0, flags), digits, flags, width, precision is None)


_BASES = {"x": (4, "0x"), "X": (4, "0X"), "o": (3, "0"), "b": (1, "0b"), "B": (1, "0B")}


def _in_base(value: Any, kind: str, flags: str, width: int, precision: int | None) -> str:
    number = _whole(value)
    prefix = _BASES[kind][1]
    prefix = prefix if "#" in flags and number else ""
    if number < 0 and "+" not in flags and " " not in flags:
        return _complement(number, kind, flags, width, precision)
    digits = _digits(abs(number), kind) if number or precision != 0 else ""
    if precision is not None:
        digits = digits.rjust(precision, "0")
    if kind == "o":
        digits = "0" + digits if "#" in flags and digits[:1] != "0" else digits
        prefix = ""
    return _laid_out(_sign(number < 0, flags) + prefix, digits, flags, width, precision is None)


def _digits(number: int, kind: str) -> str:
    return format(number, kind.lower() if kind == "B" else kind)


def _complement(number: int, kind: str, flags: str, width: int, precision: int | None) -> str:
    """A negative number as two's complement with endless digits: `..f85`."""
    bits, prefix = _BASES[kind]
    fill = _digits((1 << bits) - 1, kind)
    count = 1
    while number < -(1 << (bits * count)):
        count += 1
    digits = _digits((1 << bits * count) + number, kind).rjust(count, "0")
    if not digits.startswith(fill):
        digits = fill + digits
    if kind == "o" and digits[0] != fill:
        digits = fill + digits
    head = prefix if "#" in flags and kind != "o" else ""
    if precision is not None:
        digits = digits.rjust(precision - len(".."), fill)
        return _laid_out(head, ".." + digits, flags, width, False)
    if "0" in flags and "-" not in flags:
        room = width - len(head) - len("..")
        return head + ".." + digits.rjust(room, fill)
    return _laid_out(head, ".." + digits, flags, width, False)


def _number(value: Any) -> float | int | Fraction:
    if type(value) in (float, int) or isinstance(value, (float, Fraction)):
        return value  # type: ignore[no-any-return]
    from jekyllpy.rubylang.core.conversions import to_float

    return to_float(value)


def _float(value: Any, kind: str, flags: str, width: int, precision: int | None) -> str:
    number = _number(value)
    if isinstance(number, float) and (math.isnan(number) or math.isinf(number)):
        shown = "NaN" if math.isnan(number) else "Inf"
        return _laid_out(_sign(number < 0, flags), shown, flags, width, False)
    negative = math.copysign(1, number) < 0 if isinstance(number, float) else number < 0
    digits = _float_digits(abs(number), kind, "#" if "#" in flags else "", precision)
    return _laid_out(_sign(negative, flags), digits, flags, width, True)


def _float_digits(number: Any, kind: str, alternative: str, precision: int | None) -> str:
    places = 6 if precision is None else precision
    if kind == "f" and not isinstance(number, float):
        scaled = math.floor(Fraction(number) * 10**places + Fraction(1, 2))
        digits = str(scaled).rjust(places + 1, "0")
        return (
            f"{digits[: len(digits) - places]}.{digits[len(digits) - places :]}"
            if places
            else digits
        )
    tie = _rounded_tie(number, kind, places)
    if tie is None:
        return f"%{alternative}.{places}{kind}" % float(number)
    if kind == "f":
        return format(tie, f".{places}f") + ("." if alternative and not places else "")
    stays = "#" if kind in "gG" and len(tie.as_tuple().digits) == max(1, places) else alternative
    return f"%{stays}.{places}{kind}" % float(tie)


def _rounded_tie(number: Any, kind: str, places: int) -> Decimal | None:
    """A Float whose shortest form ends in the 5 to be rounded off: to the even side, as Ruby's
    own conversion has it, and not as its binary value would tell. None for all others."""
    shortest = Decimal(repr(float(number)))
    _, digits, exponent = shortest.as_tuple()
    if not isinstance(exponent, int) or digits[-1] != TIE or len(digits) > MAX_TIE_DIGITS:
        return None
    kept = len(digits) - 1
    wanted = {"f": -exponent == places + 1, "e": kept == places + 1, "g": kept == max(1, places)}
    if not wanted[kind.lower()]:
        return None
    unit = Decimal(1).scaleb(exponent + 1)
    if not kept:
        return unit if Fraction(number) > Fraction(TIE) * Fraction(10) ** exponent else Decimal(0)
    return shortest.quantize(unit, ROUND_HALF_EVEN)


def _hexadecimal(value: Any, kind: str, flags: str, width: int, precision: int | None) -> str:
    number = float(_number(value))
    digits = abs(number).hex()
    mantissa, _, exponent = digits.partition("p")
    mantissa = mantissa.rstrip("0").rstrip(".") if "." in mantissa else mantissa
    shown = f"{mantissa}p{exponent}"
    shown = shown.upper() if kind == "A" else shown
    return _laid_out(_sign(number < 0, flags), shown, flags, width, False)


_KINDS = {
    **dict.fromkeys("diu", _decimal),
    **dict.fromkeys("feEgG", _float),
    **dict.fromkeys("aA", _hexadecimal),
    **dict.fromkeys("sp", _text),
    **dict.fromkeys("xXobB", _in_base),
    "c": _character,
}
