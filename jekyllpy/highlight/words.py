"""The words that languages tell from other names: keywords, functions, types.

`data/` has a file for each language: its first line says of which version they are and where
that is documented; behind it stand the lists, each headed by `# ` and its name, one word a line.
They are the words Rouge knows, and no others, for its output is what is wanted: where it spells a
word wrongly, or doesn't know a newer one, so do they. Words of one edition alone are in lists of
their own, `earlier …` those of Rouge 3.30, `later …` those of Rouge 4.7.
"""

from __future__ import annotations

from functools import cache
from pathlib import Path

HEADING = "\n# "


def words_of(language: str, kind: str) -> str:
    """A list of a language, its words separated by white space."""
    return _lists(language)[kind]


@cache
def _lists(language: str) -> dict[str, str]:
    """The lists of a language by their names."""
    path = Path(__file__).with_name("data") / f"{language}.txt"
    _, *lists = path.read_text(encoding="utf-8").split(HEADING)
    return {name: words for name, _, words in (text.partition("\n") for text in lists)}
