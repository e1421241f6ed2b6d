"""What a build leaves for the next one, in the file `.jekyll-metadata`."""

from __future__ import annotations

import json
import os
from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any

from jekyllpy.log import Logger
from jekyllpy.text.paths import join
from jekyllpy.text.sealed import DamagedError, read_sealed, write_sealed

FILE_NAME = ".jekyll-metadata"
FORMAT = "jekyllpy 2"
FIELDS = {"base", "dependencies", "content", "output"}


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
    """The records of the last build, by key.

    Args:
        source: the site's folder, None to keep them in memory alone.
    """

    def __init__(self, source: str | None, logger: Logger) -> None:
        self.logger = logger
        self.path = None if source is None else join(source, FILE_NAME)
        self._records: dict[str, Record] | None = None
        self._saved: dict[str, Record] | None = None
        self._texts: dict[str, tuple[Record, str]] = {}

    def load(self) -> dict[str, Record]:
        """The records; none if there is no file, or one of Jekyll's own, of another version or damaged."""
        if self._records is None:
            if self.path is None:
                self._records = {}
                return self._records
            try:
                body = read_sealed(self.path, FORMAT)
                self._records = {} if body is None else records_of(body)
            except DamagedError as error:
                self.logger.debug("Incremental build:", f"{self.path} is not used: {error}")
                self._records = {}
            self._saved = self._records
        return self._records

    def forget(self) -> None:
        """Have no records from now on."""
        self._records = {}

    def discard(self, key: str) -> None:
        """Have no record of this key."""
        if self._records is not None:
            self._records.pop(key, None)

    def save(self, records: dict[str, Record]) -> None:
        """Keep the records, in one step: a build that is killed leaves the old ones.

        Raises:
            WriteError: if the file can't be written.
        """
        if self.path is None:
            self._records = records
            return
        if records == self._saved and os.path.exists(self.path):
            return
        self._records = self._saved = records
        self._texts = {key: self._text(key, record) for key, record in records.items()}
        entries = ",".join(f"{json.dumps(key)}:{text}" for key, (_, text) in self._texts.items())
        write_sealed(self.path, FORMAT, f"{{{entries}}}".encode("ascii"))

    def _text(self, key: str, record: Record) -> tuple[Record, str]:
        """The record and its JSON, which isn't written anew for a record that was taken over."""
        known = self._texts.get(key)
        if known is not None and known[0] is record:
            return known
        return record, json.dumps(vars(record))


def records_of(body: bytes) -> dict[str, Record]:
    """The records that a file holds.

    Raises:
        DamagedError: if it holds anything else.
    """
    try:
        stored = json.loads(body)
    except (ValueError, RecursionError):
        raise DamagedError("it is no JSON") from None
    if not (isinstance(stored, dict) and all(is_record(record) for record in stored.values())):
        raise DamagedError("it holds no records")
    return {key: Record(**record) for key, record in stored.items()}


def is_record(stored: Any) -> bool:
    """Whether what was stored has the form of a record."""
    if not (isinstance(stored, dict) and stored.keys() == FIELDS):
        return False
    dependencies = stored["dependencies"]
    texts = [stored["base"], stored["content"], stored["output"]]
    return isinstance(dependencies, dict) and all(
        isinstance(text, str) for text in (*texts, *dependencies.values())
    )
