"""What one whole process costs."""

from __future__ import annotations

import os
import statistics
import subprocess
import time
from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path


@dataclass(frozen=True)
class Cost:
    """What a process took, its children included: seconds by the clock and of processors, megabytes at its peak."""

    seconds: float
    processor: float
    megabytes: float

    def __str__(self) -> str:
        return (
            f"{self.seconds:.2f} s ({self.processor:.2f} s of processors), {self.megabytes:.0f} MB"
        )


def cost(command: Sequence[str | Path], folder: Path) -> Cost:
    """What a command costs that is run in `folder`."""
    environment = {**os.environ, "JEKYLL_NO_BUNDLER_REQUIRE": "true"}
    # Modules are compiled once, as they are where a package is installed.
    environment.pop("PYTHONDONTWRITEBYTECODE", None)
    started = time.perf_counter()
    process = subprocess.Popen(
        command, cwd=folder, env=environment, stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL
    )
    _, status, usage = os.wait4(process.pid, 0)
    seconds = time.perf_counter() - started
    if status != 0:
        raise SystemExit(f"failed: {' '.join(map(str, command))}")
    return Cost(seconds, usage.ru_utime + usage.ru_stime, usage.ru_maxrss / 1024)


def median(costs: Sequence[Cost]) -> Cost:
    """The medians of the times, and the highest peak."""
    return Cost(
        statistics.median(cost.seconds for cost in costs),
        statistics.median(cost.processor for cost in costs),
        max(cost.megabytes for cost in costs),
    )
