"""Finds patterns that a hostile text can make slow: those that can match one text in many ways.

A pattern becomes an automaton, whose edges bear exact sets of characters. Python's engine tries the
ways through it one after another as long as the rest doesn't match, so two loops decide:

- *exponential*: a state that comes back to itself over one text on two different ways, as in
  `(a+)+b` or `(a|a)*b`;
- *polynomial*: two loops in a row that can share one text, as in `a*a*b`; for a pattern that is
  searched for, the search itself is the first loop.

A loop the match may end in at any moment is harmless: then there is nothing to try again. What
possessive repeats, `$` and lookaheads of one character tell of the next character is heeded.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass, field
from functools import cache
from re import _constants as code  # type: ignore[attr-defined]
from re import _parser as parser  # type: ignore[attr-defined]
from typing import Any

MANY = 9
"""Repeats at least so often count as without end."""
COPIES = 3
"""Copies made of what repeats a set number of times."""

EVERY = tuple(
    map(chr, [*range(0x300), 0x391, 0x3B1, 0x5D0, 0x200B, 0x2028, 0x3042, 0x4E00, 0xFEFF])
)
END = 1
"""The bit that stands for the end of the text."""


@dataclass(eq=False)
class State:
    """Edges over characters, and free edges that only some next characters allow.

    A `settled` state loops, and leaves the loop in one place only: there is no second try.
    """

    over: list[tuple[int, State]] = field(default_factory=list)
    free: list[tuple[int, State]] = field(default_factory=list)
    settled: bool = False


class Automaton:
    """The automaton of one parsed pattern; `inner` are those of its lookarounds."""

    def __init__(self, alphabet: Alphabet, tree: Any, flags: int, *, whole: bool = False) -> None:
        self.alphabet = alphabet
        self.inner: list[Automaton] = []
        self.groups: dict[int | None, Any] = {}
        self.start = State()
        self.accept = State()
        end = self._sequence(tree, self.start, flags)
        end.free.append((END if whole else alphabet.all, self.accept))

    def search(self, anchor: str) -> None:
        """Let the pattern begin anywhere, at the start of any line, or of the text alone."""
        if anchor == "text":
            return
        first = State()
        first.over.append((self.alphabet.all & ~END, first))
        if anchor == "line":
            first.over.append((self.alphabet.of("\n"), self.start))
        else:
            first.free.append((self.alphabet.all, self.start))
        self.start = first

    def _sequence(self, tree: Any, state: State, flags: int) -> State:
        for operation, argument in tree:
            state = self._item(operation, argument, state, flags)
        return state

    def _item(self, operation: Any, argument: Any, state: State, flags: int) -> State:
        after = State()
        characters = self.alphabet.set_of(operation, argument, flags)
        if characters is not None:
            state.over.append((characters, after))
        elif operation is code.BRANCH:
            for branch in argument[1]:
                self._join(self._sequence(branch, self._fork(state), flags), after)
        elif operation is code.SUBPATTERN:
            number, added, removed, tree = argument
            self.groups[number] = tree
            return self._sequence(tree, state, _changed(flags, added, removed))
        elif operation is code.ATOMIC_GROUP:
            return self._atomic(argument, state, flags)
        elif operation in (code.MAX_REPEAT, code.MIN_REPEAT, code.POSSESSIVE_REPEAT):
            return self._repeat(argument, state, flags, operation is code.POSSESSIVE_REPEAT)
        elif operation is code.GROUPREF:
            return self._sequence(self.groups.get(argument, ()), state, flags)
        elif operation is code.GROUPREF_EXISTS:
            for branch in argument[1:]:
                self._join(self._sequence(branch or (), self._fork(state), flags), after)
        else:
            state.free.append((self._condition(operation, argument, flags), after))
        return after

    def _fork(self, state: State) -> State:
        first = State()
        self._join(state, first)
        return first

    def _join(self, state: State, other: State) -> None:
        state.free.append((self.alphabet.all, other))

    def _repeat(self, argument: Any, state: State, flags: int, possessive: bool) -> State:
        least, most, tree = argument
        if possessive and most >= MANY:
            return self._settled_loop(tree, state, flags, least)
        leave = self.alphabet.all
        if possessive:
            first, empty = self.first(tree, flags)
            leave = self.alphabet.all if empty else ~first & self.alphabet.all
        for _ in range(min(least, COPIES)):
            state = self._sequence(tree, state, flags)
        after = State()
        if most < MANY:
            for _ in range(min(most - least, COPIES)):
                state.free.append((leave, after))
                state = self._sequence(tree, self._fork(state), flags)
            self._join(state, after)
            return after
        loop = self._fork(state)
        self._join(self._sequence(tree, self._fork(loop), flags), loop)
        self._join(loop, after)
        return after

    def _settled_loop(self, tree: Any, state: State, flags: int, least: int) -> State:
        """A possessive repeat: any of its characters over and over; its parts are looked at apart."""
        self.inner.append(Automaton(self.alphabet, tree, flags))
        first, empty = self.first(tree, flags)
        end = self.alphabet.all if empty else ~first & self.alphabet.all
        loop, after = State(settled=True), State()
        state.free.append((self.alphabet.all if empty else first, loop))
        if not least:
            state.free.append((end, after))
        loop.over += self._characters(tree, loop, flags)
        loop.free.append((end, after))
        return after

    def _atomic(self, tree: Any, state: State, flags: int) -> State:
        """A group tried once; of one with loops all its characters, its parts looked at apart."""
        repeats = (code.MAX_REPEAT, code.MIN_REPEAT, code.POSSESSIVE_REPEAT)
        if not any(operation in repeats for operation, _, _ in _walk(tree, flags)):
            return self._sequence(tree, state, flags)
        self.inner.append(Automaton(self.alphabet, tree, flags))
        loop, after = State(settled=True), State()
        self._join(state, loop)
        loop.over += self._characters(tree, loop, flags)
        self._join(loop, after)
        return after

    def _characters(self, tree: Any, target: State, flags: int) -> list[tuple[int, State]]:
        sets = [self.alphabet.set_of(*item) for item in _walk(tree, flags)]
        return [(characters, target) for characters in {one for one in sets if one is not None}]

    def _condition(self, operation: Any, argument: Any, flags: int) -> int:
        """The next characters a place without width allows."""
        everything = self.alphabet.all
        if operation is code.AT:
            if argument is code.AT_END_STRING:
                return END
            if argument is code.AT_END:
                return END | self.alphabet.of("\n")
        elif operation in (code.ASSERT, code.ASSERT_NOT):
            direction, tree = argument
            self.inner.append(Automaton(self.alphabet, tree, flags))
            if direction > 0:
                first, empty = self.first(tree, flags)
                if operation is code.ASSERT and not empty:
                    return first
                if operation is code.ASSERT_NOT and len(tree) == 1 and not empty:
                    alone = self.alphabet.set_of(*tree[0], flags)
                    return everything if alone is None else everything & ~alone
        return everything

    def first(self, tree: Any, flags: int) -> tuple[int, bool]:
        """The characters a part can begin with, and whether it can be empty."""
        part = Automaton(self.alphabet, tree, flags)
        characters, empty = 0, False
        for allowed, state in ways(part.start, self.alphabet.all):
            empty = empty or state is part.accept
            for over, _ in state.over:
                characters |= over & allowed
        return characters, empty


class Alphabet:
    """Characters put together where no set of the pattern tells them apart; sets are bits."""

    def __init__(self, tree: Any, flags: int) -> None:
        members = set(_sets(tree, flags))
        own = {chr(number) for number in _literals(tree)}
        characters = [*EVERY, *sorted(own - set(EVERY))]
        table = {key: _members(*key, "".join(characters)) for key in members}
        kinds: dict[tuple[bool, ...], int] = {}
        kind_of = {}
        for character in characters:
            known = tuple(character in table[key] for key in members)
            kind_of[character] = kinds.setdefault(known, len(kinds) + 1)
        self.all = (1 << len(kinds) + 1) - 1
        self.kind_of = kind_of
        self.bits = {
            key: sum({1 << kind_of[character] for character in found})
            for key, found in table.items()
        }

    def of(self, character: str) -> int:
        return 1 << self.kind_of[character]

    def set_of(self, operation: Any, argument: Any, flags: int) -> int | None:
        key = _key(operation, argument, flags)
        return None if key is None else self.bits[key]


Key = tuple[Any, int]
ONE_CHARACTER = (code.LITERAL, code.NOT_LITERAL, code.ANY, code.IN)
MATTERING = re.IGNORECASE | re.DOTALL | re.ASCII | re.UNICODE


def _key(operation: Any, argument: Any, flags: int) -> Key | None:
    if operation not in ONE_CHARACTER:
        return None
    frozen = tuple(argument) if isinstance(argument, list) else argument
    return ((operation, frozen), flags & MATTERING)


def _sets(tree: Any, flags: int) -> Iterator[Key]:
    yield (code.LITERAL, ord("\n")), 0
    for operation, argument, inner_flags in _walk(tree, flags):
        key = _key(operation, argument, inner_flags)
        if key is not None:
            yield key


def _walk(tree: Any, flags: int) -> Iterator[tuple[Any, Any, int]]:
    for operation, argument in tree:
        yield operation, argument, flags
        if operation is code.SUBPATTERN:
            yield from _walk(argument[3], _changed(flags, *argument[1:3]))
        elif operation is code.BRANCH:
            for branch in argument[1]:
                yield from _walk(branch, flags)
        elif operation is code.ATOMIC_GROUP:
            yield from _walk(argument, flags)
        elif operation in (code.MAX_REPEAT, code.MIN_REPEAT, code.POSSESSIVE_REPEAT):
            yield from _walk(argument[2], flags)
        elif operation in (code.ASSERT, code.ASSERT_NOT):
            yield from _walk(argument[1], flags)
        elif operation is code.GROUPREF_EXISTS:
            for branch in argument[1:]:
                yield from _walk(branch or (), flags)


def _changed(flags: int, added: int, removed: int) -> int:
    """Flags inside a group; of those for kinds of text there is one."""
    if added & (re.ASCII | re.UNICODE):
        flags &= ~(re.ASCII | re.UNICODE)
    return flags & ~removed | added


def _literals(tree: Any) -> Iterator[int]:
    for operation, argument, _ in _walk(tree, 0):
        if operation in (code.LITERAL, code.NOT_LITERAL):
            yield argument
        elif operation is code.IN:
            for kind, value in argument:
                if kind is code.LITERAL:
                    yield value
                elif kind is code.RANGE:
                    yield from value


@cache
def _members(item: Any, flags: int, characters: str) -> frozenset[str]:
    """Those of the characters that an item for one character matches."""
    operation, argument = item
    tree = parser.parse("x", flags)
    tree.data = [(operation, list(argument) if isinstance(argument, tuple) else argument)]
    return frozenset(_compiled(tree, flags).findall(characters))


def _compiled(tree: Any, flags: int) -> re.Pattern[str]:
    from re import _compiler  # type: ignore[attr-defined]

    pattern: re.Pattern[str] = _compiler.compile(tree, flags)
    return pattern


def ways(state: State, everything: int) -> list[tuple[int, State]]:
    """Each way from a state over free edges, none gone twice, and the next characters it allows."""
    found = []

    def follow(current: State, allowed: int, gone: frozenset[tuple[State, int]]) -> None:
        found.append((allowed, current))
        for at, (condition, other) in enumerate(current.free):
            if allowed & condition and (current, at) not in gone:
                follow(other, allowed & condition, gone | {(current, at)})

    follow(state, everything, frozenset())
    return found


class Graph:
    """The automaton without free edges, and without states in which the match may end."""

    def __init__(self, automaton: Automaton) -> None:
        everything = automaton.alphabet.all
        self.edges: dict[State, list[tuple[int, State]]] = {}
        waiting = [automaton.start]
        ending = set()
        while waiting:
            state = waiting.pop()
            if state in self.edges:
                continue
            edges = self.edges[state] = []
            leave = state.free[0][0] if state.settled else everything
            for allowed, place in ways(state, everything):
                if place is automaton.accept and allowed == leave:
                    ending.add(state)
                for characters, target in place.over:
                    if characters & allowed:
                        edges.append((characters & allowed, target))
                        waiting.append(target)
        for state in ending:
            del self.edges[state]
        for state, edges in self.edges.items():
            self.edges[state] = [edge for edge in edges if edge[1] not in ending]
        self.component = _components(self.edges)

    def looping(self) -> list[State]:
        """States from which a way leads back."""
        return [
            state
            for state, edges in self.edges.items()
            if any(self.component[target] == self.component[state] for _, target in edges)
        ]

    def inside(self, state: State) -> list[tuple[int, State]]:
        """The edges that stay in the state's own loop."""
        component = self.component[state]
        return [edge for edge in self.edges[state] if self.component[edge[1]] == component]


def _components(edges: dict[State, list[tuple[int, State]]]) -> dict[State, int]:
    """A number for each state; states on one loop share it."""
    order: list[State] = []
    seen: set[State] = set()
    back: dict[State, list[State]] = {state: [] for state in edges}
    for root in edges:
        stack: list[tuple[State, bool]] = [(root, False)]
        while stack:
            state, done = stack.pop()
            if done:
                order.append(state)
            elif state not in seen:
                seen.add(state)
                stack.append((state, True))
                for _, target in edges[state]:
                    back[target].append(state)
                    stack.append((target, False))
    component: dict[State, int] = {}
    for number, root in enumerate(reversed(order)):
        waiting = [root]
        while waiting:
            state = waiting.pop()
            if state not in component:
                component[state] = number
                waiting += back[state]
    return component


def is_exponential(graph: Graph) -> bool:
    """Whether some state comes back to itself over one text on two ways."""
    for state in graph.looping():
        edges = graph.inside(state)
        for at, (characters, one) in enumerate(edges):
            for others, other in edges[at + 1 :]:
                if state.settled and state in (one, other):
                    continue
                if characters & others and _meet(graph, (one, other), state):
                    return True
    return False


def _meet(graph: Graph, start: tuple[State, State], goal: State) -> bool:
    """Whether two ways over one text lead from the two states to the one."""
    waiting, seen = [start], {start}
    while waiting:
        one, other = waiting.pop()
        if one is goal and other is goal:
            return True
        for characters, target in graph.inside(one):
            for others, target_2 in graph.inside(other):
                pair = (target, target_2)
                if characters & others and pair not in seen:
                    seen.add(pair)
                    waiting.append(pair)
    return False


def is_polynomial(graph: Graph) -> bool:
    """Whether a text can be shared out between two loops in a row."""
    looping = graph.looping()
    for first in looping:
        for second in looping:
            if first.settled:
                continue
            if graph.component[first] != graph.component[second] and _shared(graph, first, second):
                return True
    return False


def _shared(graph: Graph, first: State, second: State) -> bool:
    start = (first, first, second)
    goal = (first, second, second)
    waiting, seen = [start], {start}
    while waiting:
        one, between, other = waiting.pop()
        for characters, target in graph.inside(one):
            for others, target_2 in graph.inside(other):
                common = characters & others
                if not common:
                    continue
                for middle, target_1 in graph.edges[between]:
                    triple = (target, target_1, target_2)
                    if triple == goal and common & middle:
                        return True
                    if common & middle and triple not in seen:
                        seen.add(triple)
                        waiting.append(triple)
    return False


EXPONENTIAL, POLYNOMIAL = "exponential", "polynomial"


def _anchor(tree: Any, flags: int) -> str:
    """What a search looks for first: the start of the `text`, of a `line`, or `any` place."""
    for operation, argument in tree:
        if operation is code.SUBPATTERN:
            return _anchor(argument[3], flags)
        if operation is code.BRANCH:
            anchors = {_anchor(branch, flags) for branch in argument[1]}
            return anchors.pop() if len(anchors) == 1 else "any"
        if operation is code.AT and argument is code.AT_BEGINNING and flags & re.MULTILINE:
            return "line"
        if operation is code.AT and argument in (code.AT_BEGINNING, code.AT_BEGINNING_STRING):
            return "text"
        break
    return "any"


def growth(
    pattern: str, flags: int = 0, *, search: bool = False, whole: bool = False
) -> str | None:
    """How the time for a hostile text grows: `exponential`, `polynomial`, or `None` for neither.

    Args:
        search: the pattern is looked for anywhere, not only at one place.
        whole: it must match to the end of the text.
    """
    tree = parser.parse(pattern, flags)
    all_flags = tree.state.flags
    automaton = Automaton(Alphabet(tree, all_flags), tree, all_flags, whole=whole)
    if search:
        automaton.search(_anchor(tree, all_flags))
    worst = None
    waiting = [automaton]
    while waiting:
        part = waiting.pop()
        waiting += part.inner
        graph = Graph(part)
        if is_exponential(graph):
            return EXPONENTIAL
        if is_polynomial(graph):
            worst = POLYNOMIAL
    return worst
