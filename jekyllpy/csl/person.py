"""A person's name, and its initials, in the order a style asks for.

Rules: citeproc-ruby, `CiteProc::Name`. Names arrive here in parts; nothing is split.
"""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Iterable
from dataclasses import dataclass, replace

MARKUP = re.compile(r"<[^>]*>")
SPACES_BEFORE_HYPHEN = re.compile(r"(?<![ \t\r\n\f\v])[ \t\r\n\f\v]*+-")
SCRIPTS = ("LATIN", "GREEK", "CYRILLIC", "HEBREW", "ARMENIAN", "GEORGIAN", "MODIFIER")
"""How Unicode's names of letters begin in the scripts whose names have given and family parts."""

WHITE_SPACE = " \t\r\n\f\v"
PART_OF_NAME_SPACE = "\0" + WHITE_SPACE


@dataclass
class PersonName:
    """A name: of a person by its parts, or of anybody as `literal`."""

    family: str | None = None
    given: str | None = None
    particle: str | None = None
    suffix: str | None = None
    literal: str | None = None

    def copy(self) -> PersonName:
        """The same name, to be changed without an effect on this."""
        return replace(self)

    def sort_key(self) -> tuple[str, ...]:
        """What two names that count as equal have in common."""
        if self.literal is not None:
            return (_plain(self.literal),)
        family = joined((self.particle, self.family))
        return tuple(_plain(part or "") for part in (family, "", self.given, self.suffix))

    def is_romanesque(self) -> bool:
        """Whether its script is one that puts the given name first and has initials."""
        text = unicodedata.normalize("NFC", self.given or "") + unicodedata.normalize(
            "NFC", self.family or ""
        )
        if text.isascii():
            return True
        return all(_is_romanesque(char) for char in MARKUP.sub("", text))


@dataclass(frozen=True)
class NameForm:
    """How a style wants a name.

    Attributes:
        short: the family name alone.
        inverted: the family name first.
        demotes_particle: `never`, `sort-only` or `display-and-sort`.
        separator: what follows an inverted family name.
        initials: what follows each initial, None for names in full.
        initials_only: whether to normalize initials, but not to make them of names.
    """

    short: bool = False
    inverted: bool = False
    demotes_particle: str = "never"
    separator: str = ", "
    initials: str | None = None
    initials_only: bool = False

    def demotes(self) -> bool:
        """Whether the particle stands behind the given name, not before the family name."""
        return self.demotes_particle == "display-and-sort" or (
            self.inverted and self.demotes_particle in ("sort", "sort-only")
        )

    def given(self, name: PersonName) -> str | None:
        """The given name, or its initials."""
        if self.initials is None or name.given is None or not name.is_romanesque():
            return name.given
        if self.initials_only:
            return _tidied(_existing_initials(name.given, self.initials))
        return _tidied(_initials(name.given, self.initials))

    def print(self, name: PersonName) -> str:
        """`name` in this form."""
        if name.literal is not None:
            return name.literal
        if not name.is_romanesque():
            return " ".join(part for part in (name.family, name.given) if part is not None)
        if self.short:
            return joined((name.particle, name.family))
        given = self.given(name)
        if not self.inverted:
            return joined((joined((given, name.particle, name.family)), name.suffix))
        parts: tuple[str | None, ...]
        if self.demotes():
            parts = (name.family, joined((given, name.particle)), name.suffix)
        else:
            parts = (joined((name.particle, name.family)), given, name.suffix)
        return joined(parts, self.separator)


def joined(parts: Iterable[str | None], separator: str = " ") -> str:
    """Those of `parts` that aren't empty, with `separator` between them."""
    return separator.join(part for part in parts if part)


def _plain(text: str) -> str:
    return MARKUP.sub("", text.lower())


def _is_romanesque(char: str) -> bool:
    if unicodedata.category(char)[0] not in "LM":
        return True
    return unicodedata.name(char, "").startswith(SCRIPTS) or char in "ªºµ"


def _initials(given: str, mark: str) -> str:
    """Every word's part from a capital on, as that capital and `mark`."""
    out: list[str] = []
    position, length = 0, len(given)
    while position < length:
        char = given[position]
        out.append(char)
        position += 1
        if not char.isupper():
            continue
        out.append(mark)
        while position < length and not _ends_initial(given[position]):
            position += 1
        while position < length and given[position] in WHITE_SPACE:
            position += 1
    return "".join(out)


def _ends_initial(char: str) -> bool:
    return char == "-" or char in WHITE_SPACE or char.isupper()


LONE_LETTER = re.compile(r"\b([^\W\d_])\b((?:(?!-)[\W\d_])*)")


def _existing_initials(given: str, mark: str) -> str:
    """`given` with `mark` behind each capital that stands alone: `JR Tolkien` is `J. R. Tolkien`."""

    def marked(found: re.Match[str]) -> str:
        return f"{found[1]}{mark}" if found[1].isupper() else found[0]

    return LONE_LETTER.sub(marked, _spread(given))


def _spread(given: str) -> str:
    """A space between two capitals; each capital belongs to one pair."""
    out: list[str] = []
    paired = False
    for index, char in enumerate(given):
        if index and not paired and char.isupper() and given[index - 1].isupper():
            out.append(" ")
            paired = True
        else:
            paired = False
        out.append(char)
    return "".join(out)


def _tidied(given: str) -> str:
    return SPACES_BEFORE_HYPHEN.sub("-", given).strip(PART_OF_NAME_SPACE)
