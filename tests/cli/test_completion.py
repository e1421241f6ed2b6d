"""The shell completes what is typed, once it has been set up."""

from __future__ import annotations

import os
import subprocess
import sys
from pathlib import Path

import pytest

pwd = pytest.importorskip("pwd", reason="logins are told by pwd, which Windows lacks")

SCRIPT = """
PATH="$(dirname "$1"):$PATH"
source <(jekyllpy completion bash)
COMP_WORDS=("${@:2}") COMP_CWORD=$(($# - 2))
_jekyllpy_completion jekyllpy
printf '%s\\n' "${COMPREPLY[@]}"
"""


def completed(*words: str) -> list[str]:
    """What bash offers for the last of `words`."""
    command = ["bash", "-c", SCRIPT, "bash", sys.executable, *words]
    run = subprocess.run(command, capture_output=True, text=True, check=True)
    return run.stdout.split()


@pytest.mark.parametrize(
    ("words", "offered"),
    [
        (("jekyllpy", "buil"), ["build"]),
        (("jekyllpy", "new-t"), ["new-talk", "new-teaching", "new-theme"]),
        (("jekyllpy", "build", "--edi"), ["--edition"]),
        (("jekyllpy", "build", "--edition", "github"), ["github-pages"]),
    ],
)
def test_bash_offers_commands_options_and_values(
    words: tuple[str, ...], offered: list[str]
) -> None:
    assert completed(*words) == offered


@pytest.mark.needs("fish")
def test_fish_offers_commands_and_what_they_are_for() -> None:
    script = 'jekyllpy completion fish | source; complete --do-complete "jekyllpy buil"'
    path = os.pathsep.join([str(Path(sys.executable).parent), os.environ["PATH"]])
    run = subprocess.run(
        ["fish", "--no-config", "--command", script],
        capture_output=True, text=True, check=True, env=os.environ | {"PATH": path},
    )  # fmt: skip
    assert run.stdout.split("\t") == ["build", "Build your site.\n"]


@pytest.mark.parametrize(
    ("shell", "path"),
    [
        ("bash", ".local/share/bash-completion/completions/jekyllpy"),
        ("zsh", ".zfunc/_jekyllpy"),
        ("fish", ".config/fish/completions/jekyllpy.fish"),
    ],
)
def test_it_is_installed_where_the_shell_looks(
    jekyllpy, tmp_path: Path, monkeypatch: pytest.MonkeyPatch, shell: str, path: str
) -> None:
    monkeypatch.setenv("HOME", str(tmp_path))
    monkeypatch.delenv("XDG_CONFIG_HOME", raising=False)
    monkeypatch.delenv("XDG_DATA_HOME", raising=False)
    for _ in range(2):
        status, output = jekyllpy("completion", shell, "--install", folder=tmp_path)
        assert (status, str(tmp_path / path) in output) == (0, True), output
    _, printed = jekyllpy("completion", shell, folder=tmp_path)
    assert (tmp_path / path).read_text(encoding="utf-8") == printed


def test_a_file_of_somebody_elses_is_left_alone(
    jekyllpy, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("HOME", str(tmp_path))
    theirs = tmp_path / ".zfunc" / "_jekyllpy"
    theirs.parent.mkdir()
    theirs.write_text("mine\n", encoding="utf-8")
    status, output = jekyllpy("completion", "zsh", "--install", folder=tmp_path)
    assert (status, theirs.read_text(encoding="utf-8")) == (1, "mine\n")
    assert "move it away first" in output


def test_an_unknown_shell_names_the_known(jekyllpy) -> None:
    status, output = jekyllpy("completion", "tcsh")
    assert (status, "bash, zsh, fish" in output) == (1, True), output


def test_the_shell_is_the_one_in_use_else_the_one_of_the_login(
    jekyllpy, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("SHELL", "/usr/bin/zsh")
    assert jekyllpy("completion") == jekyllpy("completion", "zsh")
    monkeypatch.delenv("SHELL")
    for login in ("fish", "bash"):
        entry = pwd.struct_passwd(("ada", "x", 1, 1, "", "/", f"/bin/{login}"))
        monkeypatch.setattr(pwd, "getpwuid", lambda _, entry=entry: entry)
        assert jekyllpy("completion") == jekyllpy("completion", login)


def test_a_machine_that_tells_no_shell_asks_for_one(
    jekyllpy, monkeypatch: pytest.MonkeyPatch
) -> None:
    def nobody(_: int) -> None:
        raise KeyError

    monkeypatch.delenv("SHELL", raising=False)
    monkeypatch.setattr(pwd, "getpwuid", nobody)
    status, output = jekyllpy("completion")
    assert (status, "bash, zsh, fish" in output) == (1, True), output
