"""What a built homepage must not have: words of the sample person, links that lead nowhere."""

from __future__ import annotations

import re
from pathlib import Path
from urllib.parse import unquote, urlsplit

WORDS = re.compile(
    "iris|talvio|northmere|eastmark|havn|haddad|marchetti|brandt|sandoval|ferreira|tidewater"
    r"|quiet.weights|plain learning|lisbon|logbook|cls\.example",
    re.IGNORECASE,
)
LINK = re.compile(r'(?:href|src)="([^"]+)"')


def words_of_the_sample(folder: Path) -> dict[str, str]:
    """By their paths, the files below `folder` with a word of the sample in them, and that word."""
    found = {}
    for path in folder.rglob("*"):
        if path.is_file() and (
            word := WORDS.search(path.read_text(encoding="utf-8", errors="ignore"))
        ):
            found[str(path.relative_to(folder))] = word[0]
    return found


def dead_links(built: Path) -> list[tuple[str, str]]:
    """The pages of a built site with a link to something that the site hasn't got, and that link."""
    found = []
    for page in built.rglob("*.html"):
        for link in LINK.findall(page.read_text(encoding="utf-8")):
            address = urlsplit(link)
            if address.scheme or address.netloc or not address.path:
                continue
            path = unquote(address.path)
            target = built / path.lstrip("/") if path.startswith("/") else page.parent / path
            tried = (target, target / "index.html", target.with_name(f"{target.name}.html"))
            if not any(candidate.is_file() for candidate in tried):
                found.append((str(page.relative_to(built)), link))
    return found
