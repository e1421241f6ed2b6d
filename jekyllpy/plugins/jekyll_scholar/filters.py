"""The filters that fields pass through before they are shown: `bibtex_filters`.

Rules: jekyll-scholar 7.3, `plugins/`; behaviour: bibtex-ruby 6.2, as observed from outside.
"""

from __future__ import annotations

import re
from collections.abc import Callable
from functools import lru_cache

from jekyllpy import ruby
from jekyllpy.errors import ConfigurationError
from jekyllpy.plugins.jekyll_scholar.content import Filter
from jekyllpy.plugins.jekyll_scholar.decoding import decode

BRACES = re.compile(r"[{}]")
LINE_BREAK = re.compile(r"\n[ \t\r\n\f\v]*")
ESCAPE = "%[0-9A-Fa-f]{2}"
IN_PATH = rf"(?:[\w\-.!~*'():@&=+$,;/]|{ESCAPE})"
IN_QUERY = rf"(?:[\w\-.!~*'():@&=+$,;/?\[\]]|{ESCAPE})"
HOST = (
    rf"(?:(?:[\w\-.!~*'();:&=+$,]|{ESCAPE})*+@)?"
    rf"(?:(?:[0-9A-Za-z.-]|{ESCAPE})++|\[[0-9A-Fa-f:.]*+\])(?::[0-9]*+)?"
)
# A link as LaTeX has it, its braces escaped, or an address as RFC 2396 has it.
LINK = re.compile(
    r"\\href\\\{(?P<to>[^\\}]++)\\\}\\\{(?P<text>[^\\}]++)\\\}"
    rf"|(?:https?|ftp):(?:(?!/){IN_PATH}{IN_QUERY}*+|\?{IN_QUERY}*+"
    rf"|(?://(?:{HOST})?+|(?!//))(?:/{IN_PATH}*+)?(?:\?{IN_QUERY}*+)?)(?:\#{IN_QUERY}*+)?",
    re.ASCII,
)
REGISTERED = "&#0174"


def _group_end(text: str, start: int) -> int | None:
    """Where the group ends that begins at `start`, None if it doesn't end."""
    depth = 0
    for found in BRACES.finditer(text, start):
        depth += 1 if found[0] == "{" else -1
        if depth == 0:
            return found.end()
    return None


def command(name: str, rendered: Callable[[str], str]) -> Filter:
    """A filter that puts `rendered(argument)` for each `\\name{argument}`."""
    marker = f"\\{name}{{"

    def apply(text: str) -> str:
        start = text.find(marker)
        if start < 0:
            return text
        out: list[str] = []
        position = 0
        while start >= 0:
            opening = start + len(marker) - 1
            end = _group_end(text, opening)
            if end is None:
                break
            out += (text[position:start], rendered(text[opening + 1 : end - 1]))
            position = end
            start = text.find(marker, position)
        return "".join(out) + text[position:]

    return apply


def _markdown_link(found: re.Match[str]) -> str:
    return f"[{found['text'] or found[0]}]({found['to'] or found[0]})"


def _wrapped(opening: str, closing: str) -> Callable[[str], str]:
    return lambda text: f"{opening}{text}{closing}"


FILTERS: dict[str, Filter] = {
    "italics": command("emph", _wrapped("<i>", "</i>")),
    "latex": decode,
    "linebreaks": lambda text: LINE_BREAK.sub(" ", text),
    "lowercase": command("lowercase", str.lower),
    "markdown": lambda text: LINK.sub(_markdown_link, text),
    "smallcaps": command("textsc", _wrapped('<font style="font-variant: small-caps">', "</font>")),
    "superscript": command("textsuperscript", _wrapped("<sup>", "</sup>")),
    "textit": command("textit", _wrapped("<i>", "</i>")),
    "textregistered": lambda text: text.replace("\\textregistered", REGISTERED),
    "tiny": command("tiny", _wrapped('<span class="tiny">', "</span>")),
}


ADDED: dict[str, Filter] = {}
"""What a site's own plugins add, by lower-case name; they come before those that are here."""


def filters_named(names: object) -> tuple[Filter, ...]:
    """The filters that a setting lists.

    Raises:
        ConfigurationError: for a name that none has.
    """
    listed = names if isinstance(names, list) else [] if names is None else [names]
    found = [ruby.to_s(name) for name in listed]
    return tuple(ADDED.get(name.lower().lstrip(":")) or _filter(name) for name in found)


@lru_cache(maxsize=64)
def _filter(name: str) -> Filter:
    known = FILTERS.get(name.lower().lstrip(":"))
    if known is None:
        raise ConfigurationError(
            f"scholar has no BibTeX filter {name!r}; there are {', '.join(FILTERS)}"
        )
    return lru_cache(maxsize=4096)(known)
