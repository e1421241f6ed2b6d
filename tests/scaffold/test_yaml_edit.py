"""Setting a value leaves the rest of the file as its owner wrote it."""

from __future__ import annotations

import pytest
import yaml
from hypothesis import given
from hypothesis import strategies as st

from jekyllpy.scaffold.yaml_edit import keys_below, scalar, set_raw, set_value

CONFIG = """\
# who you are
title: Old # shown in the tab
quoted: "a # b"  # a comment
profiles: # where to find you
  github: old
  # a service
  orcid: ""

empty:
last: x"""


@pytest.mark.parametrize(
    ("key", "parent", "changed"),
    [
        ("title", None, "title: New # shown in the tab\n"),
        ("quoted", None, "quoted: New  # a comment\n"),
        ("github", "profiles", "  github: New\n"),
        ("empty", None, "empty: New\n"),
        ("last", None, "last: New\n"),
    ],
)
def test_only_the_values_own_line_changes(key: str, parent: str | None, changed: str) -> None:
    before = CONFIG.splitlines(keepends=True)
    after = set_value(CONFIG, key, "New", parent=parent).splitlines(keepends=True)
    assert len(after) == len(before)
    assert [new for old, new in zip(before, after) if old.strip() != new.strip()] == [changed]


def test_a_new_key_goes_to_the_end_of_its_block() -> None:
    after = set_value(CONFIG, "dblp", "1", parent="profiles")
    assert '  orcid: ""\n  dblp: "1"\n\nempty:' in after
    assert set_value("a: 1", "b", "c") == "a: 1\nb: c\n"
    assert set_value("a: 1", "b", "c", parent="p") == "a: 1\np:\n  b: c\n"


def test_yaml_is_written_as_it_stands() -> None:
    assert set_raw("list: [a, b] # these\n", "list", "[c]") == "list: [c] # these\n"


def test_the_keys_of_a_block_are_known() -> None:
    assert keys_below(CONFIG, "profiles") == ["github", "orcid"]
    assert keys_below(CONFIG, "missing") == []


@given(st.text(st.characters(blacklist_categories=("Cs", "Cc"))))
def test_any_text_is_read_back_as_it_was(value: str) -> None:
    assert yaml.safe_load(f"key: {scalar(value)} # comment") == {"key": value}
