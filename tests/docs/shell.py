"""A shell for the guides' command lines: what is typed, line by line, and what it says."""

from __future__ import annotations

import os
import re
import shlex
import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path

import pytest

from jekyllpy.cli import main
from tests.docs.blocks import Block

# Lines that a test can't give, and why.
NOT_RUN = {
    "pipx ": "fetches the package from where it is published",
    "uv ": "fetches the package from where it is published",
    "pip install ": "fetches packages; .ci/run installs every extra",
    "jekyllpy citations --from google-scholar": "asks Google, by the package that the line before brings",
    "dig ": "asks the register of names",
    "docker ": "fetches the image of Python that this one begins with; tests/adoption reads the Dockerfile",
    "man ": "shows a page of a package that was installed; tests/adoption looks at the pages",
    "rsync ": "sends the site to a server at the reader's university",
    "python3 -m venv ": "installs the package and its tests; tests/test_readme.py and .ci/run do",
    ".venv/bin/": "stands behind the line that makes `.venv`",
    ".ci/run": "installs programs on the machine, and runs these tests among all others",
}
OF_THE_SHELL = re.compile(r"[|&{>*]")
# What is served is what is built; that a server serves it is tested elsewhere.
SERVE = re.compile(r"\bjekyllpy serve\b")


def why_not_run(line: str) -> str:
    """The reason for which a line isn't given, if there is one."""
    return next((why for start, why in NOT_RUN.items() if line.startswith(start)), "")


def told(block: Block) -> Iterator[tuple[str, list[str]]]:
    """The command lines of a block, each with the lines that it answers by the guide."""
    line, answers = "", []
    for text in block.text.splitlines():
        if text.startswith("$ "):
            if line:
                yield line, answers
            line, answers = text[2:].strip(), []
        elif text.strip():
            answers.append(text)
    if line:
        yield line, answers


class Shell:
    """Where commands are given, one after the other."""

    def __init__(
        self,
        folder: Path,
        monkeypatch: pytest.MonkeyPatch,
        capfd: pytest.CaptureFixture[str],
    ) -> None:
        self.folder = folder
        self._monkeypatch = monkeypatch
        self._capfd = capfd
        monkeypatch.setenv("SHELL", "/bin/bash")
        self._programs = folder / "bin"
        self._programs.mkdir()
        self.program("jekyllpy", f'exec {sys.executable} -m jekyllpy "$@"')

    def program(self, name: str, script: str) -> None:
        """Have a program at hand."""
        path = self._programs / name
        path.write_text(f"#!/bin/sh\n{script}\n")
        path.chmod(0o755)

    def give(self, line: str) -> tuple[int, str]:
        """Give a command: its status, and what it says with blanks made one."""
        line = SERVE.sub("jekyllpy build", line)
        line = line.replace(" --livereload", "")
        words = shlex.split(line, comments=True)
        self._capfd.readouterr()
        if words[0] == "cd":
            self._monkeypatch.chdir(words[1])
            return 0, ""
        if "jekyllpy" in words and not OF_THE_SHELL.search(line):
            status = self._within(words)
        else:
            path = os.pathsep.join([str(self._programs), os.environ["PATH"]])
            environment = os.environ | {"PATH": path}
            status = subprocess.run(["bash", "-c", line], env=environment).returncode
        said = self._capfd.readouterr()
        return status, " ".join((said.out + said.err).split())

    def _within(self, words: list[str]) -> int:
        """Carry out `jekyllpy` in this process."""
        name = words.index("jekyllpy")
        with pytest.MonkeyPatch.context() as variables:
            for setting in words[:name]:
                variables.setenv(*setting.split("=", 1))
            try:
                main(words[name + 1 :])
            except SystemExit as ended:
                return int(ended.code or 0)
            return 0
