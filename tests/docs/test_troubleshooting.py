"""Every message of the page about troubles is printed by the trouble that it is about."""

from __future__ import annotations

import re
import socket
from pathlib import Path

import pytest

from jekyllpy.cli import main
from tests.docs.conftest import DOCS
from tests.docs.grounds import MATTER, PLAIN

BUILD = "build"
ROW = re.compile(r"^\| `(.+?)` \|", re.MULTILINE)

Trouble = tuple[dict[str, str | bytes], str]


def text(template: str, line: str = BUILD) -> Trouble:
    return {"a.md": MATTER + template}, line


def matter(line: str) -> Trouble:
    return {"a.md": f"---\n{line}\n---\n"}, BUILD


def settings(line: str, **files: str) -> Trouble:
    return {"_config.yml": f"{line}\n", **files}, BUILD


TROUBLES: dict[str, Trouble] = {
    "'if' tag was never closed": text("{% if x %}"),
    "Unknown tag": text("{% nope %}"),
    "was not properly terminated": text("{{ x"),
    "Could not locate the included file": text("{% include x.html %}"),
    "Could not find document": text("{% link x.md %}"),
    "Could not find post": text("{% post_url 2020-01-01-x %}"),
    "Nesting too deep": ({"_includes/i": "{% include i %}", "a.md": MATTER + "{% include i %}"}, BUILD),
    "requested in a.md does not exist": matter("layout: nope"),
    "undefined method": text("{% for i in (1..2) limit: site.pages %}{% endfor %}"),
    "wrong number of arguments": text("{{ 1 | append }}"),
    "is not a valid datetime": text("{{ 'a' | date_to_xmlschema }}"),
    "mapping values are not allowed": matter("title: a: b"),
    "found a tab": matter("title:\tx\n\tb: 1"),
    "while scanning an alias": matter("title: *x*"),
    "does not have a valid date": ({"_posts/2020-13-45-a.md": MATTER}, BUILD),
    "_config.yml:1: not valid YAML": settings("a: b: c"),
    "is not valid YAML": ({"_data/x.yml": "a: b: c\n"}, BUILD),
    "invalid byte sequence in UTF-8": ({"a.md": b"---\n---\n\xe9"}, BUILD),
    "Invalid permalink": matter("permalink: 5"),
    "none of the editions": ({}, "build --edition jekyll-9"),
    "has a future date": ({"_posts/2999-01-01-a.md": MATTER}, BUILD),
    "Undefined variable": ({"m.scss": MATTER + "a { b: $x }"}, BUILD),
    "Can't find stylesheet to import": ({"m.scss": MATTER + "@import 'x';"}, BUILD),
    "don't have jekyll-x": settings("plugins: [jekyll-x]"),
    "theme could not be found": settings("theme: nope"),
    "isn't in the cache, and nothing is fetched offline": settings(
        "remote_theme: ada/theme\nplugins: [jekyll-remote-theme]"
    ),
    "uninitialized constant": ({"_plugins/a.rb": "Nope.new\n"}, BUILD),
    "couldn't find an index.html page to use as the pagination template": settings(
        "plugins: [jekyll-paginate]\npaginate: 5"
    ),
    "there is no bibliography": settings(
        "plugins: [jekyll-scholar]", **{"a.md": MATTER + "{% bibliography %}"}
    ),
    "holds files that no build of this site made": ({"../other/mine": "x"}, "build -d ../other"),
    "Destination directory cannot be or contain the Source directory": ({}, "build -d ."),
    "The following destination is shared by multiple files": (
        dict.fromkeys(("a.md", "b.md"), "---\npermalink: /x.html\n---\n"),
        BUILD,
    ),
    "exists and is not empty": ({}, "new ."),
    "the site's source is no folder": ({}, "build -s nope"),
    "could not be found. Did you mean": ({}, "biuld"),
    "already in use": ({}, "serve --host 127.0.0.1 --port {taken}"),
    "is not a DOI": ({}, "new-publication --doi nature"),
    "its braces never close": ({"x.bib": "@article{a, title={x"}, "import x.bib"),
    "has no collection": (
        {"_config.yml": "collections: {books: {output: true}}\n", "x.bib": "@book{a, title={A}, year=1842}"},
        "import x.bib",
    ),
}  # fmt: skip


def test_every_message_of_the_page_is_here() -> None:
    told = ROW.findall((DOCS / "troubleshooting.md").read_text(encoding="utf-8"))
    assert told == list(TROUBLES)


@pytest.mark.parametrize("message", TROUBLES)
def test_the_trouble_says_so(
    message: str,
    tmp_path: Path,
    monkeypatch: pytest.MonkeyPatch,
    capfd: pytest.CaptureFixture[str],
) -> None:
    files, line = TROUBLES[message]
    site = tmp_path / "site"
    for name, content in {**PLAIN, **files}.items():
        path = site / name
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_bytes(content if isinstance(content, bytes) else content.encode())
    monkeypatch.chdir(site)
    monkeypatch.setenv("JEKYLLPY_OFFLINE", "1")
    with socket.create_server(("127.0.0.1", 0)) as taken:
        words = line.replace("{taken}", str(taken.getsockname()[1])).split()
        try:
            main(words)
        except SystemExit as ended:
            assert ended.code in (0, 1, None)
    said = capfd.readouterr()
    assert message in " ".join((said.out + said.err).split())
