"""The files of a site that are saved, and where what they say is seen."""

from __future__ import annotations

from dataclasses import dataclass
from pathlib import Path

LAYOUT = "_layouts/measured.html"
INCLUDE = "_includes/measured.html"
DATA = "_data/measured.yml"
STYLESHEET = "measured.scss"
PAGE = "measured.md"

# One page of each site has a layout, an include, a data file and a stylesheet of its own.
FILES = {
    LAYOUT: (
        "<!doctype html><html><head><link rel=stylesheet href=/measured.css></head><body>"
        "<p>layout start</p>{% include measured.html %}<p>{{ site.data.measured.word }}</p>"
        "{{ content }}</body></html>\n"
    ),
    INCLUDE: "<p>include start</p>\n",
    DATA: "word: start\n",
    STYLESHEET: "---\n---\n$word: start;\nbody::after { content: '#{$word}' }\n",
    PAGE: "---\nlayout: measured\npermalink: /measured.html\n---\nA page that says: start\n",
}


@dataclass(frozen=True)
class Source:
    """A file to be saved.

    Attributes:
        kind: what it is.
        path: where it is.
        written: the file of the destination that shows what it says.
        url: the page that shows it.
    """

    kind: str
    path: Path
    written: Path
    url: str

    def edit(self, text: str, word: str) -> str:
        """The text with another word in it."""
        return text.replace("start", word, 1) if "start" in text else f"{text}\n{word}\n"

    def is_written(self, word: str) -> bool:
        """Whether the destination shows the word."""
        try:
            return word in self.written.read_text(encoding="utf-8")
        except FileNotFoundError:
            return False

    def script(self, word: str) -> str:
        """JavaScript that says whether a browser shows the word."""
        if self.kind == "stylesheet":
            return f"getComputedStyle(document.body, '::after').content.includes({word!r})"
        return f"!!document.body && document.body.innerText.includes({word!r})"


def sources_of(site: Path) -> list[Source]:
    """Add a page with all that it needs to a site; its files, and the newest of the posts."""
    for name, text in FILES.items():
        path = site / name
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_text(text, encoding="utf-8")
    page = site / "_site" / "measured.html"
    kinds = {"body": PAGE, "layout": LAYOUT, "include": INCLUDE, "data": DATA}
    found = [Source(kind, site / name, page, "/measured.html") for kind, name in kinds.items()]
    stylesheet = Source(
        "stylesheet", site / STYLESHEET, site / "_site" / "measured.css", "/measured.html"
    )
    return [*found, stylesheet]
