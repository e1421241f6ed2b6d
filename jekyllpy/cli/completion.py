"""`completion`: have the shell complete commands, options and their values."""

from __future__ import annotations

import os
from contextlib import suppress
from pathlib import Path
from typing import Any

import click

from jekyllpy.cli.shared.command import JekyllCommand
from jekyllpy.cli.shared.options import GLOBAL_OPTIONS, declare
from jekyllpy.cli.shared.plain import COMPLETION
from jekyllpy.errors import UsageError
from jekyllpy.text.paths import ON_WINDOWS

SHELLS = ("bash", "zsh", "fish")


@click.command(
    "completion",
    cls=JekyllCommand,
    short_help="Set the shell up to complete what you type.",
    examples=["jekyllpy completion --install", "jekyllpy completion zsh > ~/.zfunc/_jekyllpy"],
)
@click.argument("shell", required=False)
@click.option("--install", is_flag=True, help="Write it where the shell looks for it.")
@declare(GLOBAL_OPTIONS)
def command(shell: str | None, install: bool, **_: Any) -> None:
    """Print the completion script for SHELL: bash, zsh or fish; by default the one you use."""
    from click.shell_completion import get_completion_class

    name = shell or own_shell()
    if not name:
        raise UsageError(f"The machine doesn't tell your shell; name one of {', '.join(SHELLS)}")
    completion = get_completion_class(name) if name in SHELLS else None
    if completion is None:
        raise UsageError(f"{name!r} can't be set up; name one of {', '.join(SHELLS)}")
    root = click.get_current_context().find_root()
    script = completion(root.command, {}, "jekyllpy", COMPLETION).source()
    if not install:
        click.echo(script)
        return
    target = place(name)
    write(target, script + "\n")
    click.echo(f"Wrote {target}. {hint(name, target)}")


def own_shell() -> str:
    """The name of the shell that one works in, else of the one that one logs in to, else ""."""
    path = os.environ.get("SHELL", "")
    if not path and not ON_WINDOWS:
        import pwd

        with suppress(KeyError):
            path = pwd.getpwuid(os.getuid()).pw_shell
    return Path(path).name


def place(shell: str) -> Path:
    """Where a shell looks for a user's completions of `jekyllpy`."""
    home = Path.home()
    if shell == "zsh":
        return home / ".zfunc" / "_jekyllpy"
    if shell == "fish":
        settings = Path(os.environ.get("XDG_CONFIG_HOME") or home / ".config")
        return settings / "fish" / "completions" / "jekyllpy.fish"
    data = Path(os.environ.get("XDG_DATA_HOME") or home / ".local" / "share")
    return data / "bash-completion" / "completions" / "jekyllpy"


def write(target: Path, script: str) -> None:
    """Write the script, over an older one of ours only.

    Raises:
        UsageError: if something else stands there, or nothing can be written there.
    """
    try:
        if target.exists() and COMPLETION not in target.read_text(
            encoding="utf-8", errors="replace"
        ):
            raise UsageError(f"{target} is no completion of jekyllpy's; move it away first")
        target.parent.mkdir(parents=True, exist_ok=True)
        target.write_text(script, encoding="utf-8", newline="\n")
    except OSError as error:
        raise UsageError(f"{target} can't be written: {error.strerror}") from error


def hint(shell: str, target: Path) -> str:
    """What is left to do."""
    if shell == "zsh":
        return (
            f"Have `fpath+={target.parent}` above `compinit` in your .zshrc, and open a new shell."
        )
    if shell == "bash":
        return "It works in new shells, with the package bash-completion."
    return "It works in new shells."
