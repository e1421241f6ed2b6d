"""What pages and documents share: an address, and a file that they are written to."""

from __future__ import annotations

from typing import TYPE_CHECKING

from jekyllpy.content import permalink as permalinks
from jekyllpy.content.convertible import Convertible
from jekyllpy.text.paths import join

if TYPE_CHECKING:
    from jekyllpy.content.host import Writer


class Written(Convertible):
    """Text that is written to a file of its own.

    Attributes:
        url: the address.
        index_file: the name of the file that answers an address with a slash at its end.
    """

    url: str
    index_file: str
    _destinations: dict[str, str]

    def destination(self, dest: str) -> str:
        """The file below `dest` that this is written to."""
        known = self._destinations.get(dest)
        if known is None:
            path = self.site.in_dest_dir(dest, permalinks.file_at(self.url))
            if self.url.endswith("/"):
                path = join(path, self.index_file)
            elif not path.endswith(self.output_ext):
                path += self.output_ext
            known = self._destinations[dest] = path
        return known

    def hand_over(self, writer: Writer, dest: str) -> bool:
        """Give `writer` the output; returns whether it differs from what lies below `dest`."""
        path, data = self.destination(dest), self.packed_output
        return writer.text(path, self.output or "") if data is None else writer.data(path, data)

    def write(self, dest: str) -> bool:
        """Write the output below `dest`, unless it is there already; returns whether it was written.

        A build calls this only where a class has a `write` of its own; all other files are staged and
        take their places together.
        """
        written = self.hand_over(self.site.writer, dest)
        self.trigger_hooks("post_write")
        return written
