"""Leaves out selectors that others make needless."""

from __future__ import annotations

from jekyllpy.site.converters.ruby_sass.extends.compound import Complex
from jekyllpy.site.converters.ruby_sass.extends.simple import specificity_of
from jekyllpy.site.converters.ruby_sass.extends.superselectors import is_superselector

MOST_TRIMMED = 100
"""Of more lists than these all are kept: each is compared with each."""


def trimmed(lists: list[list[Complex]]) -> list[Complex]:
    """All selectors but those that one of another list covers, unless that is less specific than what they came out of."""
    if len(lists) > MOST_TRIMMED:
        return [one for some in lists for one in some]
    kept = list(lists)
    for nth, some in enumerate(lists):
        kept[nth] = [
            one
            for one in some
            if not any(
                makes_needless(other, one)
                for rank, others in enumerate(kept)
                if rank != nth
                for other in others
            )
        ]
    return [one for some in kept for one in some]


def makes_needless(other: Complex, one: Complex) -> bool:
    """Whether `one` can go where there is `other`."""
    floor = max((part.floor for part in one if not isinstance(part, str)), default=0)
    least, _ = specificity_of(other)
    return least >= floor and is_superselector(other, one)
