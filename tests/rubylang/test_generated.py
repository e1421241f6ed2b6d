"""Programs made at random where the language has rules: ours and the real `ruby`'s results agree."""

from __future__ import annotations

import random
from collections.abc import Callable

import pytest

from tests.rubylang.programs import by_ruby, by_us, without_addresses

pytestmark = pytest.mark.needs("ruby")

PROGRAMS = 40
CHECKS = 12


def caught(code: str) -> str:
    """Ruby that prints the value of `code`, or the class and message of what it raises."""
    return f"begin; p(({code})); rescue ArgumentError => e; puts e.message; end"


def a_signature(chance: random.Random) -> str:
    parts = [f"a{i}" for i in range(chance.randint(0, 2))]
    parts += [f"o{i} = :o{i}" for i in range(chance.randint(0, 2))]
    if chance.random() < 0.4:
        parts.append("*r")
    parts += [f"z{i}" for i in range(chance.choice([0, 0, 0, 1, 2]))]
    parts += [f"k{i}:" for i in range(chance.choice([0, 0, 0, 1]))]
    parts += [f"d{i}: :d{i}" for i in range(chance.choice([0, 0, 1, 2]))]
    if chance.random() < 0.2:
        parts.append("**w")
    return ", ".join(parts)


def names_of(signature: str) -> str:
    names = (part.strip().lstrip("*").split(" ")[0].rstrip(":") for part in signature.split(","))
    return ", ".join(name for name in names if name)


def an_argument_list(chance: random.Random) -> str:
    parts = [
        chance.choice(["1", ":s", "[2, 3]", "nil", "*[4, 5]", "{h: 1}"])
        for _ in range(chance.randint(0, 4))
    ]
    if chance.random() < 0.5:
        parts += chance.sample(
            ["k0: 7", "d0: 8", "d1: 9", "x: 1", "**{d0: 2}"], chance.randint(1, 2)
        )
    return ", ".join(parts)


def calls_of_methods(chance: random.Random) -> str:
    lines = []
    for number in range(CHECKS):
        signature = a_signature(chance)
        lines.append(f"def m{number}({signature}) = [{names_of(signature)}]")
        lines += [caught(f"m{number}({an_argument_list(chance)})") for _ in range(4)]
    return "\n".join(lines)


def calls_of_lambdas_and_procs(chance: random.Random) -> str:
    lines = []
    for _ in range(CHECKS):
        signature = a_signature(chance)
        lines.append(f"f = ->({signature}) {{ [{names_of(signature)}] }}")
        lines.append(f"g = proc {{ |{signature}| [{names_of(signature)}] }}")
        lines.append("p f.arity, g.arity")
        for _ in range(3):
            arguments = an_argument_list(chance)
            lines += [caught(f"f.({arguments})"), caught(f"g.({arguments})")]
    return "\n".join(lines)


def a_target(chance: random.Random, names: list[str], depth: int = 0) -> str:
    count = chance.randint(2, 3)
    splat = chance.choice([None, None, *range(count)])
    parts = []
    for index in range(count):
        if index == splat:
            names.append(f"v{len(names)}")
            parts.append(f"*{names[-1]}")
        elif depth < 2 and chance.random() < 0.3:
            parts.append(f"({a_target(chance, names, depth + 1)})")
        else:
            names.append(f"v{len(names)}")
            parts.append(names[-1])
    return ", ".join(parts)


def a_nested_array(chance: random.Random, depth: int = 0) -> str:
    if depth > 2 or chance.random() < 0.3:
        return chance.choice(["1", "nil", ":s", '"t"', "2.5"])
    items = [a_nested_array(chance, depth + 1) for _ in range(chance.randint(0, 3))]
    return f"[{', '.join(items)}]"


def destructuring(chance: random.Random) -> str:
    lines = []
    for number in range(CHECKS):
        names: list[str] = []
        target = a_target(chance, names)
        values = a_nested_array(chance)
        shown = ", ".join(names)
        lines += [
            f"def d{number}",
            f"  {target} = {values}",
            f"  p [{shown}]",
            f"  [{values}].each {{ |{target}| p [{shown}] }}",
            f"  p(({target} = 1, [2, 3], 4))",
            "end",
            f"d{number}",
        ]
    return "\n".join(lines)


def an_expression(chance: random.Random, depth: int = 0) -> str:
    if depth > 3 or chance.random() < 0.25:
        return chance.choice(["1", "2", "7", "x", "y", "true", "nil", "-3", "(x + 1)"])
    operator = chance.choice(["+", "-", "*", "<<", "&", "|", "==", "!=", "&&", "||", "<", ">="])
    left, right = an_expression(chance, depth + 1), an_expression(chance, depth + 1)
    if chance.random() < 0.1:
        return f"!{left}"
    if chance.random() < 0.1:
        return f"({left} ? {right} : {left})"
    if operator in ("==", "!="):
        return f"({left} {operator} {right})"
    return f"{left} {operator} {right}"


def operators(chance: random.Random) -> str:
    lines = ["x = 5", "y = -2"]
    for _ in range(CHECKS * 3):
        expression = an_expression(chance)
        lines.append(f"p(({expression})) rescue p $!.class")
    return "\n".join(lines)


def a_statement(chance: random.Random, depth: int, in_loop: bool) -> list[str]:
    kind = chance.choice(["say", "if", "unless", "loop", "begin", "case", "jump", "jump", "each"])
    mark = chance.randint(0, 99)
    if kind == "say" or depth > 3:
        return [f"print {mark}, ' '"]
    inner = [f"  {line}" for line in a_body(chance, depth + 1, in_loop)]
    other = [f"  {line}" for line in a_body(chance, depth + 1, in_loop)]
    condition = chance.choice(["n > 1", "n.zero?", "n == 2", "n", "nil"])
    if kind in ("if", "unless"):
        return [f"{kind} {condition}", *inner, "else", *other, "end"]
    if kind == "loop":
        looped = [f"  {line}" for line in a_body(chance, depth + 1, True)]
        count = f"i{mark}_{depth}"
        return [f"{count} = 0", f"while {count} < 2", f"  {count} += 1", *looped, "end"]
    if kind == "each":
        looped = [f"  {line}" for line in a_body(chance, depth + 1, True)]
        return ["[n, 5].each do |q|", *looped, "end"]
    if kind == "begin":
        return [
            "begin",
            *inner,
            "rescue => e",
            "  print e.message, ' '",
            *other,
            "ensure",
            f"  print 'e{mark} '",
            "end",
        ]
    if kind == "case":
        return [
            "case n",
            "when 0, 3",
            *inner,
            "when Integer",
            *other,
            "else",
            "  print 'none '",
            "end",
        ]
    jump = chance.choice(["return :r", "raise 'x'", *(["next", "break"] if in_loop else [])])
    return [f"{jump} if {condition}"]


def a_body(chance: random.Random, depth: int, in_loop: bool) -> list[str]:
    lines = [
        line for _ in range(chance.randint(1, 3)) for line in a_statement(chance, depth, in_loop)
    ]
    return [*lines, str(chance.randint(100, 199))]


def control_flow(chance: random.Random) -> str:
    lines = []
    for number in range(4):
        lines += [f"def f{number}(n)", *(f"  {line}" for line in a_body(chance, 0, False)), "end"]
        lines += [f"[0, 1, 2, 3].each {{ |n| p((f{number}(n) rescue $!.message)) }}"]
    return "\n".join(lines)


def here_documents(chance: random.Random) -> str:
    lines = []
    for _ in range(CHECKS):
        body = []
        for _ in range(chance.randint(1, 5)):
            indentation = chance.choice(["", "  ", "    ", "\t", " \t", "      "])
            body.append(
                indentation + chance.choice(["", "a", "#{1}", "b #{2} c", "x  ", "\\n", "\\x41y"])
            )
        lines += ["p <<~A", *body, "  A", "p <<-A", *body, "  A", "p <<~'A'", *body, "A"]
    return "\n".join(lines)


GENERATORS: list[Callable[[random.Random], str]] = [
    calls_of_methods,
    calls_of_lambdas_and_procs,
    destructuring,
    operators,
    control_flow,
    here_documents,
]


@pytest.mark.parametrize("generator", GENERATORS, ids=lambda each: each.__name__)
def test_programs_made_at_random(generator: Callable[[random.Random], str]) -> None:
    texts = [generator(random.Random(seed)) for seed in range(PROGRAMS)]
    for text, theirs in zip(texts, by_ruby(texts), strict=True):
        assert without_addresses(by_us(text)) == without_addresses(theirs), text
