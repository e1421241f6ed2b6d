"""Values that Ruby has and Python doesn't."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass

from jekyllpy.late.patterns import late

_PLAIN_SYMBOL = late(
    r"""(?:[^\W\d]\w*[?!=]? | [!~+\-*/%&|^<>`] | \[\]=? | <=>? | >=? | === ? | =~ | != | !~
        | \*\* | << | >> | [+\-]@)\Z""",
    re.VERBOSE,
)


class Symbol(str):
    """A Ruby symbol: prints as its name, and inspects with a colon before it."""

    __slots__ = ()

    def __repr__(self) -> str:
        return f":{self!s}"

    def is_plain(self) -> bool:
        """Whether Ruby writes it without quotes (`:name`, not `:"a name"`)."""
        return _PLAIN_SYMBOL.match(self) is not None


@dataclass(frozen=True, slots=True)
class Range:
    """Ruby's `first..last` of whole numbers, both ends included.

    It isn't a list until somebody walks through it, however long it is.
    """

    first: int
    last: int

    def __len__(self) -> int:
        return max(0, self.last - self.first + 1)

    def __bool__(self) -> bool:
        return True

    def __iter__(self) -> Iterator[int]:
        return iter(range(self.first, self.last + 1))

    def __contains__(self, value: object) -> bool:
        return (
            isinstance(value, (int, float))
            and not isinstance(value, bool)
            and self.first <= value <= self.last
        )

    def __str__(self) -> str:
        return f"{self.first}..{self.last}"
