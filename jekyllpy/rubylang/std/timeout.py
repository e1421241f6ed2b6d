"""Ruby's Timeout."""

from __future__ import annotations

import signal
import threading
from typing import Any

from jekyllpy.rubylang.errors import error
from jekyllpy.rubylang.native import define_class, define_module, module_function
from jekyllpy.rubylang.operations import text_or_none

define_module("Timeout")
define_class("Timeout::Error", "RuntimeError")
define_class("Timeout::ExitException", "Exception")


class _Elapsed(BaseException):
    """The time is over."""


@module_function("Timeout", "timeout")
def timeout_timeout(
    self: Any, block: Any, seconds: Any, cls: Any = None, message: Any = None
) -> Any:
    # Nothing can interrupt a block where there is no alarm.
    if (
        not seconds
        or not hasattr(signal, "SIGALRM")
        or threading.current_thread() is not threading.main_thread()
    ):
        return block.call(seconds)
    elapsed = _Elapsed()

    def ring(number: int, frame: Any) -> None:
        raise elapsed

    before = signal.signal(signal.SIGALRM, ring)
    signal.setitimer(signal.ITIMER_REAL, float(seconds))
    try:
        return block.call(seconds)
    except _Elapsed as raised:
        if raised is not elapsed:
            raise
        told = "execution expired" if message is None else text_or_none(message) or ""
        raise error("Timeout::Error" if cls is None else cls, told) from None
    finally:
        signal.setitimer(signal.ITIMER_REAL, 0)
        signal.signal(signal.SIGALRM, before)
