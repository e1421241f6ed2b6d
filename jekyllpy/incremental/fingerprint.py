"""A fingerprint of a value: two values share one only if no template can tell them apart."""

from __future__ import annotations

import datetime as dt
from collections.abc import Callable
from typing import Any

from jekyllpy.content.document import Document
from jekyllpy.content.drops import StaticFileDrop
from jekyllpy.content.excerpt import BaseExcerpt
from jekyllpy.content.page import Page
from jekyllpy.content.static_file import StaticFile
from jekyllpy.ruby import Range, Symbol
from jekyllpy.text.blake import blake2b

SIZE = 16
MAX_DEPTH = 100
LONG = 256

OfContent = Callable[[Page | BaseExcerpt], str]


class Unknowable(Exception):
    """A value that isn't data: what a template sees of it may change at any time."""


def fingerprint(value: object, of_content: OfContent | None = None) -> str:
    """The fingerprint of data as front matter and configuration hold it.

    A document stands for its path alone: what is read of it is recorded by itself. Pages and excerpts
    are read as a whole; `of_content` gives their fingerprints.

    Raises:
        Unknowable: if the value is, or holds, an object whose content isn't known to be fixed.
    """
    return _Collector(of_content).fingerprint(value)


def digest(parts: list[str]) -> str:
    """The fingerprint of several texts, their borders included."""
    texts = [part.encode("utf-8", "surrogatepass") for part in parts]
    whole = b"".join([b"%d:%b" % (len(text), text) for text in texts])
    return blake2b(whole, digest_size=SIZE).hexdigest()


class _Collector:
    """Lists the parts of a value; what is long is stood for by its digest, made once."""

    def __init__(self, of_content: OfContent | None) -> None:
        self.of_content = of_content
        self.parts: list[str] = []
        # By identity, which the value that is kept beside it holds on to.
        self.long: dict[int, tuple[Any, str]] = {}

    def fingerprint(self, value: Any) -> str:
        self._collect(value, 0)
        return digest(self.parts)

    def _collect(self, value: Any, depth: int) -> None:
        if depth > MAX_DEPTH:
            raise Unknowable
        kind = type(value)
        if kind is str:
            self.parts += ("s", value)
        elif kind is int:
            self.parts.append(f"int {value:x}")
        elif value is None or kind in (bool, float):
            self.parts.append(f"{kind.__name__} {value!r}")
        elif isinstance(value, list | tuple | dict):
            self._collect_all(value, depth + 1)
        else:
            self.parts.append(_single(value, self.of_content))

    def _collect_all(self, value: Any, depth: int) -> None:
        known = self.long.get(id(value))
        if known is not None:
            self.parts += known[1:]
            return
        start = len(self.parts)
        if isinstance(value, dict):
            self.parts.append(f"dict {len(value)}")
            for key, item in value.items():
                self._collect(key, depth)
                self._collect(item, depth)
        else:
            self.parts.append(f"list {len(value)}")
            for item in value:
                self._collect(item, depth)
        if len(self.parts) - start > LONG:
            long = f"long {digest(self.parts[start:])}"
            self.long[id(value)] = value, long
            self.parts[start:] = [long]


def _single(value: Any, of_content: OfContent | None) -> str:
    if isinstance(value, dt.date):  # a datetime is one, too
        zone = getattr(value, "tzinfo", None)
        return f"date {value.isoformat()} {zone}"
    if isinstance(value, Symbol | Range):
        return f"{type(value).__name__} {value!r}"
    if isinstance(value, Document):
        return f"document {value.relative_path}"
    if isinstance(value, StaticFileDrop):
        value = value._obj
    if isinstance(value, StaticFile):
        return f"file {file_fingerprint(value)}"
    if isinstance(value, Page | BaseExcerpt) and of_content is not None:
        return f"content {of_content(value)}"
    raise Unknowable(f"{type(value).__name__} is no data")


def file_fingerprint(file: StaticFile) -> str:
    """What templates see of a static file."""
    collection = file.collection.label if file.collection is not None else ""
    parts = [file.relative_path, file.url, collection, file.modified_time.isoformat()]
    return digest([*parts, fingerprint(dict(file.data))])
