"""`:name:` as GitHub's picture of that emoji, as jemoji 0.13 shows it."""

from __future__ import annotations

import os
import re
from functools import cache
from typing import Any

from jekyllpy.errors import MissingDependencyError
from jekyllpy.liquid.values import Blankness
from jekyllpy.plugins.api import Registry
from jekyllpy.plugins.support import html
from jekyllpy.plugins.support.lookup import hash_at
from jekyllpy.plugins.support.rendered import after_rendering

ASSET_HOST = "https://github.githubassets.com"
ASSET_FOLDER = "/images/icons/"
SHORT_NAME = re.compile(r":([A-Za-z0-9_+\-]+):")
OUTSIDE = frozenset({"pre", "code", "tt"})
SIZE = "20"


@cache
def files_by_name() -> dict[str, str]:
    """The picture's file of every emoji that GitHub knows (gemoji 4.1), by each of its names.

    Raises:
        MissingDependencyError: if the package with the list isn't installed.
    """
    try:
        from pymdownx import gemoji_db
    except ImportError:
        raise MissingDependencyError(
            "Emoji by name need the package pymdown-extensions, which isn't installed; install it "
            "with: pip install 'jekyllpy[emoji]'"
        ) from None
    known = gemoji_db.emoji
    names = {name: name for name in known} | gemoji_db.aliases
    return {
        name.strip(":"): f"unicode/{known[target]['unicode']}.png"
        for name, target in names.items()
        if "unicode" in known[target]
    }


def emojify(item: Any) -> None:
    """Put pictures in the place of the short names of a rendered page or document."""
    if not names_in(item.output):
        return
    root = asset_root(item.site.config)
    item.output = html.changed_body(
        item.output,
        lambda body: html.change_texts(body, lambda text: pictured(text, root), OUTSIDE),
    )


def names_in(text: str) -> list[re.Match[str]]:
    """The names between colons; a colon that ends no known name may begin the next."""
    found = []
    position = 0
    while name := SHORT_NAME.search(text, position):
        known = name[1] in files_by_name()
        if known:
            found.append(name)
        position = name.end() if known else name.end() - 1
    return found


def asset_root(config: dict[str, Any]) -> str:
    """The address of the folder with the pictures."""
    own = hash_at(config, "emoji").get("src")
    if own:
        return str(own)
    host = os.environ.get("ASSET_HOST_URL") or ASSET_HOST
    return host.removesuffix("/") + ASSET_FOLDER


def pictured(text: str, root: str) -> list[html.Piece] | None:
    """`text` in pieces, an image for every emoji; None if there is none."""
    pieces: list[html.Piece] = []
    position = 0
    for name in names_in(text):
        pieces += text[position : name.start()], picture(name[1], root)
        position = name.end()
    return [*pieces, text[position:]] if pieces else None


def picture(name: str, root: str) -> html.Element:
    """The picture of the emoji `name`."""
    attributes = {
        "class": "emoji",
        "title": f":{name}:",
        "alt": f":{name}:",
        "src": f"{root.rstrip('/')}/emoji/{files_by_name()[name]}",
        "height": SIZE,
        "width": SIZE,
    }
    return html.element("img", attributes)


def register(plugins: Registry) -> None:
    plugins.blankness = Blankness.ACTIVE_SUPPORT
    after_rendering(plugins, emojify)
