"""Records what jekyll-scholar makes of the site of the tests.

python -m tests.plugins.scholar.record COMMAND

COMMAND is run as `COMMAND build -s … -d …`: a jekyll that finds the gem jekyll-scholar. Each page is
built in a site of its own, as the gem keeps citations and files it has read for pages that follow.
"""

from __future__ import annotations

import subprocess
import sys
import tempfile
from pathlib import Path

from benchmarks.scholar.bibliography import bibliography
from tests.plugins.scholar.site import PAGES, STYLES, write_site

HERE = Path(__file__).parent
ENTRIES, SEED = 80, 11


def record(command: str, names: list[str]) -> dict[str, str]:
    """The pages of these names, and the pages of details, by path."""
    with tempfile.TemporaryDirectory() as folder:
        source, output = Path(folder, "source"), Path(folder, "output")
        write_site(source, names, (HERE / "many.bib").read_text(encoding="utf-8"))
        subprocess.run(
            [command, "build", "-q", "-s", str(source), "-d", str(output), "--disable-disk-cache"],
            check=True,
        )
        return {
            str(path.relative_to(output)): path.read_text(encoding="utf-8")
            for path in output.rglob("*.html")
        }


def main(command: str) -> None:
    (HERE / "many.bib").write_text(bibliography(ENTRIES, SEED), encoding="utf-8")
    expected = HERE / "expected"
    for names in [[name] for name in PAGES] + [list(STYLES)]:
        for path, text in record(command, names).items():
            target = expected / path
            target.parent.mkdir(parents=True, exist_ok=True)
            target.write_text(text, encoding="utf-8")


if __name__ == "__main__":
    main(sys.argv[1])
