"""Lists of names, parsed.

Rules: bibtex-ruby 6, `NameParser`: a list with one name that can't be read is empty. Imports read
names by more lenient rules (`academic.bibtex.names`), which would show other names than Jekyll does.
"""

from __future__ import annotations

import re
from dataclasses import dataclass, field

from jekyllpy.plugins.jekyll_scholar.values import Name

AND = re.compile(r",?[ \t\r\n\f\v]+and[ \t\r\n\f\v]+", re.IGNORECASE)
SPACE = re.compile(r"[ \t\r\n\f\v]+")
RUN = re.compile(r"[^ \t\r\n\f\v,{}\\]+")
BRACE = re.compile(r"[{}]")
FAMILY_FIRST = re.compile(
    "[\u2e80-\u2fdf\u3005-\u3007\u3021-\u3029\u3038-\u303b\u3041-\u3096\u309d-\u309f"
    "\u30a1-\u30fa\u30fd-\u30ff\u31f0-\u31ff\u3400-\u4dbf\u4e00-\u9fff\uf900-\ufaff"
    "\u1100-\u11ff\u3131-\u318e\ua960-\ua97c\uac00-\ud7fb\uff66-\uff9d\U00020000-\U0003134f]"
)
"""Han, Hiragana, Katakana and Hangul."""


class Unreadable(Exception):
    """A name that doesn't follow the rules."""


@dataclass
class Word:
    """A word of a name, and whether it begins with a small letter, as particles do."""

    text: str
    is_lower: bool


@dataclass
class Text:
    """One name as written: its words between its commas."""

    parts: list[list[Word]] = field(default_factory=lambda: [[]])
    family_first: bool = False


def parse_people(text: str) -> list[Name]:
    """The names in `text`, none if one can't be read.

    Raises:
        Unreadable: if one can't be read.
    """
    texts = _Scanner(text).scan()
    if len(texts) == 1 and texts[0].parts == [[]]:
        return []
    return [_name(each) for each in texts]


class _Scanner:
    def __init__(self, text: str) -> None:
        self.text = text
        self.position = 0
        self.names = [Text()]
        self.word = ""
        self.is_lower: bool | None = None

    def scan(self) -> list[Text]:
        """The names in the text, each as its words."""
        while self.position < len(self.text):
            self._step(self.text[self.position])
        self._end_word()
        return self.names

    def _step(self, char: str) -> None:
        if char in " \t\r\n\f\v,":
            if found := AND.match(self.text, self.position):
                self._end_word()
                self.names.append(Text())
            elif found := SPACE.match(self.text, self.position):
                self._end_word()
            else:
                self._end_word()
                self.names[-1].parts.append([])
                self.position += 1
                return
            self.position = found.end()
        elif char == "{":
            self._take_group()
        elif char == "}":
            raise Unreadable
        elif char == "\\":
            escape = self.text[self.position : self.position + 2]
            if len(escape) < 2 or escape[1] == "\n":
                raise Unreadable
            self.word += escape
            self.position += 2
        else:
            self._take_run()

    def _take_run(self) -> None:
        found = RUN.match(self.text, self.position)
        assert found is not None
        run = found[0]
        if self.is_lower is None:
            cased = next((char for char in run if char.islower() or char.isupper()), None)
            self.is_lower = None if cased is None else cased.islower()
        if not run.isascii() and FAMILY_FIRST.search(run):
            self.names[-1].family_first = True
        self.word += run
        self.position = found.end()

    def _take_group(self) -> None:
        depth = 0
        for found in BRACE.finditer(self.text, self.position):
            depth += 1 if found[0] == "{" else -1
            if depth == 0:
                self.word += self.text[self.position : found.end()]
                self.position = found.end()
                return
        raise Unreadable

    def _end_word(self) -> None:
        if self.word:
            self.names[-1].parts[-1].append(Word(self.word, bool(self.is_lower)))
        self.word, self.is_lower = "", None


def _name(text: Text) -> Name:
    family, *others = text.parts
    if not family or len(others) > 2:
        raise Unreadable
    if others:
        suffix = others[0] if len(others) == 2 else []
        prefix, last = _von_last(family)
        return Name(_text(others[-1]), last, prefix, _text(suffix))
    return _family_first(family) if text.family_first else _given_first(family)


def _given_first(words: list[Word]) -> Name:
    *before, last = words
    von = next((index for index, word in enumerate(before) if word.is_lower), None)
    if von is None:
        return Name(_text(before), last.text)
    prefix, family = _von_last(words[von:])
    return Name(_text(words[:von]), family, prefix)


def _family_first(words: list[Word]) -> Name:
    von = 0
    while von < len(words) - 1 and words[von].is_lower:
        von += 1
    return Name(_text(words[von + 1 :]), words[von].text, _text(words[:von]))


def _von_last(words: list[Word]) -> tuple[str | None, str | None]:
    """The particle, which ends with a word in lower case, and the family name behind it.

    A family name in lower case is one word, and a particle's last word precedes it.
    """
    lower = [index for index, word in enumerate(words) if word.is_lower]
    if not lower:
        return None, _text(words)
    end = lower[-1] + 1
    if end == len(words):
        end -= 1
        if end and not words[end - 1].is_lower:
            raise Unreadable
    return _text(words[:end]), _text(words[end:])


def _text(words: list[Word]) -> str | None:
    return " ".join(word.text for word in words) if words else None
