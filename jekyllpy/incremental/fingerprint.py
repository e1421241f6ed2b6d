"""A fingerprint of a value: two values share one only if no template can tell them apart."""

from __future__ import annotations

import datetime as dt
from collections.abc import Callable, Mapping
from hashlib import blake2b
from typing import Any

from jekyllpy.content.document import Document
from jekyllpy.content.drops import StaticFileDrop
from jekyllpy.content.excerpt import BaseExcerpt
from jekyllpy.content.page import Page
from jekyllpy.content.static_file import StaticFile
from jekyllpy.ruby import Range, Symbol

SIZE = 16
MAX_DEPTH = 100

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
    parts: list[str] = []
    _collect(value, parts, of_content, 0)
    return digest(parts)


def digest(parts: list[str]) -> str:
    """The fingerprint of several texts, their borders included."""
    state = blake2b(digest_size=SIZE)
    for part in parts:
        data = part.encode("utf-8", "surrogatepass")
        state.update(b"%d:" % len(data))
        state.update(data)
    return state.hexdigest()


def _collect(value: Any, parts: list[str], of_content: OfContent | None, depth: int) -> None:
    if depth > MAX_DEPTH:
        raise Unknowable
    kind = type(value)
    if kind is str:
        parts += ("s", value)
    elif value is None or kind in (bool, int, float):
        parts.append(f"{kind.__name__} {value!r}")
    elif isinstance(value, list | tuple):
        parts.append(f"list {len(value)}")
        for item in value:
            _collect(item, parts, of_content, depth + 1)
    elif isinstance(value, Mapping) and isinstance(value, dict):
        parts.append(f"dict {len(value)}")
        for key, item in value.items():
            _collect(key, parts, of_content, depth + 1)
            _collect(item, parts, of_content, depth + 1)
    else:
        parts.append(_single(value, of_content))


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
