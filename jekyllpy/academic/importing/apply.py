"""Carries a plan out, or shows it as a diff."""

from __future__ import annotations

import difflib
from collections import Counter
from collections.abc import Iterable, Iterator, Sequence

from jekyllpy.academic.importing.plan import Step
from jekyllpy.academic.importing.record import ImportRecord
from jekyllpy.academic.write import files
from jekyllpy.academic.write.target import AcademicSite

OUTCOMES = ("added", "updated", "unchanged", "removed")


def apply(steps: Iterable[Step], record: ImportRecord) -> None:
    """Write what the steps say, and the record last.

    If writing fails on the way, the record tells what was written till then.
    """
    try:
        for step in steps:
            if step.moved_from is not None:
                record.move(step.moved_from, step.document)
            for change in step.changes:
                files.write(change.path, change.new)
            if step.outcome != "removed" and (step.changes or step.document in record.documents):
                record.remember(step.document, step.ids, step.digests)
    finally:
        record.save()


def diff(steps: Iterable[Step], site: AcademicSite) -> Iterator[str]:
    """The lines of a unified diff of all changes, without line ends."""
    for step in steps:
        for change in step.changes:
            name = site.relative_path(change.path)
            old = [] if change.old is None else change.old.splitlines()
            yield from difflib.unified_diff(
                old,
                change.new.splitlines(),
                "/dev/null" if change.old is None else f"a/{name}",
                f"b/{name}",
                lineterm="",
            )


def counts(steps: Sequence[Step]) -> dict[str, int]:
    """How many steps end in each outcome, in the order of `OUTCOMES`."""
    found = Counter(step.outcome for step in steps)
    return {outcome: found[outcome] for outcome in OUTCOMES}
