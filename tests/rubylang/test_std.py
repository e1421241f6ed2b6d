"""The standard library: small programs, compared with the real `ruby`."""

from __future__ import annotations

import io
import os
import sys
import time
from collections.abc import Iterator
from pathlib import Path

import pytest

from tests.rubylang.programs import Program, by_us, check, parameters

pytestmark = pytest.mark.needs("ruby")


@pytest.fixture(autouse=True)
def place(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Iterator[None]:
    """A folder of its own for each program; environment and time zone as they were, afterwards."""
    monkeypatch.setattr(sys, "stdin", io.StringIO())
    folder, environment = Path.cwd(), dict(os.environ)
    os.environ.update({"TZ": "UTC", "LANG": "C.UTF-8"})
    time.tzset()
    os.chdir(tmp_path)
    yield
    os.chdir(folder)
    os.environ.clear()
    os.environ.update(environment)
    time.tzset()


@pytest.mark.parametrize("program", parameters("std"))
def test_the_standard_library(program: Program) -> None:
    check("std", program)


@pytest.mark.parametrize(
    "text", ["a1" * 50_000, "YWJj" * 25_000, "a:" * 50_000, "a" + "://" * 30_000]
)
def test_addresses_are_found_in_time_that_grows_with_the_text(text: str) -> None:
    """Ruby's own way of looking takes minutes for some of these."""
    found = by_us(f'require "uri"\np URI.extract({text!r} + " http://a.b/c").last')
    assert found == ('"http://a.b/c"\n', "")
