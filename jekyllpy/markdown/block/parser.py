"""The block parser: mistune's, with kramdown's rules and a stack instead of recursion."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator
from typing import NamedTuple

from mistune import BlockParser, BlockState

from jekyllpy.markdown.block.state import MAX_DEPTH, KramdownState

Rule = Callable[[KramdownState], int | None]
"""Reads one block at the state's cursor: the position behind it, or `None` if there is none."""


_Candidate = tuple[Callable[[str, int], "re.Match[str] | None"], Rule]


class BlockRule(NamedTuple):
    """A block rule by its name.

    Args:
        pattern: what must match at the cursor for the rule to be tried.
        starts: the characters the pattern can begin with; `None` for any.
        nests: whether blocks are looked for in the content of its blocks.
    """

    name: str
    pattern: str
    starts: str | None
    parse: Rule
    nests: bool = False


class KramdownBlockParser(BlockParser):
    """Tries rules in order at the cursor, as kramdown does.

    Containers hand their content over with `KramdownState.descend`, so that nesting takes a place
    on a list here and not on the interpreter's stack.
    """

    state_cls = KramdownState  # type: ignore[assignment]
    SPECIFICATION = {}
    DEFAULT_RULES = ()  # type: ignore[assignment]

    def __init__(self, rules: list[BlockRule]) -> None:
        super().__init__(max_nested_level=MAX_DEPTH)
        self._block_rules = rules
        self._by_char: dict[str, list[_Candidate]] = {}
        self._by_char_when_flat: dict[str, list[_Candidate]] = {}
        for rule in rules:
            self.specification[rule.name] = rule.pattern
            self.rules.append(rule.name)

    def parse(self, state: BlockState, rules: list[str] | None = None) -> None:
        """Parse `state` to its end, and everything nested in it."""
        assert isinstance(state, KramdownState)
        work: list[KramdownState | Iterator[KramdownState]] = [state]
        while work:
            current = work[-1]
            if isinstance(current, KramdownState):
                nested = self._parse_until_nested(current)
                if nested is None:
                    work.pop()
                else:
                    work.append(nested)
            else:
                child = next(current, None)
                if child is None:
                    work.pop()
                else:
                    work.append(child)

    def _parse_until_nested(self, state: KramdownState) -> Iterator[KramdownState] | None:
        flat = state.level >= self.max_nested_level
        while state.cursor < state.cursor_max and not state.stopped:
            self._parse_block(state, flat)
            if state.nested is not None:
                nested, state.nested = state.nested, None
                return nested
        return None

    def _parse_block(self, state: KramdownState, flat: bool) -> None:
        src, start = state.src, state.cursor
        for matches, parse in self._candidates(src[start], flat):
            if matches(src, state.cursor):
                end = parse(state)
                # A block of nothing would be read again and again, as kramdown does.
                if end is not None and (end > start or state.nested is not None):
                    state.cursor = end
                    return
        state.warn("Warning: this should not occur - no block parser handled the line")
        end = state.find_line_end()
        state.add_text(state.get_text(end), state.tree)
        state.cursor = end

    def _candidates(self, char: str, flat: bool) -> list[_Candidate]:
        """The rules for what begins with `char`; those that nest are left out when `flat`."""
        known = self._by_char_when_flat if flat else self._by_char
        found = known.get(char)
        if found is None:
            found = known[char] = [
                (self.compile_sc([rule.name]).match, rule.parse)
                for rule in self._block_rules
                if (rule.starts is None or char in rule.starts) and not (flat and rule.nests)
            ]
        return found
