"""`@name` as a link to that user's page, as jekyll-mentions 1.6 makes it."""

from __future__ import annotations

import os
import re
from typing import Any

from jekyllpy.errors import ConfigurationError
from jekyllpy.liquid.values import Blankness
from jekyllpy.plugins.api import Registry
from jekyllpy.plugins.support import html
from jekyllpy.plugins.support.rendered import after_rendering

SETTING = "jekyll-mentions"
GITHUB = "https://github.com"
MENTION = re.compile(
    r"(?:^|(?<=\W))@((?>\w[\w-]*))(?!/)(?=\.+[ \t\W]|\.+$|[^0-9a-zA-Z_.]|$)", re.M | re.A
)
NEVER_USERS = {"mention", "mentions", "mentioned", "mentioning"}
OUTSIDE = frozenset({"pre", "code", "a", "style", "script"})


def mentionify(item: Any) -> None:
    """Link the mentions of a rendered page or document."""
    if item.data[SETTING] is False or "@" not in item.output:
        return
    base = base_url(item.data.own(SETTING, item.site.config.get(SETTING)))
    item.output = html.changed_body(
        item.output,
        lambda body: html.change_texts(body, lambda text: linked(text, base), OUTSIDE),
        concerns=MENTION.search,
    )


def base_url(setting: Any) -> str:
    """The address that user names are put behind.

    Raises:
        ConfigurationError: if the setting is neither an address nor a mapping with `base_url`.
    """
    if setting is None:
        return default_base_url()
    if isinstance(setting, str):
        return setting
    if isinstance(setting, dict):
        return str(setting.get("base_url", default_base_url()))
    raise ConfigurationError(
        f"{SETTING} must be an address or a mapping with base_url, not {setting!r}"
    )


def default_base_url() -> str:
    """The address of GitHub, or of the server that the environment names."""
    host, ssl = os.environ.get("GITHUB_HOSTNAME"), os.environ.get("SSL")
    if not (host and ssl):
        return GITHUB
    return f"{'https' if ssl == 'true' else 'http'}://{host.removesuffix('/')}"


def linked(text: str, base: str) -> list[html.Piece] | None:
    """`text` in pieces, a link for every user mentioned; None if there is none."""
    pieces: list[html.Piece] = []
    position = 0
    for mention in MENTION.finditer(text):
        if mention[1].lower() in NEVER_USERS:
            continue
        pieces += text[position : mention.start()], link(mention[1], base)
        position = mention.end()
    return [*pieces, text[position:]] if pieces else None


def link(user: str, base: str) -> html.Element:
    """A link to the profile of `user` below the address `base`."""
    slash = "" if base.endswith(("/", "~")) else "/"
    attributes = {"href": f"{base}{slash}{user}", "class": "user-mention"}
    return html.element("a", attributes, f"@{user}")


def register(plugins: Registry) -> None:
    plugins.blankness = Blankness.ACTIVE_SUPPORT
    after_rendering(plugins, mentionify)
