"""The texts that `@string` gives names to, and how they stand in for them.

Behaviour: bibtex-ruby 6.2, as observed from outside. Where one stands in another, what counts is which
was named first: a name that is put in is itself replaced only by strings that were named later.
"""

from __future__ import annotations

from collections.abc import Iterator

from jekyllpy.errors import SourceError
from jekyllpy.plugins.jekyll_scholar.content import Macro, Text

# Strings made of each other several times over would fill the memory, or take for ever.
MOST_CHARACTERS = 50_000_000
MOST_STEPS = 1_000_000


class Strings:
    """The strings of a bibliography, by name in lower case."""

    def __init__(self) -> None:
        self._texts: dict[str, Text] = {}
        self._ranks: dict[str, int] = {}
        self._characters = 0
        self._steps = 0

    def define(self, name: str, text: Text) -> None:
        """Give `name` to a text, or another text to it."""
        self._texts[name] = text
        self._ranks.setdefault(name, len(self._ranks))

    def texts(self) -> list[tuple[str, Text]]:
        """The texts by their names."""
        return list(self._texts.items())

    def resolve(self) -> None:
        """Put the strings into each other, one after another.

        Raises:
            SourceError: if that makes too much of them.
        """
        for name in self._texts:
            self._texts[name] = self.put_into(self._texts[name])

    def put_into(self, text: Text) -> Text:
        """A text with the strings in the places of their names.

        Raises:
            SourceError: if that makes too much of them.
        """
        if not any(isinstance(piece, Macro) for piece in text.pieces):
            return text
        return Text(tuple(self._expanded(text)))

    def _expanded(self, text: Text) -> Iterator[str]:
        # Each level: the pieces that are left, and from which rank on strings are put in.
        levels = [(iter(text.pieces), 0)]
        while levels:
            pieces, lowest = levels[-1]
            piece = next(pieces, None)
            if piece is None:
                levels.pop()
                continue
            rank = self._ranks.get(piece, -1) if isinstance(piece, Macro) else -1
            self._steps += 1
            if rank >= lowest:
                levels.append((iter(self._texts[piece].pieces), rank + 1))
                continue
            self._characters += len(piece)
            if self._steps > MOST_STEPS or self._characters > MOST_CHARACTERS:
                raise SourceError(
                    "the strings of a bibliography are made of each other too many times"
                )
            yield piece
