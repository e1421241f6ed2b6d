"""A watched site reads again only what has changed."""

from __future__ import annotations

import os
from pathlib import Path

import pytest

from jekyllpy.content.source_files import SourceFiles

LONG_AGO = 1_700_000_000


class Reader:
    """Reads a file and counts how often it does."""

    def __init__(self, files: SourceFiles, path: Path) -> None:
        self.files, self.path, self.count = files, path, 0

    def __call__(self) -> list[str]:
        return self.files.read(str(self.path), "lines", self._lines)

    def _lines(self) -> list[str]:
        self.count += 1
        return self.path.read_text().splitlines()


@pytest.fixture
def reader(tmp_path: Path) -> Reader:
    path = tmp_path / "file"
    path.write_text("a\nb")
    os.utime(path, (LONG_AGO, LONG_AGO))
    return Reader(SourceFiles(remembers=True), path)


def test_an_unchanged_file_is_read_once(reader: Reader) -> None:
    assert [reader(), reader(), reader()] == [["a", "b"]] * 3
    assert reader.count == 1


def test_a_changed_file_is_read_again(reader: Reader) -> None:
    reader()
    reader.path.write_text("a\nc")
    assert reader() == ["a", "c"]
    os.utime(reader.path, (LONG_AGO + 1, LONG_AGO + 1))
    assert reader() == ["a", "c"]


def test_a_file_that_changed_just_now_is_not_trusted(reader: Reader) -> None:
    reader.path.write_text("x\ny")
    status = os.stat(reader.path)
    reader()
    reader.path.write_text("v\nw")
    os.utime(reader.path, ns=(status.st_mtime_ns, status.st_mtime_ns))
    assert reader() == ["v", "w"]


def test_what_is_given_may_be_changed(reader: Reader) -> None:
    reader().append("mine")
    reader().append("mine")
    assert reader() == ["a", "b"]


def test_faults_are_not_remembered(reader: Reader) -> None:
    reader.path.unlink()
    for _ in range(2):
        with pytest.raises(FileNotFoundError):
            reader()
    reader.path.write_text("back")
    assert reader() == ["back"]


def test_a_site_that_is_built_once_remembers_nothing(reader: Reader) -> None:
    reader.files = SourceFiles(remembers=False)
    assert reader() == reader()
    assert reader.count == 2
