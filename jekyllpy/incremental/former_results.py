"""Results of the build before: taken over where rendering would give the same."""

from __future__ import annotations

from typing import TYPE_CHECKING

from jekyllpy.incremental.dependencies import StartOver
from jekyllpy.incremental.fingerprint import Unknowable
from jekyllpy.incremental.store import Record, Store

if TYPE_CHECKING:
    from collections.abc import Mapping

    from jekyllpy.content.convertible import Convertible
    from jekyllpy.incremental.snapshot import Snapshot


class FormerResults:
    """The records of the build before, and those that become of them for the next.

    Attributes:
        may_serve: whether any may be taken over.
    """

    def __init__(self, store: Store) -> None:
        self.may_serve = True
        self._store = store
        self._records: dict[str, Record] = {}
        self._taken_over = 0

    @property
    def are_known(self) -> bool:
        """Whether there are any."""
        return bool(self._store.load())

    def start(self) -> None:
        """Begin a build of the whole site."""
        self._records = {}
        self._taken_over = 0

    def take_over(
        self, item: Convertible, key: str, base: str, snapshot: Snapshot
    ) -> Mapping[str, str] | None:
        """Give `item` what the build before made of it; the names it looked at, None if it must be rendered."""
        record = self._store.load().get(key) if self.may_serve else None
        if record is None or not holds(record, base, snapshot):
            return None
        item.content, item.output = record.content, record.output
        self._taken_over += 1
        self._records[key] = record
        return record.dependencies

    def keep(self, key: str, record: Record) -> None:
        """Keep what was rendered."""
        self._records[key] = record

    def discard(self, key: str) -> None:
        """Have no record of what is rendered for this build alone."""
        self._store.discard(key)

    def start_over_if_taken(self) -> None:
        """Give up what was taken over, which may be wrong.

        Raises:
            StartOver: if there is any.
        """
        if self._taken_over:
            self._store.forget()
            raise StartOver

    def save(self, *, are_wrong: bool) -> None:
        """Keep the records for the next build; none where they may be wrong."""
        self._store.save({} if are_wrong else self._records)


def holds(record: Record, base: str, snapshot: Snapshot) -> bool:
    """Whether rendering would give what the record says."""
    if record.base != base:
        return False
    try:
        return all(snapshot.fingerprint(name) == seen for name, seen in record.dependencies.items())
    except Unknowable:
        return False
