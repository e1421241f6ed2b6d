"""What documents were read to, kept as text: where a file is the same it needn't be parsed again."""

from __future__ import annotations

import datetime as dt
import json
from collections.abc import Callable, Collection, Mapping
from typing import Any

from jekyllpy.content.document import Document
from jekyllpy.content.excerpt import Excerpt
from jekyllpy.content.files import read_text
from jekyllpy.content.front_matter import split

SCALARS = (str, int, float, bool, type(None))
EXCERPT = "excerpt"
AS_JSON = json.JSONEncoder(separators=(",", ":")).encode


class Recollection:
    """What the documents of a site were read to.

    Attributes:
        noted: what those were read to that were read in this process, by path.
    """

    def __init__(self) -> None:
        self.noted: dict[str, str] = {}
        self._known: Mapping[str, list[Any]] = {}
        self._but_for: Collection[str] = ()

    def use(self, known: Mapping[str, str], but_for: Collection[str]) -> None:
        """Recall what another process has noted, those files left out that may be different."""
        try:
            told = json.loads(f"[{','.join(known.values())}]")
            self._known = dict(zip(known, told, strict=True))
        except (ValueError, RecursionError):
            self._known = {}
        self._but_for = but_for

    def note(self, document: Document) -> None:
        """Keep what a document has just been read to, if it can be told in full."""
        try:
            told = told_of(document)
        except (
            ValueError,
            RecursionError,
        ):  # a number that is too long, or a list that holds itself
            return
        if told is not None:
            self.noted[document.path] = told

    def recall(self, document: Document) -> bool:
        """Have a document be as if it were read, if that is known.

        Its text is read when somebody looks at it.
        """
        told = self._known.get(document.path)
        if told is None or document.path in self._but_for:
            return False
        try:
            data, moments, has_excerpt = told
            zone = document.site.zone
            for key, moment in moments.items():
                data[key] = dt.datetime.fromisoformat(moment).replace(tzinfo=zone)
        except (ValueError, TypeError, AttributeError):
            return False
        text = text_of(document.path, document.site.config.get("encoding"))
        document.data.clear()
        document.data.update(data)
        document.stand(lambda part: text() if part == "content" else None)
        document.was_recalled = document.was_read = True
        if has_excerpt:
            document.data[EXCERPT] = Excerpt.of_text(document, text)
        return True


def text_of(path: str, encoding: str | None) -> Callable[[], str]:
    """What gives the text of a file, front matter left out."""

    def text() -> str:
        whole = read_text(path, encoding)
        matter, body = split(whole)
        return body if matter else whole

    return text


def told_of(document: Document) -> str | None:
    """The front matter of a document as JSON; None if that can't tell all of it."""
    data: dict[str, Any] = {}
    moments: dict[str, str] = {}
    has_excerpt = False
    zone = document.site.zone
    for key, value in document.data.items():
        data[key] = None
        if type(value) is dt.datetime and value.tzinfo is zone and not value.fold:
            moments[key] = value.replace(tzinfo=None).isoformat()
        elif key == EXCERPT and type(value) is Excerpt:
            has_excerpt = True
        elif type(key) is str and (type(value) in SCALARS or is_plain(value)):
            data[key] = value
        else:
            return None
    return AS_JSON([data, moments, has_excerpt])


def is_plain(value: Any) -> bool:
    """Whether JSON tells the whole of a value."""
    kind = type(value)
    if kind in SCALARS:
        return True
    if kind is list:
        return all(map(is_plain, value))
    return kind is dict and all(
        type(key) is str and is_plain(inner) for key, inner in value.items()
    )
