"""Has plugins change what is written before it goes to its place."""

from __future__ import annotations

from collections.abc import Sequence
from typing import TYPE_CHECKING

from jekyllpy.plugins.api import Finisher
from jekyllpy.text.packed import unpacked

if TYPE_CHECKING:
    from jekyllpy.content.host import Writer
    from jekyllpy.site.site import Site


def finishing(site: Site, writer: Writer) -> Writer:
    """`writer`, with the site's finishers before it if there are any."""
    finishers = [cls(site) for cls in site.plugins.finishers]
    return Finishing(writer, site.dest, finishers) if finishers else writer


class Finishing:
    """Takes what content writes, and hands on what finishers make of it."""

    def __init__(self, writer: Writer, dest: str, finishers: Sequence[Finisher]) -> None:
        self._writer = writer
        self._dest = dest
        self._finishers = finishers

    def text(self, path: str, text: str) -> bool:
        """Have `path` hold what becomes of `text`; returns whether that changes it."""
        inner = self._from_destination(path)
        for finisher in self._finishers:
            text = finisher.text(inner, text)
        return self._writer.text(path, text)

    def data(self, path: str, data: bytes) -> bool:
        """Have `path` hold what becomes of the text that `data` is; returns whether that changes it."""
        return self.text(path, unpacked(data))

    def copy(self, source: str, path: str, *, keeps_link: bool) -> bool:
        """Have `path` be a copy of `source`, unless a finisher makes a text of it."""
        inner = self._from_destination(path)
        for number, finisher in enumerate(self._finishers):
            text = finisher.file(inner, source)
            if text is not None:
                for later in self._finishers[number + 1 :]:
                    text = later.text(inner, text)
                return self._writer.text(path, text)
        return self._writer.copy(source, path, keeps_link=keeps_link)

    def _from_destination(self, path: str) -> str:
        return path.removeprefix(self._dest).lstrip("/")
