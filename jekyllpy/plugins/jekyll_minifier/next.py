"""Places in a text, looked for from front to back."""

from __future__ import annotations


class Next:
    """Finds the next place of `wanted` in `text`; asked in rising order, it reads the text once."""

    def __init__(self, text: str, wanted: str) -> None:
        self._text = text
        self._wanted = wanted
        self._at = text.find(wanted)

    def after(self, position: int) -> int:
        """The first place that isn't before `position`; -1 if there is none."""
        if 0 <= self._at < position:
            self._at = self._text.find(self._wanted, position)
        return self._at
