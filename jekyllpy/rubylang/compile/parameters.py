"""Parameters of methods, blocks and lambdas: what they are, and binding arguments to them."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from jekyllpy.rubylang.compile.node import Run, compile_node
from jekyllpy.rubylang.errors import RubyError, error
from jekyllpy.rubylang.objects.array import RArray
from jekyllpy.rubylang.objects.frame import Frame
from jekyllpy.rubylang.objects.hash import RHash
from jekyllpy.rubylang.objects.proc import keyword_hash
from jekyllpy.rubylang.objects.symbol import Symbol, intern
from jekyllpy.rubylang.reading.tree import field, parts

if TYPE_CHECKING:
    from tree_sitter import Node

    from jekyllpy.rubylang.compile.scope import Scope
    from jekyllpy.rubylang.compile.variables import Setter


class Parameters:
    """The parameters of a method or block, each with the slot of its variable."""

    def __init__(self) -> None:
        self.required: list[int] = []
        self.optional: list[tuple[int, Run]] = []
        self.rest: int | None = None
        self.open_ended = False
        self.post: list[int] = []
        self.keywords: dict[str, tuple[int, Run | None]] = {}
        self.keyword_rest: int | None = None
        self.refuses_keywords = False
        self.block: int | None = None
        self.destructured: list[tuple[int, Setter]] = []
        self.described: list[tuple[str, ...]] = []

    @property
    def takes_keywords(self) -> bool:
        return bool(self.keywords) or self.keyword_rest is not None

    @property
    def plain(self) -> bool:
        """Whether there are only required parameters."""
        return not (
            self.optional
            or self.rest is not None
            or self.open_ended
            or self.post
            or self.takes_keywords
            or self.refuses_keywords
            or self.block is not None
            or self.destructured
        )

    def arity(self, strict: bool = True) -> int:
        """As Ruby tells it; of a proc (not `strict`), optional parameters don't count."""
        positions = len(self.required) + len(self.post)
        least = positions + any(default is None for _, default in self.keywords.values())
        if self.rest is not None:
            return -least - 1
        most = positions + len(self.optional) + self.takes_keywords
        return least if not strict or least == most else -least - 1

    # --- binding ---

    def bind_strictly(self, frame: Frame, args: tuple[Any, ...], keywords: dict[str, Any]) -> None:
        """Give the arguments of a method or lambda to its parameters.

        Raises:
            RubyError: ArgumentError if there are too few or too many.
        """
        if keywords and not self.takes_keywords:
            if self.refuses_keywords:
                raise error("ArgumentError", "no keywords accepted")
            args = (*args, keyword_hash(keywords))
            keywords = {}
        elif self.takes_keywords and not keywords and args and type(args[-1]) is RHash:
            args, keywords = self._flagged_keywords(args)
        given = len(args)
        needed = len(self.required) + len(self.post)
        limit = needed + len(self.optional)
        if given < needed or (self.rest is None and given > limit):
            raise self._wrong_number(given)
        self._bind_positions(frame, args)
        if self.takes_keywords:
            self._bind_keywords(frame, keywords)
        for slot, destructure in self.destructured:
            destructure(frame, frame[slot])

    def bind_loosely(self, frame: Frame, args: tuple[Any, ...], keywords: dict[str, Any]) -> None:
        """Give what is yielded to the parameters of a block: spread, cut off or filled with nil."""
        if keywords and not self.takes_keywords:
            args = (*args, keyword_hash(keywords))
            keywords = {}
        elif len(args) == 1 and self.spreads and not keywords:
            args = spread(args[0])
        needed = len(self.required) + len(self.post)
        limit = needed + len(self.optional)
        if len(args) < needed:
            args = (*args, *([None] * (needed - len(args))))
        elif self.rest is None and len(args) > limit:
            args = args[:limit]
        self._bind_positions(frame, args)
        if self.takes_keywords:
            self._bind_keywords(frame, keywords)
        for slot, destructure in self.destructured:
            destructure(frame, frame[slot])

    @property
    def spreads(self) -> bool:
        """Whether a single Array is spread over the parameters of a block."""
        if not self.required and not self.post:
            return len(self.optional) > 1
        others = self.optional or self.post or self.rest is not None or self.takes_keywords
        return len(self.required) > 1 or bool(others) or self.open_ended

    @staticmethod
    def _flagged_keywords(args: tuple[Any, ...]) -> tuple[tuple[Any, ...], dict[Any, Any]]:
        """Keyword arguments that came as a Hash since some of their keys aren't symbols."""
        last = args[-1]
        if getattr(last, "from_keywords", False):
            return args[:-1], {
                key.name if type(key) is Symbol else OtherKey(key): value
                for key, value in last.items()
            }
        return args, {}

    def _bind_positions(self, frame: Frame, args: tuple[Any, ...]) -> None:
        at = 0
        for slot in self.required:
            frame[slot] = args[at]
            at += 1
        spare = len(args) - len(self.required) - len(self.post)
        for slot, default in self.optional:
            if spare > 0:
                frame[slot] = args[at]
                at += 1
                spare -= 1
            else:
                frame[slot] = default(frame)
        if self.rest is not None:
            frame[self.rest] = RArray(args[at : at + max(spare, 0)])
            at += max(spare, 0)
        for slot in self.post:
            frame[slot] = args[at]
            at += 1

    def _bind_keywords(self, frame: Frame, keywords: dict[Any, Any]) -> None:
        missing = []
        taken = 0
        for name, (slot, default) in self.keywords.items():
            if name in keywords:
                frame[slot] = keywords[name]
                taken += 1
            elif default is not None:
                frame[slot] = default(frame)
            else:
                missing.append(name)
        if missing:
            raise error("ArgumentError", f"missing keyword{_listed(missing)}")
        if self.keyword_rest is not None:
            frame[self.keyword_rest] = RHash(
                (name.key if type(name) is OtherKey else intern(name), value)
                for name, value in keywords.items()
                if name not in self.keywords
            )
        elif taken < len(keywords):
            unknown = [name for name in keywords if name not in self.keywords]
            raise error("ArgumentError", f"unknown keyword{_listed(unknown)}")

    def _wrong_number(self, given: int) -> RubyError:
        needed = len(self.required) + len(self.post)
        must = [name for name, (_, default) in self.keywords.items() if default is None]
        expected = expected_count(needed, len(self.optional), self.rest is not None)
        if must:
            plural = "s" if len(must) > 1 else ""
            expected += f"; required keyword{plural}: {', '.join(must)}"
        return error(
            "ArgumentError", f"wrong number of arguments (given {given}, expected {expected})"
        )


class OtherKey:
    """A key of keyword arguments that isn't a symbol; only `**rest` takes it."""

    __slots__ = ("key",)

    def __init__(self, key: Any) -> None:
        self.key = key


def _listed(names: list[str]) -> str:
    plural = "s" if len(names) > 1 else ""
    return f"{plural}: {', '.join(':' + name for name in names)}"


def expected_count(needed: int, optional: int, rest: bool) -> str:
    """How the message of a wrong number of arguments tells what was expected."""
    if rest:
        return f"{needed}+"
    return f"{needed}..{needed + optional}" if optional else str(needed)


def spread(value: Any) -> tuple[Any, ...]:
    """The items of an Array (or of what can be one); else the value alone."""
    if isinstance(value, list):
        return tuple(value)
    from jekyllpy.rubylang.objects.instance import RObject

    if isinstance(value, RObject) and value.cls.lookup("to_ary"):
        from jekyllpy.rubylang.dispatch import call

        return tuple(call(value, "to_ary"))
    return (value,)


def compile_parameters(node: Node | None, scope: Scope) -> Parameters:
    """Read the parameters and declare their variables in `scope`."""
    found = Parameters()
    if node is None:
        return found
    for child in parts(node):
        if child in node.children_by_field_name("locals"):
            scope.declare_here(scope.text(child))
            continue
        _ADD.get(child.type, _unknown)(child, scope, found)
    if node.type == "block_parameters" and _ends_with_comma(node):
        found.open_ended = True
    return found


def _ends_with_comma(node: Node) -> bool:
    return len(node.children) >= 2 and node.children[-2].type == ","


def _unknown(node: Node, scope: Scope, found: Parameters) -> None:
    scope.unknown(node, f"a parameter of the kind `{node.type}'")


def _name(node: Node, scope: Scope, anonymous: str) -> str:
    name = node.child_by_field_name("name")
    return anonymous if name is None else scope.text(name)


def _positional(slot: int, name: tuple[str, ...], found: Parameters) -> None:
    after = found.rest is not None or found.optional
    (found.post if after else found.required).append(slot)
    found.described.append(("req", *name))


def _add_required(node: Node, scope: Scope, found: Parameters) -> None:
    name = scope.text(node)
    _positional(scope.declare_here(name), (name,), found)


def _add_destructured(node: Node, scope: Scope, found: Parameters) -> None:
    from jekyllpy.rubylang.compile.assignments import multiple_setter

    slot = scope.reserve()
    _positional(slot, (), found)
    found.destructured.append((slot, multiple_setter(node, scope, own=True)))


def _add_optional(node: Node, scope: Scope, found: Parameters) -> None:
    name = _name(node, scope, "")
    value = field(node, "value")
    slot = scope.declare_here(name)
    found.optional.append((slot, compile_node(value, scope)))
    found.described.append(("opt", name))


def _add_rest(node: Node, scope: Scope, found: Parameters) -> None:
    name = _name(node, scope, "*")
    found.rest = scope.declare_here(name)
    found.described.append(("rest", name))


def _add_keyword(node: Node, scope: Scope, found: Parameters) -> None:
    name = _name(node, scope, "")
    value = node.child_by_field_name("value")
    slot = scope.declare_here(name)
    found.keywords[name] = (slot, compile_node(value, scope) if value is not None else None)
    found.described.append(("key" if value is not None else "keyreq", name))


def _add_keyword_rest(node: Node, scope: Scope, found: Parameters) -> None:
    name = _name(node, scope, "**")
    found.keyword_rest = scope.declare_here(name)
    found.described.append(("keyrest", name))


def _refuse_keywords(node: Node, scope: Scope, found: Parameters) -> None:
    found.refuses_keywords = True
    found.described.append(("nokey",))


def _add_block(node: Node, scope: Scope, found: Parameters) -> None:
    name = _name(node, scope, "&")
    found.block = scope.declare_here(name)
    found.described.append(("block", name))


def _add_forwarding(node: Node, scope: Scope, found: Parameters) -> None:
    found.rest = scope.declare_here("*")
    found.keyword_rest = scope.declare_here("**")
    found.block = scope.declare_here("&")
    found.described += [("rest", "*"), ("keyrest", "**"), ("block", "&")]


_ADD = {
    "identifier": _add_required,
    "destructured_parameter": _add_destructured,
    "optional_parameter": _add_optional,
    "splat_parameter": _add_rest,
    "keyword_parameter": _add_keyword,
    "hash_splat_parameter": _add_keyword_rest,
    "hash_splat_nil": _refuse_keywords,
    "block_parameter": _add_block,
    "forward_parameter": _add_forwarding,
}
