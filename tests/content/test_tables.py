"""CSV and TSV files are read as Ruby's CSV library reads them."""

from __future__ import annotations

import json
import subprocess

import pytest

from jekyllpy.content.tables import read_table
from jekyllpy.errors import DataFileError

TABLES = [
    "a,b\n1,2\n",
    "a,b\r\n1,2\r\n",
    'a,b\n"x, y","q""q"\n\n"",\n,\n1,2,3\n1\n',
    "a,a,b\n1,2,3\n",
    '"multi\nline",b\n"1\n2",3',
    " a , b \n 1 , 2.50\n",
    "a\n0x1\n1_000\n-5\n+3\n1e3\n1.\n.5\n007\nNaN\n",
    "",
    "only,names\n",
    "a,b\n1,2,\n",
    "ä,中\nö,文\n",
]
BROKEN = ['a,b\n"x,1\n', 'a,b\nx"y,1\n', 'a,b\n"x"y,1\n']

RUBY = """
require "csv"; require "json"
puts JSON.generate(JSON.parse(STDIN.read).map { |text, options|
  begin
    CSV.parse(text, **options.transform_keys(&:to_sym)
      .merge(converters: (options["converters"] || []).map(&:to_sym)))
      .map { |row| row.is_a?(CSV::Row) ? row.to_hash.to_a : row }
  rescue CSV::MalformedCSVError => e
    e.message
  end
})
"""


def ruby_tables(cases: list[tuple[str, dict[str, object]]]) -> list[object]:
    done = subprocess.run(
        ["ruby", "-e", RUBY], input=json.dumps(cases), capture_output=True, text=True, check=True
    )
    answers: list[object] = json.loads(done.stdout)
    return answers


def shown(rows: list[object]) -> list[object]:
    return [[list(pair) for pair in row.items()] if isinstance(row, dict) else row for row in rows]


@pytest.mark.needs("ruby")
def test_tables_are_read_as_ruby_reads_them() -> None:
    settings = ({"headers": True}, {"headers": False}, {"headers": True, "converters": ["numeric"]})
    cases = [(text, options) for text in TABLES for options in settings]
    for (text, options), expected in zip(cases, ruby_tables(cases)):
        reader = {"headers": options["headers"], "csv_converters": options.get("converters", [])}
        rows = read_table(text, {"csv_reader": reader}, tabs=False, path="x.csv")
        assert shown(rows) == expected, (text, options)


@pytest.mark.needs("ruby")
def test_misplaced_quotes_are_refused_in_rubys_words() -> None:
    cases: list[tuple[str, dict[str, object]]] = [(text, {"headers": True}) for text in BROKEN]
    for (text, _), expected in zip(cases, ruby_tables(cases)):
        with pytest.raises(DataFileError) as refused:
            read_table(text, {}, tabs=False, path="x.csv")
        problem = refused.value.message.removeprefix("is not a valid table: ")
        assert str(expected).startswith(problem), text


def test_tabs_separate_in_tsv() -> None:
    assert read_table("a\tb\n1\t2,3\n", {}, tabs=True, path="x.tsv") == [{"a": "1", "b": "2,3"}]
