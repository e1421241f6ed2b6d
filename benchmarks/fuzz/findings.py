"""Keeps findings: the input as it is, and beside it what became of it."""

from __future__ import annotations

from hashlib import blake2b
from pathlib import Path

from benchmarks.fuzz.trial import Finding

NAME_BYTES = 6


def keep(finding: Finding, folder: Path) -> Path:
    """Write the finding below `folder`, and say where its input is."""
    name = blake2b(repr(finding.sort).encode(), digest_size=NAME_BYTES).hexdigest()
    path = folder / finding.kind / f"{finding.what}-{name}"
    path.parent.mkdir(parents=True, exist_ok=True)
    path.write_bytes(finding.data)
    again = f"python -m benchmarks.fuzz --kind {finding.kind} --again {path}"
    made = f"made by: --kind {finding.kind}, seed and number {finding.seed}\n"
    path.with_name(path.name + ".txt").write_text(
        f"{finding.what} in {finding.where}\n{made}{again}\n\n{finding.trace}",
        encoding="utf-8",
        errors="backslashreplace",
    )
    return path
