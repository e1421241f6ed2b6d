"""The page about editions tells what the editions do."""

from __future__ import annotations

from tests.config.table_of_editions import BEGIN, END, PAGE, tables


def test_the_tables_are_those_of_the_editions() -> None:
    shown = PAGE.read_text(encoding="utf-8").partition(BEGIN)[2].partition(END)[0]
    assert shown == tables(), "write them anew: python -m tests.config.table_of_editions"
