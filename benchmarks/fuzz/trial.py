"""Reads one input, and tells what is wrong with how that ended."""

from __future__ import annotations

import gc
import traceback
from dataclasses import dataclass
from pathlib import Path
from types import TracebackType

from benchmarks.fuzz.bounds import TooSlow, bounded
from benchmarks.fuzz.foreseen import unforeseen
from benchmarks.fuzz.kind import Kind

PACKAGE = str(Path(__file__).resolve().parent.parent.parent / "jekyllpy")
FURTHEST = 30

Sort = tuple[str, str, str]


@dataclass(frozen=True)
class Finding:
    """An input that ended as none should.

    Attributes:
        kind: the input's kind.
        data: the input.
        what: the exception's class.
        where: the innermost place of the package.
        trace: the traceback's end.
        seed: what the input was made of, empty for one that was not made.
    """

    kind: str
    data: bytes
    what: str
    where: str
    trace: str
    seed: str = ""

    @property
    def sort(self) -> Sort:
        """What findings of one cause have in common."""
        return self.kind, self.what, self.where


def attempt(kind: Kind, data: bytes, seed: str = "") -> Finding | None:
    """Read `data`; None if all is well."""
    try:
        with bounded(len(data)):
            kind.read(data)
    except TooSlow as error:
        return _finding(kind, data, error, seed)
    except kind.errors as error:
        cause = unforeseen(error)
        return _finding(kind, data, cause, seed) if cause is not None else None
    except (Exception, SystemExit) as error:
        finding = _finding(kind, data, error, seed)
        if isinstance(error, MemoryError):
            gc.collect()
        return finding
    return None


def _finding(kind: Kind, data: bytes, error: BaseException, seed: str) -> Finding:
    trace = "".join(traceback.format_exception(error, limit=-FURTHEST))
    what = type(error).__name__
    return Finding(kind.name, data, what, _place(error.__traceback__, what), trace, seed)


def _place(trace: TracebackType | None, what: str) -> str:
    """The file and function of the package that is innermost, the outermost for endless recursion."""
    places = []
    while trace is not None:
        code = trace.tb_frame.f_code
        if code.co_filename.startswith(PACKAGE):
            places.append(f"{code.co_filename[len(PACKAGE) + 1 :]}:{code.co_name}")
        trace = trace.tb_next
    if not places:
        return "?"
    return max(places[:200], key=places.count) if what == "RecursionError" else places[-1]
