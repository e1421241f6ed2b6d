"""From the text of a .bib file to its entries."""

from __future__ import annotations

import os
import re
from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field
from functools import cached_property

from pybtex.utils import CaseInsensitiveDict

from jekyllpy.academic.bibtex.blocks import Block, blocks
from jekyllpy.academic.bibtex.crossref import inherited
from jekyllpy.academic.bibtex.fields import read_block
from jekyllpy.academic.bibtex.journal_macros import journal_named
from jekyllpy.academic.bibtex.latex import decode, decode_verbatim
from jekyllpy.academic.bibtex.names import NameList, parse_names

VERBATIM_FIELDS = frozenset(
    "arxiv arxivid bibtexurl biburl code codeurl crossref doi eprint eprintclass eprinttype file "
    "html ids isbn issn pdf pmcid pmid poster primaryclass archiveprefix slides slidesurl url "
    "video website xdata".split()
)
JOURNAL_FIELDS = frozenset(("journal", "journaltitle"))
PROSE_FIELDS = frozenset(("abstract", "annotation", "annote"))
_PARAGRAPH = re.compile(r"\n[ \t\r]*+\n\s*+")


@dataclass(frozen=True, slots=True)
class Problem:
    """What could not be read, or had to be guessed.

    Attributes:
        line: the line in the file, counted from 1.
        message: what is wrong, without the place.
        key: the citation key of the entry, empty if it has none.
        skipped: whether the entry was left out for it.
    """

    line: int
    message: str
    key: str = ""
    skipped: bool = False

    def __str__(self) -> str:
        subject = f"entry {self.key} " if self.key else "an entry "
        return f"line {self.line}: {subject}{self.message}"


@dataclass
class Entry:
    """One entry of a bibliography.

    Attributes:
        type: `article`, `inproceedings` …, in lower case.
        key: the citation key as typed.
        line: the line where it begins, counted from 1.
        raw: its source text.
        own: its fields by name in lower case, as typed (LaTeX and all), macros put in.
        self_contained: whether it can be read without the rest of the file.
        inherited: the fields it has through `crossref` and `xdata`, likewise.
    """

    type: str
    key: str
    line: int
    raw: str
    own: dict[str, str]
    self_contained: bool = True
    inherited: dict[str, str] = field(default_factory=dict)
    _decoded: dict[str, str] = field(default_factory=dict, repr=False, compare=False)

    @cached_property
    def typed(self) -> dict[str, str]:
        """All its fields as typed, own before inherited."""
        return {**self.own, **self.inherited}

    @cached_property
    def fields(self) -> Mapping[str, str]:
        """All its fields in Unicode: LaTeX decoded, braces gone, blanks collapsed."""
        return {name: self._in_unicode(name) for name in self.typed}

    def first(self, *names: str) -> str:
        """The first of these fields that it has with something in it, in Unicode; else empty."""
        for name in names:
            if name in self.typed and (decoded := self._in_unicode(name)):
                return decoded
        return ""

    def _in_unicode(self, name: str) -> str:
        known = self._decoded.get(name)
        if known is None:
            known = self._decoded[name] = decode_field(name, self.typed[name])
        return known

    def names(self, role: str = "author") -> NameList:
        """The names of the field `role` (`author`, `editor` …), in order."""
        return parse_names(self.typed.get(role, ""))


@dataclass
class Bibliography:
    """A .bib file as read.

    Attributes:
        entries: in the order of the file; keys may repeat.
        macros: what `@string` defined, by name in lower case, as typed.
        preamble: the text of all `@preamble`s.
        problems: in the order of the file.
        path: the file, if known.
    """

    entries: list[Entry]
    macros: dict[str, str]
    preamble: str
    problems: list[Problem]
    path: str | None = None

    @cached_property
    def by_key(self) -> dict[str, Entry]:
        """The entries by key; of those with the same key the first."""
        return {entry.key: entry for entry in reversed(self.entries)}

    def __getitem__(self, key: str) -> Entry:
        return self.by_key[key]

    def __iter__(self) -> Iterator[Entry]:
        return iter(self.entries)

    def __len__(self) -> int:
        return len(self.entries)


def decode_field(name: str, value: str) -> str:
    """`value` of the field `name`, as typed, in Unicode."""
    if name in VERBATIM_FIELDS:
        return " ".join(decode_verbatim(value).split())
    if name in JOURNAL_FIELDS and (journal := journal_named(value)):
        return journal
    decoded = decode(value)
    if name in PROSE_FIELDS:
        return "\n\n".join(" ".join(part.split()) for part in _PARAGRAPH.split(decoded)).strip()
    return " ".join(decoded.split())


def parse(text: str, *, path: str | os.PathLike[str] | None = None) -> Bibliography:
    """Read the text of a .bib file; what is broken is left out and listed in `problems`.

    Args:
        text: the file's content.
        path: its name, for `Bibliography.path`.
    """
    reader = _Reader()
    text = text.removeprefix("\ufeff").replace("\r\n", "\n").replace("\r", "\n")
    for block in blocks(text):
        reader.read(block)
    reader.resolve()
    return Bibliography(
        reader.entries,
        {name.lower(): value for name, value in reader.macros.items()},
        reader.preamble,
        sorted(reader.problems, key=lambda problem: problem.line),
        os.fspath(path) if path is not None else None,
    )


class _Reader:
    def __init__(self) -> None:
        self.entries: list[Entry] = []
        self.problems: list[Problem] = []
        self.preamble = ""
        self.macros = CaseInsensitiveDict()
        self._keys: set[str] = set()

    def read(self, block: Block) -> None:
        """Take a block into the bibliography, or what is wrong with it into the problems."""
        reading = read_block(block, self.macros)
        key = reading.key
        fault = reading.fault if block.fault is None else (block.line, block.fault)
        if block.type == "preamble":
            self.preamble += reading.preamble
        if fault is not None:
            self.problems.append(Problem(block.line, _located(fault, block.line), key, True))
            return
        if block.type in ("string", "preamble"):
            return
        for line, message in reading.warnings:
            self.problems.append(Problem(line, message, key))
        if key and key.lower() in self._keys:
            self.problems.append(Problem(block.line, "has the key of an earlier entry", key))
        self._keys.add(key.lower())
        self_contained = not (reading.uses_strings or {"crossref", "xdata"} & reading.fields.keys())
        self.entries.append(
            Entry(block.type, key, block.line, block.raw, reading.fields, self_contained)
        )

    def resolve(self) -> None:
        """Give each entry what it inherits."""
        own = {entry.key.lower(): entry.own for entry in reversed(self.entries)}
        for entry in self.entries:
            if "crossref" not in entry.own and "xdata" not in entry.own:
                continue
            entry.inherited, missing = inherited(entry.own, entry.type, own)
            for key in missing:
                message = f"refers to {key}, which is not in the file"
                self.problems.append(Problem(entry.line, message, entry.key))


def _located(fault: tuple[int, str], start: int) -> str:
    line, message = fault
    return f"cannot be read: {message}" + (f" (at line {line})" if line != start else "")
