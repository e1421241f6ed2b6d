"""Pattern matching: `case … in`, `value => pattern`, `value in pattern`."""

from __future__ import annotations

from collections.abc import Callable
from typing import TYPE_CHECKING, Any

from jekyllpy.rubylang.compile.assignments import compile_target
from jekyllpy.rubylang.compile.node import Run, compile_node, compile_optional, compiles
from jekyllpy.rubylang.compile.variables import Setter, local_setter
from jekyllpy.rubylang.dispatch import call, responds_to
from jekyllpy.rubylang.errors import error
from jekyllpy.rubylang.objects.array import RArray
from jekyllpy.rubylang.objects.frame import Frame
from jekyllpy.rubylang.objects.hash import RHash
from jekyllpy.rubylang.objects.symbol import Symbol, intern
from jekyllpy.rubylang.operations import case_equal, inspect
from jekyllpy.rubylang.reading.tree import field, parts

if TYPE_CHECKING:
    from tree_sitter import Node

    from jekyllpy.rubylang.compile.scope import Scope, Site

Test = Callable[[Frame, Any], bool]


class Mismatch:
    """Why the last pattern didn't match, for the message if it was the only one."""

    told: Callable[[], str] | None = None
    key: Symbol | None = None

    @classmethod
    def because(cls, told: Callable[[], str], key: Symbol | None = None) -> bool:
        """Note a reason; false, as a test that fails gives."""
        cls.told, cls.key = told, key
        return False


def _matches(pattern: Any, value: Any) -> bool:
    return case_equal(pattern, value) or Mismatch.because(
        lambda: f"{inspect(pattern)} === {inspect(value)} does not return true"
    )


def compile_pattern(node: Node, scope: Scope) -> Test:
    """Whether a value matches; variables are set on the way."""
    compiler = _PATTERNS.get(node.type)
    if compiler is not None:
        return compiler(node, scope)
    run = compile_node(node, scope)
    return lambda frame, value: _matches(run(frame), value)


def _binding(node: Node, scope: Scope) -> Test:
    return _setting(compile_target(node, scope))


def _pinned(node: Node, scope: Scope) -> Test:
    run = compile_node(parts(node)[0], scope)
    return lambda frame, value: _matches(run(frame), value)


def _alternatives(node: Node, scope: Scope) -> Test:
    tests = [compile_pattern(each, scope) for each in parts(node)]
    return lambda frame, value: any(test(frame, value) for test in tests)


def _named(node: Node, scope: Scope) -> Test:
    inner, name = field(node, "value"), field(node, "name")
    test = compile_pattern(inner, scope)
    assign = compile_target(name, scope)

    def match(frame: Frame, value: Any) -> bool:
        if not test(frame, value):
            return False
        assign(frame, value)
        return True

    return match


def _parenthesized(node: Node, scope: Scope) -> Test:
    return compile_pattern(parts(node)[0], scope)


def _class_test(node: Node, scope: Scope) -> tuple[Run | None, list[Node]]:
    """The class before the parentheses of a pattern, and the patterns in them."""
    class_node = node.child_by_field_name("class")
    inner = [each for each in parts(node) if each != class_node]
    return (compile_node(class_node, scope) if class_node is not None else None), inner


def _rest_setter(node: Node, scope: Scope) -> Setter | None:
    name = node.child_by_field_name("name")
    return compile_target(name, scope) if name is not None else None


def _is_rest(node: Node) -> bool:
    return node.type == "splat_parameter"


def _deconstructed(value: Any) -> list[Any] | None:
    if isinstance(value, list):
        return value
    if not responds_to(value, "deconstruct"):
        Mismatch.because(lambda: f"{inspect(value)} does not respond to #deconstruct")
        return None
    result = call(value, "deconstruct")
    if not isinstance(result, list):
        raise error("TypeError", "deconstruct must return Array")
    return result


def _array_pattern(node: Node, scope: Scope) -> Test:
    kind, inner = _class_test(node, scope)
    before: list[Test] = []
    after: list[Test] = []
    rest: Setter | None = None
    has_rest = node.children[-1].type == "," or any(
        child.type == "," and later.type in ("]", ")")
        for child, later in zip(node.children, node.children[1:], strict=False)
    )
    open_ended = has_rest
    for each in inner:
        if _is_rest(each):
            has_rest = True
            rest = _rest_setter(each, scope)
        elif has_rest and not open_ended:
            after.append(compile_pattern(each, scope))
        else:
            before.append(compile_pattern(each, scope))

    def match(frame: Frame, value: Any) -> bool:
        if kind is not None and not _matches(kind(frame), value):
            return False
        items = _deconstructed(value)
        if items is None:
            return False
        needed = len(before) + len(after)
        if len(items) < needed or (not has_rest and len(items) > needed):
            return Mismatch.because(
                lambda: (
                    f"{inspect(items)} length mismatch (given {len(items)}, "
                    f"expected {needed}{'+' if has_rest else ''})"
                )
            )
        end = len(items) - len(after)
        for test, item in zip(before, items, strict=False):
            if not test(frame, item):
                return False
        if rest is not None:
            rest(frame, RArray(items[len(before) : end]))
        return all(test(frame, item) for test, item in zip(after, items[end:], strict=True))

    return match


def _find_pattern(node: Node, scope: Scope) -> Test:
    kind, inner = _class_test(node, scope)
    first = _rest_setter(inner[0], scope)
    last = _rest_setter(inner[-1], scope)
    tests = [compile_pattern(each, scope) for each in inner[1:-1]]

    def match(frame: Frame, value: Any) -> bool:
        if kind is not None and not _matches(kind(frame), value):
            return False
        items = _deconstructed(value)
        if items is None:
            return False
        for start in range(len(items) - len(tests) + 1):
            window = items[start : start + len(tests)]
            if all(test(frame, item) for test, item in zip(tests, window, strict=True)):
                if first is not None:
                    first(frame, RArray(items[:start]))
                if last is not None:
                    last(frame, RArray(items[start + len(tests) :]))
                return True
        return Mismatch.because(lambda: f"{inspect(items)} does not match to find pattern")

    return match


def _key_of(node: Node, scope: Scope) -> str:
    key = field(node, "key")
    text = scope.text(key)
    return text[1:-1] if key.type == "string" else text


def _hash_pattern(node: Node, scope: Scope) -> Test:
    kind, inner = _class_test(node, scope)
    tests: list[tuple[Symbol, Test]] = []
    rest: Setter | None = None
    exact = not inner and node.children[0].type == "{"
    asks_rest = False
    for each in inner:
        if each.type == "hash_splat_nil":
            exact = True
        elif each.type == "hash_splat_parameter":
            rest = _rest_setter(each, scope)
            asks_rest = True
        else:
            name = _key_of(each, scope)
            value_node = each.child_by_field_name("value")
            if value_node is not None:
                tests.append((intern(name), compile_pattern(value_node, scope)))
            else:
                assign = local_setter(*scope.declare(name))
                tests.append((intern(name), _setting(assign)))
    wanted = None if asks_rest else [symbol for symbol, _ in tests]
    taken = {symbol for symbol, _ in tests}

    def match(frame: Frame, value: Any) -> bool:
        if kind is not None and not _matches(kind(frame), value):
            return False
        pairs = _deconstructed_keys(value, wanted)
        if pairs is None:
            return False
        for symbol, test in tests:
            if symbol not in pairs:
                return _key_missing(symbol)
            if not test(frame, pairs[symbol]):
                return False
        if rest is None and not (exact and len(pairs) > len(tests)):
            return True
        left = RHash((key, item) for key, item in pairs.items() if key not in taken)
        if rest is not None:
            rest(frame, left)
            return True
        if not tests:
            return Mismatch.because(lambda: f"{inspect(value)} is not empty")
        return Mismatch.because(lambda: f"rest of {inspect(left)} is not empty")

    return match


def _setting(assign: Setter) -> Test:
    def bind(frame: Frame, value: Any) -> bool:
        assign(frame, value)
        return True

    return bind


def _key_missing(key: Symbol) -> bool:
    return Mismatch.because(lambda: f"key not found: {inspect(key)}", key)


def _deconstructed_keys(value: Any, wanted: list[Symbol] | None) -> dict[Any, Any] | None:
    if isinstance(value, dict):
        return value
    if not responds_to(value, "deconstruct_keys"):
        Mismatch.because(lambda: f"{inspect(value)} does not respond to #deconstruct_keys")
        return None
    result = call(value, "deconstruct_keys", None if wanted is None else RArray(wanted))
    if not isinstance(result, dict):
        raise error("TypeError", "deconstruct_keys must return Hash")
    return result


_PATTERNS: dict[str, Callable[[Node, Scope], Test]] = {
    "identifier": _binding,
    "variable_reference_pattern": _pinned,
    "expression_reference_pattern": _pinned,
    "alternative_pattern": _alternatives,
    "as_pattern": _named,
    "parenthesized_pattern": _parenthesized,
    "array_pattern": _array_pattern,
    "find_pattern": _find_pattern,
    "hash_pattern": _hash_pattern,
}


@compiles("case_match")
def compile_case_match(node: Node, scope: Scope) -> Run:
    value_node = field(node, "value")
    subject = compile_node(value_node, scope)
    clauses = [_clause(each, scope) for each in node.children_by_field_name("clauses")]
    else_node = node.child_by_field_name("else")
    otherwise = compile_node(else_node, scope) if else_node is not None else None
    site = scope.site(node, "case")

    def run(frame: Frame, site: Site = site) -> Any:
        value = subject(frame)
        for test, guard, body in clauses:
            if test(frame, value) and guard(frame):
                return body(frame)
        if otherwise is None:
            raise no_match(value, len(clauses) == 1)
        return otherwise(frame)

    return run


def no_match(value: Any, single: bool) -> Exception:
    """The error of a value that no pattern fits; of a single pattern, it tells why."""
    shown = inspect(value)
    if not single or Mismatch.told is None:
        return error("NoMatchingPatternError", shown)
    message = f"{shown}: {Mismatch.told()}"
    if Mismatch.key is None:
        return error("NoMatchingPatternError", message)
    return error("NoMatchingPatternKeyError", message, key=Mismatch.key, matchee=value)


def _clause(node: Node, scope: Scope) -> tuple[Test, Callable[[Frame], bool], Run]:
    pattern = field(node, "pattern")
    test = compile_pattern(pattern, scope)
    guard = _guard(node.child_by_field_name("guard"), scope)
    return test, guard, compile_optional(node.child_by_field_name("body"), scope)


def _guard(node: Node | None, scope: Scope) -> Callable[[Frame], bool]:
    if node is None:
        return lambda frame: True
    condition_node = field(node, "condition")
    condition = compile_node(condition_node, scope)
    wanted = node.type == "if_guard"

    def holds(frame: Frame) -> bool:
        value = condition(frame)
        return (value is not None and value is not False) is wanted or Mismatch.because(
            lambda: "guard clause does not return true"
        )

    return holds


@compiles("match_pattern", "test_pattern")
def compile_one_pattern(node: Node, scope: Scope) -> Run:
    value_node, pattern = field(node, "value"), field(node, "pattern")
    subject = compile_node(value_node, scope)
    test = compile_pattern(pattern, scope)
    if node.type == "test_pattern":
        return lambda frame: test(frame, subject(frame))
    site = scope.site(node, "=>")

    def run(frame: Frame, site: Site = site) -> None:
        value = subject(frame)
        if not test(frame, value):
            raise no_match(value, True)

    return run
