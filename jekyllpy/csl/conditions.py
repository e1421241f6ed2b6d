"""Whether the `if` of a style holds for an item.

Rules: csl-ruby 2.0, `Style::Choose`, and citeproc-ruby, `Renderer#evaluates?`. As there, `position`
and `disambiguate` never hold.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable
from dataclasses import dataclass
from functools import lru_cache

from jekyllpy.csl.item import Cite
from jekyllpy.csl.nodes import Node
from jekyllpy.csl.numbers import is_numeric

Test = Callable[[Cite, str], bool]
Quantifier = Callable[[Iterable[bool]], bool]


def _is_numeric(cite: Cite, variable: str) -> bool:
    value = cite.item.peek(variable)
    return isinstance(value, str) and is_numeric(value)


def _has_variable(cite: Cite, variable: str) -> bool:
    return cite.item.has(variable) or (variable == "locator" and bool(cite.locator))


def _has_label(cite: Cite, label: str) -> bool:
    return (cite.label or "").replace(" ", "-") == label


def _never(cite: Cite, value: str) -> bool:
    return False


TESTS: dict[str, Test] = {
    "disambiguate": _never,
    "position": _never,
    "is-uncertain-date": _never,
    "is-numeric": _is_numeric,
    "locator": _has_label,
    "type": lambda cite, value: cite.item.type == value,
    "variable": _has_variable,
}


def _none(values: Iterable[bool]) -> bool:
    return not any(values)


QUANTIFIERS: dict[str, Quantifier] = {"all": all, "any": any, "none": _none}


def holds(cite: Cite, block: Node) -> bool:
    """Whether an `if` or `else-if` holds; an `else` does."""
    quantifier, conditions = _read(block)
    return quantifier(condition.holds(cite) for condition in conditions)


@dataclass(frozen=True, slots=True)
class Condition:
    """One attribute of an `if`: its test, the values it is made with, and of which it must hold."""

    test: Test
    quantifier: Quantifier
    values: tuple[tuple[str, bool], ...]

    def holds(self, cite: Cite) -> bool:
        """Whether the condition holds for `cite`."""
        return self.quantifier(self.test(cite, value) != negated for value, negated in self.values)


@lru_cache(maxsize=4096)
def _read(block: Node) -> tuple[Quantifier, tuple[Condition, ...]]:
    match = block.get("match", "all")
    # With "none", no condition may hold for any of its values.
    usual = "any" if match == "none" else match
    conditions = tuple(
        _condition(name, values, usual)
        for name, values in block.attributes.items()
        if name != "match"
    )
    return QUANTIFIERS.get(match, all), conditions


def _condition(name: str, values: str, match: str) -> Condition:
    for own_match in QUANTIFIERS:
        if name.endswith(f"-{own_match}"):
            name, match = name.removesuffix(f"-{own_match}"), own_match
    tested = tuple(
        (value.removeprefix("not:"), value.startswith("not:")) for value in values.split()
    )
    return Condition(TESTS.get(name, _never), QUANTIFIERS.get(match, all), tested)
