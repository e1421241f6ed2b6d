"""Reads the text of a page or document anew where its front matter stands."""

from __future__ import annotations

from typing import TYPE_CHECKING

from jekyllpy.content.document import Document
from jekyllpy.content.excerpt import BaseExcerpt, Excerpt
from jekyllpy.content.files import is_valid
from jekyllpy.content.front_matter import has_yaml_header, split
from jekyllpy.content.page import Page
from jekyllpy.errors import ReadError

if TYPE_CHECKING:
    from jekyllpy.content.convertible import Convertible


def text_renewed(item: Convertible) -> bool:
    """Give `item` the text that its file holds now; False, and nothing changed, if more than that is new."""
    text = new_text(item)
    if text is None:
        return False
    item.content = text
    item.output = None
    if isinstance(item, Document) and isinstance(item.data.own("excerpt"), BaseExcerpt):
        item.data["excerpt"] = Excerpt(item)
    return True


def new_text(item: Convertible) -> str | None:
    """The text that the file of `item` holds now; None if more than that is new."""
    if type(item) is Document:
        is_plain = item.was_read and not item.yaml_file and item.data.own("draft") is not True
        path = item.path
    elif type(item) is Page:
        is_plain, path = True, item.full_path
    else:
        return None
    if not is_plain:
        return None
    try:
        # Without one it may have become a file to be copied: so has one that begins with a byte order mark.
        if not has_yaml_header(path):
            return None
        text = item.site.source_files.text(path, item.site.config.get("encoding"))
    except (OSError, ReadError):
        return None
    matter, body = split(text)
    if not is_valid(text) or (matter or "") != item.matter:
        return None
    return body if matter else text
