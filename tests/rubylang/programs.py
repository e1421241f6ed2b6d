"""Small programs run by the real `ruby` and here: what they print and how they end is compared.

A file of cases holds many, each after a line `#--- name`.
"""

from __future__ import annotations

import contextlib
import io
import os
import re
import subprocess
import sys
import tempfile
from collections.abc import Iterator
from functools import cache
from pathlib import Path
from typing import NamedTuple

import pytest

from jekyllpy.rubylang.caught import ruby_exception
from jekyllpy.rubylang.compile.signals import ThrowJump
from jekyllpy.rubylang.core.exception import message_of
from jekyllpy.rubylang.interpreter import Interpreter

HERE = Path(__file__).parent
MARK = "#--- "
ADDRESS = re.compile(r"0x[0-9a-f]{16}")

# Forks for every program, so that they don't see each other; children write to files. Programs that
# begin with the same libraries are forked from a process that has loaded these already.
DRIVER = """
$VERBOSE = nil
needs = ->(path) { File.foreach(path).take_while { |line| line.match?(/\\A(?:require "[^"]+"(?:; )?)+$/) } }
Dir.glob(File.join(ARGV[0], "*.rb")).sort.group_by(&needs).each do |libraries, paths|
  group = fork do
    $stderr.reopen("/dev/null", "w")
    libraries.each { |line| begin; eval(line); rescue LoadError; end }
    paths.each do |path|
      pid = fork do
        $stdout.reopen(path + ".out", "w")
        Dir.mkdir(path + ".d")
        Dir.chdir(path + ".d")
        Process.setrlimit(:CPU, 10)
        begin
          load path
        rescue Exception => e
          $stdout.flush
          message = begin; e.message.to_s; rescue Exception; "?"; end
          File.binwrite(path + ".err", e.class.name.to_s + "\\n" + message)
        end
        $stdout.flush
        exit!(0)
      end
      Process.wait(pid)
    end
    exit!(0)
  end
  Process.wait(group)
end
"""


class Program(NamedTuple):
    """One case: its file, its name and its text."""

    path: str
    name: str
    text: str


class Result(NamedTuple):
    """What a program printed, and class and message of the exception that ended it."""

    out: str
    error: str


def programs(folder: str) -> list[Program]:
    """The programs of all files in a folder of cases."""
    found: list[Program] = []
    for path in sorted((HERE / folder).glob("*.rb")):
        blocks = path.read_text(encoding="utf-8").split(f"\n{MARK}")
        blocks[0] = blocks[0].removeprefix(MARK)
        for block in blocks:
            name, _, text = block.partition("\n")
            found.append(Program(str(path.relative_to(HERE)), name.strip(), text))
    return found


def parameters(folder: str) -> list[object]:
    """The programs of a folder, for `pytest.mark.parametrize`."""
    return [
        pytest.param(each, id=f"{Path(each.path).stem}: {each.name}") for each in programs(folder)
    ]


@cache
def expected(folder: str) -> dict[tuple[str, str], Result]:
    """What the real `ruby` makes of all programs of a folder."""
    return dict(
        zip(
            ((p.path, p.name) for p in programs(folder)),
            by_ruby([p.text for p in programs(folder)]),
        )
    )


def by_ruby(texts: list[str]) -> list[Result]:
    """What the real `ruby` makes of programs, in one process."""
    with tempfile.TemporaryDirectory() as folder:
        paths = [Path(folder) / f"{number:05d}.rb" for number in range(len(texts))]
        for path, text in zip(paths, texts):
            path.write_text(text, encoding="utf-8")
        subprocess.run(
            ["ruby", "--disable=error_highlight,did_you_mean", "-e", DRIVER, folder],
            check=True,
            timeout=300,
            env={**os.environ, "LANG": "C.UTF-8", "TZ": "UTC"},
            stdin=subprocess.DEVNULL,
        )
        return [
            Result(_read(f"{path}.out").replace(folder, "DIR"), _read(f"{path}.err"))
            for path in paths
        ]


def without_addresses(result: Result) -> Result:
    """The result with the addresses of objects blanked."""
    return Result(*(ADDRESS.sub("0x…", text) for text in result))


def _read(path: str) -> str:
    found = Path(path)
    return found.read_bytes().decode("utf-8", "replace") if found.exists() else ""


@contextlib.contextmanager
def no_input() -> Iterator[None]:
    """Nothing to read from standard input."""
    before = sys.stdin
    with open(os.devnull, encoding="utf-8") as sys.stdin:
        try:
            yield
        finally:
            sys.stdin = before


def by_us(text: str) -> Result:
    """What our interpreter makes of a program."""
    out = io.StringIO()
    error = ""
    silent = contextlib.redirect_stderr(io.StringIO())
    with no_input(), contextlib.redirect_stdout(out), silent:
        interpreter = Interpreter()
        try:
            interpreter.run(text, "DIR/program.rb", "<top (required)>")
        except (Exception, ThrowJump) as raised:
            value = ruby_exception(raised)
            error = f"{value.cls.real.name}\n{message_of(value)}"
    shown = out.getvalue().encode("utf-8", "surrogateescape").decode("utf-8", "replace")
    return Result(shown, error)


def check(folder: str, program: Program) -> None:
    """Both print the same and end the same."""
    theirs = expected(folder)[program.path, program.name]
    ours = by_us(program.text)
    assert without_addresses(ours) == without_addresses(theirs), program.text
