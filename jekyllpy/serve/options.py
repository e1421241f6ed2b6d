"""What a configuration says of serving."""

from __future__ import annotations

import math
import os
from collections.abc import Mapping
from pathlib import Path
from typing import Any

from jekyllpy.errors import UsageError
from jekyllpy.ruby import truthy
from jekyllpy.serve.resolve import Resolver
from jekyllpy.serve.site_server import Serving


def serving(config: Mapping[str, Any]) -> Serving:
    """How a configuration wants its site served."""
    os.makedirs(config["destination"], exist_ok=True)
    server = config.get("webrick")
    headers = server.get("headers") if isinstance(server, Mapping) else None
    return Serving(
        Resolver(
            Path(config["destination"]),
            str(config["baseurl"] or ""),
            listings=truthy(config["show_dir_listing"]),
        ),
        encoding=str(config["encoding"] or "utf-8"),
        headers={str(k): str(v) for k, v in headers.items()}
        if isinstance(headers, Mapping)
        else {},
    )


def port_number(config: Mapping[str, Any], name: str, otherwise: int = 0) -> int:
    """A port.

    Raises:
        UsageError: if it isn't one.
    """
    value = config.get(name)
    if value in (None, ""):
        return otherwise
    try:
        port = int(str(value))
    except ValueError:
        port = -1
    if not 0 <= port < 1 << 16:
        raise UsageError(f"{name}: {value} is not a port")
    return port


def seconds(config: Mapping[str, Any], name: str) -> float | None:
    """A delay; None if none is set.

    Raises:
        UsageError: if it isn't a number that one can wait for.
    """
    value = config.get(name)
    if value in (None, ""):
        return None
    try:
        delay = float(str(value))
    except ValueError:
        delay = math.nan
    if not 0 <= delay < math.inf:
        raise UsageError(f"{name}: {value} is not a number of seconds")
    return delay
