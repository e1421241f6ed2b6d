"""Puts the files of words in order: `python -m tests.highlight.tidy_words`."""

from __future__ import annotations

from pathlib import Path

import jekyllpy.highlight

DATA = Path(jekyllpy.highlight.__file__).parent / "data"
HEADING = "\n# "


def tidied(text: str) -> str:
    """The text of a file with its lists by their names, the words of each sorted and once."""
    note, *lists = text.split(HEADING)
    named = (part.partition("\n") for part in lists)
    parts = ["\n".join([name, *sorted(set(words.split()))]) for name, _, words in named]
    return f"\n{HEADING}".join([note.strip(), *sorted(parts)]) + "\n"


if __name__ == "__main__":
    for path in sorted(DATA.glob("*.txt")):
        path.write_text(tidied(path.read_text("utf-8")), "utf-8")
