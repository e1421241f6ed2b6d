"""What is cited: an item's variables, and who reads them.

Which variables a group has read decides whether it is shown, and a substitute hides what it has
read from the rest of the reference; so reading is observed.
"""

from __future__ import annotations

import re
from collections.abc import Mapping
from dataclasses import dataclass

from jekyllpy.csl.person import PersonName

Names = list[PersonName]
NOT_MEANT = re.compile(r"^(?:false|no|never)$", re.IGNORECASE | re.MULTILINE)


@dataclass(frozen=True)
class Date:
    """A date: year, month and day as far as known, or a text.

    Attributes:
        parts: of the first day, and of the last of a range.
    """

    parts: tuple[tuple[int, ...], ...] = ()
    literal: str | None = None

    def __bool__(self) -> bool:
        return bool(self.literal) or any(self.parts)

    def __str__(self) -> str:
        return self.literal or str([list(part) for part in self.parts])

    def part(self, index: int) -> int | None:
        """Year (0), month (1) or day (2) of the first day."""
        first = self.parts[0] if self.parts else ()
        return first[index] if index < len(first) else None


Value = str | Names | Date


class Item:
    """A thing that can be cited.

    Args:
        variables: by CSL's names: texts and numbers as strings, lists of names, dates.
    """

    def __init__(self, variables: Mapping[str, Value]) -> None:
        self.variables = dict(variables)
        self._suppressed: set[str] = set()
        self._observers: list[dict[str, Value | None]] = []

    def copy(self) -> Item:
        """The same item, to be read without an effect on this one."""
        copy = Item(self.variables)
        copy._suppressed.update(self._suppressed)
        return copy

    @property
    def type(self) -> str:
        """The item's CSL type, as in `article-journal`; empty if it has none."""
        return str(self.variables.get("type", ""))

    def peek(self, name: str) -> Value | None:
        """A variable's value, unobserved, suppressed or not."""
        return self.variables.get(name)

    def has(self, name: str) -> bool:
        """Whether a variable has a value that means anything."""
        value = self.variables.get(name)
        if not value:
            return False
        return not (isinstance(value, (str, Date)) and NOT_MEANT.search(str(value)))

    def read(self, name: str) -> Value | None:
        """A variable's value, None if it is suppressed or isn't there."""
        value = self.variables.get(name)
        self.report(name, value)
        return None if name in self._suppressed else value

    def report(self, name: str, value: Value | None) -> None:
        """Let observers know that the variable `name` was read as `value`."""
        for observer in self._observers:
            observer[name] = value

    def observe(self) -> dict[str, Value | None]:
        """What is read from now on, until `stop`."""
        observer: dict[str, Value | None] = {}
        self._observers.append(observer)
        return observer

    def stop(self, observer: dict[str, Value | None]) -> None:
        """Report no more to `observer`."""
        self._observers = [each for each in self._observers if each is not observer]

    def suppress(self, *names: str) -> None:
        """Hide variables from those who read them from now on."""
        self._suppressed.update(names)

    def is_suppressed(self, name: str) -> bool:
        """Whether the variable is hidden by `suppress`."""
        return name in self._suppressed


@dataclass
class Cite:
    """An item as cited at one place.

    Attributes:
        locator: the place within the item, `12–15`.
        label: what the locator counts, `page`, `chapter` ….
    """

    item: Item
    locator: str | None = None
    label: str | None = None

    def copy(self) -> Cite:
        """The same cite of a copy of its item."""
        return Cite(self.item.copy(), self.locator, self.label)
