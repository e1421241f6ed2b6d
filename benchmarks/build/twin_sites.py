"""Writes one site twice, for Jekyll and for Hugo: the same pages, templates that do the same, the same addresses.

Pages are of the kinds that people write: paragraphs with emphasis, links and code, lists, a table now and then, code.
The same number gives the same sites.
"""

from __future__ import annotations

import datetime as dt
import random
from pathlib import Path

SEED = 1
FIRST_DAY = dt.date(1990, 1, 1)
WORDS = (
    "sparse model attention graph kernel variance bound gradient latent code proof corpus token "
    "energy field method results data open review learning theory sample"
).split()
NOTES_A_DAY = 20

JEKYLL_CONFIG = """\
title: Field Notes
url: https://example.org
permalink: /notes/:title/
"""
HUGO_CONFIG = """\
title = "Field Notes"
baseURL = "https://example.org/"
disableKinds = ["taxonomy", "term", "RSS", "sitemap", "section"]
[permalinks]
notes = "/notes/:filename/"
"""
FRAME = """\
<!doctype html>
<html lang="en"><head><meta charset="utf-8"><title>{title}</title>
<link rel="stylesheet" href="/style.css"></head>
<body><header><a href="/">{site}</a></header>
{content}
<footer>{site}</footer></body></html>
"""
JEKYLL_NOTE = """\
---
layout: default
---
<article><h1>{{ page.title | escape }}</h1><time>{{ page.date | date: "%b %-d, %Y" }}</time>
<ul>{% for tag in page.tags %}<li>{{ tag }}</li>{% endfor %}</ul>
{{ content }}
{% if page.previous %}<a href="{{ page.previous.url }}">{{ page.previous.title | escape }}</a>{% endif %}
{% if page.next %}<a href="{{ page.next.url }}">{{ page.next.title | escape }}</a>{% endif %}
</article>
"""
HUGO_NOTE = """\
{{ define "main" }}<article><h1>{{ .Title }}</h1><time>{{ .Date.Format "Jan 2, 2006" }}</time>
<ul>{{ range .Params.tags }}<li>{{ . }}</li>{{ end }}</ul>
{{ .Content }}
{{ with .Next }}<a href="{{ .RelPermalink }}">{{ .Title }}</a>{{ end }}
{{ with .Prev }}<a href="{{ .RelPermalink }}">{{ .Title }}</a>{{ end }}
</article>{{ end }}
"""
JEKYLL_HOME = """\
---
layout: default
title: Home
---
{% for post in site.posts limit:10 %}<h2><a href="{{ post.url }}">{{ post.title | escape }}</a></h2>
{{ post.excerpt }}{% endfor %}
<ul>{% for post in site.posts %}<li><a href="{{ post.url }}">{{ post.title | escape }}</a></li>
{% endfor %}</ul>
"""
HUGO_HOME = """\
{{ define "main" }}{{ range first 10 .Site.RegularPages }}<h2><a href="{{ .RelPermalink }}">{{ .Title }}</a></h2>
{{ .Summary }}{{ end }}
<ul>{{ range .Site.RegularPages }}<li><a href="{{ .RelPermalink }}">{{ .Title }}</a></li>
{{ end }}</ul>{{ end }}
"""


def write_for_jekyll(folder: Path, pages: int) -> None:
    """Fill `folder` with a site of `pages` posts and a home page that lists them."""
    write(
        folder,
        {
            "_config.yml": JEKYLL_CONFIG,
            "_layouts/default.html": FRAME.format(
                title="{{ page.title | escape }}", site="{{ site.title }}", content="{{ content }}"
            ),
            "_layouts/note.html": JEKYLL_NOTE,
            "index.html": JEKYLL_HOME,
        },
    )
    for number, (day, text) in enumerate(notes(pages, "layout: note")):
        write(folder, {f"_posts/{day}-note-{number}.md": text})


def write_for_hugo(folder: Path, pages: int) -> None:
    """Fill `folder` with the same site as `write_for_jekyll` does, for Hugo."""
    write(
        folder,
        {
            "config.toml": HUGO_CONFIG,
            "layouts/_default/baseof.html": FRAME.format(
                title="{{ .Title }}",
                site="{{ .Site.Title }}",
                content='{{ block "main" . }}{{ end }}',
            ),
            "layouts/_default/single.html": HUGO_NOTE,
            "layouts/index.html": HUGO_HOME,
            "content/_index.md": "---\ntitle: Home\n---\n",
        },
    )
    for number, (day, text) in enumerate(notes(pages, "slug: note")):
        write(
            folder, {f"content/notes/note-{number}.md": text.replace("slug: note", f"date: {day}")}
        )


def write(folder: Path, files: dict[str, str]) -> None:
    for name, text in files.items():
        path = folder / name
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_text(text, encoding="utf-8")


def notes(count: int, setting: str) -> list[tuple[dt.date, str]]:
    chance = random.Random(SEED)
    return [
        (FIRST_DAY + dt.timedelta(days=number // NOTES_A_DAY), note(chance, number, setting))
        for number in range(count)
    ]


def note(chance: random.Random, number: int, setting: str) -> str:
    """A note of two to six sections."""

    def words(count: int) -> str:
        return " ".join(chance.choices(WORDS, k=count))

    def paragraph() -> str:
        return (
            f"{words(30).capitalize()} *{words(2)}* and [{words(2)}](https://example.org/{number}). "
            f'{words(25).capitalize()} `{words(1)}`, **{words(2)}** -- "{words(3)}".'
        )

    def items() -> str:
        return "\n".join(f"- {words(6)}" for _ in range(4))

    def code() -> str:
        return f"```python\ndef f{number}(x):\n    return x + {number}\n```"

    def table() -> str:
        rows = "\n".join(f"| {words(2)} | {words(3)} |" for _ in range(3))
        return f"| A | B |\n|---|---|\n{rows}"

    parts = [
        f'---\n{setting}\ntitle: "{words(4)} {number}"\ntags: [{words(1)}, {words(1)}]\n---\n{paragraph()}'
    ]
    for _ in range(chance.randint(2, 4)):
        parts += [f"## {words(3)}", paragraph(), chance.choice([items, code, table, paragraph])()]
    return "\n\n".join(parts) + "\n"
