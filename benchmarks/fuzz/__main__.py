"""`python -m benchmarks.fuzz`: made-up input for every reader, until something is wrong or time is over.

Exit status 1 if there are findings. The same kind, seed and number make the same input.
"""

from __future__ import annotations

import argparse
import sys
import threading
import time
from collections import Counter
from pathlib import Path

from benchmarks.fuzz.findings import keep
from benchmarks.fuzz.kinds import KINDS
from benchmarks.fuzz.trial import Sort, attempt
from benchmarks.fuzz.worker import Task, carried_out

# Inputs of one kind before the next kind's turn.
TURN = 100
SLOW = {"settings": 20, "front-matter": 20, "site": 20}


class Run:
    """One run of the fuzzer: how many inputs of each kind were read, and what was found."""

    def __init__(self, arguments: argparse.Namespace) -> None:
        self.arguments = arguments
        self.until = time.monotonic() + arguments.seconds
        self.counts: Counter[str] = Counter()
        self.sorts: set[Sort] = set()
        self._lock = threading.Lock()

    def go(self) -> None:
        jobs = self.arguments.jobs
        workers = [threading.Thread(target=self._worker, args=(job,)) for job in range(jobs)]
        for worker in workers:
            worker.start()
        for worker in workers:
            worker.join()

    def _worker(self, job: int) -> None:
        """Every `jobs`-th input of every kind, in turns."""
        kinds = self.arguments.kind or list(KINDS)
        jobs, limit = self.arguments.jobs, self.arguments.inputs
        starts = dict.fromkeys(kinds, job)
        while any(at < limit for at in starts.values()) and time.monotonic() < self.until:
            for kind in kinds:
                first = starts[kind]
                last = min(limit, first + SLOW.get(kind, TURN) * jobs)
                starts[kind] = first + SLOW.get(kind, TURN) * jobs
                seed = self.arguments.seed
                self._carry_out(
                    Task(kind, seed, first, last, jobs, self.until, frozenset(self.sorts))
                )

    def _carry_out(self, task: Task) -> None:
        for _, finding in carried_out(task):
            with self._lock:
                self.counts[task.kind] += 1
                if finding is None or finding.sort in self.sorts:
                    continue
                self.sorts.add(finding.sort)
                path = keep(finding, self.arguments.out)
                print(f"{finding.what} in {finding.where}: {path}", flush=True)


def parsed() -> argparse.Namespace:
    parser = argparse.ArgumentParser(prog="python -m benchmarks.fuzz", description=__doc__)
    parser.add_argument("--kind", action="append", choices=sorted(KINDS), help="only this kind")
    parser.add_argument("--seconds", type=float, default=60.0, help="how long (default 60)")
    parser.add_argument("--inputs", type=int, default=10**9, help="how many of each kind")
    parser.add_argument("--seed", default="0", help="another seed, other inputs")
    parser.add_argument("--jobs", type=int, default=1, help="how many processes (default 1)")
    parser.add_argument("--out", type=Path, default=Path("fuzz-findings"), help="for findings")
    parser.add_argument("--again", type=Path, help="read the input in this file, of --kind")
    arguments = parser.parse_args()
    if arguments.again and len(arguments.kind or ()) != 1:
        parser.error("--again needs one --kind")
    return arguments


def main() -> int:
    arguments = parsed()
    if arguments.again:
        finding = attempt(KINDS[arguments.kind[0]], arguments.again.read_bytes())
        print(finding.trace if finding else "nothing is wrong")
        return int(finding is not None)
    run = Run(arguments)
    run.go()
    for kind, count in sorted(run.counts.items()):
        print(f"{kind:20} {count:8}")
    print(f"{'inputs':20} {run.counts.total():8}\n{'findings':20} {len(run.sorts):8}")
    return int(bool(run.sorts))


if __name__ == "__main__":
    sys.exit(main())
