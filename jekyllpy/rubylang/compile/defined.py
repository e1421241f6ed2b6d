"""`defined?`."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from jekyllpy.rubylang.compile.constants import find_lexical, inherited_constant, is_absent
from jekyllpy.rubylang.compile.node import Run, compile_node, constant
from jekyllpy.rubylang.compile.variables import class_variable_home, class_variable_owner
from jekyllpy.rubylang.dispatch import class_of, responds_to
from jekyllpy.rubylang.errors import RubyError
from jekyllpy.rubylang.objects.frame import BLOCK, DEFINITION, SELF, Frame
from jekyllpy.rubylang.objects.module import RModule
from jekyllpy.rubylang.operations import ivars_of
from jekyllpy.rubylang.reading.tree import field, parts
from jekyllpy.rubylang.runtime import runtime

if TYPE_CHECKING:
    from tree_sitter import Node

    from jekyllpy.rubylang.compile.scope import Scope

_WORDS = {
    "nil": "nil",
    "true": "true",
    "false": "false",
    "self": "self",
    "assignment": "assignment",
    "operator_assignment": "assignment",
}


def compile_defined(node: Node, scope: Scope) -> Run:
    """What kind of thing an expression is, or nil if it has no value."""
    while node.type == "parenthesized_statements" and len(parts(node)) == 1:
        node = parts(node)[0]
    compiler = _KINDS.get(node.type)
    if compiler is not None:
        return compiler(node, scope)
    return constant(_WORDS.get(node.type, "expression"))


def _if(word: str, test: Any) -> Run:
    return lambda frame: word if test(frame) else None


def _identifier(node: Node, scope: Scope) -> Run:
    name = scope.text(node)
    if scope.find(name) is not None:
        return constant("local-variable")
    return _if("method", lambda frame: responds_to(frame[SELF], name, True))


def _instance_variable(node: Node, scope: Scope) -> Run:
    name = scope.text(node)
    return _if("instance-variable", lambda frame: name in ivars_of(frame[SELF]))


def _global_variable(node: Node, scope: Scope) -> Run:
    name = scope.text(node)
    read = compile_node(node, scope)
    special = name in runtime.readers or name[1:].isdigit()
    return _if(
        "global-variable",
        lambda frame: name in runtime.globals or (special and read(frame) is not None),
    )


def _class_variable(node: Node, scope: Scope) -> Run:
    name = scope.text(node)
    return _if(
        "class variable",
        lambda frame: (
            class_variable_owner(class_variable_home(frame[DEFINITION].cref), name) is not None
        ),
    )


def _constant(node: Node, scope: Scope) -> Run:
    name = scope.text(node)
    return _if("constant", lambda frame: not is_absent(find_lexical(frame[DEFINITION].cref, name)))


def _scoped(node: Node, scope: Scope) -> Run:
    before_node = node.child_by_field_name("scope")
    name_node = field(node, "name")
    name = scope.text(name_node)
    from jekyllpy.rubylang.compile.constants import compile_scope_of

    before = compile_scope_of(node, scope)
    defined_before = compile_defined(before_node, scope) if before_node is not None else None

    def run(frame: Frame) -> Any:
        if defined_before is not None and defined_before(frame) is None:
            return None
        module = before(frame)
        if isinstance(module, RModule):
            return None if is_absent(inherited_constant(module, name)) else "constant"
        return "method" if responds_to(module, name) else None

    return run


def _call(node: Node, scope: Scope) -> Run:
    receiver_node = node.child_by_field_name("receiver")
    method_node = node.child_by_field_name("method")
    name = "call" if method_node is None else scope.text(method_node)
    if method_node is not None and method_node.type == "super":
        return _super(node, scope)
    if receiver_node is None:
        return _if("method", lambda frame: responds_to(frame[SELF], name, True))
    receiver = compile_node(receiver_node, scope)
    defined_receiver = compile_defined(receiver_node, scope)

    def run(frame: Frame) -> Any:
        if defined_receiver(frame) is None:
            return None
        try:
            return "method" if responds_to(receiver(frame), name) else None
        except RubyError:
            return None

    return run


def _yield(node: Node, scope: Scope) -> Run:
    return _if("yield", lambda frame: frame[BLOCK] is not None)


def _super(node: Node, scope: Scope) -> Run:
    def above(frame: Frame) -> bool:
        method = frame[DEFINITION].method
        return (
            method is not None
            and class_of(frame[SELF]).lookup_above(method.owner, method.name) is not None
        )

    return _if("super", above)


def _operation(node: Node, scope: Scope) -> Run:
    return constant("method")


_KINDS = {
    "identifier": _identifier,
    "instance_variable": _instance_variable,
    "global_variable": _global_variable,
    "class_variable": _class_variable,
    "constant": _constant,
    "scope_resolution": _scoped,
    "call": _call,
    "element_reference": _operation,
    "binary": _operation,
    "yield": _yield,
    "super": _super,
}
