"""What a build leaves for the next one, in the file `.jekyll-metadata`."""

from __future__ import annotations

import json
import os
from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any

from jekyllpy.errors import WriteError
from jekyllpy.text.paths import join

FILE_NAME = ".jekyll-metadata"
UNFINISHED = ".new"
FORMAT = "jekyllpy 1"


@dataclass(frozen=True)
class Record:
    """One rendered page or document.

    Attributes:
        base: the fingerprint of what it was itself, its layouts and the settings.
        dependencies: what its templates looked at, by name, with the fingerprints of what they saw.
        content: its converted text.
        output: what was written.
    """

    base: str
    dependencies: Mapping[str, str]
    content: str
    output: str


class Store:
    """The records of the last build, by key."""

    def __init__(self, source: str) -> None:
        self.path = join(source, FILE_NAME)
        self._records: dict[str, Record] | None = None
        self._saved: dict[str, Record] | None = None
        self._texts: dict[str, tuple[Record, str]] = {}

    def load(self) -> dict[str, Record]:
        """The records; none if there is no file, or one of Jekyll's own or of another version."""
        if self._records is None:
            try:
                with open(self.path, encoding="utf-8") as file:
                    stored = json.load(file)
                self._records = records_of(stored)
            except (OSError, ValueError, KeyError, TypeError):
                self._records = {}
            self._saved = self._records
        return self._records

    def forget(self) -> None:
        """Have no records from now on."""
        self._records = {}

    def save(self, records: dict[str, Record]) -> None:
        """Keep the records, in one step: a build that is killed leaves the old ones.

        Raises:
            WriteError: if the file can't be written.
        """
        if records == self._saved and os.path.exists(self.path):
            return
        self._records = self._saved = records
        self._texts = {key: self._text(key, record) for key, record in records.items()}
        entries = ",".join(f"{json.dumps(key)}:{text}" for key, (_, text) in self._texts.items())
        text = f'{{"format":{json.dumps(FORMAT)},"records":{{{entries}}}}}'
        unfinished = self.path + UNFINISHED
        try:
            with open(unfinished, "w", encoding="ascii") as file:
                file.write(text)
            os.replace(unfinished, self.path)
        except OSError as error:
            raise WriteError(f"cannot be written: {error.strerror}", path=self.path) from None

    def _text(self, key: str, record: Record) -> tuple[Record, str]:
        """The record and its JSON, which isn't written anew for a record that was taken over."""
        known = self._texts.get(key)
        if known is not None and known[0] is record:
            return known
        return record, json.dumps(vars(record))


def records_of(stored: Any) -> dict[str, Record]:
    if stored["format"] != FORMAT:
        return {}
    return {key: Record(**record) for key, record in stored["records"].items()}
