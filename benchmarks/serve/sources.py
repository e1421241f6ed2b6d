"""The files of a site that are saved, and where what they say is seen."""

from __future__ import annotations

import datetime as dt
from dataclasses import dataclass
from pathlib import Path

LAYOUT = "_layouts/measured.html"
INCLUDE = "_includes/measured.html"
DATA = "_data/measured.yml"
STYLESHEET = "measured.scss"
PAGE = "measured.md"
POSTS = "_posts"
POST_LAYOUT = "_layouts/post.html"

# One page of each site has a layout, an include, a data file and a stylesheet of its own.
FILES = {
    LAYOUT: (
        "<!doctype html><html><head><link rel=stylesheet href=/measured.css></head><body>"
        "<p>layout start</p>{% include measured.html %}<p>{{ site.data.measured.word }}</p>"
        "{{ content }}<p>{{ site.posts.first.title }}</p></body></html>\n"
    ),
    INCLUDE: "<p>include start</p>\n",
    DATA: "word: start\n",
    STYLESHEET: "---\n---\n$word: start;\nbody::after { content: '#{$word}' }\n",
    PAGE: "---\nlayout: measured\npermalink: /measured.html\n---\nA page that says: start\n",
}
MEASURED = "/measured.html"


@dataclass(frozen=True)
class Source:
    """A file to be saved.

    Attributes:
        kind: what it is.
        path: where it is; with `start` in its name every save makes another file.
        text: what is in it; the first `start` is what every save changes.
        written: the file of the destination that shows what it says.
        url: the page that shows it.
    """

    kind: str
    path: Path
    text: str
    written: Path
    url: str = MEASURED

    def save(self, word: str) -> Path:
        """Save it with another word in it; the file that was saved."""
        path = self.path.with_name(self.path.name.replace("start", word))
        path.write_text(self.text.replace("start", word, 1), encoding="utf-8")
        return path

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
    """Add a page with all that it needs to a site; its files and, if the site has posts, one newer than these."""
    for name, text in FILES.items():
        path = site / name
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_text(text, encoding="utf-8")
    page = site / "_site" / "measured.html"
    stylesheet = site / "_site" / "measured.css"
    kinds = {"body": PAGE, "layout": LAYOUT, "include": INCLUDE, "data": DATA}
    found = [Source(kind, site / name, FILES[name], page) for kind, name in kinds.items()]
    found.append(Source("stylesheet", site / STYLESHEET, FILES[STYLESHEET], stylesheet))
    return [*found, *posts_of(site, page)] if (site / POSTS).is_dir() else found


def posts_of(site: Path, page: Path) -> list[Source]:
    """Add a post to a site: its text, its title, and newer posts yet."""
    layout = "post" if (site / POST_LAYOUT).is_file() else "measured"
    day = dt.datetime.now(dt.UTC).date() - dt.timedelta(days=2)

    def post(title: str, text: str, date: dt.date) -> str:
        return f"---\nlayout: {layout}\ntitle: {title}\ndate: {date}\npermalink: /:title.html\n---\n{text}\n"

    path = site / POSTS / f"{day}-measured-post.md"
    body = post("The newest", "A post.\n\nIts text says: start", day)
    path.write_text(body, encoding="utf-8")
    written = site / "_site" / "measured-post.html"
    later = day + dt.timedelta(days=1)
    return [
        Source("post", path, body, written, "/measured-post.html"),
        Source("title", path, post("start", "A post.\n\nIts text.", day), page),
        Source("new post", path.with_name(f"{later}-start.md"), post("start", "New.", later), page),
    ]
