"""What a new homepage says until its owner does, in its language."""

from __future__ import annotations

import re
from collections.abc import Mapping
from pathlib import Path

from jekyllpy.scaffold.folders import scaffold_folder
from jekyllpy.text.yaml import load

ENGLISH = "en"
NAMED = re.compile(r"\[\[(\w+)\]\]")


class Starter:
    """The files that stand in the place of the sample's.

    Attributes:
        words: what they say, by the names that stand for it in `starter`.
    """

    def __init__(self, lang: str) -> None:
        self.words = words(lang)
        self._folder = scaffold_folder("starter")

    def has(self, path: str) -> bool:
        """Whether there is such a file."""
        return (self._folder / path).is_file()

    def text(self, path: str) -> str:
        """What the file at `path` says."""
        text = (self._folder / path).read_text(encoding="utf-8")
        return NAMED.sub(lambda name: self.words[name[1]], text)


def words(lang: str) -> Mapping[str, str]:
    """The words in the language that the tag `lang` names; in English where there are none in it."""
    path = words_file(lang) or scaffold_folder("words") / f"{ENGLISH}.yml"
    found: Mapping[str, str] = load(path.read_text(encoding="utf-8"))
    return found


def words_file(lang: str) -> Path | None:
    """The file of words in that language, or in the one that it is a regional form of."""
    language = re.split(r"[-_]", lang.lower())[0]
    path = scaffold_folder("words") / f"{language}.yml"
    return path if language.isalpha() and path.is_file() else None
