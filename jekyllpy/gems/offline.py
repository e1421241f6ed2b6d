"""Whether anything may be fetched, and by whom."""

from __future__ import annotations

import os
import sys

# as whom servers see whoever fetches
USER_AGENT = "jekyllpy"
VARIABLE = "JEKYLLPY_OFFLINE"
PROXIES = ("HTTP_PROXY", "HTTPS_PROXY", "ALL_PROXY")


def is_offline() -> bool:
    """Whether the user wants nothing to be fetched: `JEKYLLPY_OFFLINE`, which `--offline` sets."""
    return os.environ.get(VARIABLE, "") not in ("", "0", "false")


def go_offline() -> None:
    """Have nothing fetched from now on."""
    os.environ[VARIABLE] = "1"


def may_have_proxies() -> bool:
    """Whether another machine may fetch for this one, and know names that this one doesn't."""
    if sys.platform in ("darwin", "win32"):  # their settings name proxies, too
        return True
    return any(os.environ.get(name) for proxy in PROXIES for name in (proxy, proxy.lower()))
