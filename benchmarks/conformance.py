"""How much of what Jekyll answers is answered the same, for the documentation.

`python -m benchmarks.conformance FOLDER [--features CHECKOUT]` runs what FOLDER has (`run.py`,
`run_features.py` and `run_pages.py` of the conformance cases) and writes `docs/_data/conformance.yml`.
"""

from __future__ import annotations

import argparse
import os
import re
import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path

TARGET = Path(__file__).resolve().parent.parent / "docs" / "_data" / "conformance.yml"
COUNTED = re.compile(r"passed (\d+) of (\d+)")
HEADING = "# Written by `python -m benchmarks.conformance`.\n"
SUITES = {
    "kramdown": "kramdown's own test cases",
    "markdown": "CommonMark's examples and kramdown's, as Jekyll sets it up",
    "liquid": "Liquid templates, those of the Liquid specification among them",
}


def counted(line: list[str]) -> tuple[int, int]:
    """How many cases passed, and of how many, as the last line of a command says."""
    python = str(Path(sys.executable).parent)
    environment = os.environ | {"PATH": os.pathsep.join([python, os.environ["PATH"]])}
    done = subprocess.run([sys.executable, *line], capture_output=True, text=True, env=environment)
    found = COUNTED.search((done.stdout.strip().splitlines() or [""])[-1])
    if found is None:
        sys.exit(f"{' '.join(line)} counted nothing:\n{done.stdout}{done.stderr}")
    return int(found[1]), int(found[2])


def figures(folder: Path, features: Path | None) -> Iterator[tuple[str, int, int]]:
    """What was counted, and what it is about."""
    for suite, about in SUITES.items():
        yield (about, *counted([str(folder / "run.py"), suite]))
    yield ("tiny sites as GitHub Pages writes them", *counted([str(folder / "run_pages.py")]))
    if features is not None:
        line = [str(folder / "run_features.py"), str(features), "--cmd", "jekyllpy"]
        yield ("Jekyll's own scenarios", *counted(line))
        yield ("Jekyll's own scenarios with plugins in Ruby", *counted([*line, "--ruby"]))


def main() -> None:
    """Count, tell and write."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("folder", type=Path)
    parser.add_argument("--features", type=Path, metavar="CHECKOUT", help="of jekyll/jekyll")
    given = parser.parse_args()
    lines = [HEADING]
    for about, passed, of in figures(given.folder, given.features):
        print(f"{about}: {passed} of {of}", flush=True)
        lines.append(f'- {{ about: "{about}", passed: {passed}, of: {of} }}\n')
    TARGET.write_text("".join(lines), encoding="utf-8")


if __name__ == "__main__":
    main()
