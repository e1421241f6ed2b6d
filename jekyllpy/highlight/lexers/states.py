"""States that lexers of several languages have in common."""

from __future__ import annotations

from typing import Any

from pygments.token import Error, String

# Between slashes, as in JavaScript.
REGEX_PARTS: list[Any] = [
    (r"\[\^?", String.Escape, "regex set"),
    (r"\\.|\(\?[!:<=]|\{[\d,]+\}|[()?]", String.Escape),
    (r".", String.Regex),
]
REGEX: list[Any] = [
    (r"/", String.Regex, ("#pop", "regex flags")),
    (r"[^/]?\n", Error, "#pop"),
    *REGEX_PARTS,
]
REGEX_SET: list[Any] = [
    (r"/", String.Escape),
    (r"[^/]\n", Error, "#pop:2"),
    (r"\]", String.Escape, "#pop"),
    (r"\\.", String.Escape),
    (r".", String.Regex),
]

# Quotes that are doubled within their like.
SINGLE_DOUBLED: list[Any] = [
    (r"[^']+", String.Single),
    (r"''", String.Escape),
    (r"'", String.Single, "#pop"),
]
DOUBLE_DOUBLED: list[Any] = [
    (r'[^"]+', String.Double),
    (r'""', String.Escape),
    (r'"', String.Double, "#pop"),
]
