"""A pattern as an automaton whose edges bear sets of characters."""

from __future__ import annotations

from dataclasses import dataclass, field
from re import _constants as code  # type: ignore[attr-defined]
from typing import Any

from tests.ambiguity.alphabet import END, Alphabet
from tests.ambiguity.trees import changed, walk

MANY = 9
"""Repeats at least so often count as without end."""
COPIES = 3
"""Copies made of what repeats a set number of times."""


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

    def search(self, anchor: str, not_behind: int = 0) -> None:
        """Let the pattern begin anywhere but behind some characters, at lines' starts, or the text's."""
        if anchor == "text":
            return
        first = State()
        first.over.append((self.alphabet.all & ~END, first))
        if anchor == "line":
            first.over.append((self.alphabet.of("\n"), self.start))
        elif not_behind:
            first.over.append((self.alphabet.all & ~END & ~not_behind, self.start))
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
            return self._sequence(tree, state, changed(flags, added, removed))
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
        if not any(operation in repeats for operation, _, _ in walk(tree, flags)):
            return self._sequence(tree, state, flags)
        self.inner.append(Automaton(self.alphabet, tree, flags))
        loop, after = State(settled=True), State()
        self._join(state, loop)
        loop.over += self._characters(tree, loop, flags)
        self._join(loop, after)
        return after

    def _characters(self, tree: Any, target: State, flags: int) -> list[tuple[int, State]]:
        sets = [self.alphabet.set_of(*item) for item in walk(tree, flags)]
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
