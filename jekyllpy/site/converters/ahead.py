"""Has other processes convert texts that the site will want, while it does other things.

The site takes what is done and converts itself what nobody has begun, so the result is that of one
process, whatever becomes of the others: they know texts and give HTML, and nothing else.
"""

from __future__ import annotations

from collections.abc import Callable
from itertools import count

from jekyllpy.errors import JekyllError
from jekyllpy.site.converters.helper import Helper
from jekyllpy.site.converters.worker import ENCODING, ERRORS, Convert
from jekyllpy.site.processes import allowed_processes, can_fork

WORTH_IT = 1 << 17
"""Characters to be converted before a process is forked for them: it takes a while to get ready."""
MOST_TEXTS = 1 << 20


class Ahead:
    """Texts that are converted before they are asked for.

    Args:
        make: makes what converts; asked once, before there are other processes, which share it.
    """

    def __init__(self, make: Callable[[], Convert]) -> None:
        self._make = make
        self._held: list[str] = []  # until there are enough
        self._size = 0
        self._numbers: dict[str, int] = {}
        self._given = count()
        self._progress = memoryview(b"")
        self._helpers: list[Helper] = []
        self._is_over = False

    def expect(self, text: str) -> None:
        """Have `text` converted if that pays."""
        if self._is_over or text in self._numbers or len(self._numbers) == MOST_TEXTS:
            return
        if self._helpers:
            self._send(text)
            return
        self._held.append(text)
        self._size += len(text)
        if self._size >= WORTH_IT:
            self._begin()

    def _begin(self) -> None:
        helpers = allowed_processes() - 1
        if not helpers or not can_fork():
            self._is_over = True
            return
        import mmap

        try:
            convert = self._make()
        except JekyllError:  # which the site will meet itself
            self._is_over = True
            return
        self._progress = memoryview(mmap.mmap(-1, MOST_TEXTS))
        try:
            for _ in range(helpers):
                self._helpers.append(Helper(self._helpers, self._progress, convert))
        except OSError:  # there may be no more processes
            self._is_over = not self._helpers
        held, self._held = self._held, []
        for text in held:
            self.expect(text)

    def _send(self, text: str) -> None:
        number = self._numbers[text] = next(self._given)
        self._helpers[number % len(self._helpers)].send(number, text)

    def take(self, text: str) -> str | None:
        """The HTML of `text`; None if it is to be converted here."""
        number = self._numbers.pop(text, None) if type(text) is str else None
        if number is None:
            return None
        for helper in self._helpers:
            helper.exchange()
        html = self._helpers[number % len(self._helpers)].take(number)
        return html.decode(ENCODING, ERRORS) if html is not None else None

    def end(self) -> None:
        """Let go of all processes and what they have done."""
        self._is_over = True
        for helper in self._helpers:
            helper.end()
        self._helpers.clear()
        self._numbers.clear()
        self._held.clear()
