"""What the fuzzer once found stays mended: each file of `cases/KIND/` is read as the fuzzer reads it."""

from __future__ import annotations

from pathlib import Path

import pytest

from benchmarks.fuzz.kinds import KINDS
from benchmarks.fuzz.trial import attempt

CASES = Path(__file__).parent / "cases"
FOUND = sorted(path for path in CASES.glob("*/*") if path.is_file())


@pytest.mark.parametrize("path", FOUND, ids=lambda path: str(path.relative_to(CASES)))
def test_a_past_finding_is_none(path: Path) -> None:
    finding = attempt(KINDS[path.parent.name], path.read_bytes())
    assert finding is None, finding and finding.trace
