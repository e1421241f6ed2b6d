"""YAML is read as Ruby's Psych reads it for Jekyll."""

from __future__ import annotations

import datetime as dt
import json
import math
import subprocess
from zoneinfo import ZoneInfo

import pytest
from hypothesis import given
from hypothesis import strategies as st

from jekyllpy import ruby
from jekyllpy.text.yaml import YamlSyntaxError, load

SHANGHAI = ZoneInfo("Asia/Shanghai")

SCALARS = """
2016-01-01|2016-1-1|2016-13-01|2016-02-30|2016-01-01 10:00:00 +0800|2016-01-01 10:00:00Z|2016-01-01 10:00:00
2016-01-01T10:00:00.5-05:00|2016-01-01 10:00|2016-01-01 10:00 +0800|2016-01-01 00:00:00 +00:00|2016-1-1 1:02:03
2001-12-14t21:59:43.10-05:00|2016-01-01 10:00:00 +8|010|0o10|09|0|-0|00|0x1f|0b101|1_000|1,000|1__0|+1|-12|1e5|1.0e+5|1.5|1.
-.5|.5|.|.inf|-.INF|.nan|0.1_0|12e03|685.230_15e+03|1,234.5|190:20:30|12:30|12:30:45.5|1:2:3:4|yes|Yes|YES|y|n|no
on|Off|true|True|tRue|false|null|Null|NULL|~|nil|1-2|a b|=|<<|-a|a:b|a#b|5%|1.2.3|v1.0|2020|2020-01|+|1 2|é|...a
""".replace("\n", "|").split("|")

DOCUMENTS = [
    "a: 1\na: 2\n",
    "a: 1\r\nb: [1, 2,]\r\n",
    "x: &x {a: 1, b: 2}\ny:\n  <<: *x\n  b: 3\nz:\n  b: 3\n  <<: *x\n",
    "a: &a {k: 1}\nb: &b {k: 2, l: 3}\nc: {<<: [*a, *b], m: 4}\n",
    "x: &x 1\ny: &x 2\nz: *x\n",
    "a: |\n  one\n  two\n\nb: >-\n  one\n  two\nc: 'it''s'\nd: \"\\u00e9\\n\"\n",
    "? [1, 2]\n: x\n",
    "1: a\nnull: c\n2016-01-01: d\n1.5: e\n",
    "a: !!str 5\nb: !!int '5'\nc: !!float 5\nd: !unknown x\ne: ! 12\n",
    "a: 1\n---\nb: 2\n",
    "- 1\n- [2, [3, {x: y}]]\n-\n- - a\n",
    "",
    "# nothing\n",
    "text\n",
    "'<<': x\n",
]

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
def test_reads_scalars_and_documents_as_ruby_does() -> None:
    texts = [f"- {scalar}\n" for scalar in SCALARS if scalar] + DOCUMENTS
    for text, expected in zip(texts, psych(texts)):
        assert shown(load(text, SHANGHAI)) == expected, text


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


def test_a_time_without_zone_is_utc_shown_in_the_sites_zone() -> None:
    moment = load("2016-01-01 10:00:00", SHANGHAI)
    assert moment == dt.datetime(2016, 1, 1, 10, tzinfo=dt.UTC)
    assert moment.hour == 18


def test_deep_nesting_is_no_recursion() -> None:
    depth = 5000
    value = load("[" * depth + "]" * depth)
    for _ in range(depth - 1):
        (value,) = value
    assert value == []


@given(st.floats(allow_nan=False, allow_infinity=False))
def test_floats_survive(number: float) -> None:
    text = repr(number) if "e" not in repr(number) else f"{number:f}"
    assert math.isclose(load(text), float(text), rel_tol=1e-12, abs_tol=1e-300)


@given(st.text())
def test_quoted_text_survives(text: str) -> None:
    printable = "".join(char for char in text if char.isprintable())
    assert load("'" + printable.replace("'", "''") + "'") == printable
