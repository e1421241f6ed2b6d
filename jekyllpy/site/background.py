"""Work that goes on in a thread until its result is asked for."""

from __future__ import annotations

import threading
from collections.abc import Callable
from typing import Generic, TypeVar

Result = TypeVar("Result")


class Background(Generic[Result]):
    """Calls a function in a thread of its own; worth it where the function lets others run."""

    def __init__(self, function: Callable[[], Result]) -> None:
        self._function = function
        self._results: list[Result] = []
        self._error: BaseException | None = None
        self._thread = threading.Thread(target=self._run, daemon=True)
        self._thread.start()

    def _run(self) -> None:
        try:
            self._results.append(self._function())
        except BaseException as error:
            self._error = error

    def result(self) -> Result:
        """What the function gave, waited for if need be; what it raised is raised here."""
        self._thread.join()
        if self._error is not None:
            raise self._error
        return self._results[0]
