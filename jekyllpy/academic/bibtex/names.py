"""The names of a BibTeX name list, split as BibTeX splits them.

Rules: the BibTeX manual's three forms (`First von Last`, `von Last, First`, `von Last, Jr, First`)
and biblatex's `family=…, given=…`; beyond them what people write: `Davis, Jr.`, `Davis Jr., Sammy`,
lists with semicolons, names of Chinese, Japanese and Korean people.

Imports want every name that a file holds, so nothing is refused here. What a site shows by
jekyll-scholar is split by other rules, bibtex-ruby's (`plugins.jekyll_scholar.people`), which
refuse a whole list for one bad name and know no suffix without a comma.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from typing import overload

from jekyllpy.academic.bibtex.latex import decode
from jekyllpy.text.east_asian import is_east_asian

# `Jun` without a full stop is a given name, as `Ii` is.
_SUFFIX = re.compile(r"(?:[Jj][Rr]|[Ss][Rr])\.?|(?:[Jj]un|[Ss]en)\.|(?:II|III|IV|2nd|3rd)\.?")
_INITIALS = re.compile(r"(?:[^\W\d_]\.-?)+")
_PART = re.compile(r"[{}]|,|;|\\.|(?:\s|~)+|[^{}\s~,;\\]+", re.DOTALL)
_EXTENDED = re.compile(r'\s*+(?:"\s*+)?(family|given|prefix|suffix)(?:-i)?\s*=', re.IGNORECASE)
_SPECIAL_LETTER = re.compile(r"\\[A-Za-z]+|\\.|[{}\s]")
_CONTROL_LETTERS = {"\\aa", "\\ae", "\\oe", "\\o", "\\l", "\\ss", "\\i", "\\j"}


@dataclass(frozen=True, slots=True)
class Name:
    """A person or body, in Unicode: `Name("Charles", "de la", "Vallée Poussin", "")`."""

    given: str = ""
    particle: str = ""
    family: str = ""
    suffix: str = ""

    def __str__(self) -> str:
        """The name in reading order: `Sammy Davis Jr.`, `王小明`."""
        if is_east_asian(self.given, self.family):
            return self.family + self.given
        return " ".join(filter(None, (self.given, self.particle, self.family, self.suffix)))


class NameList(Sequence[Name]):
    """Names in order; `others` is true if `and others` ended the list."""

    def __init__(self, names: Sequence[Name] = (), *, others: bool = False) -> None:
        self._names = tuple(names)
        self.others = others

    @overload
    def __getitem__(self, index: int) -> Name: ...
    @overload
    def __getitem__(self, index: slice) -> Sequence[Name]: ...
    def __getitem__(self, index: int | slice) -> Name | Sequence[Name]:
        return self._names[index]

    def __len__(self) -> int:
        return len(self._names)

    def __iter__(self) -> Iterator[Name]:
        return iter(self._names)

    def __eq__(self, other: object) -> bool:
        if not isinstance(other, NameList):
            return NotImplemented
        return self._names == other._names and self.others == other.others

    def __hash__(self) -> int:
        return hash((self._names, self.others))

    def __repr__(self) -> str:
        return f"NameList({list(self._names)!r}, others={self.others})"


def parse_names(text: str) -> NameList:
    """The names of a field like `author`, as typed (LaTeX and all)."""
    names: list[Name] = []
    others = False
    for words in _split_list(_words(text)):
        if len(words) == 1 and words[0].lower() in ("others", "et al.", "al."):
            others = True
            continue
        names.extend(_names_between_ands(words))
    return NameList(names, others=others)


def parse_name(text: str) -> Name:
    """The one name that `text` is."""
    words = _words(text)
    parsed = _names_between_ands(words)
    return parsed[0] if parsed else Name()


def _words(text: str) -> list[str]:
    """Words, `,` and `;` outside braces; a word keeps the braces it has."""
    words: list[str] = []
    word: list[str] = []
    depth = 0
    for match in _PART.finditer(text):
        part = match[0]
        if part == "{":
            depth += 1
        elif part == "}":
            depth = max(0, depth - 1)
        elif depth == 0 and (part in ",;" or part[0].isspace() or part[0] == "~"):
            if word:
                words.append("".join(word))
                word = []
            if part in ",;":
                words.append(part)
            continue
        word.append(part)
    if word:
        words.append("".join(word))
    return words


def _split_list(words: list[str]) -> Iterator[list[str]]:
    """The words of each name: lists are split at `and`, at `;` and at a lone `&`."""
    current: list[str] = []
    listed = any(word.lower() == "and" for word in words)
    for word in words:
        if word.lower() == "and" or word == ";" or (not listed and word in ("&", "\\&")):
            if current:
                yield current
            current = []
        else:
            current.append(word)
    if current:
        yield current


def _names_between_ands(words: list[str]) -> list[Name]:
    parts = _split_at_commas(words)
    if not any(parts):
        return []
    if _EXTENDED.match(words[0]):
        return [_extended(parts)]
    if len(parts) > 3 and _are_turned(parts):
        return [_von_last_first(parts[i], parts[i + 1], "") for i in range(0, len(parts), 2)]
    if len(parts) > 3 or (len(parts) == 3 and _is_list(parts)):
        return [_first_von_last(part) for part in parts if part]
    if len(parts) == 3:
        family, suffix, given = parts
        if _is_suffix(given) and not _is_suffix(suffix):
            suffix, given = given, suffix
        return [_von_last_first(family, given, _decoded(suffix))]
    if len(parts) == 2:
        if _is_suffix(parts[1]):
            name = _first_von_last(parts[0])
            return [Name(name.given, name.particle, name.family, _decoded(parts[1]))]
        return [_von_last_first(parts[0], parts[1], "")]
    return [_first_von_last(parts[0])]


def _are_turned(parts: list[list[str]]) -> bool:
    """Whether `Doe, J., Roe, R. Q.` are two people, family names first."""
    return len(parts) % 2 == 0 and all(
        _INITIALS.fullmatch("".join(initials)) for initials in parts[1::2]
    )


def _is_list(parts: list[list[str]]) -> bool:
    """Whether `A. Smith, B. Jones, C. Doe` are three people, not one with a suffix."""
    return all(len(part) > 1 for part in parts) and all(
        any(word.endswith(".") for word in part[:-1]) for part in parts
    )


def _split_at_commas(words: list[str]) -> list[list[str]]:
    parts: list[list[str]] = [[]]
    for word in words:
        if word == ",":
            parts.append([])
        else:
            parts[-1].append(word)
    while len(parts) > 1 and not parts[-1]:
        parts.pop()
    return parts


def _extended(parts: list[list[str]]) -> Name:
    values = {"given": "", "prefix": "", "family": "", "suffix": ""}
    for part in parts:
        key, _, value = " ".join(part).partition("=")
        key = key.strip().strip('"').lower()
        if key in values:
            values[key] = decode(value.strip().strip('"')).strip()
    return Name(values["given"], values["prefix"], values["family"], values["suffix"])


def _first_von_last(words: list[str]) -> Name:
    if len(words) == 2 and is_east_asian(*words):
        return Name(given=words[1], family=words[0])
    suffix = ""
    if len(words) > 2 and _is_suffix(words[-1:]):
        words, suffix = words[:-1], _decoded(words[-1:])
    if not words:
        return Name(family=suffix)
    start = next((i for i, word in enumerate(words[:-1]) if _is_particle(word)), None)
    if start is None:
        return Name(_decoded(words[:-1]), "", _decoded(words[-1:]), suffix)
    particle, family = _split_particle(words[start:])
    return Name(_decoded(words[:start]), _decoded(particle), _decoded(family), suffix)


def _von_last_first(family: list[str], given: list[str], suffix: str) -> Name:
    if not suffix and len(family) > 1 and _is_suffix(family[-1:]):
        family, suffix = family[:-1], _decoded(family[-1:])
    particle, last = _split_particle(family) if family else ([], [])
    return Name(_decoded(given), _decoded(particle), _decoded(last), suffix)


def _split_particle(words: list[str]) -> tuple[list[str], list[str]]:
    """The words up to the last one in lower case (never the last word of all), and the rest."""
    for index in range(len(words) - 2, -1, -1):
        if _is_particle(words[index]):
            return words[: index + 1], words[index + 1 :]
    return [], words


def _is_particle(word: str) -> bool:
    """Whether the first letter outside braces, or of a `{\\'e}`, is in lower case."""
    if word.startswith("{") and not word.startswith("{\\"):
        return False
    while control := _SPECIAL_LETTER.match(word):
        if control[0] in _CONTROL_LETTERS:
            return True
        word = word[control.end() :]
    return word[:1].islower()


def _is_suffix(words: list[str]) -> bool:
    return len(words) == 1 and _SUFFIX.fullmatch(words[0]) is not None


def _decoded(words: list[str]) -> str:
    return " ".join(decode(" ".join(words)).split())
