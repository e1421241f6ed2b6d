"""`{% twitter address %}`: a post on Twitter, embedded as jekyll-twitter-plugin 2.1 does."""

from __future__ import annotations

import hashlib
import json
import re
from pathlib import Path
from typing import TYPE_CHECKING, Any
from urllib.parse import urlencode

from jekyllpy import ruby
from jekyllpy.errors import LiquidArgumentError
from jekyllpy.liquid import Context, Tag
from jekyllpy.plugins.api import Registry
from jekyllpy.plugins.support.remote import Remote

if TYPE_CHECKING:
    from jekyllpy.site.site import Site

SERVICE = "https://publish.twitter.com/oembed"
TIMEOUT = 5.0
CACHE = ".tweet-cache"
QUOTES = re.compile("[\"']")
WEB_ADDRESS = re.compile(r"https?://", re.I)
OEMBED = "oembed"
NOTHING = "<p>Tweet could not be processed</p>"


class TwitterTag(Tag):
    """The post at an address, or at the address that a variable holds, with options `a=b`."""

    keeps_answers = True

    def __init__(self, tag_name: str, markup: str, parse_context: Any) -> None:
        super().__init__(tag_name, markup, parse_context)
        self._words = [word for word in QUOTES.sub("", markup).split() if word != OEMBED]

    def render(self, context: Context) -> str:
        if not self._words:
            raise LiquidArgumentError("twitter takes the address of a post")
        address, *options = self._words
        if not WEB_ADDRESS.match(address):
            address = ruby.to_s(context[address])
        if not address:
            raise LiquidArgumentError(f"twitter: {self._words[0]} holds no address")
        pairs = (option.partition("=") for option in options)
        query = {name: value for name, _, value in pairs if name and value}
        markup = self._markup(context.registers["site"], {**query, "url": address})
        return f"<div class='jekyll-twitter-plugin'>{markup}</div>"

    def _markup(self, site: Site, query: dict[str, str]) -> str:
        request = f"{SERVICE}?{urlencode(query)}"
        kept = Path(site.in_source_dir(CACHE)) / f"{key_of(request)}.cache"
        if self.keeps_answers and (known := markup_of(read(kept))):
            return known
        answer = Remote.of(site).text(request, timeout=TIMEOUT)
        known = markup_of(answer)
        if known is None:
            return f"<p>There was an error fetching URL: '{query['url']}'</p>"
        if self.keeps_answers and answer is not None:
            kept.parent.mkdir(exist_ok=True)
            kept.write_text(answer, encoding="utf-8")
        return known


class UncachedTwitterTag(TwitterTag):
    """The same, asked for at every build."""

    keeps_answers = False


def key_of(request: str) -> str:
    return hashlib.sha256(request.encode()).hexdigest()


def read(path: Path) -> str | None:
    try:
        return path.read_text(encoding="utf-8")
    except OSError:
        return None


def markup_of(answer: str | None) -> str | None:
    """The HTML in an oEmbed answer."""
    try:
        known: Any = json.loads(answer or "null")
    except ValueError:
        return None
    if not isinstance(known, dict):
        return None
    return ruby.to_s(known.get("html") or NOTHING)


def register(plugins: Registry) -> None:
    plugins.tag("twitter", TwitterTag)
    plugins.tag("twitternocache", UncachedTwitterTag)
