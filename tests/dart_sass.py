"""One Dart Sass for many builds in a process of the tests: starting it takes longer than they do."""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import chdir
from pathlib import Path

import pytest

from jekyllpy.site.converters.dart_sass.process import Compiler


class Lasting(Compiler):
    """Dart Sass that isn't ended with a build."""

    def end(self) -> None:
        with self._lock:
            self._asked.clear()

    def end_at_last(self) -> None:
        super().end()


@pytest.fixture(scope="session")
def one_dart_sass() -> Iterator[Lasting]:
    compiler = Lasting()
    with chdir(Path(__file__).parent):  # a folder that stays
        compiler.start()
    yield compiler
    compiler.end_at_last()


@pytest.fixture
def lasting_dart_sass(one_dart_sass: Lasting, monkeypatch: pytest.MonkeyPatch) -> None:
    """Have all builds of this process ask one Dart Sass."""
    monkeypatch.setattr("jekyllpy.site.converters.dart_ways.Compiler", lambda: one_dart_sass)
