"""Whether the loops of a graph can read one text in many ways."""

from __future__ import annotations

from tests.ambiguity.automaton import State
from tests.ambiguity.graph import Graph


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
