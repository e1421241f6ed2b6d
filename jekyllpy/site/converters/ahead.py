"""Has other processes convert texts that the site will want, while it does other things.

The site takes what is done, converts itself what nobody has begun, and, where it would have to wait,
a text from the other end. So the result is that of one process, whatever becomes of the others: they
know texts and give HTML, and nothing else.
"""

from __future__ import annotations

import contextlib
from itertools import count

from jekyllpy.site.converters.helper import Helper
from jekyllpy.site.converters.worker import ENCODING, ERRORS, FREE, TAKEN, Convert
from jekyllpy.site.processes import allowed_processes, can_fork

WORTH_IT = 1 << 17
"""Characters to be converted before a process is forked for them: it takes a while to get ready."""
MOST_TEXTS = 1 << 20
SENT_BETWEEN = 32
"""Texts that are handed over before it is looked again whether results have come."""


class Ahead:
    """Texts that are converted before they are asked for.

    Args:
        convert: converts a text, here and in the other processes, each of which imports what it takes.
    """

    def __init__(self, convert: Convert) -> None:
        self._convert = convert
        self._held: list[str] = []  # until there are enough
        self._size = 0
        self._numbers: dict[str, int] = {}  # of those not asked for yet, as they came
        self._own: dict[str, str] = {}  # what was converted here before it was asked for
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

        self._progress = memoryview(mmap.mmap(-1, MOST_TEXTS))
        try:
            for _ in range(helpers):
                self._helpers.append(Helper(self._helpers, self._progress, self._convert))
        except OSError:  # there may be no more processes
            self._is_over = not self._helpers
        held, self._held = self._held, []
        for text in held:
            self.expect(text)

    def _send(self, text: str) -> None:
        number = self._numbers[text] = next(self._given)
        self._helpers[number % len(self._helpers)].send(number, text)
        if not number % SENT_BETWEEN:
            self._exchange()

    def _exchange(self) -> None:
        for helper in self._helpers:
            helper.exchange()

    def take(self, text: str) -> str | None:
        """The HTML of `text`; None if it is to be converted here."""
        if type(text) is not str:
            return None
        number = self._numbers.pop(text, None)
        if number is None:
            return self._own.pop(text, None)
        helper = self._helpers[number % len(self._helpers)]
        if number not in helper.results:
            self._exchange()
        while helper.has_begun(number) and self._convert_last():
            helper.exchange()
        html = helper.take(number)
        return html.decode(ENCODING, ERRORS) if html is not None else None

    def _convert_last(self) -> bool:
        """Convert the text that came last, unless another process has begun it; whether it was converted."""
        if not self._numbers:
            return False
        text, number = self._numbers.popitem()
        if self._progress[number] != FREE:
            self._numbers[text] = number
            return False
        self._progress[number] = TAKEN
        with contextlib.suppress(Exception):  # which is met again when it is asked for
            self._own[text] = self._convert(text)
        return True

    def end(self) -> None:
        """Let go of all processes and what they have done."""
        self._is_over = True
        for helper in self._helpers:
            helper.end()
        self._helpers.clear()
        self._numbers.clear()
        self._own.clear()
        self._held.clear()
