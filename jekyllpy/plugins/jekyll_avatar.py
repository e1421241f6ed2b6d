"""`{% avatar user size=N %}`: the picture of a GitHub user, as jekyll-avatar 0.8 links it."""

from __future__ import annotations

import os
import re
import zlib
from typing import Any
from urllib.parse import urljoin

from jekyllpy import ruby
from jekyllpy.liquid import Context, Tag
from jekyllpy.plugins.api import Registry

SERVERS = 4
API_VERSION = 3
DEFAULT_SIZE = "40"
SMALL_BELOW = 48
SCALES = (1, 2, 3, 4)
SIZE = re.compile(r"\bsize=([0-9]+)\b", re.I)
USER_VARIABLE = re.compile(r"\buser=([\w.]+)\b", re.A)


class AvatarTag(Tag):
    """`{% avatar user size=40 %}`: the picture of a GitHub user."""

    def __init__(self, tag_name: str, markup: str, parse_context: Any) -> None:
        super().__init__(tag_name, markup, parse_context)
        self._template = markup.strip()
        size = SIZE.search(self._template)
        variable = USER_VARIABLE.search(self._template)
        self._size = size[1] if size else DEFAULT_SIZE
        self._variable = variable[1] if variable else None

    def render(self, context: Context) -> str:
        text = context.environment.fragment(self._template).body.text(context)
        user = self._user(context, text)
        attributes = {
            "class": "avatar avatar-small" if ruby.to_i(self._size) < SMALL_BELOW else "avatar",
            "alt": user,
            "width": self._size,
            "height": self._size,
            "data-proofer-ignore": "true",
        }
        address, sources = self._address(user, 1), self._source_set(user)
        if "lazy=true" in text:
            attributes |= {"src": "", "data-src": address, "data-srcset": sources}
        else:
            attributes |= {"src": address, "srcset": sources}
        listed = " ".join(f'{name}="{value}"' for name, value in attributes.items())
        return f"<img {listed} />"

    def _user(self, context: Context, text: str) -> str:
        if self._variable:
            value = context[self._variable]
            return self._variable if value is None or value is False else ruby.to_s(value)
        return (text.split()[0] if " " in text else text).removeprefix("@")

    def _source_set(self, user: str) -> str:
        return ", ".join(f"{self._address(user, scale)} {scale}x" for scale in SCALES)

    def _address(self, user: str, scale: int) -> str:
        size = self._size if scale == 1 else ruby.to_s(ruby.to_i(self._size) * scale)
        host = os.environ.get("PAGES_AVATARS_URL")
        if host:
            return urljoin(f"{host.removesuffix('/')}/", path(user, size))
        server = zlib.crc32(path(user, self._size).encode()) % SERVERS
        return f"https://avatars{server}.githubusercontent.com/{path(user, size)}"


def path(user: str, size: str) -> str:
    """The path and query of a user's picture in this size, in pixels."""
    return f"{user}?v={API_VERSION}&s={size}"


def register(plugins: Registry) -> None:
    plugins.tag("avatar", AvatarTag)
