"""At a terminal, what is missing is asked for."""

from __future__ import annotations

import os
import subprocess
import sys
from pathlib import Path

import pytest

from jekyllpy.content.front_matter import split
from jekyllpy.text.yaml import load


def answered(arguments: list[str], answers: str, cwd: Path) -> tuple[int, str]:
    """The status and output of a command at a terminal where `answers` are typed."""
    pty = pytest.importorskip("pty", reason="there are no such terminals here")
    mine, its = pty.openpty()
    process = subprocess.Popen(
        [sys.executable, "-m", "jekyllpy", *arguments],
        cwd=cwd, stdin=its, stdout=its, stderr=its, close_fds=True,
    )  # fmt: skip
    os.close(its)
    os.write(mine, answers.encode())
    output = b""
    while True:
        try:
            piece = os.read(mine, 4096)
        except OSError:
            break
        if not piece:
            break
        output += piece
    os.close(mine)
    return process.wait(timeout=30), output.decode()


@pytest.fixture(autouse=True)
def site(tmp_path: Path) -> None:
    (tmp_path / "_config.yml").touch()


def test_a_publication_is_asked_for(tmp_path: Path) -> None:
    status, output = answered(
        ["new-publication", "--venue", "V"], "Asked & Told\nA B; C D\n2020-05\n", tmp_path
    )
    assert status == 0, output
    assert "Authors (separated by ;)" in output
    [path] = (tmp_path / "_publications").iterdir()
    data = load(split(path.read_text())[0] or "")
    assert (data["title"], data["authors"], str(data["date"])) == (
        "Asked & Told", ["A B", "C D"], "2020-05-01",
    )  # fmt: skip


def test_a_talk_may_do_without_some_answers(tmp_path: Path) -> None:
    status, output = answered(["new-talk", "Told"], "\n2020-05-06\n", tmp_path)
    assert status == 0, output
    assert (tmp_path / "_talks" / "2020-05-06-told.md").exists()


def test_a_folder_that_is_no_site_is_asked_about(tmp_path: Path) -> None:
    (tmp_path / "_config.yml").unlink()
    line = ["new-news", "N", "--date", "2020-05-06"]
    status, output = answered(line, "n\n", tmp_path)
    assert status != 0
    assert "is no site: it has no _config.yml. Write into it all the same? [y/N]" in output
    assert list(tmp_path.iterdir()) == []
    status, output = answered(line, "y\n", tmp_path)
    assert status == 0, output
    assert (tmp_path / "_news" / "2020-05-06-n.md").exists()
