"""Numbers, symbols, arrays, hashes, ranges, regular expressions, `__FILE__` and its kin."""

from __future__ import annotations

from fractions import Fraction
from typing import TYPE_CHECKING, Any

from jekyllpy.rubylang.compile.arguments import compile_arguments, compile_pair
from jekyllpy.rubylang.compile.node import Run, compile_node, compile_optional, compiles, constant
from jekyllpy.rubylang.compile.strings import interpolate, string_pieces, unescape_word
from jekyllpy.rubylang.compile.variables import local_setter
from jekyllpy.rubylang.dispatch import call
from jekyllpy.rubylang.implicit import to_hash
from jekyllpy.rubylang.objects.array import RArray
from jekyllpy.rubylang.objects.complex import RComplex
from jekyllpy.rubylang.objects.frame import Frame
from jekyllpy.rubylang.objects.hash import RHash, hash_key
from jekyllpy.rubylang.objects.range import Range
from jekyllpy.rubylang.objects.string import RString
from jekyllpy.rubylang.objects.symbol import intern
from jekyllpy.rubylang.reading.tree import field, parts
from jekyllpy.rubylang.runtime import runtime

if TYPE_CHECKING:
    from tree_sitter import Node

    from jekyllpy.rubylang.compile.scope import Scope, Site


def _whole_number(text: str) -> int:
    digits = text.replace("_", "").lower()
    if digits.startswith("0d"):
        return int(digits[2:])
    if len(digits) > 1 and digits[0] == "0" and digits[1].isdigit():
        return int(digits, 8)
    return int(digits, 0)


def _signed(node: Node, scope: Scope, value: Any) -> Any:
    return -value if node.start_byte in scope.unit.negated else value


@compiles("integer")
def compile_integer(node: Node, scope: Scope) -> Run:
    return constant(_signed(node, scope, _whole_number(scope.text(node))))


@compiles("float")
def compile_float(node: Node, scope: Scope) -> Run:
    return constant(_signed(node, scope, float(scope.text(node).replace("_", ""))))


@compiles("rational")
def compile_rational(node: Node, scope: Scope) -> Run:
    return constant(_signed(node, scope, _fraction(scope.text(node))))


def _fraction(text: str) -> Fraction:
    return Fraction(text.rstrip("r").replace("_", ""))


@compiles("complex")
def compile_complex(node: Node, scope: Scope) -> Run:
    """`2i`, `1.5i`, `3ri`."""
    text = scope.text(node).removesuffix("i")
    if text.endswith("r"):
        imaginary: Any = _fraction(text)
    else:
        is_float = "." in text or "e" in text.lower().removeprefix("0x")
        imaginary = float(text.replace("_", "")) if is_float else _whole_number(text)
    return constant(RComplex(0, _signed(node, scope, imaginary)))


@compiles("simple_symbol")
def compile_symbol(node: Node, scope: Scope) -> Run:
    return constant(intern(scope.text(node)[1:]))


@compiles("hash_key_symbol", "bare_symbol")
def compile_bare_symbol(node: Node, scope: Scope) -> Run:
    return constant(intern(scope.text(node)))


@compiles("delimited_symbol")
def compile_delimited_symbol(node: Node, scope: Scope) -> Run:
    text = interpolate(string_pieces(node, scope))
    return lambda frame: intern(text(frame))


def _array_of(runs: list[Run]) -> Run:
    if len(runs) == 1:
        (single,) = runs
        return lambda frame: RArray((single(frame),))
    if len(runs) == 2:
        first, second = runs
        return lambda frame: RArray((first(frame), second(frame)))
    return lambda frame: RArray([run(frame) for run in runs])


@compiles("array")
def compile_array(node: Node, scope: Scope) -> Run:
    arguments = compile_arguments(parts(node), scope)
    if arguments.simple:
        return _array_of(arguments.runs)

    def run_general(frame: Frame) -> Any:
        args, keywords = arguments.evaluate(frame)
        if keywords:
            args.append(RHash((intern(name), value) for name, value in keywords.items()))
        return RArray(args)

    return run_general


@compiles("string_array")
def compile_string_array(node: Node, scope: Scope) -> Run:
    plain = scope.text(node)[1] == "w"
    runs = [_word(child, scope, plain) for child in parts(node)]
    return lambda frame: RArray([RString(run(frame)) for run in runs])


@compiles("symbol_array")
def compile_symbol_array(node: Node, scope: Scope) -> Run:
    plain = scope.text(node)[1] == "i"
    runs = [_word(child, scope, plain) for child in parts(node)]
    return lambda frame: RArray([intern(run(frame)) for run in runs])


def _word(node: Node, scope: Scope, plain: bool) -> Run:
    if plain:
        return constant(unescape_word(scope.text(node)))
    return interpolate(string_pieces(node, scope))


@compiles("hash")
def compile_hash(node: Node, scope: Scope) -> Run:
    pairs: list[tuple[Run | None, Run]] = []
    for child in parts(node):
        if child.type == "hash_splat_argument":
            pairs.append((None, compile_node(parts(child)[0], scope)))
        else:
            pairs.append(compile_pair(child, scope))

    def run(frame: Frame) -> Any:
        made = RHash()
        for key, value in pairs:
            if key is None:
                made.update(to_hash(value(frame)))
            else:
                found = key(frame)
                made[hash_key(found)] = value(frame)
        return made

    return run


@compiles("range")
def compile_range(node: Node, scope: Scope) -> Run:
    first = compile_optional(node.child_by_field_name("begin"), scope)
    last = compile_optional(node.child_by_field_name("end"), scope)
    operator = field(node, "operator")
    exclusive = scope.text(operator) == "..."
    site = scope.site(node, "Range.new")

    def run(frame: Frame, site: Site = site) -> Any:
        begin, end = first(frame), last(frame)
        if type(begin) is not int or type(end) is not int:
            from jekyllpy.rubylang.core.ranges import check_bounds

            check_bounds(begin, end)
        return Range(begin, end, exclusive)

    return run


@compiles("regex")
def compile_regex(node: Node, scope: Scope) -> Run:
    from jekyllpy.rubylang.objects.regexp import Regexp

    flags = scope.text(node.children[-1])[1:]
    pieces = string_pieces(node, scope, regex=True)
    site = scope.site(node, "regex")
    if all(isinstance(piece, str) for piece in pieces):
        made: Any = None
        source = "".join(str(piece) for piece in pieces)

        def run_constant(frame: Frame, site: Site = site) -> Any:
            nonlocal made
            if made is None:
                made = Regexp.literal(source, flags)
            return made

        return run_constant
    text = interpolate(pieces, regex=True)
    kept: dict[str, Any] = {}
    once = "o" in flags

    def run(frame: Frame, site: Site = site) -> Any:
        if once and kept:
            return next(iter(kept.values()))
        source = text(frame)
        found = kept.get(source)
        if found is None:
            if len(kept) > 50:
                kept.clear()
            found = kept[source] = Regexp.literal(source, flags)
        return found

    return run


def matching_captures(node: Node, left: Node, right: Node, scope: Scope) -> Run:
    """`/(?<name>…)/ =~ text` sets local variables of the groups' names."""
    pattern = compile_node(left, scope)
    value = compile_node(right, scope)
    import re

    text = scope.text(left)
    names = [] if "#{" in text else re.findall(r"\(\?<([a-z_]\w*)>", text)
    setters = [(name, local_setter(*scope.declare(name))) for name in names]
    site = scope.site(node, "=~")

    def run(frame: Frame) -> Any:
        result = call(pattern(frame), site.name, value(frame))
        match = runtime.last_match
        for name, assign in setters:
            assign(frame, None if result is None else call(match, "[]", name))
        return result

    return run


@compiles("file", "line", "encoding")
def compile_place(node: Node, scope: Scope) -> Run:
    return constant(scope.text(node))
