"""The fuzzer sees what is wrong, makes it small, and makes the same inputs again."""

from __future__ import annotations

import subprocess
import sys
from pathlib import Path

import pytest

pytest.importorskip("resource", reason="memory can't be bounded here")

from benchmarks.fuzz import bounds
from benchmarks.fuzz.findings import keep
from benchmarks.fuzz.kind import Kind
from benchmarks.fuzz.kinds import KINDS
from benchmarks.fuzz.minimise import minimised
from benchmarks.fuzz.trial import attempt
from jekyllpy.errors import ConfigurationError, LiquidRenderError
from tests.conftest import ROOT

INPUTS = 3
MEGABYTES = 50 * bounds.MEGABYTE


def fails_at_x(data: bytes) -> None:
    if b"x" in data:
        raise KeyError(data)


def ends_in_a_clear_error(data: bytes) -> None:
    raise ConfigurationError("not what it should be")


def ends_in_an_error_in_name_only(data: bytes) -> None:
    try:
        {}[0]
    except KeyError as error:
        raise LiquidRenderError(f"KeyError: {error}") from error


def never_ends(data: bytes) -> None:
    while True:
        pass


def takes_all_memory(data: bytes) -> None:
    import resource

    highest_so_far = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss * 1024
    assert bytearray(highest_so_far + MEGABYTES * 4)


@pytest.mark.parametrize(
    ("read", "what"),
    [
        (fails_at_x, "KeyError"),
        (ends_in_a_clear_error, None),
        (ends_in_an_error_in_name_only, "KeyError"),
        (never_ends, "TooSlow"),
        (takes_all_memory, "TooLarge"),
    ],
)
def test_what_is_a_finding(read: object, what: str | None, monkeypatch: pytest.MonkeyPatch) -> None:
    # Only what never ends is to run into the bound: to touch much memory takes a slow machine a while.
    monkeypatch.setattr(bounds, "SECONDS", 0.5 if read is never_ends else 60)
    monkeypatch.setattr(bounds, "MEMORY", MEGABYTES)
    finding = attempt(Kind("made up", read), b"ax")  # type: ignore[arg-type]
    assert (finding and finding.what) == what


def test_a_finding_is_made_small_and_kept(tmp_path: Path) -> None:
    kind = Kind("made up", fails_at_x)
    finding = attempt(kind, b"abc" * 100 + b"x" + b"def" * 100, "0:7")
    assert finding is not None
    path = keep(minimised(kind, finding), tmp_path)
    assert path.read_bytes() == b"x"
    assert "KeyError" in path.with_name(path.name + ".txt").read_text()


@pytest.mark.parametrize("name", KINDS)
def test_inputs_of_every_kind_end_as_they_should(name: str) -> None:
    kind = KINDS[name]
    for number in range(INPUTS):
        data = kind.make(f"test:{number}")
        assert data == kind.make(f"test:{number}")
        finding = attempt(kind, data)
        assert finding is None, finding and finding.trace


def test_the_command_counts_and_ends_with_the_verdict(tmp_path: Path) -> None:
    line = [sys.executable, "-m", "benchmarks.fuzz", "--kind", "number", "--kind", "glob"]
    done = subprocess.run(
        [*line, "--inputs", "20", "--seconds", "60", "--jobs", "2", "--out", str(tmp_path)],
        cwd=ROOT,
        capture_output=True,
        text=True,
    )
    assert done.returncode == 0, done.stdout + done.stderr
    assert done.stdout.split()[-4:] == ["inputs", "40", "findings", "0"]
