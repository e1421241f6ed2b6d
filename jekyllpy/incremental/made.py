"""What generators have made of a site, to be compared by the next process."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from jekyllpy.content.excerpt import BaseExcerpt
from jekyllpy.incremental.code import plugins_of
from jekyllpy.incremental.fingerprint import digest, fingerprint
from jekyllpy.incremental.tree import version_at

if TYPE_CHECKING:
    from collections.abc import Iterator

    from jekyllpy.content.static_file import StaticFile
    from jekyllpy.incremental.regenerator import Regenerator
    from jekyllpy.site.site import Site

SETTINGS = "settings"


class Made:
    """A site that is read and generated, and isn't rendered yet.

    Attributes:
        parts: fingerprints of what is no page or document, by name.
        sources: what each document and page is made from, in the order in which they are rendered.

    Raises:
        Unknowable: if a part has no fingerprint.
    """

    def __init__(self, regenerator: Regenerator, settings: str) -> None:
        site = regenerator.site
        documents = (doc for collection in site.collections.values() for doc in collection.docs)
        self.sources = [source_of(item, regenerator) for item in (*documents, *site.pages)]
        lists = [site.includes_load_paths, site.keep_files, site.exclude, site.include]
        self.parts = {
            SETTINGS: digest([settings, fingerprint(lists), *plugins_of(site)]),
            "static_files": digest(list(of_files(site))),
            "collections": digest(list(of_collections(site))),
        }
        names = [f"data:{key}" for key in site.site_data]
        names += [f"layout:{name}" for name in site.layouts]
        self.parts |= {name: regenerator.fingerprint(name) for name in names}


def source_of(item: Any, regenerator: Regenerator) -> str:
    """The fingerprints of an item's address, of its front matter and of its text, by spaces apart."""
    text = item.source_text()
    parts = [text() if callable(text) else text or ""]
    excerpt = item.data.own("excerpt")
    if isinstance(excerpt, BaseExcerpt):
        parts.append(regenerator.excerpts.raw(excerpt))
    elif excerpt is not None:
        parts.append(fingerprint(excerpt))
    pager = getattr(item, "pager", None)
    if pager is not None:
        parts.append(fingerprint(pager.to_liquid()))
    return f"{digest([item.url])} {regenerator.fingerprint_of_data(item)} {digest(parts)}"


def has_same_address(one: str, other: str) -> bool:
    """Whether two sources have the same address."""
    return one.split()[0] == other.split()[0]


def has_same_matter(one: str, other: str) -> bool:
    """Whether two sources differ in nothing but the text."""
    return one.split()[:2] == other.split()[:2]


def of_files(site: Site) -> Iterator[str]:
    """What the site's static files are, what is in those of its own source aside."""
    for file in site.static_files:
        yield from (type(file).__name__, file.path, file.relative_path, file.url)
        yield fingerprint(dict(file.data))
        yield version_at(file.path) or "" if lies_elsewhere(file) else ""


def lies_elsewhere(file: StaticFile) -> bool:
    """Whether a file of the site lies in another place than its name says."""
    return file.path != file.site.in_source_dir(file.relative_path)


def of_collections(site: Site) -> Iterator[str]:
    """Which collections there are, and what is said of them."""
    for label, collection in site.collections.items():
        yield from (label, fingerprint(dict(collection.metadata)))
