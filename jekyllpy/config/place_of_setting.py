"""Finds the line of a configuration file that a setting stands in."""

from __future__ import annotations

from collections.abc import Iterable

from jekyllpy.errors import ConfigurationError
from jekyllpy.text.paths import expand
from jekyllpy.text.top_level_keys import line_of_key


def with_place(error: ConfigurationError, files: Iterable[str]) -> ConfigurationError:
    """The error, with the path and line in `files` of the setting at fault; the last file that has it counts."""
    for file in files:
        line = line_of(error.setting, file) if error.setting else 0
        if line:
            error.path, error.line = expand(file), line
    return error


def line_of(setting: str, file: str) -> int:
    """The line, counted from 1, where a file sets something at its top level; 0 if it doesn't."""
    try:
        with open(file, encoding="utf-8-sig", errors="replace") as text:
            return line_of_key(setting, text.read())
    except OSError:
        return 0
