"""JSON gives the same values by either parser."""

from __future__ import annotations

import json

import pytest
from hypothesis import given
from hypothesis import strategies as st

from jekyllpy.text.json_as_yaml import load_json
from jekyllpy.text.yaml import YamlSyntaxError, load

VALUES = st.recursive(
    st.none()
    | st.booleans()
    | st.integers()
    | st.floats(allow_nan=False)
    | st.text('aé"\\/:#{}\t '),
    lambda inner: (
        st.lists(inner, max_size=4) | st.dictionaries(st.text("ab:é \\"), inner, max_size=4)
    ),
    max_leaves=12,
)


@given(VALUES, st.sampled_from([None, 1, 4]), st.booleans())
def test_json_is_read_as_yaml_reads_it(value: object, indent: int | None, ascii_only: bool) -> None:
    text = json.dumps(value, indent=indent, ensure_ascii=ascii_only)
    assert repr(load_json(text)) == repr(load(text))


@pytest.mark.parametrize(
    ("text", "value"),
    [
        ("1e5", "1e5"),
        ('{"a": 1, "a": 2}', {"a": 2}),
        ("# a comment\n[1, yes]", [1, True]),
        ("{a: b}", {"a": "b"}),
        ('["a\\/b"]', ["a/b"]),
        ("", None),
    ],
)
def test_what_only_yaml_knows(text: str, value: object) -> None:
    assert load_json(text) == value


def test_a_character_as_two_escapes_is_refused_as_in_yaml() -> None:
    with pytest.raises(YamlSyntaxError):
        load_json('"\\ud83d\\ude00"')
