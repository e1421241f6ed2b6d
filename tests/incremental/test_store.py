"""What one build leaves for the next."""

from __future__ import annotations

import copy
import json
import os
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest

import jekyllpy
from jekyllpy.incremental.store import FILE_NAME, FORMAT, Record, Store
from jekyllpy.log import Logger
from jekyllpy.text.sealed import head_of
from tests.reference import files

RECORDS = {
    "Page a.md 1": Record("base", {"time": "x"}, "<p>ü\ud800</p>", "a\nb"),
    'Page "b".md 1': Record("base", {}, "", ""),
}


def test_records_come_back_as_they_were(tmp_path: Path) -> None:
    Store(str(tmp_path), Logger.silent()).save(RECORDS)
    assert Store(str(tmp_path), Logger.silent()).load() == RECORDS
    assert [path.name for path in tmp_path.iterdir()] == [FILE_NAME]


def test_a_store_may_be_saved_again_and_again(tmp_path: Path) -> None:
    store = Store(str(tmp_path), Logger.silent())
    store.save(RECORDS)
    key = next(iter(RECORDS))
    changed = {**RECORDS, key: Record("other", {}, "c", "d")}
    store.save(changed)
    assert Store(str(tmp_path), Logger.silent()).load() == changed
    store.save({key: changed[key]})
    assert Store(str(tmp_path), Logger.silent()).load() == {key: changed[key]}


def test_what_is_forgotten_is_not_found_by_the_next_build(tmp_path: Path) -> None:
    Store(str(tmp_path), Logger.silent()).save(RECORDS)
    store = Store(str(tmp_path), Logger.silent())
    assert store.load()
    store.forget()
    store.save({})
    assert Store(str(tmp_path), Logger.silent()).load() == {}


@pytest.mark.parametrize(
    "content",
    [
        b"",
        b'\x04\x08{\x06I"\x0cindex.md',  # what Ruby's Jekyll writes there
        b"[]",
        b"{}",
        b"jekyllpy 1 00\n{}",
        b"jekyllpy 2 00\n{}",
        FORMAT.encode(),
        *(head_of(FORMAT, body) + body for body in (
            b"", b"[]", b"1", b"null", b"[" * 100_000, b'{"a": ' * 100_000, b'{"a": 1}', b'{"a": {}}',
            b'{"a": {"no": "record"}}', b'{"a": {"base": "", "dependencies": {}, "content": "", "output": null}}',
            b'{"a": {"base": "", "dependencies": [], "content": "", "output": ""}}',
            b'{"a": {"base": "", "dependencies": {"a": [1]}, "content": "", "output": ""}}',
            b'{"a": {"base": "", "dependencies": {}, "content": "", "output": "", "more": ""}}', b"\xff",
        )),
    ],
)  # fmt: skip
def test_what_is_no_store_is_passed_over(tmp_path: Path, content: bytes) -> None:
    (tmp_path / FILE_NAME).write_bytes(content)
    assert Store(str(tmp_path), Logger.silent()).load() == {}


@pytest.mark.skipif(not hasattr(os, "mkfifo"), reason="there are no named pipes here")
def test_a_pipe_is_not_waited_for(tmp_path: Path) -> None:
    os.mkfifo(tmp_path / FILE_NAME)
    assert Store(str(tmp_path), Logger.silent()).load() == {}


@pytest.mark.parametrize("name", [FILE_NAME, FILE_NAME + ".new"])
def test_no_link_is_written_through(tmp_path: Path, name: str) -> None:
    precious = tmp_path / "precious"
    precious.write_text("precious")
    source = tmp_path / "site"
    source.mkdir()
    (source / name).symlink_to(precious)
    Store(str(source), Logger.silent()).save(RECORDS)
    assert precious.read_text() == "precious"
    assert Store(str(source), Logger.silent()).load() == RECORDS


PAGES = {
    "_config.yml": "title: x\n",
    "a.md": "---\n---\n{{ site.title }} {{ site.posts.first.title }}\n",
    "b.scss": "---\n---\n@import 'part';\n",
    "_sass/_part.scss": "a { b: c }\n",
    "_posts/2020-01-01-p.md": "---\ntitle: p\n---\ntext\n",
}
OTHERS: list[Any] = [None, 0, 1.5, True, "", "x", [], {}, [[]], {"a": None}, "\udcff", 10**30]


@pytest.mark.slow
@pytest.mark.usefixtures("lasting_dart_sass")
def test_whatever_becomes_of_what_is_kept_the_site_is_built_in_full(site_folder) -> None:
    site = site_folder(PAGES)

    def build() -> dict[str, bytes]:
        jekyllpy.build(site, site / "_site", incremental=True)
        return files(site / "_site")

    expected = build()
    kept = [site / FILE_NAME, *(site / ".jekyll-cache").rglob("*.json")]
    assert len(kept) > 1
    for path in kept:
        whole = path.read_bytes()
        kind = whole.split(b"\n", 1)[0].rpartition(b" ")[0].decode()
        body = whole.split(b"\n", 1)[1]
        for number, changed in enumerate(changes(json.loads(body))):
            text = json.dumps(changed).encode()
            path.write_bytes(whole.split(b"\n", 1)[0] + b"\n" + text)
            assert build() == expected, text
            if number % 4 == 0 and not is_plain_text_changed(changed, json.loads(body)):
                path.write_bytes(head_of(kind, text) + text)
                assert build() == expected, text
        for length in range(0, len(whole), 1 + len(whole) // 20):
            path.write_bytes(whole[:length])
            assert build() == expected, length


def changes(value: Any) -> Iterator[Any]:
    """The value with each of its parts exchanged for others, or left out."""
    yield from OTHERS
    keys = (
        list(value)
        if isinstance(value, dict)
        else range(len(value))
        if isinstance(value, list)
        else ()
    )
    for key in keys:
        for changed in changes(value[key]):
            other = copy.deepcopy(value)
            other[key] = changed
            yield other
        shorter = copy.deepcopy(value)
        del shorter[key]
        yield shorter


def is_plain_text_changed(changed: Any, value: Any) -> bool:
    """Whether only texts differ, which nothing but the seal can tell."""
    if isinstance(changed, str) and isinstance(value, str):
        return changed != value
    if isinstance(changed, dict) and isinstance(value, dict):
        return any(
            is_plain_text_changed(changed[key], value[key]) for key in changed if key in value
        )
    if isinstance(changed, list) and isinstance(value, list):
        return any(map(is_plain_text_changed, changed, value))
    return False
