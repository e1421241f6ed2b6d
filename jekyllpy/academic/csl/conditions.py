"""Whether the `if` of a style holds for an item.

Rules: csl-ruby 2.0, `Style::Choose`, and citeproc-ruby, `Renderer#evaluates?`. As there, `position`
and `disambiguate` never hold.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable

from jekyllpy.academic.csl.item import Cite
from jekyllpy.academic.csl.nodes import Node
from jekyllpy.academic.csl.numbers import is_numeric

Test = Callable[[Cite, str], bool]
Quantifier = Callable[[Iterable[bool]], bool]


def _is_numeric(cite: Cite, variable: str) -> bool:
    value = cite.item.peek(variable)
    return isinstance(value, str) and is_numeric(value)


def _has_variable(cite: Cite, variable: str) -> bool:
    return cite.item.has(variable) or (variable == "locator" and bool(cite.locator))


def _has_label(cite: Cite, label: str) -> bool:
    return (cite.label or "").replace(" ", "-") == label


TESTS: dict[str, Test] = {
    "disambiguate": lambda cite, value: False,
    "position": lambda cite, value: False,
    "is-uncertain-date": lambda cite, value: False,
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
    match = block.get("match", "all")
    # With "none", no condition may hold for any of its values.
    usual = "any" if match == "none" else match
    conditions = (
        _condition_holds(cite, name, values, usual)
        for name, values in block.attributes.items()
        if name != "match"
    )
    return QUANTIFIERS.get(match, all)(conditions)


def _condition_holds(cite: Cite, name: str, values: str, match: str) -> bool:
    kind = name
    for own_match in QUANTIFIERS:
        if name.endswith(f"-{own_match}"):
            kind, match = name.removesuffix(f"-{own_match}"), own_match
    test = TESTS.get(kind)
    if test is None:
        return False
    return QUANTIFIERS[match if match in QUANTIFIERS else "all"](
        test(cite, value.removeprefix("not:")) != value.startswith("not:")
        for value in values.split()
    )
