"""Times small Ruby filters, called 10,000 times each: the real `ruby` against the interpreter.

`python -m benchmarks.rubylang [--rounds N]`, from the repository's root.
"""

from __future__ import annotations

import argparse
import subprocess
import sys
from pathlib import Path
from statistics import median

FILTERS = Path(__file__).with_name("filters.rb")
OURS = f"""
import sys
from jekyllpy.rubylang.interpreter import Interpreter
Interpreter().load({str(FILTERS)!r})
"""


def seconds_by_filter(command: list[str]) -> dict[str, float]:
    """What one process measured: processor seconds of each filter."""
    out = subprocess.run(command, check=True, capture_output=True, text=True).stdout
    return {name: float(seconds) for name, seconds in (line.split() for line in out.splitlines())}


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--rounds", type=int, default=3)
    rounds = parser.parse_args().rounds
    ruby, ours = ["ruby", str(FILTERS)], [sys.executable, "-c", OURS]
    pairs = [(seconds_by_filter(ruby), seconds_by_filter(ours)) for _ in range(rounds)]
    for name in pairs[0][0]:
        theirs = median(pair[0][name] for pair in pairs)
        own = median(pair[1][name] for pair in pairs)
        print(f"{name:14} ruby {theirs:.3f} s, ours {own:.3f} s, ratio {own / theirs:.1f}")


if __name__ == "__main__":
    main()
