"""What is written as YAML reads back the same in Ruby and here."""

from __future__ import annotations

import datetime as dt
import json
import subprocess

import pytest
from hypothesis import example, given
from hypothesis import strategies as st

from jekyllpy.academic.write.front_matter.emit import assignment, front_matter
from jekyllpy.content.front_matter import split
from jekyllpy.text.yaml import load

AWKWARD = [
    "",
    " ",
    "plain",
    "true",
    "No",
    "null",
    "~",
    "12",
    "1e3",
    "0x1F",
    "2020-01-01",
    "12:30:45",
    "1706.03762",
    "key: value",
    "# no comment",
    "- item",
    "[a, b]",
    "{a: b}",
    "!tag",
    "&anchor",
    "*alias",
    "%directive",
    "@at",
    "`tick",
    "'single'",
    '"double"',
    "both ' and \"",
    "back\\slash \\n",
    "tab\tnew\nline\r\n",
    "---\n...\n",
    "trailing ",
    " leading",
    "é ß 日本語 العربية עברית",
    "🎉👩‍👩‍👧 flags 🇩🇪",
    "\u200f right-to-left mark \u202e override",
    "\u00a0 \u2028 \u2029 \ufeff \u0085 \x00 \x07 \x1b \x7f \x9f \ufffe \uffff",
    "<<",
    "=",
    "?",
    "|",
    ">",
    "x" * 500,
    "../../x",
    "{{ liquid }} {% tag %}",
]

SCALARS = (
    st.text(max_size=40)
    | st.booleans()
    | st.integers(-(10**9), 10**9)
    | st.dates(min_value=dt.date(1000, 1, 1))
)
VALUES = SCALARS | st.lists(SCALARS, min_size=1, max_size=4)
KEYS = st.from_regex(r"\A[a-z_]{1,12}\Z") | st.text(min_size=1, max_size=10)


@given(st.dictionaries(KEYS, VALUES, min_size=1, max_size=5))
@example({"y": "n", "title": "a\nb"})
@example({"text": "one\n\n  two\n"})
@example({"text": "one\n\ntwo # three\n- four"})
def test_any_mapping_reads_back(values: dict) -> None:
    matter, body = split(front_matter(values) + "body")
    assert matter is not None
    assert body == "body"
    assert load(matter) == values


@pytest.mark.needs("ruby")
def test_ruby_reads_awkward_strings_back() -> None:
    texts = [*AWKWARD, *(f"{one}\n{other}" for one, other in zip(AWKWARD, AWKWARD[5:]))]
    document = "---\n" + "".join(
        assignment(f"k{number}", [text, {"in": text}]) + assignment(f"t{number}", text)
        for number, text in enumerate(texts)
    )
    script = (
        "require 'yaml'; require 'json'; d = YAML.load(STDIN.read.force_encoding('UTF-8')); "
        "puts JSON.generate(d.to_h { |k, v| [k, v.is_a?(Array) ? [v[0], v[1]['in']] : v] })"
    )
    done = subprocess.run(
        ["ruby", "-e", script], input=document.encode(), capture_output=True, check=True
    )
    read = json.loads(done.stdout)
    for number, text in enumerate(texts):
        assert read[f"t{number}"] == text
        assert read[f"k{number}"] == [text, text]


def test_the_usual_is_written_plainly() -> None:
    written = front_matter(
        {
            "title": "A: B",
            "collection": "publications",
            "permalink": "/publication/a-b",
            "date": dt.date(2020, 1, 2),
            "authors": ["A B", "C"],
            "selected": True,
            "volume": "3",
            "abstract": "One.\n\nTwo.",
        }
    )
    assert written == (
        '---\ntitle: "A: B"\ncollection: publications\npermalink: /publication/a-b\n'
        'date: 2020-01-02\nauthors:\n  - "A B"\n  - C\nselected: true\nvolume: "3"\n'
        "abstract: |-\n  One.\n\n  Two.\n---\n"
    )
