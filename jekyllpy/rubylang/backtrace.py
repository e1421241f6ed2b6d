"""Where Ruby code is: read from the closures that Python is running, so that calls cost nothing.

A closure of a call site has the `Site` in its variable `site` (as the default of a parameter, if it
has no other use for it); those of methods, blocks and files
have `definition` or `up`.
"""

from __future__ import annotations

import sys
from pathlib import Path
from types import FrameType, TracebackType

from jekyllpy.rubylang.objects.frame import DEFINITION, UP, Frame

_HERE = Path(__file__).parent
_COMPILED = tuple(str(_HERE / part) for part in ("compile", "interpreter.py", "core/frames.py"))
_NATIVE = (str(_HERE / "core"), str(_HERE / "std"))
_SITES = {"site", "equal_site", "match_site"}

# methods that backtraces don't tell of
_HIDDEN = {"raise", "fail", "call", "()"}
_CONSTANTS = str(_HERE / "compile" / "constants.py")


class _Reader:
    """Turns Python's frames, the innermost first, into lines of a backtrace."""

    def __init__(self) -> None:
        self.lines: list[str] = []
        self.place: str | None = None
        self.in_native = False

    def read(self, frame: FrameType) -> None:
        code = frame.f_code
        if not code.co_filename.startswith(_COMPILED):
            self.in_native = self.in_native or code.co_filename.startswith(_NATIVE)
            return
        free = code.co_freevars
        if not _SITES.isdisjoint(free) or "site" in code.co_varnames[: code.co_argcount]:
            if self.place is None:
                self._call(frame)
        elif "definition" in code.co_cellvars or "definition" in code.co_varnames:
            if code.co_name in ("run_file", "run_body"):
                self._leave(frame.f_locals["definition"].label)
        elif "definition" in free and "up" not in free:
            self._leave(frame.f_locals["definition"].label)
        elif "up" in free:
            self._leave(_block_label(frame.f_locals["up"]))

    def _call(self, frame: FrameType) -> None:
        found = frame.f_locals
        site = next(found[name] for name in ("match_site", "equal_site", "site") if name in found)
        self.place = f"{site.path}:{site.line}"
        is_call = site.name not in _HIDDEN and frame.f_code.co_filename != _CONSTANTS
        if self.in_native and is_call:
            self.lines.append(f"{self.place}:in `{site.name}'")
        self.in_native = False

    def _leave(self, label: str) -> None:
        if self.place is not None:
            self.lines.append(f"{self.place}:in `{label}'")
        self.place = None
        self.in_native = False


def _block_label(up: Frame) -> str:
    """What a block is called, by the frame around it."""
    levels = 1
    while up[UP] is not None:
        up = up[UP]
        levels += 1
    shown = f" ({levels} levels)" if levels > 1 else ""
    return f"block{shown} in {up[DEFINITION].label}"


def backtrace_of(traceback: TracebackType) -> list[str]:
    """The backtrace of an exception, as Ruby writes one."""
    inner: list[FrameType] = []
    following: TracebackType | None = traceback
    while following is not None:
        inner.append(following.tb_frame)
        following = following.tb_next
    reader = _Reader()
    for frame in reversed(inner):
        reader.read(frame)
    _read_outwards(reader, traceback.tb_frame.f_back)
    return reader.lines


def callers(place: str | None = None) -> list[str]:
    """The backtrace of the place that is running (`path:line`), which is the innermost call."""
    reader = _Reader()
    reader.place = place
    _read_outwards(reader, sys._getframe(1))
    return reader.lines


def _read_outwards(reader: _Reader, frame: FrameType | None) -> None:
    while frame is not None:
        reader.read(frame)
        frame = frame.f_back
