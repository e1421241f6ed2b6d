"""Where Ruby code is: read from the closures that Python is running, so that calls cost nothing."""

from __future__ import annotations

import sys
from pathlib import Path
from types import FrameType, TracebackType

from jekyllpy.rubylang.objects.frame import DEFINITION

_COMPILED = str(Path(__file__).parent / "compile")


class _Reader:
    """Turns Python's frames, the innermost first, into lines of a backtrace."""

    def __init__(self) -> None:
        self.lines: list[str] = []
        self.place: str | None = None
        self.name: str | None = None

    def read(self, frame: FrameType) -> None:
        code = frame.f_code
        if not code.co_filename.startswith(_COMPILED):
            return
        free = code.co_freevars
        if "site" in free or "equal_site" in free or "match_site" in free:
            if self.place is None:
                site = frame.f_locals.get("site") or frame.f_locals.get("equal_site")
                if site is not None:
                    self.place, self.name = f"{site.path}:{site.line}", site.name
        elif "definition" in free:
            self._leave(frame.f_locals["definition"].label)
        elif "up" in free:
            self._leave(f"block in {frame.f_locals['up'][DEFINITION].label}")
        elif code.co_name == "run_file":
            self._leave(frame.f_locals["definition"].label)

    def _leave(self, label: str) -> None:
        if self.place is not None:
            self.lines.append(f"{self.place}:in `{label}'")
            self.place = None


def backtrace_of(raised: BaseException) -> list[str]:
    """The backtrace of an exception, as Ruby writes one."""
    inner: list[FrameType] = []
    traceback: TracebackType | None = raised.__traceback__
    while traceback is not None:
        inner.append(traceback.tb_frame)
        traceback = traceback.tb_next
    reader = _Reader()
    for frame in reversed(inner):
        reader.read(frame)
    outer = inner[0].f_back if inner else sys._getframe(1)
    while outer is not None:
        reader.read(outer)
        outer = outer.f_back
    return reader.lines


def callers() -> list[str]:
    """The backtrace of the place that is running."""
    reader = _Reader()
    frame: FrameType | None = sys._getframe(1)
    while frame is not None:
        reader.read(frame)
        frame = frame.f_back
    return reader.lines
