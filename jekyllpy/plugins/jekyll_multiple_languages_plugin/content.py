"""Posts and addresses of the language that is being built."""

from __future__ import annotations

from pathlib import PurePosixPath
from typing import TYPE_CHECKING, Any

from jekyllpy.content.ordering import sort_documents
from jekyllpy.content.reader import Reader
from jekyllpy.plugins.jekyll_multiple_languages_plugin.languages import FOLDER, Languages

if TYPE_CHECKING:
    from jekyllpy.site.site import Site

POSTS = "_posts"
BASE_PAGE = "base.html"


def translate_content(site: Site) -> None:
    """Take the language's own posts, and give pages the addresses they have in the language."""
    languages = Languages.of(site)
    if POSTS not in languages.excluded:
        read_own_posts(site, languages.active)
    documents: list[Any] = [doc for group in site.collections.values() for doc in group.docs]
    for item in [*site.pages, *documents]:
        translated = item.data[f"permalink_{languages.active}"]
        permalink = item.data["permalink"]
        if translated and permalink is not None:
            item.data["permalink"] = translated
            item.url  # noqa: B018 - the address is kept from when it is first asked for
            item.data["permalink"] = permalink


def read_own_posts(site: Site, language: str) -> None:
    """Read `_i18n/<language>/_posts` in the place of the site's own `_posts`."""
    posts = site.posts
    posts.docs = [doc for doc in posts.docs if not doc.relative_path.startswith(f"{POSTS}/")]
    Reader(site).read_posts(f"/{FOLDER}/{language}")
    for post in posts.docs:
        post.data["categories"] = [
            category for category in post.data["categories"] if category not in (FOLDER, language)
        ]
    sort_documents(posts.docs)


def leave_out(site: Site, _payload: Any) -> None:
    """Keep static files that aren't localized out of all languages but the default one."""
    languages = Languages.of(site)
    if languages.active == languages.default:
        return
    excluded = [PurePosixPath(path) for path in languages.excluded]

    def is_left_out(file: Any) -> bool:
        if file.name == BASE_PAGE and languages.default_in_subfolder:
            return True
        path = PurePosixPath(file.relative_path.removeprefix("/"))
        return any(path.is_relative_to(folder) for folder in excluded)

    site.static_files = [file for file in site.static_files if not is_left_out(file)]
