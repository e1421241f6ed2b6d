"""What every value can do: be true, be shown, be compared, be frozen."""

from __future__ import annotations

from fractions import Fraction
from typing import Any

from jekyllpy.ruby.numbers import format_float
from jekyllpy.rubylang.dispatch import call, class_of, module_inspect, real_class_of
from jekyllpy.rubylang.errors import error
from jekyllpy.rubylang.native import method
from jekyllpy.rubylang.objects.complex import RComplex
from jekyllpy.rubylang.objects.hash import FloatKey
from jekyllpy.rubylang.objects.module import RClass, RModule
from jekyllpy.rubylang.objects.string import RString
from jekyllpy.rubylang.objects.symbol import Symbol


def truthy(value: Any) -> bool:
    """Whether `value` counts as true: all but nil and false do."""
    return value is not None and value is not False


def text_or_none(value: Any) -> str | None:
    """The text of a String, None of anything else."""
    if isinstance(value, RString):
        return value.text
    return value if isinstance(value, str) else None


def to_s(value: Any) -> str:
    """What `value.to_s` gives, as Python text: what interpolation and `puts` write."""
    kind = type(value)
    if kind is RString:
        return value.text  # type: ignore[no-any-return]
    if kind is str:
        return value  # type: ignore[no-any-return]
    if kind is int:
        return str(value)
    if value is None:
        return ""
    if kind is float:
        return format_float(value)
    if kind is Symbol:
        return value.name  # type: ignore[no-any-return]
    result = text_or_none(call(value, "to_s"))
    return any_to_s(value) if result is None else result


def inspect(value: Any) -> str:
    """What `value.inspect` gives, as Python text."""
    if value is None:
        return "nil"
    result = text_or_none(call(value, "inspect"))
    return any_to_s(value) if result is None else result


def address(value: Any) -> str:
    """What stands for the identity of an object in its `inspect`."""
    return f"0x{id(value):016x}"


def any_to_s(value: Any) -> str:
    """`#<Name:0x…>`: what `Object#to_s` gives."""
    cls = real_class_of(value)
    return f"#<{module_inspect(cls)}:{address(value)}>"


def equal(left: Any, right: Any) -> bool:
    """Ruby's `==`."""
    if left is right:
        return left == left if type(left) is float else True
    one, other = type(left), type(right)
    if one is RString or one is str:
        if other is RString or other is str or isinstance(right, (RString, str)):
            return str(left) == str(right)
        return False
    if one is int or one is float or one is FloatKey:
        if other is int or other is float or other is FloatKey:
            return bool(left == right)
    elif one is Symbol or one is bool or left is None:
        return False
    result = call(left, "==", right)
    return result is not None and result is not False


@method("Module", "===")
def module_case_equal(self: RModule, block: Any, value: Any) -> bool:
    """Whether a value is an instance of a class or of one that includes a module."""
    return class_of(value).descends_from(self)


def case_equal(pattern: Any, value: Any) -> bool:
    """Ruby's `===`, as `when` asks it."""
    kind = type(pattern)
    if kind is RClass or kind is RModule:
        try:
            if pattern.cls.public["==="] is module_case_equal:
                return class_of(value).descends_from(pattern)
        except KeyError:
            pass
    elif kind is RString or kind is str or kind is int or kind is Symbol or pattern is None:
        return equal(pattern, value)
    result = call(pattern, "===", value)
    return result is not None and result is not False


def compare(left: Any, right: Any) -> int:
    """Ruby's `<=>` as a number.

    Raises:
        RubyError: ArgumentError if the two cannot be compared.
    """
    one, other = type(left), type(right)
    if (one is int or one is float) and (other is int or other is float):
        return int(left > right) - int(left < right)
    if one is RString and other is RString:
        return int(left.text > right.text) - int(left.text < right.text)
    result = call(left, "<=>", right)
    if result is None:
        raise comparison_failed(left, right)
    if type(result) is int:
        return result
    return compare(result, 0)


def comparison_failed(left: Any, right: Any) -> Exception:
    """The ArgumentError of values that don't compare."""
    special = right is None or type(right) in (bool, int, float, Symbol)
    shown = inspect(right) if special else real_class_of(right).name
    return error("ArgumentError", f"comparison of {real_class_of(left).name} with {shown} failed")


def eql(left: Any, right: Any) -> bool:
    """Ruby's `eql?`: as keys of a Hash are compared."""
    from jekyllpy.rubylang.objects.hash import hash_key

    return bool(hash_key(left) == hash_key(right))


def is_frozen(value: Any) -> bool:
    """Whether `value` can't be changed."""
    if isinstance(value, (str, int, float, Symbol, Fraction, RComplex)) or value is None:
        return True
    return bool(getattr(value, "frozen", False))


def check_frozen(value: Any) -> None:
    """Raise FrozenError if `value` can't be changed."""
    try:
        if not value.frozen:
            return
    except AttributeError:
        pass
    if is_frozen(value):
        shown = inspect(value)
        kind = real_class_of(value).name
        raise error("FrozenError", f"can't modify frozen {kind}: {shown}", receiver=value)


def ivars_of(value: Any) -> dict[str, Any]:
    """The instance variables of any value, by name with the `@`."""
    found = getattr(value, "ivars", None)
    if found is None:
        found = {}
        try:
            value.ivars = found
        except AttributeError:
            return found
    return found


def inspect_object(value: Any) -> str:
    """What `Object#inspect` gives: class, address and instance variables."""
    ivars = ivars_of(value)
    if not ivars:
        return any_to_s(value)
    key = id(value)
    if key in _inspecting:
        return any_to_s(value)[:-1] + " ...>"
    _inspecting.add(key)
    try:
        shown = ", ".join(f"{name}={inspect(item)}" for name, item in ivars.items())
    finally:
        _inspecting.discard(key)
    return f"{any_to_s(value)[:-1]} {shown}>"


_inspecting: set[int] = set()


def name_of(value: Any) -> str:
    """The text of a name given as a Symbol or String."""
    if isinstance(value, Symbol):
        return value.name
    found = text_or_none(value)
    if found is None:
        raise error("TypeError", f"{inspect(value)} is not a symbol nor a string")
    return found
