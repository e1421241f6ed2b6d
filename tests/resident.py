"""The real Jekyll, started once for all that a process of the tests asks of it.

Starting it takes longer than building a small site. It is loaded once and forked for each command
line, which then runs as if typed.
"""

from __future__ import annotations

import atexit
import json
import select
import shutil
import subprocess
import tempfile
from pathlib import Path

SCRIPT = Path(__file__).with_name("resident.rb")
PATIENCE = 120


class Resident:
    """A process that runs command lines of `jekyll`, one after another.

    Args:
        environment: what it is started with, which settles the clock and the encoding.
    """

    def __init__(self, environment: dict[str, str]) -> None:
        ruby, jekyll = shutil.which("ruby"), shutil.which("jekyll")
        assert ruby and jekyll, "the marker `needs` sees to them"
        self._process = subprocess.Popen(
            [ruby, str(SCRIPT), jekyll],
            stdin=subprocess.PIPE,
            stdout=subprocess.PIPE,
            env=environment,
            text=True,
        )
        atexit.register(self.end)

    def end(self) -> None:
        assert self._process.stdin is not None
        self._process.stdin.close()
        self._process.wait()

    def run(
        self, arguments: list[str], cwd: Path, environment: dict[str, str]
    ) -> subprocess.CompletedProcess[str]:
        with tempfile.TemporaryDirectory() as folder:
            out, err = Path(folder, "out"), Path(folder, "err")
            request = {
                "arguments": arguments,
                "cwd": str(cwd),
                "env": environment,
                "out": str(out),
                "err": str(err),
            }
            assert self._process.stdin is not None and self._process.stdout is not None
            self._process.stdin.write(json.dumps(request) + "\n")
            self._process.stdin.flush()
            if not select.select([self._process.stdout], [], [], PATIENCE)[0]:
                self._process.kill()
                raise subprocess.TimeoutExpired(["jekyll", *arguments], PATIENCE)
            status = json.loads(self._process.stdout.readline())["status"]
            return subprocess.CompletedProcess(
                ["jekyll", *arguments], status, out.read_text("utf-8"), err.read_text("utf-8")
            )


RESIDENTS: dict[str, Resident] = {}


def run(
    arguments: list[str], cwd: Path, environment: dict[str, str]
) -> subprocess.CompletedProcess[str]:
    """`jekyll` with these arguments, as typed in the folder `cwd`.

    Raises:
        TimeoutExpired: after two minutes; the next call starts another process.
    """
    clock = environment.get("FAKETIME", "")
    if clock not in RESIDENTS:
        RESIDENTS[clock] = Resident(environment)
    try:
        return RESIDENTS[clock].run(arguments, cwd, environment)
    except subprocess.TimeoutExpired:
        del RESIDENTS[clock]
        raise
