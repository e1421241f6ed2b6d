"""The posts that a post's page may point to: the newest others."""

from __future__ import annotations

from jekyllpy.content.document import Document

COUNT = 10


def related_posts(document: Document, posts: list[Document]) -> list[Document]:
    """The newest posts but `document`, newest first, none if it is the only one."""
    if len(posts) < 2:
        return []
    newest = [post for post in reversed(posts[-(COUNT + 1) :]) if post is not document]
    return newest[:COUNT]
