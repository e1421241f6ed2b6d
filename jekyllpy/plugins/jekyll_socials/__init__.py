"""`{% social_links %}`: icons that lead to one's profiles, as jekyll-socials 0.0.6 writes them."""

from __future__ import annotations

from collections.abc import Iterator
from typing import TYPE_CHECKING, Any

from jekyllpy import ruby
from jekyllpy.errors import LiquidArgumentError
from jekyllpy.liquid import Context, Tag
from jekyllpy.plugins.api import Registry
from jekyllpy.plugins.jekyll_socials.networks import NETWORKS, Network
from jekyllpy.plugins.support.lookup import either

if TYPE_CHECKING:
    from jekyllpy.site.site import Site

DATA = "socials"
ORGANIZED = "academia_edu"
DOCUMENT = "cv_pdf"
FEED = "rss_icon"
IMAGES = frozenset({"png", "jpg", "jpeg", "gif", "webp", "svg"})
SCHEME = "://"


class SocialLinks(Tag):
    """A link for each entry of `_data/socials.yml`."""

    def render(self, context: Context) -> str:
        site: Site = context.registers["site"]
        socials = site.site_data.get(DATA) or {}
        if not isinstance(socials, dict):
            raise LiquidArgumentError(f"_data/{DATA} must map names to what they lead to")
        return " ".join(links(site, socials))


def links(site: Site, socials: dict[str, Any]) -> Iterator[str]:
    """The links, in the order of the data."""
    for name, value in socials.items():
        network = NETWORKS.get(name)
        if network is None:
            yield own_link(site, name, value)
            continue
        title = ruby.to_s(name).replace("_", " ").capitalize()
        logo = value.get("logo") if isinstance(value, dict) else None
        icon = f"<i class='{network.icon}'></i>" if not logo else logo_of(site, name, logo, title)
        yield link(address_of(site, name, network, value, named=bool(logo)), title, icon)


def own_link(site: Site, name: str, value: Any) -> str:
    """The link of an entry that names no known network but has address, title and logo."""
    if not isinstance(value, dict) or not value.get("logo"):
        raise LiquidArgumentError(
            f"_data/{DATA}: {name} is no known network, and has no `logo`, `title` and `url` either"
        )
    title = ruby.to_s(value.get("title"))
    return link(ruby.to_s(value.get("url")), title, logo_of(site, name, value["logo"], title))


def link(address: str, title: str, icon: str) -> str:
    """A link around an icon."""
    return f"<a href='{address}' title='{title}'>{icon}</a>"


def logo_of(site: Site, name: str, logo: Any, title: str) -> str:
    """A picture, or the icon of a font if `logo` is no picture's name.

    Raises:
        LiquidArgumentError: if it is no text.
    """
    if not isinstance(logo, str):
        raise LiquidArgumentError(f"_data/{DATA}: {name}: logo must be a text")
    extension = logo.rstrip(".").rpartition(".")[2].lower()
    if extension not in IMAGES:
        return f"<i class='{logo}'></i>"
    address = logo if SCHEME in logo else ruby.to_s(site.baseurl) + logo
    if extension == "svg":
        return f"<svg><image xlink:href='{address}' /></svg>"
    return f"<img src='{address}' alt='{title}'>"


def address_of(site: Site, name: str, network: Network, value: Any, *, named: bool) -> str:
    """Where the entry of a known network leads.

    Args:
        named: whether `value` is a mapping that has the profile's name under `value` or `name`.
    """
    if name == ORGANIZED:
        parts = value if isinstance(value, dict) else {}
        return network.address.format(
            ruby.to_s(parts.get("organization")), ruby.to_s(parts.get("username"))
        )
    if name == FEED:
        return f"{ruby.to_s(site.baseurl)}/feed.xml"
    profile = ruby.to_s(either(value.get("value"), value.get(name)) if named else value)
    if name != DOCUMENT:
        return network.address.format(profile)
    if SCHEME in profile:
        return profile
    language = getattr(site, "active_lang", None)
    return ruby.to_s(site.baseurl) + (profile.replace("[LANG]", language) if language else profile)


def register(plugins: Registry) -> None:
    plugins.tag("social_links", SocialLinks)
