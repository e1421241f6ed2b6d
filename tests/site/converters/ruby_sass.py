"""The real Ruby Sass, a process for all stylesheets of a test."""

from __future__ import annotations

import json
import shutil
import subprocess
from collections.abc import Iterator
from contextlib import contextmanager

import pytest

from tests.reference import strict

PROGRAM = """
require "sass"; require "json"
STDOUT.sync = true
Sass.logger.log_level = :error
while line = STDIN.gets
  text, style, syntax = JSON.parse(line)
  begin
    puts JSON.generate(Sass::Engine.new(text, syntax: syntax.to_sym, style: style.to_sym, cache: false).render)
  rescue Sass::SyntaxError
    puts "null"
  end
end
"""


class RubySass:
    """Asks a running Ruby."""

    def __init__(self, process: subprocess.Popen[str]) -> None:
        self._process = process

    def __call__(self, text: str, style: str, syntax: str = "scss") -> str | None:
        """The CSS; None if it doesn't compile."""
        assert self._process.stdin is not None
        assert self._process.stdout is not None
        self._process.stdin.write(json.dumps([text, style, syntax]) + "\n")
        self._process.stdin.flush()
        return json.loads(self._process.stdout.readline())


@contextmanager
def ruby_sass() -> Iterator[RubySass]:
    """The real Ruby Sass 3.7; the test is skipped where it isn't installed."""
    if not strict() and (shutil.which("ruby") is None or shutil.which("sass") is None):
        pytest.skip("needs ruby-sass, which is not here")
    with subprocess.Popen(
        ["ruby", "-W0", "-Ku", "-e", PROGRAM],
        stdin=subprocess.PIPE,
        stdout=subprocess.PIPE,
        stderr=subprocess.DEVNULL,
        text=True,
        encoding="utf-8",
    ) as process:
        try:
            yield RubySass(process)
        finally:
            process.kill()
