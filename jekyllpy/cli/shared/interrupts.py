"""Ctrl-C, for the commands that run until then."""

from __future__ import annotations

import signal


def heed_interrupts() -> None:
    """Be interrupted by Ctrl-C, also if a shell started the program in the background.

    Such a shell has what it starts ignore the signal.
    """
    signal.signal(signal.SIGINT, signal.default_int_handler)
