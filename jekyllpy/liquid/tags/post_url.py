"""Jekyll's `{% post_url 2024-01-01-name %}`."""

from __future__ import annotations

import datetime
import re
from typing import TYPE_CHECKING, Any

from jekyllpy.errors import LinkError
from jekyllpy.late.patterns import late
from jekyllpy.liquid.filters.urls import relative_url
from jekyllpy.liquid.nodes import Node
from jekyllpy.liquid.stream import Stream
from jekyllpy.liquid.tags.base import BuiltinTag
from jekyllpy.liquid.tokens import Token
from jekyllpy.liquid.values import output_text
from jekyllpy.ruby import inspect, strip

if TYPE_CHECKING:
    from jekyllpy.liquid.context import Context
    from jekyllpy.liquid.host import Host

_POST_PATH = late(r"((?:.+/)?)(\d{2,4}-\d{1,2}-\d{1,2})-([^/]*)\Z", re.ASCII)


class PostUrlNode(Node):
    """Renders the URL of the post with a given name."""

    __slots__ = ("name",)

    def __init__(self, token: Token, name: str) -> None:
        super().__init__(token)
        self.name = name
        self.blank = False

    def emit(self, context: Context, out: list[str]) -> None:
        name, environment = self.name, context.environment
        if "{{" in name and environment.edition.jekyll.link_reads_liquid:
            name = environment.fragment(name).body.text(context)
        site: Host = context.registers["site"]
        match = _POST_PATH.match(name.removeprefix("/"))
        if match is None:
            raise LinkError(
                f"Could not parse name of post {inspect(name)} in tag 'post_url'. "
                "Make sure the correct name is given to the tag."
            )
        post = _by_path(context, site, match) or _by_date_and_slug(context, site, match, name)
        if post is None:
            raise LinkError(
                f"Could not find post {inspect(name)} in tag 'post_url'. "
                "Make sure the post exists and the correct name is given to the tag."
            )
        has_baseurl = environment.edition.jekyll.links_have_baseurl
        out.append(output_text(relative_url(context, post) if has_baseurl else post.url))


def _by_path(context: Context, site: Host, match: re.Match[str]) -> Any | None:
    """The first post whose path is the one named."""
    folder, date, slug = match.groups()
    name = f"{date}-{slug}"
    stems = (f"_posts/{folder}{name}", f"{folder}_posts/{name}", f"{folder}_posts{name}")
    return context.environment.post_paths.find(site.posts.docs, stems)


def _by_date_and_slug(context: Context, site: Host, match: re.Match[str], name: str) -> Any | None:
    """The first post of that day whose slug is the one named: found with a warning."""
    try:
        year, month, day = (int(part) for part in match[2].split("-"))
        date = datetime.date(year, month, day)
    except ValueError:
        return None
    for post in site.posts.docs:
        if _slug(post) == match[3] and post.date.date() == date:
            context.environment.warn(
                "Deprecation:",
                f"A call to '{{% post_url {name} %}}' did not match a post using the new matching "
                "method of checking name (path-date-slug) equality. Please make sure that you "
                "change this tag to match the post's name exactly.",
            )
            return post
    return None


def _slug(post: Any) -> str:
    folder = "/".join(post.basename.split("/")[:-1])
    slug = post.data.get("slug")
    return f"{folder}/{slug}" if folder else str(slug)


class PostUrlTag(BuiltinTag):
    """`{% post_url 2026-05-12-title %}`: the address of that post."""

    name = "post_url"

    def parse(self, stream: Stream) -> PostUrlNode:
        return PostUrlNode(stream.token, strip(stream.markup))
