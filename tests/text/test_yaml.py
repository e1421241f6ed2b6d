"""YAML is read as Jekyll reads it: parsed by Psych, with safe_yaml's scalars."""

from __future__ import annotations

import datetime as dt
import json
import math
import subprocess
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from jekyllpy import ruby
from jekyllpy.text.yaml import YamlSyntaxError, load

DOCUMENTS = [
    "a: 1\na: 2\n",
    "a: 1\r\nb: [1, 2,]\r\n",
    "x: &x {a: 1, b: 2}\ny:\n  <<: *x\n  b: 3\nz:\n  b: 3\n  <<: *x\n",
    "a: &a {k: 1}\nb: &b {k: 2, l: 3}\nc: {<<: [*a, *b], m: 4}\n",
    "x: &x 1\ny: &x 2\nz: *x\n",
    "a: |\n  one\n  two\n\nb: >-\n  one\n  two\nc: 'it''s'\nd: \"\\u00e9\\n\"\n",
    "? [1, 2]\n: x\n",
    "1: a\nnull: c\n2016-01-01: d\n1.5: e\n",
    "d: !unknown x\ne: ! 12\n",
    "a: 1\n---\nb: 2\n",
    "- 1\n- [2, [3, {x: y}]]\n-\n- - a\n",
    "",
    "# nothing\n",
    "text\n",
    "'<<': x\n",
]

FOLDER = Path(__file__).parent

BROKEN = [
    "a: b: c\n",
    "a: [1, 2\n",
    "a: 'x\nb: 1\n",
    "a: 1\n b: 2\n",
    "a: *nothing\n",
    "\ta: 1\n",
    'title: "a" b\n',
    "a: @x\n",
    "- a\nb: 1\n",
]

PSYCH = """
require "psych"; require "date"; require "json"
def show(value)
  case value
  when Hash then "{" + value.map { |k, v| show(k) + "=>" + show(v) }.join(", ") + "}"
  when Array then "[" + value.map { |v| show(v) }.join(", ") + "]"
  when Date then "Date #{value}"
  when Time then "Time #{value}"
  else value.inspect
  end
end
answers = JSON.parse(STDIN.read).map do |text|
  begin
    show(Psych.safe_load(text, permitted_classes: [Date, Time], aliases: true))
  rescue Psych::SyntaxError => e
    ["error", e.message]
  rescue Psych::BadAlias, Psych::Exception
    ["error", nil]
  end
end
puts JSON.generate(answers)
"""


def psych(texts: list[str]) -> list[object]:
    """What Ruby makes of each text, shown; `["error", message]` for one that isn't YAML."""
    done = subprocess.run(
        ["ruby", "-e", PSYCH],
        input=json.dumps(texts),
        capture_output=True,
        text=True,
        check=True,
        env={"TZ": "Asia/Shanghai", "LANG": "C.UTF-8", "PATH": "/usr/bin:/bin:/usr/local/bin"},
    )
    answers: list[object] = json.loads(done.stdout)
    return answers


def shown(value: object) -> str:
    """A value as the Ruby side shows it."""
    if isinstance(value, dict):
        pairs = (f"{shown(key)}=>{shown(item)}" for key, item in value.items())
        return "{" + ", ".join(pairs) + "}"
    if isinstance(value, list | tuple):
        return "[" + ", ".join(shown(item) for item in value) + "]"
    if isinstance(value, dt.date):
        return f"{'Time' if isinstance(value, dt.datetime) else 'Date'} {ruby.to_s(value)}"
    return ruby.inspect(value)


@pytest.mark.needs("ruby")
def test_reads_documents_as_ruby_does() -> None:
    for text, expected in zip(DOCUMENTS, psych(DOCUMENTS)):
        assert shown(load(text)) == expected, text


@pytest.mark.needs("ruby")
def test_refuses_what_ruby_refuses_in_the_same_words() -> None:
    for text, expected in zip(BROKEN, psych(BROKEN)):
        assert isinstance(expected, list), text
        with pytest.raises(YamlSyntaxError) as refused:
            load(text)
        if expected[1]:
            assert str(refused.value) == expected[1], text


def test_symbols_stay_text() -> None:
    assert load("a: :b\n:c: 1\n") == {"a": ":b", ":c": 1}


def test_reads_scalars_as_safe_yaml_does() -> None:
    rows = (FOLDER / "safe_yaml_scalars.txt").read_text(encoding="utf-8").splitlines()
    for written, expected in (row.split(" => ") for row in rows if not row.startswith("#")):
        assert shown(load(f"- {written}\n")[0]) == expected, written


def test_a_number_that_only_looks_like_one_is_text() -> None:
    assert load("[1._5, ._5, 1.0_]") == ["1._5", "._5", "1.0_"]


@pytest.mark.parametrize("opening", ["[", "{a: ", "- ", "? "])
def test_nesting_is_bounded(opening: str) -> None:
    with pytest.raises(YamlSyntaxError, match="nested deeper than 200 levels"):
        load(opening * 5_000)
    assert load(f"{'[' * 200}{']' * 200}")


def test_values_that_are_parts_of_themselves() -> None:
    value = load("a: &a [x, *a]\nb: &b {k: *b}\n? &c [*c]\n: 1\n")
    assert ruby.inspect(value) == '{"a"=>["x", [...]], "b"=>{"k"=>{...}}, ["[...]"]=>1}'


def test_what_aliases_stand_for_is_bounded() -> None:
    shared = load("a: &a [1, 2]\nb: [*a, *a]\n")
    assert shared["b"] == [[1, 2], [1, 2]] and shared["b"][0] is shared["a"]
    bomb = "".join(f"k{n}: &k{n} [{', '.join([f'*k{n - 1}'] * 9)}]\n" for n in range(1, 12))
    with pytest.raises(YamlSyntaxError, match="aliases that stand for more than 1000000 values"):
        load("k0: &k0 x\n" + bomb)
    deep = "".join(f"k{n}: &k{n} [[[*k{n - 1}]]]\n" for n in range(1, 100))
    with pytest.raises(YamlSyntaxError, match="nested deeper"):
        load("k0: &k0 x\n" + deep)


@pytest.mark.parametrize(
    ("given", "text"), [("é", ""), ("aGk", "hi"), ("aGk=", "hi"), ("a", ""), ("aG k", "hi")]
)
def test_damaged_base_64_is_read_as_far_as_it_goes(given: str, text: str) -> None:
    assert load(f"!binary '{given}'") == text


@given(st.floats(allow_nan=False, allow_infinity=False))
def test_floats_survive(number: float) -> None:
    text = repr(number) if "e" not in repr(number) else f"{number:f}"
    assert math.isclose(load(text), float(text), rel_tol=1e-12, abs_tol=1e-300)


@given(st.text())
def test_quoted_text_survives(text: str) -> None:
    printable = "".join(char for char in text if char.isprintable())
    assert load("'" + printable.replace("'", "''") + "'") == printable
