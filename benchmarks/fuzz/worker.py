"""Reads inputs in processes of their own, which may hang or die."""

from __future__ import annotations

import contextlib
import multiprocessing
import os
import time
from collections.abc import Iterator
from dataclasses import dataclass
from multiprocessing.connection import Connection
from typing import Any

from benchmarks.fuzz.bounds import refuse_memory
from benchmarks.fuzz.kinds import KINDS
from benchmarks.fuzz.minimise import minimised
from benchmarks.fuzz.trial import Finding, Sort, attempt

# A read that the signal doesn't stop: code in C, or one that waits.
SILENCE = 120.0
STANDARD_ERROR = 2


@dataclass(frozen=True)
class Task:
    """Inputs `first`, `first + step` … of a kind and a seed, until the time is over.

    Attributes:
        last: the number after that of the last input.
        until: by `time.monotonic()`.
        known: what findings needn't be told again.
    """

    kind: str
    seed: str
    first: int
    last: int
    step: int
    until: float
    known: frozenset[Sort]


def carried_out(task: Task) -> Iterator[tuple[int, Finding | None]]:
    """The number of each input that was read, and the finding that it is, if it is one.

    A process that says nothing for `SILENCE` seconds, or that dies, is a finding, and the next one
    goes on after it.
    """
    context = multiprocessing.get_context("fork")
    first = task.first
    while first < task.last and time.monotonic() < task.until:
        ours, theirs = context.Pipe(duplex=False)
        process = context.Process(target=_work, args=(task, first, theirs), daemon=True)
        process.start()
        theirs.close()
        at, ended = yield from _heard(task, first, ours)
        if ended:
            process.join()
            return
        process.kill()
        process.join()
        what = "Hangs" if process.exitcode == -9 else "Dies"
        data = KINDS[task.kind].make(f"{task.seed}:{at}")
        yield at, Finding(task.kind, data, what, "?", f"{process.exitcode}\n", f"{task.seed}:{at}")
        first = at + task.step


def _heard(task: Task, first: int, pipe: Connection) -> Any:
    at = first
    while True:
        try:
            message = pipe.recv() if pipe.poll(SILENCE) else "silence"
        except EOFError:
            return at, False
        if message == "end":
            return at, True
        if message == "silence":
            return at, False
        if isinstance(message, int):
            at = message
        else:
            number, finding = message
            yield number, finding


def _work(task: Task, first: int, pipe: Connection) -> None:
    refuse_memory()
    kind = KINDS[task.kind]
    known = set(task.known)
    with open(os.devnull, "w") as nowhere, contextlib.redirect_stderr(nowhere):
        os.dup2(nowhere.fileno(), STANDARD_ERROR)
        for number in range(first, task.last, task.step):
            if time.monotonic() >= task.until:
                break
            pipe.send(number)
            seed = f"{task.seed}:{number}"
            finding = attempt(kind, kind.make(seed), seed)
            if finding is not None and finding.sort in known:
                finding = None
            elif finding is not None:
                known.add(finding.sort)
                pipe.send(number)
                finding = minimised(kind, finding)
            pipe.send((number, finding))
    pipe.send("end")
