"""Gems that real homepages use and that no distribution packs, where a folder of them is at hand.

`ALF` names a folder with `gems/NAME/lib` for each, as `../shared/reference/alfolio/setup.sh` sets one up.
"""

from __future__ import annotations

import os
import subprocess
from pathlib import Path


def folder() -> Path | None:
    """The folder of the gems, None where there is none."""
    named = os.environ.get("ALF")
    gems = Path(named or "/nowhere") / "gems"
    return gems if gems.is_dir() else None


def load_path(*names: str) -> str:
    """The value of RUBYLIB with which Ruby finds these gems."""
    gems = folder()
    assert gems is not None, "the marker `needs` sees to it"
    return os.pathsep.join(str(gems / name / "lib") for name in names)


def run(script: str, given: str, *names: str) -> str:
    """What a Ruby script that has these gems prints, given a text."""
    done = subprocess.run(
        ["ruby", "-W0", "-e", script],
        input=given,
        capture_output=True,
        text=True,
        timeout=120,
        env={**os.environ, "RUBYLIB": load_path(*names), "LANG": "C.UTF-8"},
    )
    assert done.returncode == 0, done.stderr
    return done.stdout
