"""ActiveSupport::NumberHelper, and sizes in bytes."""

from __future__ import annotations

import re
from decimal import ROUND_HALF_UP, Decimal, InvalidOperation
from fractions import Fraction
from typing import Any

from jekyllpy.ruby.numbers import format_float
from jekyllpy.rubylang.implicit import options_of
from jekyllpy.rubylang.native import MODULES, define_module, module_function
from jekyllpy.rubylang.objects.hash import key_value
from jekyllpy.rubylang.objects.string import RString
from jekyllpy.rubylang.operations import name_of, to_s, truthy
from jekyllpy.rubylang.std.active_support.extension import method

define_module("ActiveSupport::NumberHelper")
HELPER = "ActiveSupport::NumberHelper"
_UNITS = {
    15: "quadrillion", 12: "trillion", 9: "billion", 6: "million", 3: "thousand", 2: "hundred",
    1: "ten", 0: "unit", -1: "deci", -2: "centi", -3: "mili", -6: "micro", -9: "nano",
    -12: "pico", -15: "femto",
}  # fmt: skip
_WORDS = {
    0: "", 3: "Thousand", 6: "Million", 9: "Billion", 12: "Trillion", 15: "Quadrillion",
}  # fmt: skip
_SIZES = ("Bytes", "KB", "MB", "GB", "TB", "PB", "EB")
_EVERY_THREE = re.compile(r"(\d)(?=(\d\d\d)+(?!\d))")


def decimal(value: Any) -> Decimal | None:
    """A number exactly, None if it is none."""
    if isinstance(value, bool) or value is None:
        return None
    if isinstance(value, Fraction):
        return Decimal(value.numerator) / Decimal(value.denominator)
    if isinstance(value, float):
        return Decimal(repr(value)) if value == value and abs(value) != float("inf") else None
    try:
        return Decimal(to_s(value).strip())
    except InvalidOperation:
        return None


def _digits(number: Decimal) -> int:
    return 1 if number == 0 else number.adjusted() + 1


def rounded(number: Decimal, precision: int | None, significant: bool) -> Decimal:
    """Rounded to decimals, or to significant digits."""
    if precision is None:
        return number
    places = precision - _digits(number) if significant and precision > 0 else precision
    return number.quantize(Decimal(1).scaleb(-places), ROUND_HALF_UP)


def text_of(number: Decimal, options: dict[str, Any]) -> str:
    """A rounded number, with the decimals and marks that the options tell."""
    precision = options.get("precision")
    significant = truthy(options.get("significant"))
    found = rounded(number, precision, significant)
    places = precision or 0
    if significant and precision:
        places = max(precision - _digits(found), 0)
    shown = f"{found:.{places}f}" if precision is not None else f"{found:f}"
    if shown.lstrip("-").strip("0.") == "" and shown.startswith("-"):
        shown = shown[1:]
    if truthy(options.get("strip_insignificant_zeros")) and "." in shown:
        shown = shown.rstrip("0").rstrip(".")
    return delimited(shown, options)


def delimited(shown: str, options: dict[str, Any]) -> str:
    """With marks between groups of three digits, and the decimal mark."""
    whole, dot, rest = shown.partition(".")
    mark = to_s(options.get("delimiter", ""))
    separator = to_s(options.get("separator", "."))
    grouped = _EVERY_THREE.sub(lambda match: match[1] + mark, whole) if mark else whole
    return grouped + (separator + rest if dot else "")


def _options(given: Any, named: dict[str, Any], defaults: dict[str, Any]) -> dict[str, Any]:
    return defaults | options_of(given if isinstance(given, dict) else None, named)


def _plain(value: Any) -> RString | None:
    return None if value is None else RString(to_s(value))


def human(value: Any, options: dict[str, Any]) -> Any:
    """`1234567` as `1.23 Million`."""
    number = decimal(value)
    if number is None:
        return _plain(value)
    significant = truthy(options["significant"])
    number = rounded(number, options.get("precision"), significant)
    units = options.get("units")
    exponent = _exponent(number, units)
    scaled = number.scaleb(-exponent)
    shown = text_of(scaled, options)
    unit = _unit(exponent, units)
    pattern = to_s(options.get("format") or "%n %u")
    return RString(pattern.replace("%n", shown).replace("%u", unit).strip())


def _own_units(units: Any) -> dict[str, str]:
    if not isinstance(units, dict):
        return {}
    return {name_of(key_value(key)): to_s(value) for key, value in units.items()}


def _exponent(number: Decimal, units: Any) -> int:
    own = _own_units(units)
    names = {name: exponent for exponent, name in _UNITS.items()}
    known = [names[name] for name in own if name in names] if own else list(_WORDS)
    size = number.adjusted() if number else 0
    return next((each for each in sorted(known, reverse=True) if size >= each), 0)


def _unit(exponent: int, units: Any) -> str:
    own = _own_units(units)
    return own.get(_UNITS[exponent], "") if own else _WORDS.get(exponent, "")


_HUMAN = {"precision": 3, "significant": True, "strip_insignificant_zeros": True}


@module_function(HELPER, "number_to_human")
def number_to_human(self: Any, block: Any, value: Any, options: Any = None, /, **named: Any) -> Any:
    return human(value, _options(options, named, _HUMAN))


def human_size(value: Any, options: dict[str, Any]) -> Any:
    """`1234567` as `1.18 MB`."""
    number = decimal(value)
    if number is None:
        return _plain(value)
    size = int(abs(number))
    if size < 1024:
        return RString(f"{int(number)} {'Byte' if size == 1 else 'Bytes'}")
    power = 0
    while size >= 1024 and power < len(_SIZES) - 1:
        size //= 1024
        power += 1
    return RString(f"{text_of(number / Decimal(1024**power), options)} {_SIZES[power]}")


@module_function(HELPER, "number_to_human_size")
def number_to_human_size(
    self: Any, block: Any, value: Any, options: Any = None, /, **named: Any
) -> Any:
    return human_size(value, _options(options, named, _HUMAN))


def with_delimiter(value: Any, options: dict[str, Any]) -> Any:
    """`1234567` as `1,234,567`."""
    if decimal(value) is None:
        return _plain(value)
    shown = format_float(value) if isinstance(value, float) else to_s(value)
    return RString(delimited(shown, options))


@module_function(HELPER, "number_to_delimited", "number_with_delimiter")
def number_to_delimited(
    self: Any, block: Any, value: Any, options: Any = None, /, **named: Any
) -> Any:
    return with_delimiter(value, _options(options, named, {"delimiter": ","}))


def _formatted(value: Any, options: dict[str, Any], pattern: str) -> Any:
    number = decimal(value)
    if number is None:
        return _plain(value)
    return RString(pattern.replace("%n", text_of(number, options)))


@module_function(HELPER, "number_to_rounded", "number_with_precision")
def number_to_rounded(
    self: Any, block: Any, value: Any, options: Any = None, /, **named: Any
) -> Any:
    return _formatted(value, _options(options, named, {"precision": 3}), "%n")


@module_function(HELPER, "number_to_percentage")
def number_to_percentage(
    self: Any, block: Any, value: Any, options: Any = None, /, **named: Any
) -> Any:
    found = _options(options, named, {"precision": 3})
    return _formatted(value, found, to_s(found.get("format") or "%n%"))


def currency(value: Any, options: dict[str, Any]) -> Any:
    """`12.5` as `$12.50`."""
    number = decimal(value)
    if number is None:
        return _plain(value)
    pattern = to_s(options.get("format") or "%u%n")
    sign = "-" if number < 0 else ""
    shown = pattern.replace("%n", text_of(abs(number), options))
    return RString(sign + shown.replace("%u", to_s(options["unit"])))


_MONEY = {"precision": 2, "delimiter": ",", "unit": "$"}


@module_function(HELPER, "number_to_currency")
def number_to_currency(
    self: Any, block: Any, value: Any, options: Any = None, /, **named: Any
) -> Any:
    return currency(value, _options(options, named, _MONEY))


@module_function(HELPER, "number_to_phone")
def number_to_phone(self: Any, block: Any, value: Any, options: Any = None, /, **named: Any) -> Any:
    found = _options(options, named, {"delimiter": "-"})
    mark = to_s(found["delimiter"])
    return RString(
        re.sub(r"(\d{0,3})(\d{3})(\d{4})\Z", rf"\1{mark}\2{mark}\3", to_s(value)).lstrip(mark)
    )


def _formats(cls: str) -> None:
    before = MODULES[cls].natives["to_s"].fn

    @method(cls, "to_fs", "to_formatted_s")
    def formatted(
        self: Any, block: Any, name: Any = None, options: Any = None, /, **named: Any
    ) -> Any:
        return in_format(self, name, options, named)

    @method(cls, "to_s")
    def to_string(
        self: Any, block: Any, name: Any = None, options: Any = None, /, **named: Any
    ) -> Any:
        if name is None or type(name) is int:
            return before(self, None, *([] if name is None else [name]))
        return in_format(self, name, options, named)


def in_format(value: Any, name: Any, options: Any, named: dict[str, Any]) -> Any:
    """A number in a format by name."""
    key = "" if name is None else name_of(name)
    if key == "delimited":
        return number_to_delimited(None, None, value, options, **named)
    if key == "rounded":
        return number_to_rounded(None, None, value, options, **named)
    if key == "percentage":
        return number_to_percentage(None, None, value, options, **named)
    if key == "currency":
        return number_to_currency(None, None, value, options, **named)
    if key == "human":
        return number_to_human(None, None, value, options, **named)
    if key == "human_size":
        return number_to_human_size(None, None, value, options, **named)
    return RString(format_float(value) if isinstance(value, float) else to_s(value))


_formats("Integer")
_formats("Float")


def _size(names: tuple[str, ...], factor: int) -> None:
    @method("Numeric", *names)
    def bytes_of(self: Any, block: Any) -> Any:
        return self * factor


for _power, _name in enumerate(("byte", "kilobyte", "megabyte", "gigabyte", "terabyte")):
    _size((_name, f"{_name}s"), 1024**_power)
