"""Ends the process without taking everything that it has made apart, which takes longer than some builds."""

from __future__ import annotations

import atexit
import os
import sys


class Ending:
    """How the process ends once its command is done.

    Attributes:
        is_prompt: whether nobody's code has run but jekyllpy's, which leaves no file open.
        spared: what the command has made, to be there until the end.
    """

    def __init__(self) -> None:
        self.is_prompt = False
        self.spared: object = None

    def come(self) -> None:
        """End the process if it may be ended here; what is to be done at its end is done before."""
        threading = sys.modules.get("threading")  # there are no other threads without it
        if not self.is_prompt or (threading is not None and threading.active_count() > 1):
            return
        atexit._run_exitfuncs()
        try:
            for stream in (sys.stdout, sys.stderr):
                if stream is not None:
                    stream.flush()
        except OSError:  # nobody reads it any more, which Python has a way to tell
            return
        os._exit(0)


ENDING = Ending()
