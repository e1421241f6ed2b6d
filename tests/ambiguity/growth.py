"""How the time for a hostile text grows with its length."""

from __future__ import annotations

from re import _constants as code  # type: ignore[attr-defined]
from re import _parser as parser  # type: ignore[attr-defined]
from typing import Any

from tests.ambiguity.alphabet import Alphabet
from tests.ambiguity.automaton import Automaton
from tests.ambiguity.graph import Graph
from tests.ambiguity.loops import is_exponential, is_polynomial
from tests.ambiguity.trees import anchor

EXPONENTIAL, POLYNOMIAL = "exponential", "polynomial"


def _not_behind(alphabet: Alphabet, tree: Any, flags: int) -> int:
    """The characters of a look-behind that a pattern begins with: where one stands, it can't begin."""
    operation, argument = tree[0] if len(tree) else (None, None)
    if operation is not code.ASSERT_NOT or argument[0] > 0 or len(argument[1]) != 1:
        return 0
    return alphabet.set_of(*argument[1][0], flags) or 0


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
        automaton.search(anchor(tree, all_flags), _not_behind(automaton.alphabet, tree, all_flags))
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
