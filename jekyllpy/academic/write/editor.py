"""Opens a file in the user's editor."""

from __future__ import annotations

import os
import shlex
import subprocess
from pathlib import Path

from jekyllpy.errors import UsageError

VARIABLES = ("JEKYLL_EDITOR", "VISUAL", "EDITOR")
"""Where the editor's command is looked for, as jekyll-compose does."""


def editor_command() -> str | None:
    """The command of the user's editor, None if none is named."""
    return next((os.environ[name] for name in VARIABLES if os.environ.get(name)), None)


def open_in_editor(path: Path) -> None:
    """Open `path` and wait until the editor is closed.

    Raises:
        UsageError: if no editor is named, or it can't be started.
    """
    command = editor_command()
    if command is None:
        raise UsageError(f"No editor is set: name one in {VARIABLES[-1]}, as in EDITOR=nano.")
    try:
        subprocess.run([*shlex.split(command), str(path)], check=False)
    except (OSError, ValueError) as error:
        raise UsageError(f"The editor `{command}` cannot be started: {error}") from None
