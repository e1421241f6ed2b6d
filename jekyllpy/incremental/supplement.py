"""What has become of a build since its ledger was kept: a small file beside a large one."""

from __future__ import annotations

import json
import os
from collections.abc import Iterable
from contextlib import suppress
from typing import Any

from jekyllpy.incremental.ledger import Entry, Ledger, load
from jekyllpy.text.sealed import DamagedError, read_sealed, write_sealed

KIND = "jekyllpy supplement 4"
BESIDE = "-supplement"
FEW = 100
PART = 8
"""Which part of a ledger's entries a supplement may hold before all is kept anew."""
TABLES = ("code", "sources", "outputs", "read", "beyond", "shared", "made")


class Supplement:
    """A ledger, and the rows of it that are others than those that were kept.

    Args:
        path: where the ledger is kept.

    Attributes:
        ledger: as it is now.
    """

    def __init__(self, path: str, ledger: Ledger) -> None:
        self.ledger = ledger
        self._path = path
        self._count = len(ledger.names)
        self._tables: dict[str, dict[str, str]] = {name: {} for name in TABLES}
        self._entries: dict[str, list[Any]] = {}

    def take_in(self) -> None:
        """Have the ledger be as its supplement says, if it has one.

        Raises:
            DamagedError, ValueError, TypeError, LookupError: if that isn't as it was written.
        """
        body = read_sealed(self._path + BESIDE, KIND)
        stored = None if body is None else json.loads(body)
        if stored is None or stored["of"] != self.ledger.name:
            return
        for name in TABLES:
            self.update(name, stored[name])
        for at, row in stored["entries"].items():
            self.ledger.entries[int(at)] = Entry(*row)
            self._entries[at] = row
        self.ledger.names += stored["names"]
        self.ledger.time, self.ledger.answers = stored["time"], stored["answers"]

    def update(self, table: str, rows: dict[str, str]) -> None:
        """Have these rows be in a table of the ledger, those included that are there already."""
        there: dict[str, str] = getattr(self.ledger, table)
        others = {key: row for key, row in rows.items() if there.get(key) != row}
        there |= others
        self._tables[table] |= others

    def note(self, numbers: Iterable[int]) -> None:
        """Take note that entries are others now."""
        self._entries |= {str(at): self.ledger.entries[at].row() for at in numbers}

    def save(self) -> None:
        """Keep what is different or, if that is much, all.

        Raises:
            WriteError: if it can't be written.
        """
        ledger = self.ledger
        count = max(len(self._entries), *map(len, self._tables.values()))
        if count > max(FEW, len(ledger.entries) // PART):
            self.save_all()
            return
        values = {
            "of": ledger.name,
            "time": ledger.time,
            "names": ledger.names[self._count :],
            "answers": ledger.answers,
            "entries": self._entries,
            **self._tables,
        }
        text = json.dumps(values, separators=(",", ":"))
        write_sealed(self._path + BESIDE, KIND, text.encode("ascii"))

    def save_all(self) -> None:
        """Keep the whole ledger as it is now.

        Raises:
            WriteError: if it can't be written.
        """
        self.ledger.save(self._path)
        forget_supplement(self._path)


def forget_supplement(path: str) -> None:
    """Have the ledger at `path` be without a supplement."""
    with suppress(OSError):
        os.unlink(path + BESIDE)


def supplemented(path: str) -> Supplement | None:
    """The ledger at `path` with what has become of it; None if there is none, or anything is damaged."""
    ledger = load(path)
    if ledger is None:
        return None
    supplement = Supplement(path, ledger)
    try:
        supplement.take_in()
    except (DamagedError, ValueError, TypeError, LookupError, AttributeError, RecursionError):
        return None
    return supplement
