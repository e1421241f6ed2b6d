"""Has another process compile stylesheets, while this one reads and renders the site.

It gets texts and gives what they compile to, or why they don't. What it hasn't begun when it is asked
for, and whatever becomes of the process, is compiled here.
"""

from __future__ import annotations

import json
from collections.abc import Callable
from contextlib import suppress
from dataclasses import asdict
from functools import partial
from itertools import count
from typing import Any

from jekyllpy.errors import SassError
from jekyllpy.site.converters.compiled import Compiled
from jekyllpy.site.converters.helper import Helper
from jekyllpy.site.converters.libsass_options import Options
from jekyllpy.site.converters.worker import ENCODING, ERRORS

MOST_TEXTS = 1 << 12
COMPILED, ERROR = "compiled", "error"


class Apart:
    """A forked process that compiles.

    Args:
        compile_text: what compiles.
        get_ready: what the process does before it has anything to compile.
    """

    def __init__(
        self, compile_text: Callable[[str, Options], Compiled], get_ready: Callable[[], object]
    ) -> None:
        self._compile = compile_text
        self._get_ready = get_ready
        self._helper: Helper | None = None
        self._progress = memoryview(b"")
        self._given = count()

    @property
    def is_running(self) -> bool:
        """Whether there is a process."""
        return self._helper is not None

    def start(self) -> None:
        """Fork the process, if there is none and there may be one."""
        if self._helper is not None:
            return
        import mmap

        self._progress = memoryview(mmap.mmap(-1, MOST_TEXTS))
        self._given = count()
        with suppress(OSError):
            self._helper = Helper([], self._progress, self._answer, self._get_ready)

    def begin(self, text: str, options: Options) -> Callable[[], Compiled] | None:
        """Have a stylesheet compiled; what is returned waits for it. None if there is no process for it."""
        helper, number = self._helper, next(self._given)
        if helper is None or number >= MOST_TEXTS:
            return None
        helper.send(number, json.dumps([text, asdict(options)], ensure_ascii=False))
        return partial(self._result, helper, number, text, options)

    def _result(self, helper: Helper, number: int, text: str, options: Options) -> Compiled:
        if helper is self._helper:
            helper.exchange()
            answer = helper.take(number)
            if answer is not None:
                return result(json.loads(answer.decode(ENCODING, ERRORS)))
        return self._compile(text, options)

    def _answer(self, request: str) -> str:
        """What the process says to a request."""
        text, options = json.loads(request)
        try:
            answer = {COMPILED: asdict(self._compile(text, Options(**options)))}
        except SassError as error:
            told = {"path": error.path, "line": error.line, "markup": error.markup}
            answer = {ERROR: {"message": error.message, **told}}
        return json.dumps(answer, ensure_ascii=False)

    def end(self) -> None:
        """End the process."""
        helper, self._helper = self._helper, None
        if helper is not None:
            helper.end()


def result(answer: dict[str, Any]) -> Compiled:
    """What a stylesheet has compiled to.

    Raises:
        SassError: if it doesn't compile.
    """
    if ERROR in answer:
        raise SassError(**answer[ERROR])
    return Compiled(**answer[COMPILED])
