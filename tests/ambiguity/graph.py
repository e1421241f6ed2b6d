"""An automaton as a graph in which only characters lead on, and its loops."""

from __future__ import annotations

from tests.ambiguity.automaton import Automaton, State, ways


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
