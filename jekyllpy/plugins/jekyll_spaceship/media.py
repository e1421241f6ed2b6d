"""`![](address of a film or a song)` as a player."""

from __future__ import annotations

import re
from dataclasses import dataclass
from typing import Any
from urllib.parse import unquote_plus, urlencode

from jekyllpy.plugins.support import html

AUDIO = "mp3|wav|ogg|mid|midi|aac|wma"
VIDEO = "avi|mp4|webm|ogv|flv|mkv|mov|wmv|3gp|rmvb|asf"
EXTENSION = re.compile(
    rf"[^?#\s]*/[^?#\s]+\.(?:(?P<audio>{AUDIO})|(?P<video>{VIDEO}))(?=[?#]|\Z)", re.I
)


@dataclass(frozen=True)
class Service:
    """A site that offers a player: what its addresses look like, and where the player is."""

    address: re.Pattern[str]
    player: str
    height: int | None = None


def service(address: str, player: str, height: int | None = None) -> Service:
    """A service whose addresses match `address`, shown by the player at `player`."""
    return Service(re.compile(rf"(?:https?:)?//{address}"), player, height)


ID = r"([\w-]+)"
SERVICES = (
    service(rf"[^/\s]*youtu[^/\s]*/(?:watch\?v=|embed/)?{ID}", "https://www.youtube.com/embed/"),
    service(r"vimeo\.com/([0-9]+)", "https://player.vimeo.com/video/"),
    service(
        rf"(?:www\.dailymotion\.com/video|dailymotion\.com/video|dai\.ly)/{ID}",
        "https://www.dailymotion.com/embed/video/",
    ),
    service(rf"open\.spotify\.com/track/{ID}", "https://open.spotify.com/embed/track/", 80),
    service(rf"open\.spotify\.com/episode/{ID}", "https://open.spotify.com/embed/episode/", 152),
)


def play(tree: html.Parent, settings: dict[str, Any]) -> None:
    """Replace images that lead to sound or film by players."""
    for image in [each for each in tree.elements() if each.name == "img"]:
        player = player_for(image, settings["default"])
        if player is not None:
            html.replace(image, [player])


def player_for(image: html.Element, defaults: dict[str, Any]) -> html.Element | None:
    """The element that plays what an image's address leads to, None for an image."""
    address = image.get("src") or ""
    query = query_of(address)
    for known in SERVICES:
        if found := known.address.match(address):
            return frame(known, found[1], query, image.get("title"), defaults)
    kind = EXTENSION.match(address)
    if kind is None:
        return None
    name = "audio" if kind["audio"] else "video"
    return file_player(name, address, kind[0].rpartition("/")[2], query, defaults)


def query_of(address: str) -> dict[str, str]:
    """The options behind an address; a second `?` goes on where the first left off."""
    pairs = (part.partition("=") for part in re.split("[?&]", address)[1:])
    return {unquote_plus(name): unquote_plus(value) for name, _, value in pairs if value}


def frame(
    known: Service, name: str, query: dict[str, str], title: str | None, defaults: dict[str, Any]
) -> html.Element:
    """The player of a service."""
    query = {key: value for key, value in query.items() if value != name}
    source = known.player + name + (f"?{urlencode(query)}" if query else "")
    attributes = {
        **common(name, query, defaults),
        "src": source,
        "title": title or "",
        "width": str(query.get("width") or defaults["width"]),
        "height": str(query.get("height") or known.height or defaults["height"]),
        "frameborder": str(query.get("frameborder") or defaults["frameborder"]),
        "allow": str(defaults["allow"]),
        "allowfullscreen": "",
    }
    return html.element("iframe", attributes)


def file_player(
    kind: str, address: str, name: str, query: dict[str, str], defaults: dict[str, Any]
) -> html.Element:
    """The browser's own player of a file, with a link for browsers that have none."""
    attributes = common(name, query, defaults)
    if query.get("hidden"):
        attributes["style"] += ";display: none;"
    switches = {key: key for key in ("autoplay", "loop") if query.get(key)}
    player = html.element(kind, {**attributes, "src": address, **switches, "controls": "controls"})
    player.append(html.element("a", {"href": address}, f"Download the {kind}"))
    return player


def common(name: str, query: dict[str, str], defaults: dict[str, Any]) -> dict[str, str]:
    """The attributes that every player has."""
    values = {key: str(query.get(key) or defaults[key]) for key in ("id", "class", "style")}
    return {**values, "id": values["id"].replace("{id}", name)}
