"""Times three imports of a large .bib file: into an empty site, again, and after edits by hand.

python -m benchmarks.academic [ENTRIES]
"""

from __future__ import annotations

import subprocess
import sys
import tempfile
import time
from pathlib import Path

from tests.academic.importing.library import library

ENTRIES = 2000
EDITED = 50


def timed_import(site: Path) -> tuple[float, str]:
    start = time.perf_counter()
    done = subprocess.run(
        [sys.executable, "-m", "jekyllpy", "import", "papers.bib"],
        cwd=site, capture_output=True, text=True, check=True,
    )  # fmt: skip
    return time.perf_counter() - start, done.stdout.strip()


def main(entries: int) -> None:
    with tempfile.TemporaryDirectory() as folder:
        site = Path(folder)
        (site / "papers.bib").write_text(library(entries), encoding="utf-8")
        for run in ("first", "second", f"third, {EDITED} files edited"):
            if run.startswith("third"):
                for path in sorted((site / "_publications").iterdir())[:EDITED]:
                    text = path.read_text(encoding="utf-8")
                    path.write_text(text.replace("venue:", "# mine\nvenue:"), encoding="utf-8")
            seconds, said = timed_import(site)
            print(f"{run:28} {seconds:5.2f} s  {said}")


if __name__ == "__main__":
    main(int(sys.argv[1]) if len(sys.argv) > 1 else ENTRIES)
