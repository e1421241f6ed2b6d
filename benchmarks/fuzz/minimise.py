"""Makes a finding's input smaller for as long as it stays a finding of the same cause."""

from __future__ import annotations

import time
from dataclasses import replace

from benchmarks.fuzz.kind import Kind
from benchmarks.fuzz.trial import Finding, attempt

PATIENCE = 30.0


def minimised(kind: Kind, finding: Finding) -> Finding:
    """The finding with the smallest input that was found within `PATIENCE` seconds."""
    until = time.monotonic() + PATIENCE
    smallest = finding
    step = max(1, len(finding.data) // 2)
    while step and time.monotonic() < until:
        at, smaller = 0, False
        while at < len(smallest.data) and time.monotonic() < until:
            data = smallest.data[:at] + smallest.data[at + step :]
            found = attempt(kind, data)
            if found is not None and found.sort == finding.sort:
                smallest, smaller = replace(found, seed=finding.seed), True
            else:
                at += step
        if not smaller or step > 1:
            step //= 2
    return smallest
