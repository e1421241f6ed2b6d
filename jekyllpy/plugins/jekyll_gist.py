"""`{% gist user/id file %}`: a gist of GitHub's, as jekyll-gist 1.5 embeds it."""

from __future__ import annotations

import os
import re
from typing import TYPE_CHECKING, Any

from jekyllpy import ruby
from jekyllpy.errors import LiquidArgumentError
from jekyllpy.late.patterns import late
from jekyllpy.liquid import Context, Tag
from jekyllpy.plugins.api import Registry
from jekyllpy.plugins.support.lookup import hash_at
from jekyllpy.plugins.support.remote import Remote

if TYPE_CHECKING:
    from jekyllpy.site.site import Site

RAW_HOST = "https://gist.githubusercontent.com"
API_HOST = "https://api.github.com"
TIMEOUT = 3.0
WORDS = late(r"(\S+|.*/.*)\s?(\S*)", re.A)
UNAVAILABLE = (
    "The <noscript> tag for your gist {} could not be generated. "
    "This will affect users who do not have JavaScript enabled in their browsers."
)


class GistTag(Tag):
    """A script element, and the code itself for readers without scripts if it can be fetched."""

    def __init__(self, tag_name: str, markup: str, parse_context: Any) -> None:
        super().__init__(tag_name, markup, parse_context)
        self._words = WORDS.fullmatch(markup.strip())
        self._markup = markup

    def render(self, context: Context) -> str:
        if self._words is None:
            raise LiquidArgumentError(
                "gist takes an id and perhaps a file: {% gist user/1234567 %} or "
                "{% gist 28949e1d5ee2273f9fd3 best.md %}",
                markup=self._markup.strip(),
            )
        gist, file = (value_or_name(context, word or "") for word in self._words.groups())
        site = context.registers["site"]
        return noscript(site, gist, file) + script(gist, file)


def value_or_name(context: Context, word: str) -> str:
    """The value of the variable `word`, or `word` itself where there is none."""
    value = context[word] if word else None
    return word if value is None else ruby.to_s(value)


def script(gist: str, file: str) -> str:
    """The element that loads a gist, or one of its files, in the browser."""
    query = f"?file={file}" if file else ""
    return f'<script src="https://gist.github.com/{gist}.js{query}"> </script>'


def noscript(site: Site, gist: str, file: str) -> str:
    """The gist's code for browsers without JavaScript; empty where settings turn it off."""
    if hash_at(site.config, "gist").get("noscript") is False:
        return ""
    code = fetch(site, gist, file)
    if code is None:
        site.logger.warn("Warning:", UNAVAILABLE.format(gist))
        # The gem puts in what logging gave: whether warnings are shown.
        return ruby.to_s(not site.config.get("quiet"))
    return f"<noscript><pre>{ruby.escape_html(code)}</pre></noscript>"


def fetch(site: Site, gist: str, file: str) -> str | None:
    """The gist's code, or None if there is none or no network."""
    remote = Remote.of(site)
    token = os.environ.get("JEKYLL_GITHUB_TOKEN")
    if not token:
        address = f"{RAW_HOST}/{gist}/raw" + (f"/{file}" if file else "")
        return remote.text(address, timeout=TIMEOUT)
    number = gist.rpartition("/")[2]
    answer = remote.json(
        f"{API_HOST}/gists/{number}",
        timeout=TIMEOUT,
        headers={"Authorization": f"Bearer {token}"},
    )
    files = answer.get("files") if isinstance(answer, dict) else None
    if not isinstance(files, dict) or not files:
        return None
    chosen = files.get(file) if file else next(iter(files.values()))
    return chosen.get("content") if isinstance(chosen, dict) else None


def register(plugins: Registry) -> None:
    plugins.tag("gist", GistTag)
