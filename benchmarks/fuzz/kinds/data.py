"""YAML, JSON, tables, TOML, and what is made of their values."""

from __future__ import annotations

import contextlib
import datetime as dt
import tempfile
from collections.abc import Callable
from pathlib import Path
from random import Random
from typing import Any

from benchmarks.fuzz.foreseen import errors_allowed
from benchmarks.fuzz.kind import Kind
from benchmarks.fuzz.kinds.samples import files, text_of
from benchmarks.fuzz.mutation import NUMBERS, ODD
from jekyllpy import ruby
from jekyllpy.config.configuration import parse_toml
from jekyllpy.content.dates import parse_date
from jekyllpy.content.tables import read_table
from jekyllpy.content.taxonomy import flattened
from jekyllpy.errors import InvalidDateError, JekyllError
from jekyllpy.incremental.fingerprint import Unknowable, fingerprint
from jekyllpy.liquid import json as liquid_json
from jekyllpy.liquid import render
from jekyllpy.ruby import date_text
from jekyllpy.text.json_as_yaml import load_json
from jekyllpy.text.merge import deep_merge
from jekyllpy.text.yaml import YamlSyntaxError, load

SCALARS = (
    "a", "x y", "''", "~", "true", "no", "1", "-1.5", "0x1f", "1_000", "12:30:45", ".inf", ".nan", "2020-01-01",
    "2020-13-45", "0000-00-00", "2020-01-01 25:61:61 +99:99", "9999-12-31 23:59:59 -23:59", "0001-01-01 00:00:00 +14:00",
    "!!binary aGk=", "!!int x", "!!float 1e999", "!binary é", "!!set {a}", "!ruby/object:A {}", "'é'", '"\\u00e9\\x00"', "|\n  x\n",
    ">-\n  x\n  y\n", "*a", "<<", "=", "- -", "1e1000", "08", "0b2", "+", "99999999999999999999", '"\\ud800"', ": ", "? ",
)  # fmt: skip
PIECES = (
    *SCALARS, *NUMBERS, "a: ", "b:\n", "- ", "\n", "\n  ", "\n    ", "[", "]", "{", "}", ", ", "&a ", "&b ", "*a", "*b", "<<: *a",
    "---\n", "...\n", "# c\n", "%YAML 1.1\n", "!!str ", "? ", ": ", "|", ">", "\t", "'", '"',
)  # fmt: skip


def yaml(random: Random) -> str:
    """A document of the usual shape."""
    return _block(random, 0, random.choice((1, 2, 3, 4))) + "\n"


def _block(random: Random, indent: int, depth: int) -> str:
    if depth == 0 or random.random() < 0.2:
        return random.choice(SCALARS)
    anchor = random.choice(("", "", "", "&a ", "&b "))
    pad = "\n" + " " * indent
    count = random.randint(0, 4)
    if random.random() < 0.25:
        inner = ", ".join(_flow(random, depth - 1) for _ in range(count))
        return f"{anchor}[{inner}]"
    if random.random() < 0.4:
        return anchor + "".join(
            f"{pad}- {_block(random, indent + 2, depth - 1)}" for _ in range(count)
        )
    return anchor + "".join(
        f"{pad}{random.choice('abcdefgh')}: {_block(random, indent + 2, depth - 1)}"
        for _ in range(count)
    )


def _flow(random: Random, depth: int) -> str:
    if depth <= 0 or random.random() < 0.5:
        return random.choice(("a", "1", "'x'", "*a", "~", "&a b", "&b [x, *b]"))
    inner = ", ".join(_flow(random, depth - 1) for _ in range(random.randint(0, 3)))
    return random.choice((f"[{inner}]", f"&a [{inner}]", f"{{k: {_flow(random, depth - 1)}}}"))


def json(random: Random) -> str:
    """A value, not always written as it should be."""

    def value(depth: int) -> str:
        way = random.random()
        if depth == 0 or way < 0.3:
            return random.choice(
                (
                    "1",
                    "-0",
                    "1e999",
                    "true",
                    "null",
                    "NaN",
                    '"a"',
                    '"\\ud83d\\ude00"',
                    '"\\ud800"',
                    '"é"',
                    '""',
                    "1.5E+3",
                )
            )
        if way < 0.6:
            return "[" + ", ".join(value(depth - 1) for _ in range(random.randint(0, 4))) + "]"
        keys = ('"a"', '"b"', '""', "c", "1")
        return (
            "{"
            + ", ".join(
                f"{random.choice(keys)}: {value(depth - 1)}" for _ in range(random.randint(0, 4))
            )
            + "}"
        )  # fmt: skip

    return value(random.randint(1, 5))


def table(random: Random) -> str:
    """Rows of cells."""
    cells = (
        "a",
        "",
        '"x"',
        '"x""y"',
        '"a\nb"',
        "1",
        "1.5",
        " ",
        "é",
        "0x1f",
        "1_0",
        "1e5",
        "Infinity",
    )
    width = random.randint(1, 5)
    return "".join(
        ",".join(random.choice(cells) for _ in range(width + random.choice((-1, 0, 0, 0, 1))))
        + random.choice(("\n", "\n", "\r\n", "\r"))
        for _ in range(random.randint(0, 8))
    )


def read_yaml(data: bytes) -> None:
    _use(load(text_of(data)))


def read_json(data: bytes) -> None:
    _use(load_json(text_of(data)))


def _use(value: Any) -> None:
    """Do with a value what a build does."""
    with contextlib.suppress(Unknowable):
        fingerprint(value)
    for walk in WALKS:
        with errors_allowed():
            walk(value)
    if isinstance(value, dict):
        deep_merge(value, value)
    for template in ("{{ v }}", "{{ v | jsonify }}", "{{ v | sort | join | size }}", TAKEN):
        with errors_allowed():
            render(template, {"v": value})


SHOWN = "{{ v | date: '%Y' }}{{ v | date_to_xmlschema }}{{ v | date_to_string }}"
TAKEN = "{% for i in v %}{{ i | inspect }}{{ i[0] | size }}{{ i | plus: 1 }}{{ i | date: '%Y' }}{% endfor %}{{ v | uniq | compact | where: 'a', 'x' | group_by: 'a' }}"
WALKS: tuple[Callable[[Any], object], ...] = (
    ruby.inspect, ruby.to_s, liquid_json.generate, liquid_json.pretty, lambda value: flattened([value]),
)  # fmt: skip


def read_rows(data: bytes) -> None:
    text = text_of(data)
    for settings in ({}, {"csv_converters": ["all"]}, {"headers": False}):
        with errors_allowed():
            read_table(text, {"csv_reader": settings}, tabs=False, path="a.csv")
    read_table(text, {}, tabs=True, path="a.tsv")


def read_toml(data: bytes) -> None:
    with tempfile.NamedTemporaryFile(suffix=".toml") as file:
        Path(file.name).write_bytes(data)
        parse_toml(file.name)


def read_date(data: bytes) -> None:
    text = text_of(data)
    with contextlib.suppress(ValueError):
        date_text.parse(text)
    with errors_allowed():
        render(SHOWN, {"v": text})
    with errors_allowed():
        render("{{ 'now' | date: v }}", {"v": text})
    moment = parse_date(text, dt.UTC)
    parse_date(moment, dt.timezone(dt.timedelta(hours=14)))


def read_number(data: bytes) -> None:
    text = text_of(data)
    ruby.to_i(text)
    ruby.to_f(text)
    operations = "plus minus times divided_by modulo round ceil floor abs at_least at_most".split()
    for operation in operations:
        argument = "" if operation in ("ceil", "floor", "abs") else ": w"
        for value, other in ((text, 3), (3, text), (text, text)):
            with errors_allowed():
                render(f"{{{{ v | {operation}{argument} }}}}", {"v": value, "w": other})
    ruby.to_integer(text)


DATES = (
    "2020-01-01", "March 5", "5 Mar 2020", "12:30", "2020-02-30", "Sat Aug 28 02:55:00 2000", "H31.04.30", "20200101T101010Z",
    "10000-01-01", "0000-01-01", "-1", "now", "today", "3rd Feb 2001 04:05:06 PM", "2001-W05-6", "2001-034", "'20", "+99999",
)  # fmt: skip
DATE_PIECES = (
    *DATES, *NUMBERS, "-", "/", ".", ":", "T", "Z", "+09:00", "-2359", "+9999", "UTC", "EST", "pm", "bc", "jan", "mon", "w", "%Y", "%-d",
    "%010d", "%s", "%L", "%:::z", "%^B", "%999999999d", "%E", "%%", "%+", "%Q",
)  # fmt: skip
NUMBER_PIECES = (*NUMBERS, "+", "-", "_", ".", "e", "0b1", "0o7", "0xf", " ", "1", "7", "9" * 100)

KINDS = (
    Kind("yaml", read_yaml, files("_data/*.yml", "_config.yml"), PIECES, yaml, (YamlSyntaxError, JekyllError)),
    Kind("json", read_json, lambda: ('{"a": [1, 2.5, null]}',), ("[", "]", "{", "}", ",", ":", '"a"', "1", "\\u0000", *NUMBERS), json, (YamlSyntaxError, JekyllError)),
    Kind("table", read_rows, lambda: ("a,b\n1,2\n",), (",", '"', "\n", "\r\n", "\t", "a", '""', *ODD), table),
    Kind("toml", read_toml, lambda: ('title = "x"\n[kramdown]\ninput = "GFM"\n[[defaults]]\n',), ("a = ", "[", "]", "[[a]]\n", "{", "}", '"""', "'", "\n", "1979-05-27T07:32:00Z", ".", *NUMBERS)),
    Kind("date", read_date, lambda: DATES, DATE_PIECES, None, (InvalidDateError,)),
    Kind("number", read_number, lambda: NUMBERS, NUMBER_PIECES, None, (ValueError,)),
)  # fmt: skip
