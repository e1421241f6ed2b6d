"""What a build leaves for the next process: what there was, who looked at what, what was written."""

from __future__ import annotations

import json
import os
from collections.abc import Mapping
from dataclasses import dataclass, fields
from typing import Any

from jekyllpy.incremental.rendered_texts import Place
from jekyllpy.log import Complaint
from jekyllpy.text.sealed import DamagedError, read_sealed, write_sealed

KIND = "jekyllpy ledger 6"
SIZE_OF_NAME = 12


@dataclass(slots=True)
class Entry:
    """A page or document, in the order in which they are rendered.

    Attributes:
        key: its name among all records.
        names: the numbers of the names of what it looked at.
        is_restless: whether every build renders it.
        made: how many pages rendering it adds to the site.
        source: the fingerprint of what it is made from, where a file's version doesn't tell.
        content: where its converted text is; None if nobody looks at it.
        output: where its output is; None if nobody looks at it.
        excerpt: the fingerprint of the text that its excerpt is made of; None if nobody looks at it.
        complaints: what a stylesheet is warned of for, where every build renders it for that alone.
    """

    key: str
    names: list[int]
    is_restless: bool
    made: int
    source: str | None
    content: Place | None
    output: Place | None
    excerpt: str | None
    complaints: list[Complaint]

    def row(self) -> list[Any]:
        """The values of all attributes."""
        return [getattr(self, name) for name in ENTRY]


ENTRY = tuple(field.name for field in fields(Entry))


@dataclass(slots=True)
class Ledger:
    """A build and what came of it.

    Attributes:
        key: the fingerprint of settings, plugins and the like.
        code: the versions of the modules that took part.
        time: when it was, as it counts for templates.
        sources: the versions of the files that the site may be read from.
        matters: the fingerprints of the front matter of files whose text may change, by path.
        layouts: the names of the layouts by path.
        static_files: the paths of the files that are copied.
        outputs: the versions of all that lies in the destination.
        shared_places: the places in the destination that several files are written to.
        has_conflicts: whether that is to be warned of.
        undated: the numbers of the documents whose date is the time of the build.
        names: the names of what was looked at.
        styles_are_sources: whether stylesheets are made of nothing but sources.
        sass_program: which program compiles them.
        answers: what drops among the settings answered, by name.
        shared: the texts that pages have made for those after them, by name.
        started_from: what the site's programs looked at when they were loaded, and what it was.
        beyond: what they looked at past the site while it was rendered, and what it was.
        read: what documents were read to, by path, as JSON.
        made: what generators have made of the site, where they may have made anything of it.
        entries: the pages and documents.
        name: tells this ledger, as it was kept, from all others.
    """

    key: str
    code: dict[str, str]
    time: str
    sources: dict[str, str]
    matters: dict[str, str]
    layouts: dict[str, str]
    static_files: list[str]
    outputs: dict[str, str]
    shared_places: list[str]
    has_conflicts: bool
    undated: list[int]
    names: list[str]
    styles_are_sources: bool
    sass_program: str
    answers: dict[str, str]
    shared: dict[str, str]
    started_from: dict[str, str]
    beyond: dict[str, str]
    read: dict[str, str]
    made: dict[str, str]
    entries: list[Entry]
    name: str

    def save(self, path: str) -> None:
        """Keep all of it, in one step.

        Raises:
            WriteError: if it can't be written.
        """
        self.name = os.urandom(SIZE_OF_NAME).hex()
        values = {name: getattr(self, name) for name in LEDGER}
        values["entries"] = [entry.row() for entry in self.entries]
        values["read"] = list(self.read)
        head = json.dumps(values, separators=(",", ":"))
        write_sealed(path, KIND, "\n".join([head, *self.read.values()]).encode("ascii"))


LEDGER = tuple(field.name for field in fields(Ledger))
TYPES: Mapping[str, type] = {
    "key": str,
    "code": dict,
    "time": str,
    "sources": dict,
    "matters": dict,
    "layouts": dict,
    "static_files": list,
    "outputs": dict,
    "shared_places": list,
    "has_conflicts": bool,
    "undated": list,
    "names": list,
    "styles_are_sources": bool,
    "sass_program": str,
    "answers": dict,
    "shared": dict,
    "started_from": dict,
    "beyond": dict,
    "read": list,
    "made": dict,
    "entries": list,
    "name": str,
}


def load(path: str) -> Ledger | None:
    """The ledger at `path`; None if there is none, or one of another version, or it is damaged."""
    try:
        body = read_sealed(path, KIND)
        return None if body is None else ledger_of(body)
    except (DamagedError, ValueError, TypeError, RecursionError):
        return None


def ledger_of(body: bytes) -> Ledger:
    """The ledger that was stored.

    Raises:
        ValueError, TypeError: if it is none.
    """
    head, *rows = body.decode("ascii").split("\n")
    ledger = Ledger(**json.loads(head))
    if not all(isinstance(getattr(ledger, name), kind) for name, kind in TYPES.items()):
        raise TypeError("this is no ledger")
    ledger.entries = [Entry(*row) for row in ledger.entries]  # type: ignore[misc]
    ledger.read = dict(zip(ledger.read, rows, strict=True))
    return ledger
