"""jekyllpy run as a user runs it: in a process of its own, until Ctrl-C."""

from __future__ import annotations

import os
import re
import signal
import subprocess
import sys
from pathlib import Path

from tests.serve.chromium import PATIENCE, wait_for

ADDRESS = re.compile(r"Server address: (\S+)/$", re.MULTILINE)


class Running:
    """`jekyllpy` with these arguments, from the site's folder."""

    def __init__(self, site: Path, *arguments: str, **environment: str) -> None:
        self._log = site.parent / f"{site.name}.log"
        with self._log.open("w") as log:
            self.process = subprocess.Popen(
                [sys.executable, "-m", "jekyllpy", *arguments],
                cwd=site,
                env={**os.environ, "JEKYLL_ENV": "development", **environment},
                stdout=log,
                stderr=subprocess.STDOUT,
            )

    @property
    def output(self) -> str:
        return self._log.read_text()

    def wait_for_output(self, words: str, patience: float = PATIENCE) -> None:
        wait_for(lambda: words in self.output or self.process.poll() is not None, patience)
        assert words in self.output, self.output

    @property
    def address(self) -> str:
        """Where it serves, once it does."""
        self.wait_for_output("Server running...")
        match = ADDRESS.search(self.output)
        assert match is not None, self.output
        return match[1]

    def interrupt(self, number: int = signal.SIGINT) -> int:
        """Press Ctrl-C; the exit status."""
        self.process.send_signal(number)
        return self.process.wait(timeout=20)

    def kill(self) -> None:
        if self.process.poll() is None:
            self.process.kill()
            self.process.wait()
