"""Arguments of calls: positions, splats, keywords and the block."""

from __future__ import annotations

from collections import deque
from collections.abc import Callable
from typing import TYPE_CHECKING, Any

from jekyllpy.rubylang.compile.node import Run, compile_node, constant
from jekyllpy.rubylang.compile.strings import literal_text
from jekyllpy.rubylang.dispatch import call, class_of, real_class_of, resolve
from jekyllpy.rubylang.errors import error
from jekyllpy.rubylang.implicit import to_hash
from jekyllpy.rubylang.native import CLASS_OF
from jekyllpy.rubylang.objects.frame import Frame
from jekyllpy.rubylang.objects.hash import RHash, hash_key
from jekyllpy.rubylang.objects.proc import Proc, Shape
from jekyllpy.rubylang.objects.symbol import Symbol, intern
from jekyllpy.rubylang.reading.tree import parts

if TYPE_CHECKING:
    from tree_sitter import Node

    from jekyllpy.rubylang.compile.scope import Scope

AddTo = Callable[[Frame, "list[Any]"], None]
AddKeywords = Callable[[Frame, "dict[Any, Any]"], None]


class Arguments:
    """The arguments of a call.

    Attributes:
        runs: the positional ones, if none of them is a splat.
        adders: all positional ones, each adding what it gives to a list.
        keywords: what adds the keywords to a dict.
        labels: names and values of the keywords, if each stands in the text.
        block: what gives the block of `&block`.
    """

    def __init__(self, read_only: bool = False) -> None:
        self.read_only = read_only
        self.labels: list[tuple[str, Run]] | None = []
        self.runs: list[Run] = []
        self.adders: list[AddTo] = []
        self.keywords: list[AddKeywords] = []
        self.block: Run | None = None
        self.has_splat = False

    @property
    def simple(self) -> bool:
        """Whether there are neither splats nor keywords."""
        return not self.has_splat and not self.keywords

    def evaluate(self, frame: Frame) -> tuple[list[Any], dict[str, Any]]:
        """The positional arguments and the keywords."""
        args: list[Any] = []
        for add in self.adders:
            add(frame, args)
        if not self.keywords:
            return args, {}
        keywords: dict[Any, Any] = {}
        for add_keywords in self.keywords:
            add_keywords(frame, keywords)
        if all(type(key) is Symbol for key in keywords):
            return args, {key.name: value for key, value in keywords.items()}
        pairs = RHash(keywords)
        pairs.from_keywords = True  # type: ignore[attr-defined]
        args.append(pairs)
        return args, {}


def only(run: Run) -> Arguments:
    """A single argument."""
    found = Arguments()
    found.runs.append(run)
    found.adders.append(append_to(run))
    return found


def compile_arguments(nodes: list[Node], scope: Scope, *, read_only: bool = False) -> Arguments:
    """The arguments in the order of the text.

    `read_only` tells that the method doesn't keep or change the Strings it is given, so that
    literals can be given as they are.
    """
    found = Arguments(read_only)
    waiting = deque(nodes)
    while waiting:
        node = waiting.popleft()
        misread = misread_arguments(node, scope)
        if misread is None:
            _KINDS.get(node.type, _add_plain)(node, scope, found)
        else:
            found.runs.append(misread[0])
            found.adders.append(append_to(misread[0]))
            waiting.extendleft(reversed(misread[1]))
    return found


def misread_arguments(node: Node, scope: Scope) -> tuple[Run, list[Node]] | None:
    """`x -1, y` of a local variable `x`, which the parser takes for a call of `x` with both.

    Gives the operation, and the arguments that belong to the call around.
    """
    argument_node = node.child_by_field_name("arguments") if node.type == "call" else None
    method_node = node.child_by_field_name("method")
    if argument_node is None or method_node is None or node.child_by_field_name("receiver"):
        return None
    given = parts(argument_node)
    name = scope.text(method_node)
    if len(given) < 2 or argument_node.children[0].type == "(" or scope.find(name) is None:
        return None
    from jekyllpy.rubylang.compile.operators import misread_binary

    run = misread_binary(node, name, given[0], scope)
    return None if run is None else (run, given[1:])


def append_to(run: Run) -> AddTo:
    """Adds what `run` gives."""

    def add(frame: Frame, args: list[Any]) -> None:
        args.append(run(frame))

    return add


def _add_plain(node: Node, scope: Scope, found: Arguments) -> None:
    text = literal_text(node, scope) if found.read_only else None
    run = compile_node(node, scope) if text is None else constant(text)
    found.runs.append(run)
    found.adders.append(append_to(run))


def _splat_value(node: Node, scope: Scope, anonymous: str) -> Run:
    inner = parts(node)
    if inner:
        return compile_node(inner[0], scope)
    return _hidden(node, scope, anonymous)


def _hidden(node: Node, scope: Scope, anonymous: str) -> Run:
    from jekyllpy.rubylang.compile.variables import local_reader

    variable = scope.find(anonymous)
    if variable is None:
        scope.unknown(node, f"`{scope.text(node)}' where there is no such parameter")
    return local_reader(*variable)


def extend_to(run: Run) -> AddTo:
    """Adds the items of what `run` gives, as a splat does."""

    def add(frame: Frame, args: list[Any]) -> None:
        args.extend(to_a(run(frame)))

    return add


def _add_splat(node: Node, scope: Scope, found: Arguments) -> None:
    found.has_splat = True
    found.adders.append(extend_to(_splat_value(node, scope, "*")))


def to_a(value: Any) -> list[Any]:
    """What a splat makes of a value."""
    if isinstance(value, list):
        return value
    if value is None:
        return []
    if class_of(value).lookup("to_a") is None:
        return [value]
    result = call(value, "to_a")
    if not isinstance(result, list):
        raise error(
            "TypeError",
            f"can't convert {real_class_of(value).name} to Array "
            f"({real_class_of(value).name}#to_a gives {real_class_of(result).name})",
        )
    return result


def compile_pair(node: Node, scope: Scope) -> tuple[Run, Run]:
    """Key and value of a `key => value`, `key: value` or `key:`."""
    key = node.child_by_field_name("key")
    value = node.child_by_field_name("value")
    assert key is not None
    is_label = node.children[1].type == ":" if len(node.children) > 1 else False
    if key.type == "hash_key_symbol":
        name = scope.text(key)
        if value is None:
            from jekyllpy.rubylang.compile.calls import compile_name

            return constant(intern(name)), compile_name(name, key, scope)
        return constant(intern(name)), compile_node(value, scope)
    assert value is not None
    key_run = compile_node(key, scope)
    if is_label and key.type in ("string", "chained_string"):
        from jekyllpy.rubylang.operations import to_s

        text_run = key_run
        return (lambda frame: intern(to_s(text_run(frame)))), compile_node(value, scope)
    return key_run, compile_node(value, scope)


def _add_pair(node: Node, scope: Scope, found: Arguments) -> None:
    key, value = compile_pair(node, scope)
    name = getattr(key, "constant", None)
    if found.labels is not None and isinstance(name, Symbol):
        found.labels.append((name.name, value))
    else:
        found.labels = None

    def add(frame: Frame, keywords: dict[Any, Any]) -> None:
        keywords[hash_key(key(frame))] = value(frame)

    found.keywords.append(add)


def _add_hash_splat(node: Node, scope: Scope, found: Arguments) -> None:
    run = _splat_value(node, scope, "**")
    found.labels = None

    def add(frame: Frame, keywords: dict[Any, Any]) -> None:
        keywords.update(to_hash(run(frame)))

    found.keywords.append(add)


def _add_block(node: Node, scope: Scope, found: Arguments) -> None:
    inner = parts(node)
    if inner and inner[0].type == "simple_symbol":
        found.block = constant(_symbol_block(scope.text(inner[0])[1:], scope))
        return
    run = compile_node(inner[0], scope) if inner else _hidden(node, scope, "&")
    found.block = lambda frame: to_proc(run(frame))


def _symbol_block(name: str, scope: Scope) -> Proc:
    if scope.unit.refinements is None:
        return symbol_proc(name)
    from jekyllpy.rubylang.compile.refinements import refined_symbol_proc

    return refined_symbol_proc(scope.unit.refinements, name, symbol_proc(name))


def _add_forwarding(node: Node, scope: Scope, found: Arguments) -> None:
    found.has_splat = True
    found.adders.append(extend_to(_hidden(node, scope, "*")))
    keyword_rest = _hidden(node, scope, "**")
    found.labels = None
    found.keywords.append(lambda frame, keywords: keywords.update(keyword_rest(frame)))
    found.block = _hidden(node, scope, "&")


def to_proc(value: Any) -> Proc | None:
    """The block that `&value` gives."""
    if value is None or type(value) is Proc:
        return value
    if isinstance(value, Symbol):
        return symbol_proc(value.name)
    if class_of(value).lookup("to_proc") is None:
        kind = real_class_of(value).name
        raise error("TypeError", f"wrong argument type {kind} (expected Proc)")
    result: Proc = call(value, "to_proc")
    return result


_SYMBOL_SHAPE = Shape(-2, (("req",), ("rest",)))
_symbol_procs: dict[str, Proc] = {}


def symbol_proc(name: str) -> Proc:
    """The block that calls a method of its first argument."""
    found = _symbol_procs.get(name)
    if found is None:
        found = _symbol_procs[name] = _make_symbol_proc(name)
    return found


def _make_symbol_proc(name: str) -> Proc:
    def send_name(value: Any, *args: Any, **keywords: Any) -> Any:
        try:
            fn = (CLASS_OF.get(type(value)) or value.cls).public[name]
        except (KeyError, AttributeError):
            fn = resolve(class_of(value), value, name)
        return fn(value, None, *args)

    return Proc(send_name, _SYMBOL_SHAPE, is_lambda=True)


_KINDS = {
    "splat_argument": _add_splat,
    "pair": _add_pair,
    "hash_splat_argument": _add_hash_splat,
    "block_argument": _add_block,
    "forward_argument": _add_forwarding,
}
