"""Bodies that `return` or `next` leaves early, compiled so that no exception is needed.

`return x if c; rest` becomes a choice between `x` and `rest`: what follows a branch is run by the
branch itself, unless it leaves. Jumps out of loops, blocks and `begin` in the midst remain jumps.
"""

from __future__ import annotations

from collections.abc import Callable
from typing import TYPE_CHECKING, Any

from jekyllpy.rubylang.compile.conditions import case_tests, choice, run_case
from jekyllpy.rubylang.compile.node import Run, compile_node, nothing
from jekyllpy.rubylang.compile.statements import CLAUSES, sequence
from jekyllpy.rubylang.reading.tree import field, parts

if TYPE_CHECKING:
    from tree_sitter import Node

    from jekyllpy.rubylang.compile.scope import Scope

# nodes whose inner jumps belong to something else
_BARRIERS = {"method", "singleton_method", "class", "module", "singleton_class", "lambda"}
_BLOCKS = {"block", "do_block"}
_LOOPS = {"while", "until", "for", "while_modifier", "until_modifier"}
_SEQUENCES = {"then", "else", "block_body", "parenthesized_statements", "body_statement", "begin"}

Words = frozenset[str]
RETURN: Words = frozenset({"return"})
NEXT: Words = frozenset({"next"})
BOTH: Words = frozenset({"return", "next"})


class Branch:
    """A statement with branches: their tails, and what joins the runs that these become."""

    def __init__(self, tails: list[Tail], join: Callable[[list[Run]], Run]) -> None:
        self.tails = tails
        self.join = join


class Leave:
    """A jump out of the body, with its value."""

    def __init__(self, value: Run) -> None:
        self.value = value


Item = Branch | Leave | Callable[..., Any]
Tail = list[Item]


def compile_body(node: Node | None, scope: Scope, words: Words) -> Run:
    """The body of a method, lambda or block, which the jumps in `words` leave."""
    if node is None:
        return nothing
    if not _has_jump(node, words):
        return compile_node(node, scope)
    return _assembled(_tail(_statements(node), scope, words, True), None)


def _statements(node: Node) -> list[Node]:
    if node.type not in _SEQUENCES or any(child.type in CLAUSES for child in parts(node)):
        return [node]
    return parts(node)


def _has_jump(node: Node, words: Words) -> bool:
    """Whether a jump is in the branches of a statement."""
    if node.type in words:
        return True
    if node.type in _BARRIERS or node.type in _BLOCKS or node.type in _LOOPS:
        return False
    return any(_has_jump(child, words) for child in node.named_children)


def _tail(nodes: list[Node], scope: Scope, words: Words, last: bool) -> Tail:
    """Compile statements in the order of the text; `last` if nothing follows them."""
    items: Tail = []
    for index, node in enumerate(nodes):
        at_end = last and index == len(nodes) - 1
        items.extend(_items(node, scope, words, at_end))
    return items


def _items(node: Node, scope: Scope, words: Words, at_end: bool) -> Tail:
    if not _has_jump(node, words):
        return [compile_node(node, scope)]
    if node.type in words:
        from jekyllpy.rubylang.compile.jumps import compile_jump_value

        return [Leave(compile_jump_value(node, scope))]
    splitter = _SPLITTERS.get(node.type)
    if splitter is not None:
        return [splitter(node, scope, words, at_end)]
    clauses = [child for child in node.named_children if child.type in CLAUSES]
    if node.type in _SEQUENCES and not (node.type in ("begin", "body_statement") and clauses):
        return _tail(parts(node), scope, words, at_end)
    if at_end and node.type in ("begin", "body_statement"):
        from jekyllpy.rubylang.compile.exceptions import guard

        body = [child for child in parts(node) if child.type not in CLAUSES]
        return [guard(body, clauses, scope, words)]
    return [compile_node(node, scope)]


def compile_leaving(nodes: list[Node], scope: Scope, words: Words) -> Run:
    """Statements at the end of a body, which the jumps in `words` leave."""
    return _assembled(_tail(nodes, scope, words, True), None)


def _branch_tail(node: Node | None, scope: Scope, words: Words, at_end: bool) -> Tail:
    return [] if node is None else _tail(_statements(node), scope, words, at_end)


def _split_if(node: Node, scope: Scope, words: Words, at_end: bool) -> Branch:
    condition = compile_node(field(node, "condition"), scope)
    then = _branch_tail(node.child_by_field_name("consequence"), scope, words, at_end)
    otherwise = _branch_tail(node.child_by_field_name("alternative"), scope, words, at_end)
    if node.type == "unless":
        then, otherwise = otherwise, then
    return Branch([then, otherwise], lambda runs: choice(condition, *runs))


def _split_modifier(node: Node, scope: Scope, words: Words, at_end: bool) -> Branch:
    body = _tail([field(node, "body")], scope, words, at_end)
    condition = compile_node(field(node, "condition"), scope)
    tails: list[Tail] = [body, []] if node.type == "if_modifier" else [[], body]
    return Branch(tails, lambda runs: choice(condition, *runs))


def _split_case(node: Node, scope: Scope, words: Words, at_end: bool) -> Branch:
    value_node = node.child_by_field_name("value")
    value = compile_node(value_node, scope) if value_node is not None else None
    tests: list[Any] = []
    tails: list[Tail] = []
    otherwise: Tail = []
    for clause in parts(node):
        if clause.type == "when":
            tests.append(case_tests(clause, scope, value is not None))
            tails.append(_branch_tail(clause.child_by_field_name("body"), scope, words, at_end))
        elif clause.type == "else":
            otherwise = _branch_tail(clause, scope, words, at_end)
    return Branch([*tails, otherwise], lambda runs: run_case(value, tests, runs[:-1], runs[-1]))


_SPLITTERS: dict[str, Callable[[Node, Scope, Words, bool], Branch]] = {
    "if": _split_if,
    "elsif": _split_if,
    "unless": _split_if,
    "if_modifier": _split_modifier,
    "unless_modifier": _split_modifier,
    "case": _split_case,
}


def _assembled(items: Tail, rest: Run | None) -> Run:
    """What runs the items and then `rest`, unless a jump leaves before."""
    result = rest
    plain: list[Run] = []
    for item in reversed(items):
        if isinstance(item, Leave):
            result, plain = item.value, []
        elif isinstance(item, Branch):
            after = _joined(plain, result)
            plain = []
            result = item.join([_assembled(tail, after) for tail in item.tails])
        else:
            plain.insert(0, item)
    return _joined(plain, result) or nothing


def _joined(plain: list[Run], rest: Run | None) -> Run | None:
    if not plain:
        return rest
    return sequence(plain if rest is None else [*plain, rest])
