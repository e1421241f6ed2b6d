"""Text whose encoding is US-ASCII, which Ruby tells from UTF-8 though the bytes are the same."""

from __future__ import annotations


class AsciiText(str):
    """Nothing but ASCII; what is made of it can't hold other characters."""

    __slots__ = ()
