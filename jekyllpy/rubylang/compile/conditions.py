"""`if`, `unless`, `? :`, `case` with `when`."""

from __future__ import annotations

from collections.abc import Callable
from typing import TYPE_CHECKING, Any

from jekyllpy.rubylang.compile.arguments import to_a
from jekyllpy.rubylang.compile.node import Run, compile_node, compile_optional, compiles, nothing
from jekyllpy.rubylang.compile.strings import literal_text
from jekyllpy.rubylang.objects.frame import Frame
from jekyllpy.rubylang.objects.string import RString
from jekyllpy.rubylang.operations import case_equal
from jekyllpy.rubylang.reading.tree import field, parts

if TYPE_CHECKING:
    from tree_sitter import Node

    from jekyllpy.rubylang.compile.scope import Scope, Site


Test = Callable[[Frame, Any], bool]


def choice(condition: Run, then: Run, otherwise: Run) -> Run:
    """Runs one of two by a condition."""

    def run(frame: Frame) -> Any:
        value = condition(frame)
        if value is None or value is False:
            return otherwise(frame)
        return then(frame)

    return run


def when_true(condition: Run, then: Run) -> Run:
    """Runs `then` if the condition holds."""

    def run(frame: Frame) -> Any:
        value = condition(frame)
        if value is None or value is False:
            return None
        return then(frame)

    return run


def when_false(condition: Run, then: Run) -> Run:
    """Runs `then` if the condition doesn't hold."""

    def run(frame: Frame) -> Any:
        value = condition(frame)
        if value is None or value is False:
            return then(frame)
        return None

    return run


@compiles("if", "elsif", "conditional")
def compile_if(node: Node, scope: Scope) -> Run:
    condition = compile_node(field(node, "condition"), scope)
    then = compile_optional(node.child_by_field_name("consequence"), scope)
    alternative = node.child_by_field_name("alternative")
    if alternative is None:
        return when_true(condition, then)
    return choice(condition, then, compile_node(alternative, scope))


@compiles("unless")
def compile_unless(node: Node, scope: Scope) -> Run:
    condition = compile_node(field(node, "condition"), scope)
    then = compile_optional(node.child_by_field_name("consequence"), scope)
    otherwise = compile_optional(node.child_by_field_name("alternative"), scope)
    return choice(condition, otherwise, then)


@compiles("if_modifier", "unless_modifier")
def compile_modifier(node: Node, scope: Scope) -> Run:
    body = compile_node(field(node, "body"), scope)
    condition = compile_node(field(node, "condition"), scope)
    return (when_true if node.type == "if_modifier" else when_false)(condition, body)


@compiles("case")
def compile_case(node: Node, scope: Scope) -> Run:
    value_node = node.child_by_field_name("value")
    value = compile_node(value_node, scope) if value_node is not None else None
    tests: list[Test] = []
    bodies: list[Run] = []
    otherwise: Run = nothing
    for clause in parts(node):
        if clause.type == "when":
            tests.append(case_tests(clause, scope, value is not None))
            bodies.append(compile_optional(clause.child_by_field_name("body"), scope))
        elif clause.type == "else":
            otherwise = compile_node(clause, scope)
    return run_case(value, tests, bodies, otherwise)


def case_tests(clause: Node, scope: Scope, has_value: bool) -> Test:
    """Whether one of the patterns of a `when` matches."""
    patterns = [parts(each)[0] for each in clause.children_by_field_name("pattern")]
    texts = [literal_text(each, scope) for each in patterns] if has_value else []
    if len(texts) > 1 and None not in texts:
        return _texts_test(frozenset(texts), texts)
    return _any(
        [_test(each, scope, has_value) for each in clause.children_by_field_name("pattern")]
    )


def run_case(value: Run | None, tests: list[Test], bodies: list[Run], otherwise: Run) -> Run:
    """Runs the body of the first test that holds."""
    subject = nothing if value is None else value
    clauses = tuple(zip(tests, bodies, strict=True))

    def run(frame: Frame) -> Any:
        found = subject(frame)
        for test, body in clauses:
            if test(frame, found):
                return body(frame)
        return otherwise(frame)

    return run


_PLAIN_LITERALS = {"simple_symbol", "nil", "true", "false"}


def _literal_test(wanted: Any) -> Test:
    def test(frame: Frame, value: Any) -> bool:
        return value is wanted

    return test


def _text_test(text: str) -> Test:
    def test(frame: Frame, value: Any) -> bool:
        if type(value) is RString:
            return value.text == text
        return case_equal(text, value)

    return test


def _texts_test(texts: frozenset[str | None], ordered: list[str | None]) -> Test:
    def test(frame: Frame, value: Any) -> bool:
        if type(value) is RString:
            return value.text in texts
        return any(case_equal(text, value) for text in ordered)

    return test


def _any(tests: list[Test]) -> Test:
    if len(tests) == 1:
        return tests[0]

    def test_all(frame: Frame, value: Any) -> bool:
        for test in tests:  # noqa: SIM110 - a generator costs more than the tests
            if test(frame, value):
                return True
        return False

    return test_all


def _test(pattern: Node, scope: Scope, has_value: bool) -> Test:
    """Whether one pattern of a `when` matches."""
    inner = parts(pattern)[0]
    if inner.type == "splat_argument":
        items = compile_node(parts(inner)[0], scope)
        if has_value:
            return lambda frame, value: any(case_equal(item, value) for item in to_a(items(frame)))
        return lambda frame, value: any(
            item is not None and item is not False for item in to_a(items(frame))
        )
    run = compile_node(inner, scope)
    if has_value and inner.type in _PLAIN_LITERALS and not inner.named_children:
        return _literal_test(getattr(run, "constant", None))
    if has_value and inner.type == "string":
        text = literal_text(inner, scope)
        if text is not None:
            return _text_test(text)
    if has_value:
        site = scope.site(inner, "===")

        def test(frame: Frame, value: Any, site: Site = site) -> bool:
            return case_equal(run(frame), value)

        return test

    def holds(frame: Frame, value: Any) -> bool:
        result = run(frame)
        return result is not None and result is not False

    return holds
