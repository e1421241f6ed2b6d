"""YAML that was read before comes out as reading it anew would give it."""

from __future__ import annotations

import math
from pathlib import Path
from typing import Any

import pytest

from jekyllpy.ruby import inspect
from jekyllpy.text.known_yaml import NAME, KnownYaml
from jekyllpy.text.yaml_documents import first_document

KEPT = """\
text: "a\\tb \\u00e9 \\U0001f600"
'2': [1, -2, 0x1f, 123456789012345678901234567890, 1_000]
floats: [1.5, -0.0, .inf, -.inf, 12:30]
words: [yes, no, ~, 'yes', '']
dates: [2020-01-02, 2020-01-02 03:04:05, 2020-01-02 03:04:05.123456 +05:30, 2020-01-02T03:04:05Z]
twice: 1
deep: {a: {b: [{c: {}}, []]}}
twice: 2
"""
NOT_KEPT = ["1: a", "{true: a}", "[a]: b", "'': a", "a: &x [1]\nb: *x", "2020-01-01: a"]


class Reader:
    def __init__(self) -> None:
        self.count = 0

    def __call__(self, text: str) -> Any:
        self.count += 1
        return first_document(text)


def read(folder: Path, text: str) -> tuple[Any, bool]:
    """What a build gets for a text, and whether it was known."""
    known, reader = KnownYaml(), Reader()
    known.begin(str(folder))
    value = known.read(text, reader)
    known.save()
    return value, not reader.count


@pytest.mark.parametrize("text", [KEPT, "# nothing", "'only: text'", "- 1\n- 2\n", "2020-01-02"])
def test_a_text_is_read_once(tmp_path: Path, text: str) -> None:
    results = [read(tmp_path, text) for _ in range(3)]
    assert [was_known for _, was_known in results] == [False, True, True]
    expected = first_document(text)
    for value, _ in results:
        assert value == expected
        assert inspect(value) == inspect(expected)


def test_what_is_no_number_is_none_again(tmp_path: Path) -> None:
    read(tmp_path, "a: .nan\n# more")
    value, was_known = read(tmp_path, "a: .nan\n# more")
    assert was_known
    assert math.isnan(value["a"])


@pytest.mark.parametrize("text", NOT_KEPT)
def test_what_json_cannot_tell_is_read_by_every_build(tmp_path: Path, text: str) -> None:
    read(tmp_path, text)
    assert read(tmp_path, text) == (first_document(text), False)


def test_who_gets_a_value_may_change_it(tmp_path: Path) -> None:
    for _ in range(2):
        read(tmp_path, KEPT)[0]["deep"].clear()
    assert read(tmp_path, KEPT) == (first_document(KEPT), True)


@pytest.mark.parametrize(
    "damage", [lambda data: data[:-1], lambda data: b"", lambda data: b"\n" + data]
)
def test_what_is_damaged_is_kept_anew(tmp_path: Path, damage: Any) -> None:
    read(tmp_path, KEPT)
    file = tmp_path / NAME
    file.write_bytes(damage(file.read_bytes()))
    assert [read(tmp_path, KEPT)[1] for _ in range(2)] == [False, True]


def test_what_other_code_has_read_is_read_anew(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    read(tmp_path, KEPT)
    monkeypatch.setattr("jekyllpy.__version__", "0")
    assert not read(tmp_path, KEPT)[1]


def test_only_what_was_read_lately_stays(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("jekyllpy.text.known_yaml.FEWEST", 2)
    for number in range(5):
        read(tmp_path, f"a: {number}")
    assert [read(tmp_path, f"a: {number}")[1] for number in (4, 3, 0)] == [True, True, False]


def test_a_folder_that_cannot_be_written_keeps_nothing(tmp_path: Path) -> None:
    (tmp_path / "file").write_text("in the way")
    assert [read(tmp_path / "file", KEPT) for _ in range(2)] == [(first_document(KEPT), False)] * 2
