"""What one build leaves for the next."""

from __future__ import annotations

import json
from pathlib import Path

import pytest

from jekyllpy.incremental.store import FILE_NAME, Record, Store

RECORDS = {
    "Page a.md 1": Record("base", {"time": "x"}, "<p>ü\ud800</p>", "a\nb"),
    'Page "b".md 1': Record("base", {}, "", ""),
}


def test_records_come_back_as_they_were(tmp_path: Path) -> None:
    Store(str(tmp_path)).save(RECORDS)
    assert Store(str(tmp_path)).load() == RECORDS
    assert [path.name for path in tmp_path.iterdir()] == [FILE_NAME]


def test_a_store_may_be_saved_again_and_again(tmp_path: Path) -> None:
    store = Store(str(tmp_path))
    store.save(RECORDS)
    key = next(iter(RECORDS))
    changed = {**RECORDS, key: Record("other", {}, "c", "d")}
    store.save(changed)
    assert Store(str(tmp_path)).load() == changed
    store.save({key: changed[key]})
    assert Store(str(tmp_path)).load() == {key: changed[key]}


def test_what_is_forgotten_is_not_found_by_the_next_build(tmp_path: Path) -> None:
    Store(str(tmp_path)).save(RECORDS)
    store = Store(str(tmp_path))
    assert store.load()
    store.forget()
    store.save({})
    assert Store(str(tmp_path)).load() == {}


@pytest.mark.parametrize(
    "content",
    [
        b"",
        b'\x04\x08{\x06I"\x0cindex.md',  # what Ruby's Jekyll writes there
        b"[]",
        b"{}",
        json.dumps({"format": "jekyllpy 0", "records": {}}).encode(),
        json.dumps({"format": "jekyllpy 1", "records": {"a": {"no": "record"}}}).encode(),
    ],
)
def test_what_is_no_store_is_passed_over(tmp_path: Path, content: bytes) -> None:
    (tmp_path / FILE_NAME).write_bytes(content)
    assert Store(str(tmp_path)).load() == {}
