"""The files of words are in order, and each list is some lexer's."""

from __future__ import annotations

import ast
import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path

import pytest

from tests.highlight.tidy_words import DATA, tidied

LEXERS = DATA.parent / "lexers"
FILES = sorted(DATA.glob("*.txt"))


def lists_asked_for() -> Iterator[tuple[str, ...]]:
    for path in LEXERS.glob("*.py"):
        for node in ast.walk(ast.parse(path.read_text("utf-8"))):
            match node:
                case ast.Call(func=ast.Name("words_of"), args=arguments):
                    yield tuple(ast.literal_eval(argument) for argument in arguments)


@pytest.mark.parametrize("path", FILES, ids=lambda path: path.stem)
def test_words_are_sorted_and_none_is_there_twice(path: Path) -> None:
    text = path.read_bytes().decode("utf-8")
    assert tidied(text) == text, "put right by: python -m tests.highlight.tidy_words"


@pytest.mark.parametrize("path", FILES, ids=lambda path: path.stem)
def test_a_file_says_where_its_words_are_documented(path: Path) -> None:
    first, _, rest = path.read_text("utf-8").partition("\n")
    version, _, address = first.partition(": http")
    assert version and address, first
    assert rest.startswith("\n# ")


def test_every_list_is_some_lexers_and_every_lexer_finds_its_lists() -> None:
    lists = {
        (path.stem, line.removeprefix("# "))
        for path in FILES
        for line in path.read_text("utf-8").splitlines()
        if line.startswith("# ")
    }
    assert set(lists_asked_for()) == lists


PROGRAM = """
import sys
from pathlib import Path
opened = []
sys.addaudithook(lambda event, args: opened.append(str(args[0])) if event == "open" else None)
from jekyllpy.highlight import highlight
highlight("x = 1\\n", "python")
print(*sorted(Path(path).name for path in opened if path.endswith(".txt")))
highlight("x = 2\\n", "python")
print(*sorted(Path(path).name for path in opened if path.endswith(".txt")))
"""


def test_only_the_words_of_the_language_are_read_and_those_once() -> None:
    done = subprocess.run(
        [sys.executable, "-c", PROGRAM], capture_output=True, text=True, check=True
    )
    assert done.stdout.splitlines() == ["python.txt", "python.txt"]
