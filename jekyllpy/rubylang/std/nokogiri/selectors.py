"""CSS selectors: read, and matched against nodes."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator
from functools import lru_cache

from jekyllpy.rubylang.errors import error
from jekyllpy.rubylang.std.nokogiri import tree
from jekyllpy.rubylang.std.nokogiri.tree import Changes, Node

Test = Callable[[Node], bool]

# By what they are not: a set up to the last character takes long to compile.
_LETTER = r"[^\x00-@\[-^`{-\x7f]|\\."
_SIGN = r"[^\x00-,./:-@\[-^`{-\x7f]|\\."
_IDENT = rf"-?(?:{_LETTER})(?:{_SIGN})*+"
_TOKEN = re.compile(
    rf"""\s*+(?P<comma>,)\s*+ | \s*+(?P<combine>[>+~])\s*+ | (?P<text>text\(\))
    | \#(?P<id>(?:{_SIGN})++) | \.(?P<class>{_IDENT}) | (?P<attribute>\[) | ::?(?P<pseudo>[\w-]+)
    | (?P<type>(?:(?:{_IDENT}|\*)?\|)?(?:{_IDENT}|\*)) | (?P<space>\s++)""",
    re.VERBOSE,
)
_ATTRIBUTE = re.compile(
    rf"""\s*+@?({_IDENT}(?:[:|]{_IDENT})?)\s*+(?:([~|^$*!]?=)\s*+("[^"]*+"|'[^']*+'|[^\]\s]++)\s*+)?(?:[iIsS]\s*+)?\]"""
)
_NTH = re.compile(
    r"\s*+(?:(odd|even)|([+-]?\d*+)n\s*+(?:([+-])\s*+(\d++))?|([+-]?\d++))\s*+\Z", re.IGNORECASE
)


class Compound:
    """What holds of one node: all of its tests."""

    def __init__(self) -> None:
        self.tests: list[Test] = []

    def matches(self, node: Node) -> bool:
        """Whether they all hold."""
        return all(test(node) for test in self.tests)


class Selector:
    """Compounds and how each is related to the one before."""

    def __init__(self) -> None:
        self.steps: list[tuple[str, Compound]] = []

    def matches(self, node: Node, scope: Node | None) -> bool:
        """Whether a node is meant; a selector that begins with a combinator begins at `scope`."""
        return self._matches(node, len(self.steps) - 1, scope)

    def _matches(self, node: Node, at: int, scope: Node | None) -> bool:
        combinator, compound = self.steps[at]
        if not compound.matches(node):
            return False
        if at == 0:
            return combinator == "" or (
                scope is not None and any(each is scope for each in _related(node, combinator))
            )
        return any(self._matches(each, at - 1, scope) for each in _related(node, combinator))


def _related(node: Node, combinator: str) -> Iterator[Node]:
    """The nodes that stand to `node` as a combinator says."""
    if combinator == " ":
        yield from node.ancestors()
    elif combinator == ">":
        if node.parent is not None:
            yield node.parent
    else:
        before = node.sibling_element(-1)
        while before is not None:
            yield before
            if combinator == "+":
                return
            before = before.sibling_element(-1)


def failed(text: str) -> Exception:
    """The exception for what is no selector."""
    return error(
        "Nokogiri::CSS::SyntaxError",
        f"unexpected '{text[:1]}' after ''" if text else "empty CSS selector",
    )


@lru_cache(maxsize=512)
def compiled(text: str) -> tuple[Selector, ...]:
    """The selectors of a group, separated by commas."""
    stripped = text.strip()
    if not stripped:
        raise failed("")
    reader = _Reader(stripped)
    found = reader.group()
    if reader.at < len(stripped):
        raise failed(stripped[reader.at :])
    return tuple(found)


class _Reader:
    """Reads a group of selectors up to its end or a closing bracket."""

    def __init__(self, text: str) -> None:
        self.text = text
        self.at = 0

    def group(self) -> list[Selector]:
        found: list[Selector] = []
        selector, compound, combinator = Selector(), Compound(), ""
        while self.at < len(self.text) and self.text[self.at] != ")":
            match = _TOKEN.match(self.text, self.at)
            if match is None:
                raise failed(self.text[self.at :])
            self.at = match.end()
            kind = match.lastgroup or ""
            if kind == "comma":
                self._close(selector, compound, combinator)
                found.append(selector)
                selector, compound, combinator = Selector(), Compound(), ""
            elif kind in ("combine", "space"):
                if compound.tests:
                    self._close(selector, compound, combinator)
                    compound, combinator = Compound(), " "
                if kind == "combine":
                    combinator = match[kind]
            else:
                self._add(compound, kind, match[kind])
        self._close(selector, compound, combinator)
        found.append(selector)
        return found

    def _close(self, selector: Selector, compound: Compound, combinator: str) -> None:
        if compound.tests:
            selector.steps.append((combinator, compound))
        elif not selector.steps or combinator not in ("", " "):
            raise failed(self.text[self.at :] or ",")

    def _add(self, compound: Compound, kind: str, value: str) -> None:
        if kind == "type":
            compound.tests.append(_type(unescaped(value.rpartition("|")[2])))
        elif kind == "text":
            compound.tests.append(lambda node: node.kind in (tree.TEXT, tree.CDATA))
        else:
            if not compound.tests:
                compound.tests.append(_is_element)
            compound.tests.append(self._other(kind, value))

    def _other(self, kind: str, value: str) -> Test:
        if kind == "id":
            name = unescaped(value)
            return lambda node: node.attributes.get("id") == name
        if kind == "class":
            return _class(unescaped(value))
        if kind == "attribute":
            match = _ATTRIBUTE.match(self.text, self.at)
            if match is None:
                raise failed(self.text[self.at :])
            self.at = match.end()
            return _attribute(unescaped(match[1]).replace("|", ":"), match[2], match[3])
        return self._pseudo(value)

    def _pseudo(self, name: str) -> Test:
        if self.text[self.at : self.at + 1] != "(":
            return _plain_pseudo(name)
        self.at += 1
        if name in ("not", "has", "is", "where", "matches"):
            inner = self.group()
            self._expect_end()
            return _of_selectors(name, inner)
        end = self.text.find(")", self.at)
        if end < 0:
            raise failed("(")
        argument = self.text[self.at : end].strip()
        if argument[:1] in ("'", '"'):
            quote_end = self.text.find(argument[0], self.text.index(argument[0], self.at) + 1)
            argument = self.text[self.text.index(argument[0], self.at) + 1 : quote_end]
            end = self.text.find(")", quote_end)
        self.at = end
        self._expect_end()
        return _with_argument(name, argument)

    def _expect_end(self) -> None:
        if self.text[self.at : self.at + 1] != ")":
            raise failed(self.text[self.at :])
        self.at += 1


def unescaped(text: str) -> str:
    """A name without its backslashes."""
    return re.sub(r"\\(.)", r"\1", text)


def _is_element(node: Node) -> bool:
    return node.kind == tree.ELEMENT


def _type(name: str) -> Test:
    if name == "*":
        return _is_element
    return lambda node: node.kind == tree.ELEMENT and node.name == name


def _class(name: str) -> Test:
    return lambda node: name in node.attributes.get("class", "").split()


def _attribute(name: str, operator: str | None, quoted: str | None) -> Test:
    if operator is None or quoted is None:
        return lambda node: name in node.attributes
    value = quoted[1:-1] if quoted[0] in "'\"" else unescaped(quoted)
    checks: dict[str, Callable[[str], bool]] = {
        "=": lambda found: found == value,
        "~=": lambda found: value in found.split(),
        "|=": lambda found: found == value or found.startswith(f"{value}-"),
        "^=": lambda found: found.startswith(value),
        "$=": lambda found: found.endswith(value),
        "*=": lambda found: value in found,
        "!=": lambda found: found != value,
    }
    check = checks[operator]
    if operator == "!=":
        return lambda node: check(node.attributes.get(name, ""))
    return lambda node: name in node.attributes and check(node.attributes[name])


class _Places:
    """Places among elements, of one parent after the other; kept until some tree changes."""

    def __init__(self) -> None:
        self.time = -1
        self.known: dict[tuple[int, bool, bool], dict[int, tuple[int, int]]] = {}
        self.parents: list[Node] = []

    def of(self, node: Node, same_name: bool, from_end: bool) -> tuple[int, int]:
        """The place among the elements around (counted from 1), and how many there are."""
        if node.parent is None:
            return 1, 1
        if self.time != Changes.count:
            self.time = Changes.count
            self.known.clear()
            self.parents.clear()
        key = (id(node.parent), same_name, from_end)
        found = self.known.get(key)
        if found is None:
            self.parents.append(node.parent)  # so that its id stays its own
            found = self.known[key] = _counted(node.parent, same_name, from_end)
        return found[id(node)]


def _counted(parent: Node, same_name: bool, from_end: bool) -> dict[int, tuple[int, int]]:
    groups: dict[str, list[Node]] = {}
    for each in parent.children:
        if each.kind == tree.ELEMENT:
            groups.setdefault(each.name if same_name else "", []).append(each)
    return {
        id(each): (len(group) - at if from_end else at + 1, len(group))
        for group in groups.values()
        for at, each in enumerate(group)
    }


_place = _Places().of


def _plain_pseudo(name: str) -> Test:
    tests: dict[str, Test] = {
        "first-child": lambda node: _place(node, False, False)[0] == 1,
        "last-child": lambda node: _place(node, False, True)[0] == 1,
        "only-child": lambda node: _place(node, False, False)[1] == 1,
        "first-of-type": lambda node: _place(node, True, False)[0] == 1,
        "last-of-type": lambda node: _place(node, True, True)[0] == 1,
        "first": lambda node: _place(node, True, False)[0] == 1,
        "last": lambda node: _place(node, True, True)[0] == 1,
        "only-of-type": lambda node: _place(node, True, False)[1] == 1,
        "empty": lambda node: not node.children,
        "parent": lambda node: bool(node.children),
        "root": lambda node: node.parent is None or node.parent.kind != tree.ELEMENT,
    }
    if name not in tests:
        raise error("RuntimeError", f"xmlXPathCompOpEval: function {name} not found")
    return tests[name]


def _of_selectors(name: str, inner: list[Selector]) -> Test:
    if name == "has":
        return lambda node: any(
            selector.matches(each, node) for selector in inner for each in node.descendants()
        )
    wanted = name != "not"
    return lambda node: any(selector.matches(node, None) for selector in inner) is wanted


def _with_argument(name: str, argument: str) -> Test:
    if name == "contains":
        return lambda node: argument in node.text()
    nth = {
        "nth-child": (False, False), "nth-last-child": (False, True),
        "nth-of-type": (True, False), "nth-last-of-type": (True, True),
        "nth": (True, False), "eq": (True, False),
    }.get(name)  # fmt: skip
    match = _NTH.match(argument)
    if nth is None or match is None:
        raise error("RuntimeError", f"xmlXPathCompOpEval: function {name} not found")
    step, offset = _step(match)
    same_name, from_end = nth

    def test(node: Node) -> bool:
        place = _place(node, same_name, from_end)[0] - offset
        return place == 0 if step == 0 else place % step == 0 and place // step >= 0

    return test


def _step(match: re.Match[str]) -> tuple[int, int]:
    word, factor, sign, offset, number = match.groups()
    if word is not None:
        return 2, 1 if word.lower() == "odd" else 0
    if number is not None:
        return 0, int(number)
    step = int(factor + "1") if factor in ("", "+", "-") else int(factor)
    return step, int(f"{sign or ''}{offset or 0}")


def select(scope: Node, text: str) -> list[Node]:
    """The nodes below `scope` that a group of selectors means, in the document's order."""
    selectors = compiled(text)
    uses_text = "text()" in text
    nodes = scope.descendants() if uses_text else scope.elements()
    start = None if scope.kind == tree.FRAGMENT else scope
    return [node for node in nodes if any(each.matches(node, start) for each in selectors)]


def select_first(scope: Node, text: str) -> Node | None:
    """The first of them."""
    selectors = compiled(text)
    nodes = scope.descendants() if "text()" in text else scope.elements()
    start = None if scope.kind == tree.FRAGMENT else scope
    return next(
        (node for node in nodes if any(each.matches(node, start) for each in selectors)), None
    )
