"""Selectors of CSS, matched against the tree."""

from __future__ import annotations

import re
from collections.abc import Callable

from jekyllpy.rubylang.errors import error
from jekyllpy.rubylang.std.nokogiri.tree import Element, Parent

Test = Callable[[Element], bool]

_PART = re.compile(
    r"""(?P<name>[\w-]+|\*)
      | \#(?P<id>[\w-]+)
      | \.(?P<cls>[\w-]+)
      | \[\s*(?P<attr>[\w:-]+)\s*(?:(?P<op>[~|^$*!]?=)\s*(?:"(?P<dq>[^"]*)"|'(?P<sq>[^']*)'|(?P<bare>[^\]\s]+))\s*)?\]
      | ::?(?P<pseudo>[\w-]+)(?:\((?P<arg>(?:[^()]|\([^()]*\))*)\))?
    """,
    re.VERBOSE,
)
_COMBINATOR = re.compile(r"\s*([>+~])\s*|\s+")


def select(parent: Parent, selector: str) -> list[Element]:
    """The elements below a node that a selector means, in order."""
    tests = [_complex(part.strip()) for part in _split(selector)]
    return [each for each in parent.elements() if any(test(each) for test in tests)]


def matches(element: Element, selector: str) -> bool:
    """Whether a selector means this element."""
    return any(_complex(part.strip())(element) for part in _split(selector))


def _split(selector: str) -> list[str]:
    parts, depth, start = [], 0, 0
    for at, char in enumerate(selector):
        if char in "([":
            depth += 1
        elif char in ")]":
            depth -= 1
        elif char == "," and depth == 0:
            parts.append(selector[start:at])
            start = at + 1
    return [*parts, selector[start:]]


def _complex(selector: str) -> Test:
    test: Test | None = None
    at, combinator = 0, ""
    start = _COMBINATOR.match(selector)
    if start is not None and start.end():
        at = start.end()
    while at < len(selector):
        simple, at = _compound(selector, at)
        test = simple if test is None else _combined(test, combinator, simple)
        space = _COMBINATOR.match(selector, at)
        if space is None:
            break
        combinator, at = space[1] or " ", space.end()
    if test is None or at < len(selector):
        raise error("ArgumentError", f"unexpected '{selector[at:]}' in the selector '{selector}'")
    return test


def _combined(before: Test, combinator: str, simple: Test) -> Test:
    def test(element: Element) -> bool:
        if not simple(element):
            return False
        if combinator == ">":
            return isinstance(element.parent, Element) and before(element.parent)
        if combinator in "+~" and combinator:
            earlier = _earlier(element)
            return any(map(before, earlier[-1:] if combinator == "+" else earlier))
        above = element.parent
        while isinstance(above, Element):
            if before(above):
                return True
            above = above.parent
        return False

    return test


def _siblings(element: Element) -> list[Element]:
    if element.parent is None:
        return [element]
    return [child for child in element.parent.children if isinstance(child, Element)]


def _earlier(element: Element) -> list[Element]:
    siblings = _siblings(element)
    return siblings[: next(at for at, each in enumerate(siblings) if each is element)]


def _compound(selector: str, at: int) -> tuple[Test, int]:
    tests: list[Test] = []
    while at < len(selector):
        part = _PART.match(selector, at)
        if part is None or (part["name"] and tests):
            break
        tests.append(_simple(part))
        at = part.end()
    if not tests:
        raise error("ArgumentError", f"unexpected '{selector[at:]}' in the selector '{selector}'")
    return (lambda element: all(test(element) for test in tests)), at


def _simple(part: re.Match[str]) -> Test:
    if part["name"]:
        name = part["name"]
        return lambda element: name == "*" or element.name == name
    if part["id"]:
        wanted = part["id"]
        return lambda element: element.attributes.get("id") == wanted
    if part["cls"]:
        cls = part["cls"]
        return lambda element: cls in element.attributes.get("class", "").split()
    if part["attr"]:
        value = next((part[key] for key in ("dq", "sq", "bare") if part[key] is not None), "")
        return _attribute(part["attr"], part["op"], value)
    return _pseudo(part["pseudo"], part["arg"] or "")


def _attribute(name: str, operator: str | None, value: str) -> Test:
    def test(element: Element) -> bool:
        found = element.attributes.get(name)
        if operator == "!=":
            return found != value
        if found is None:
            return False
        if operator is None:
            return True
        return {
            "=": found == value,
            "~=": value in found.split(),
            "|=": found == value or found.startswith(f"{value}-"),
            "^=": bool(value) and found.startswith(value),
            "$=": bool(value) and found.endswith(value),
            "*=": bool(value) and value in found,
        }[operator]

    return test


def _pseudo(name: str, argument: str) -> Test:
    if name == "not":
        return lambda element: not matches(element, argument)
    if name == "has":
        return lambda element: bool(select(element, argument))
    if name == "contains":
        wanted = argument.strip("'\"")
        return lambda element: wanted in element.text
    if name == "empty":
        return lambda element: not element.children
    if name == "root":
        return lambda element: not isinstance(element.parent, Element)
    if name in ("first-child", "last-child", "nth-child", "only-child"):
        return _place(name, argument, same_name=False)
    if name in ("first-of-type", "last-of-type", "nth-of-type", "first", "last"):
        return _place(name, argument, same_name=True)
    raise error("ArgumentError", f"the pseudo-class ':{name}' isn't known")


def _place(name: str, argument: str, *, same_name: bool) -> Test:
    def test(element: Element) -> bool:
        line = _siblings(element)
        if same_name:
            line = [each for each in line if each.name == element.name]
        at = next(at for at, each in enumerate(line) if each is element)
        if name.startswith("only"):
            return len(line) == 1
        if name.startswith("nth"):
            return _is_nth(at + 1, argument.strip())
        return at == 0 if name.startswith("first") else at == len(line) - 1

    return test


def _is_nth(place: int, formula: str) -> bool:
    formula = {"odd": "2n+1", "even": "2n"}.get(formula, formula).replace(" ", "")
    step, n, offset = formula.partition("n")
    if not n:
        return place == int(formula)
    each = int({"": "1", "-": "-1", "+": "1"}.get(step, step))
    start = int(offset) if offset else 0
    return (place - start) % each == 0 and (place - start) // each >= 0 if each else place == start
