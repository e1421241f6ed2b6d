"""Keys change, and every other byte of the file stays."""

from __future__ import annotations

import datetime as dt

import pytest
from hypothesis import given
from hypothesis import strategies as st

from jekyllpy.academic.write.front_matter.edit import changed
from jekyllpy.academic.write.front_matter.emit import front_matter
from jekyllpy.content.front_matter import split
from jekyllpy.errors import FrontMatterError
from jekyllpy.text.yaml import load

FILE = """---
# above
title:   'Old ''title'''   # about the title
authors: [A, B]  # in order
"quoted key": 1

# about the venue
venue: >-
  folded
  over lines
list:
  - one   # first
  - two
  # a comment within

empty:
date: 2019-01-01
last: |
  block
  # no comment

# below
---
Body --- with
---
dashes
"""


def test_a_value_changes_between_its_ends() -> None:
    new = changed(FILE, {"title": "New", "date": dt.date(2020, 2, 3), "quoted key": True})
    assert new == FILE.replace("'Old ''title'''", "New").replace(
        "2019-01-01", "2020-02-03"
    ).replace('"quoted key": 1', '"quoted key": true')


def test_longer_values_go_with_their_lines_and_comments_outside_stay() -> None:
    new = changed(FILE, {"venue": "V", "list": ["three"], "last": "end", "authors": ["C D"]})
    assert new == FILE.replace("venue: >-\n  folded\n  over lines\n", "venue: V\n").replace(
        "list:\n  - one   # first\n  - two\n  # a comment within\n", "list:\n  - three\n"
    ).replace("last: |\n  block\n  # no comment\n", "last: end\n").replace(
        "authors: [A, B]  # in order\n", 'authors:\n  - "C D"\n'
    )


def test_empty_keys_are_filled_new_ones_come_last_and_removed_ones_go() -> None:
    new = changed(FILE, {"empty": "full", "added": "x: y"}, remove=["date", "absent"])
    assert new == FILE.replace("empty:\n", "empty: full\n").replace(
        "date: 2019-01-01\n", ""
    ).replace("# below\n", '# below\nadded: "x: y"\n')


def test_line_ends_are_kept() -> None:
    text = FILE.replace("\n", "\r\n")
    assert changed(text, {"title": "N", "added": ["a"]}).count("\n") == text.count("\r\n") + 2
    assert "\n" not in changed(text, {"added": ["a"]}).replace("\r\n", "")


@pytest.mark.parametrize("text", ["no front matter", "---\n[a, b]\n---\n", "---\na: [\n---\n"])
def test_what_is_no_mapping_is_refused(text: str) -> None:
    with pytest.raises(FrontMatterError):
        changed(text, {"a": 1}, path="x.md")


TEXTS = st.text(max_size=20)
VALUES = TEXTS | st.lists(TEXTS, min_size=1, max_size=3) | st.booleans()
KEYS = st.from_regex(r"\A[a-z]{1,3}\Z")


@given(
    st.dictionaries(KEYS, VALUES, min_size=1, max_size=6),
    st.dictionaries(KEYS, VALUES, max_size=4),
    st.sets(KEYS, max_size=2),
)
def test_the_result_says_what_was_asked_for(old: dict, new: dict, gone: set[str]) -> None:
    gone -= new.keys()
    text = changed(front_matter(old) + "body\n", new, remove=gone)
    matter, body = split(text)
    expected = {key: value for key, value in {**old, **new}.items() if key not in gone}
    assert load(matter or "") == (expected or None)
    assert body == "body\n"
