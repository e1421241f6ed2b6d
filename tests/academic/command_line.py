"""Runs `jekyllpy` in this process, as a user would from a folder."""

from __future__ import annotations

import contextlib
import io
import os
import sys
from dataclasses import dataclass
from pathlib import Path
from unittest import mock

from jekyllpy.cli import main


@dataclass(frozen=True)
class Result:
    status: int
    out: str
    err: str


def run(*arguments: str, cwd: Path, stdin: str = "", in_site: bool = True) -> Result:
    """What `jekyllpy ARGUMENTS` prints and returns when started in `cwd`.

    Args:
        in_site: have `cwd` be a site, if only by an empty configuration.
    """
    if in_site and not any(cwd.glob("_config.*")):
        (cwd / "_config.yml").touch()
    out, err = io.StringIO(), io.StringIO()
    before = Path.cwd()
    os.chdir(cwd)
    fed = io.TextIOWrapper(io.BytesIO(stdin.encode()), encoding="utf-8")
    status = 0
    try:
        with (
            contextlib.redirect_stdout(out),
            contextlib.redirect_stderr(err),
            mock.patch.object(sys, "stdin", fed),
        ):
            main(list(arguments))
    except SystemExit as exit_:
        status = exit_.code if isinstance(exit_.code, int) else 1
    finally:
        os.chdir(before)
    return Result(status, out.getvalue(), err.getvalue())


def succeed(*arguments: str, cwd: Path, stdin: str = "") -> Result:
    """The same, for what must succeed."""
    result = run(*arguments, cwd=cwd, stdin=stdin)
    assert result.status == 0, result.err
    return result
