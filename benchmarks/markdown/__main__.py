"""`python -m benchmarks.markdown FOLDER...`: whole processes, ours and kramdown's, over one folder's Markdown.

Every file is read, stripped of its front matter and its Liquid, and converted with Jekyll's default
options; files with the same bytes are counted, too. Times are of whole processes, the best of
three runs in turn; a ratio above 1 says that kramdown takes longer. With `--hostile`, the time
that hostile texts of 100 kB take beside 10 kB.
"""

from __future__ import annotations

import argparse
import json
import re
import subprocess
import sys
import tempfile
import time
from pathlib import Path
from typing import Any

RUNS = 3
SIZES = (10_000, 100_000)
FRONT_MATTER = re.compile(r"\A---\s*\n.*?\n?^(?:---|\.\.\.)\s*$\n?", re.S | re.M)
LIQUID_TAG = re.compile(r"\{%.*?%\}", re.S)
LIQUID_OUTPUT = re.compile(r"\{\{.*?\}\}", re.S)
OPTIONS: dict[str, Any] = {
    "input": "GFM",
    "hard_wrap": False,
    "syntax_highlighter_opts": {"default_lang": "plaintext", "guess_lang": True},
}

RUBY = """
require "json"
require "kramdown"
require "kramdown-parser-gfm"
options = JSON.parse(ARGV.shift)
puts JSON.dump(ARGV.map { |path| Kramdown::Document.new(File.read(path), options).to_html })
"""
PYTHON = """
import json, sys
from jekyllpy.markdown import Markdown
markdown = Markdown(json.loads(sys.argv[1]))
texts = (open(path, encoding="utf-8").read() for path in sys.argv[2:])
print(json.dumps([markdown.convert(text) for text in texts]))
"""


def bodies(folder: Path) -> list[str]:
    """The Markdown of a folder, without front matter and Liquid."""
    found = []
    for path in sorted(folder.rglob("*")):
        if path.suffix not in (".md", ".markdown") or not path.is_file():
            continue
        try:
            text = path.read_text(encoding="utf-8")
        except UnicodeDecodeError:
            continue
        text = FRONT_MATTER.sub("", text, count=1)
        found.append(LIQUID_OUTPUT.sub("", LIQUID_TAG.sub("", text)))
    return found


def timed(command: list[str]) -> tuple[float, list[str]]:
    start = time.perf_counter()
    run = subprocess.run(command, capture_output=True, text=True, check=True)
    return time.perf_counter() - start, json.loads(run.stdout)


def compare(folder: Path, options: dict[str, Any]) -> None:
    """Print one line: bytes, both times, their ratio, and how many files agree."""
    texts = bodies(folder)
    with tempfile.TemporaryDirectory() as scratch:
        paths = []
        for number, text in enumerate(texts):
            path = Path(scratch, f"{number}.md")
            path.write_text(text, encoding="utf-8", newline="")
            paths.append(str(path))
        arguments = [json.dumps(options), *paths]
        ours, theirs = [], []
        for _ in range(RUNS):
            ours.append(timed([sys.executable, "-c", PYTHON, *arguments]))
            theirs.append(timed(["ruby", "-e", RUBY, *arguments]))
    mine, reference = min(ours)[0], min(theirs)[0]
    same = sum(a == b for a, b in zip(ours[0][1], theirs[0][1], strict=True))
    size = sum(len(text.encode()) for text in texts) // 1000
    print(
        f"{folder.name:32} {size:6} kB  ours {mine:6.2f} s  kramdown {reference:6.2f} s"
        f"  ratio {reference / mine:5.2f}  same {same}/{len(texts)}"
    )


def hostile() -> None:
    """Print how the time grows with the size of each hostile text."""
    from jekyllpy.markdown import Markdown
    from tests.markdown.hostile import TEXTS

    markdown = Markdown({"syntax_highlighter": None})
    for name, text in TEXTS.items():
        times = []
        for size in SIZES:
            start = time.process_time()
            markdown.convert(text(size))
            times.append(time.process_time() - start)
        print(f"{name:45} {times[0]:7.3f} s {times[1]:7.3f} s  x{times[1] / times[0]:5.1f}")


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("folders", nargs="*", type=Path)
    parser.add_argument("--plain", action="store_true", help="without a highlighter")
    parser.add_argument("--hostile", action="store_true", help="time hostile texts, too")
    arguments = parser.parse_args()
    options = {**OPTIONS, "syntax_highlighter": None} if arguments.plain else OPTIONS
    for folder in arguments.folders:
        compare(folder, options)
    if arguments.hostile:
        hostile()


if __name__ == "__main__":
    main()
