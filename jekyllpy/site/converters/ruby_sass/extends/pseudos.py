"""Pseudo classes whose selectors have been extended."""

from __future__ import annotations

from jekyllpy.site.converters.ruby_sass.extends.compound import (
    Complex,
    Compound,
    is_invisible,
    text_of,
)
from jekyllpy.site.converters.ruby_sass.extends.simple import Simple

NOT = "not"
KEEPING = ("has", "host", "host-context")
"""Those that mean something else in one of their kind."""


def extended_pseudo(pseudo: Simple, selectors: list[Complex]) -> list[Simple]:
    """A pseudo class with other selectors in its brackets; `:not()` of one selector becomes one for each."""
    inside = [one for one in selectors if not is_invisible(one)]
    is_not = pseudo.pseudo_name == NOT
    if (
        is_not
        and all(len(one) == 1 for one in pseudo.inside)
        and any(len(one) == 1 for one in inside)
    ):
        inside = [one for one in inside if len(one) == 1]
    inside = [new for one in inside for new in flattened(pseudo, one)]
    if is_not and len(pseudo.inside) == 1:
        return [with_inside(pseudo, (one,)) for one in inside]
    return [with_inside(pseudo, tuple(inside))]


def with_inside(pseudo: Simple, inside: tuple[Complex, ...]) -> Simple:
    """The pseudo class with these selectors."""
    before = pseudo.text.partition("(")[0]
    return Simple(pseudo.kind, f"{before}({', '.join(map(text_of, inside))})", pseudo.name, inside)


def flattened(pseudo: Simple, selector: Complex) -> tuple[Complex, ...]:
    """A selector in its brackets; what is in its own brackets if it is such a pseudo class itself."""
    inner = only_pseudo(selector)
    if inner is None or pseudo.pseudo_name in KEEPING:
        return (selector,)
    if pseudo.pseudo_name == NOT:
        return inner.inside if inner.pseudo_name == "matches" else ()
    return inner.inside if inner.name == pseudo.name else ()


def only_pseudo(selector: Complex) -> Simple | None:
    """The pseudo class with selectors that a selector is nothing but."""
    if len(selector) == 1 and isinstance(selector[0], Compound) and len(selector[0].members) == 1:
        (simple,) = selector[0].members
        return simple if simple.inside else None
    return None
