"""The posts that a post's page may point to: those closest in words with `lsi`, else the newest."""

from __future__ import annotations

from importlib.util import find_spec
from typing import TYPE_CHECKING

from jekyllpy.content.document import Document

if TYPE_CHECKING:
    from jekyllpy.log import Logger
    from jekyllpy.lsi.ranking import Ranking

COUNT = 10
RANKED_COUNT = 11
NEEDED = "numpy"


class NewestPosts:
    """The newest posts but the one whose page it is."""

    def __init__(self, posts: list[Document]) -> None:
        self._posts = posts

    def related_to(self, document: Document) -> list[Document]:
        """The newest posts but `document`, newest first, none if it is the only one."""
        if len(self._posts) < 2:
            return []
        newest = [post for post in reversed(self._posts[-(COUNT + 1) :]) if post is not document]
        return newest[:COUNT]


class RankedPosts:
    """The posts whose words are closest, all as they are when it is asked for the first time."""

    def __init__(self, posts: list[Document], logger: Logger) -> None:
        self._posts = posts
        self._logger = logger
        self._ranking: Ranking | None = None
        self._places: dict[int, int] = {}
        self._found: dict[int, list[Document]] = {}

    def related_to(self, document: Document) -> list[Document]:
        """The closest posts but `document`, closest first; the newest if it has no words to go by."""
        if len(self._posts) < 2:
            return []
        if id(document) not in self._found:
            self._found[id(document)] = self._closest(document)
        return self._found[id(document)]

    def _closest(self, document: Document) -> list[Document]:
        ranking = self._ranking or self._read()
        closest = ranking.closest(str(document), self._places.get(id(document)))
        if not closest:
            return NewestPosts(self._posts).related_to(document)
        return [self._posts[place] for place in closest[:RANKED_COUNT]]

    def _read(self) -> Ranking:
        from jekyllpy.lsi.ranking import Ranking

        self._logger.info("Populating LSI...")
        texts = [str(post) for post in self._posts]
        self._places = {id(post): place for place, post in enumerate(self._posts)}
        self._logger.info("Rebuilding index...")
        self._ranking = Ranking(texts)
        self._logger.info("")
        return self._ranking


def can_rank(logger: Logger) -> bool:
    """Whether what ranking needs is installed; if not, says how to install it."""
    if find_spec(NEEDED) is not None:
        return True
    logger.warn(
        "LSI:",
        f"related posts are the newest ones, since `lsi` ranks them with the package {NEEDED}, which "
        "isn't installed; install it with: pip install 'jekyllpy[lsi]'",
    )
    return False
