"""Whether anything may be fetched."""

from __future__ import annotations

import os

VARIABLE = "JEKYLLPY_OFFLINE"


def is_offline() -> bool:
    """Whether the user wants nothing to be fetched: `JEKYLLPY_OFFLINE`, which `--offline` sets."""
    return os.environ.get(VARIABLE, "") not in ("", "0", "false")


def go_offline() -> None:
    """Have nothing fetched from now on."""
    os.environ[VARIABLE] = "1"
