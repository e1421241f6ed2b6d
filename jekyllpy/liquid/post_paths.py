"""The posts of a site by their paths, for `post_url`."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from typing import Any


class PostPaths:
    """An index of posts, made when the first is looked for."""

    def __init__(self) -> None:
        self._posts: list[Any] | None = None
        self._count = 0
        self._by_stem: dict[str, tuple[int, Any]] = {}

    def reset(self) -> None:
        """Forget the posts."""
        self._posts = None

    def find(self, posts: list[Any], stems: Iterable[str]) -> Any | None:
        """The first of `posts` whose path is one of `stems` with an extension."""
        if self._posts is not posts or self._count != len(posts):
            self._index(posts)
        found = [self._by_stem[stem] for stem in stems if stem in self._by_stem]
        return min(found, key=lambda entry: entry[0])[1] if found else None

    def _index(self, posts: list[Any]) -> None:
        self._posts, self._count = posts, len(posts)
        self._by_stem = {}
        for number, post in enumerate(posts):
            for stem in stems_of(post.relative_path):
                self._by_stem.setdefault(stem, (number, post))


def stems_of(path: str) -> Iterator[str]:
    """What may be named of `path`: all before a dot that something other than a dot follows."""
    dot = path.find(".")
    while dot >= 0:
        if path[dot + 1 : dot + 2] not in ("", "."):
            yield path[:dot]
        dot = path.find(".", dot + 1)
