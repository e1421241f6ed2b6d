"""Command lines, carried out in this process."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

import pytest

from jekyllpy.cli import main

Run = Callable[..., tuple[int, str]]


@pytest.fixture
def jekyllpy(tmp_path: Path, monkeypatch, capfd) -> Run:
    """A function that carries out a command line in an empty folder: `(status, output)`.

    Errors are a part of the output.
    """
    folder = tmp_path / "here"
    folder.mkdir()
    monkeypatch.chdir(folder)
    monkeypatch.delenv("JEKYLL_ENV", raising=False)

    def run(*arguments: str, folder: Path | None = None) -> tuple[int, str]:
        if folder is not None:
            monkeypatch.chdir(folder)
        capfd.readouterr()
        try:
            main(list(arguments))
            status = 0
        except SystemExit as exit:
            status = exit.code if isinstance(exit.code, int) else int(exit.code is not None)
        captured = capfd.readouterr()
        return status, captured.out + captured.err

    return run
