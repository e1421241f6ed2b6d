"""What YAML was read to, kept as text from one build to the next: reading it takes long.

Only values that come out of that as they went in are kept; any other YAML is read by every build.
"""

from __future__ import annotations

import datetime as dt
import json
import os
from collections.abc import Callable
from importlib.util import find_spec
from typing import Any

from jekyllpy.errors import WriteError
from jekyllpy.ruby.zone import fixed_offset
from jekyllpy.text.kept_texts import digest, rules_of
from jekyllpy.text.sealed import DamagedError, read_sealed, write_sealed

KIND = "jekyllpy yaml 1"
NAME = "Yaml"
# What builds with other settings have read is left there, too, up to as much again, or so many texts.
FEWEST = 1000
MOMENT = ""
"""The key under which a mapping that stands for a date or a time has it."""
PLAIN, WITH_MOMENTS = "=", "@"
SCALARS = (str, int, float, bool, type(None))
FOLDER = os.path.dirname(__file__)
READERS = ("yaml_documents.py", "safe_scalars.py", "known_yaml.py")


class NotTold(Exception):
    """A value of which JSON doesn't tell all."""


class KnownYaml:
    """The values of texts that were read before.

    Attributes:
        path: the file where they are kept; None while nothing is.
    """

    def __init__(self) -> None:
        self.path: str | None = None
        self._rows: dict[str, str] = {}
        self._used: dict[str, str] = {}
        self._has_new = False

    def begin(self, folder: str) -> None:
        """Know what is kept in a folder, and keep there what is read from now on."""
        self.end()
        self.path = os.path.join(folder, NAME)
        try:
            body = read_sealed(self.path, kind()) or b""
            rows = [line.partition(" ") for line in body.decode("ascii").split("\n") if line]
        except (DamagedError, UnicodeDecodeError):
            return
        self._rows = {name: row for name, _, row in rows}

    def end(self) -> None:
        """Know and keep nothing."""
        self.path, self._rows, self._used, self._has_new = None, {}, {}, False

    def read(self, text: str, read: Callable[[str], Any]) -> Any:
        """What `read` makes of `text`; what it raises isn't kept."""
        if self.path is None:
            return read(text)
        name = digest([text])
        row = self._rows.get(name)
        if row is not None:
            try:
                value = value_of(row)
            except (ValueError, TypeError, LookupError, ArithmeticError, RecursionError):
                pass
            else:
                self._used[name] = row
                return value
        value = read(text)
        try:
            self._used[name] = row_of(value)
            self._has_new = True
        except (NotTold, ValueError, RecursionError):  # a number may be too long to be written
            pass
        return value

    def save(self) -> None:
        """Keep what was read for the next build, if there is anything new."""
        if self.path is None or not self._has_new:
            return
        others = {name: row for name, row in self._rows.items() if name not in self._used}
        excess = len(others) - max(len(self._used), FEWEST)
        kept = [*list(others.items())[max(excess, 0) :], *self._used.items()]
        body = "\n".join(f"{name} {row}" for name, row in kept)
        try:
            write_sealed(self.path, kind(), body.encode("ascii"))
        except WriteError:
            self.path = None  # a cache that can't be written is none
        self._rows, self._has_new = dict(kept), False


KNOWN = KnownYaml()
"""What the YAML of the site that this process builds was read to."""


def kind() -> str:
    """What the file is, and by which code its values were read."""
    parser = find_spec("yaml")
    origin = parser.origin if parser is not None else None
    own = [os.path.join(FOLDER, name) for name in READERS]
    return f"{KIND} {rules_of(*own, *([origin] if origin else []))}"


def row_of(value: Any) -> str:
    """A value as a line of text.

    Raises:
        NotTold: if that can't tell all of it.
    """
    seen: set[int] = set()
    moments: list[Any] = []
    told = told_of(value, seen, moments)
    return (WITH_MOMENTS if moments else PLAIN) + json.dumps(told, separators=(",", ":"))


def told_of(value: Any, seen: set[int], moments: list[Any]) -> Any:
    """A value with dates and times told as JSON can; what an alias stands for, twice the same, can't be told."""
    kind = type(value)
    if kind in SCALARS:
        return value
    if kind is dict or kind is list:
        if id(value) in seen:
            raise NotTold
        seen.add(id(value))
    if kind is list:
        return [told_of(item, seen, moments) for item in value]
    if kind is dict:
        if MOMENT in value or not all(type(key) is str for key in value):
            raise NotTold
        return {key: told_of(item, seen, moments) for key, item in value.items()}
    moments.append(value)
    return {MOMENT: told_moment(value)}


def told_moment(value: Any) -> list[Any]:
    """A date as a text, a time as a text and the seconds of its zone east of Greenwich."""
    if type(value) is dt.date:
        return [value.isoformat()]
    if type(value) is dt.datetime and (offset := value.utcoffset()) is not None:
        seconds = int(offset.total_seconds())
        if fixed_offset(seconds) == value.tzinfo:
            return [value.replace(tzinfo=None).isoformat(), seconds]
    raise NotTold


def value_of(row: str) -> Any:
    """The value that a line tells.

    Raises:
        ValueError, TypeError, LookupError, ArithmeticError: if it is none.
    """
    return json.loads(row[1:], object_hook=with_moment if row[0] == WITH_MOMENTS else None)


def with_moment(mapping: dict[str, Any]) -> Any:
    """A mapping, or the date or time that it stands for."""
    if MOMENT not in mapping:
        return mapping
    text, *zone = mapping[MOMENT]
    if not zone:
        return dt.date.fromisoformat(text)
    return dt.datetime.fromisoformat(text).replace(tzinfo=fixed_offset(*zone))
