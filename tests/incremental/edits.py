"""A site that uses much of what a site can, and random edits of it."""

from __future__ import annotations

import random
from collections.abc import Callable
from pathlib import Path

import pytest

SITE = {
    "_config.yml": (
        "title: Random\nurl: https://example.org\nplugins: [jekyll-feed, jekyll-sitemap, "
        "jekyll-paginate, jekyll-seo-tag, jekyll-redirect-from]\npaginate: 2\n"
        "collections:\n  papers:\n    output: true\n  people: {}\n"
        "defaults:\n- {scope: {path: '', type: posts}, values: {layout: post, mood: calm}}\n"
    ),
    "_layouts/default.html": (
        "<html><head>{% seo %}</head><nav>{% for p in site.pages %}{{ p.title }}@{{ p.url }} {% endfor %}"
        "</nav>{% include menu.html %}{{ content }}<footer>{{ site.time | date: '%Y' }} "
        "{{ site.data.people.size }}</footer></html>\n"
    ),
    "_layouts/post.html": (
        "---\nlayout: plain\nkind: post\n---\n<h1>{{ page.title }}</h1>{{ content }}"
        "{{ page.previous.title }}|{{ page.next.title }}|{{ layout.kind }}|{{ page.mood }}"
        "{% for r in site.related_posts limit: 2 %}{{ r.url }}{% endfor %}\n"
    ),
    "_layouts/plain.html": "<body>{{ content }}{% include note.html text=page.title %}</body>\n",
    "_includes/menu.html": "{% for d in site.data.menu %}<a href='{{ d.url }}'>{{ d.name }}</a>{% endfor %}\n",
    "_includes/note.html": "<i>{{ include.text | upcase }}</i>{% include deep.html %}\n",
    "_includes/deep.html": "deep\n",
    "_data/menu.yml": "- {name: Home, url: /}\n- {name: About, url: /about}\n",
    "_data/people.yml": "ada: {name: Ada}\nbob: {name: Bob}\n",
    "_sass/_base.scss": "$c: red;\n",
    "assets/main.scss": "---\n---\n@import 'base';\nbody { color: $c }\n",
    "assets/data.txt": "static",
    "index.html": (
        "---\nlayout: default\ntitle: Home\n---\n{% for p in paginator.posts %}{{ p.title }}"
        "{{ p.excerpt }}{% endfor %}{{ paginator.total_pages }}\n"
    ),
    "about.md": "---\nlayout: plain\ntitle: About\n---\n# About\n\n{{ site.title }} *me*\n",
    "tags.html": (
        "---\ntitle: Tags\n---\n{% for t in site.tags %}{{ t[0] }}:{% for p in t[1] %}"
        "{% cycle 'a', 'b' %}{{ p.date | date: '%F' }}{% endfor %}{% endfor %}\n"
    ),
    "all.json": (
        "---\n---\n[{% for p in site.posts %}{{ p.title | jsonify }},{{ p.content | size }},"
        "{{ p.output | size }},{% endfor %}{% for d in site.papers %}{{ d.content | jsonify }},"
        "{{ d.date }}{% endfor %}null]\n"
    ),
    "people.html": (
        "---\n---\n{% assign s = site.people | sort: 'rank' %}{% for p in s %}{{ p.title }}{{ p.rank }}"
        "{% endfor %}{{ site.static_files | size }}{% for f in site.static_files %}{{ f.path }}{% endfor %}\n"
    ),
    "links.md": "---\n---\n{% link about.md %} {% for c in site.collections %}{{ c.label }}{% endfor %}\n",
    "sub/page.md": "---\ntitle: Sub\npermalink: /sub/\n---\n{% include_relative part.txt %}{{ 'now' | date: '%Y' }}\n",
    "sub/part.txt": "part of sub {{ page.title }}",
    "plain.md": "---\ntitle: Plain\n---\nNothing but text, and {{ page.title }}.\n",
    "_posts/2024-01-01-one.md": "---\ntags: [x, y]\n---\nFirst *one*.\n\nMore {{ site.posts.size }}\n",
    "_posts/2024-02-02-two.md": "---\ntitle: Second\ntags: x\n---\n{{ page.title }} starts.\n\nThen.\n",
    "_posts/2024-03-03-three.md": "---\ncategories: news\n---\nThird {{ site.title }}.\n",
    "_papers/p1.md": "---\ntitle: P1\nyear: 2020\n---\nPaper {{ page.title }}\n",
    "_papers/p2.md": "---\ntitle: P2\nyear: 2021\ndate: 2021-05-05\n---\nPaper {{ site.papers.size }}\n",
    "_people/ada.md": "---\ntitle: Ada\nrank: 2\n---\nAda\n",
    "_people/bob.md": "---\ntitle: Bob\nrank: 1\n---\nBob\n",
}

LIQUID = (
    "{{ page.title }}",
    "{{ site.title }}",
    "{% include note.html text='hi' %}",
    "{% for p in site.posts %}{{ p.title }}{% endfor %}",
    "{% for p in site.pages %}{{ p.content | size }},{% endfor %}",
    "{% for d in site.papers %}{{ d.excerpt }}{{ d.url }}{% endfor %}",
    "{% for c in site.categories %}{{ c[0] }}{% endfor %}",
    "{{ site.data.people.ada.name }}",
    "{{ site.data.menu | jsonify }}",
    "{% assign x = site.posts | where: 'mood', 'calm' %}{{ x.size }}",
    "{% assign x = site.documents | sort: 'title' | map: 'title' %}{{ x | join: ',' }}",
    "{% assign x = site.html_pages | group_by: 'layout' %}{% for g in x %}{{ g.name }}{% endfor %}",
    "{% post_url 2024-01-01-one %}",
    "{{ page.next.url }}{{ page.previous.excerpt }}",
    "{{ page | jsonify | size }}",
    "{{ site.time | date: '%Y-%m' }}",
    "{{ 'today' | date: '%Y' }}",
    "{% increment counter %}",
    "{{ content }}",
    "{{ layout.kind }}",
    "{% cycle 'odd', 'even' %}",
    "{{ site.related_posts | size }}",
    "{% assign s = site %}{{ s.posts.first.title }}",
    "{{ site['pages'] | size }}",
    "{{ jekyll.environment }}",
    "{% assign x = site.posts | find: 'title', 'Second' %}{{ x.content }}",
    "{% for p in site.pages %}{% if p == page %}{{ p.title }} is me{% endif %}{% endfor %}",
    "{{ site.pages | jsonify | size }}{{ site.pages | where: 'title', 'Tags' | map: 'url' }}",
    "{{ site.posts.first | size }}{{ site.posts.last }}",
    "{% for d in site.data %}{{ d[0] }}{% endfor %}{{ site.data | jsonify }}",
    "{{ site.pages.first | inspect | size }}{{ site.data['menu'].first.name }}",
    "plain words",
    "*marked* words",
)
LAYOUT_LIQUID = (
    "{% for a in site.posts limit: 1 %}{{ a.url }}{% endfor %}",
    "{% for a in site.posts offset: continue limit: 1 %}{{ a.url }}{% endfor %}",
    "{% cycle 'odd', 'even' %}",
    "{% ifchanged %}{{ page.title }}{% endifchanged %}",
    "{{ page.tags | join: ',' }}",
    "{{ page.date }}",
    "{% for p in site.papers %}{{ p.year }}{% endfor %}",
)
# What makes a page depend on the one before, so that all are rendered.
ENTANGLING = ("{% increment counter %}", "{{ content }}", "{{ layout.kind }}")
ENTANGLING_LAYOUTS = ("{% cycle", "{% ifchanged", "offset: continue")
CALM_LIQUID = tuple(text for text in LIQUID if text not in ENTANGLING)
CALM_LAYOUT_LIQUID = tuple(
    text for text in LAYOUT_LIQUID if not any(part in text for part in ENTANGLING_LAYOUTS)
)
# Each way to look at a site in a page of its own.
SITE |= {
    f"only/{number}.html": f"---\ntitle: Only {number}\n---\n{text}\n"
    for number, text in enumerate(LIQUID)
}
WORDS = ("alpha", "beta", "gamma", "delta", "epsilon")

Edit = Callable[[Path, random.Random], str]


def text_files(site: Path, folder: str = "", *endings: str) -> list[Path]:
    return sorted(
        path
        for path in (site / folder).rglob("*")
        if path.is_file()
        and (not endings or path.suffix in endings)
        and not any(part in ("_site", ".jekyll-cache") for part in path.parts)
        and path.name not in (".jekyll-metadata", "_config.yml")
    )


def add_text(site: Path, rng: random.Random) -> str:
    """Add a line to a page or document."""
    path = rng.choice(text_files(site, "", ".md"))
    path.write_text(path.read_text() + rng.choice(LIQUID) + "\n\n" + rng.choice(WORDS) + "\n")
    return f"add text to {path}"


def shorten(site: Path, rng: random.Random) -> str:
    """Take what was added away again."""
    path = rng.choice(text_files(site, "", ".md", ".html"))
    original = SITE.get(str(path.relative_to(site)), "---\ntitle: Short\n---\nshort\n\n")
    path.write_text(original)
    return f"reset {path}"


def values_of_matter(rng: random.Random, name: str) -> dict[str, str]:
    """A value for each key that means something."""
    return {
        "title": rng.choice(WORDS),
        "tags": rng.choice(("x", "y", "[x, z]")),
        "categories": rng.choice(("news", "[news, old]", "other")),
        "rank": str(rng.randrange(9)),
        "year": str(rng.randrange(2000, 2024)),
        "permalink": f"/{rng.choice(WORDS)}/{name}/",
        "published": rng.choice(("true", "false")),
        "date": f"2023-0{rng.randrange(1, 9)}-11",
        "layout": rng.choice(("plain", "post", "default", "none", "further")),
        "slug": rng.choice(WORDS),
        "excerpt": rng.choice(("short", "a *marked* one")),
        "excerpt_separator": rng.choice(('""', "<!--more-->")),
        "redirect_from": f"/old/{rng.choice(WORDS)}/",
        "redirect_to": f"/{rng.choice(WORDS)}/",
        "hidden": rng.choice(("true", "false")),
        "draft": rng.choice(("true", "false")),
        "sitemap": "false",
        "regenerate": rng.choice(("true", "false")),
        "render_with_liquid": rng.choice(("true", "false")),
        "mood": rng.choice(("calm", "wild", "{a: 1, b: [2, 3]}")),
    }


def change_matter(site: Path, rng: random.Random) -> str:
    """Add a line of front matter, or have it say something else, or take it away."""
    path = rng.choice(text_files(site, "", ".md", ".html"))
    text = path.read_text()
    values = values_of_matter(rng, path.stem)
    key = rng.choice(list(values))
    if "_layouts" in path.parts or "_includes" in path.parts or not text.startswith("---\n"):
        return "nothing"
    head, _, body = text.removeprefix("---\n").partition("---\n")
    lines = [line for line in head.splitlines() if not line.startswith(f"{key}:")]
    if len(lines) == len(head.splitlines()) or rng.randrange(3):
        lines.append(f"{key}: {values[key]}")
    path.write_text("\n".join(["---", *lines, "---", ""]) + body)
    return f"{key}: {values[key]} in {path}"


def change_title(site: Path, rng: random.Random) -> str:
    """Have a page or document have another title, or none."""
    path = rng.choice(text_files(site, "", ".md"))
    head, _, body = path.read_text().removeprefix("---\n").partition("---\n")
    lines = [line for line in head.splitlines() if not line.startswith("title:")]
    title = rng.choice((*WORDS, ""))
    path.write_text("\n".join(["---", f"title: {title}", *lines, "---", ""]) + body)
    return f"title {title} of {path}"


def new_post(site: Path, rng: random.Random) -> str:
    day, word = rng.randrange(1, 28), rng.choice(WORDS)
    path = site / "_posts" / f"2024-05-{day:02}-{word}.md"
    path.write_text(f"---\ntitle: {word} {day}\n---\n{word}.\n\n{rng.choice(LIQUID)} more\n")
    return f"new {path}"


def new_document(site: Path, rng: random.Random) -> str:
    folder = site / rng.choice(("_papers", "_people", "extra"))
    folder.mkdir(exist_ok=True)
    path = folder / f"{rng.choice(WORDS)}.md"
    path.write_text(f"---\ntitle: new {rng.choice(WORDS)}\n---\nNew.\n\n{rng.choice(LIQUID)}\n")
    return f"new {path}"


def delete(site: Path, rng: random.Random) -> str:
    kept = {site / name for name in ("about.md", "_posts/2024-01-01-one.md")}
    candidates = [path for path in text_files(site, "", ".md") if path not in kept]
    if len(candidates) < 6:
        return "nothing"
    path = rng.choice(candidates)
    path.unlink()
    return f"delete {path}"


def rename(site: Path, rng: random.Random) -> str:
    kept = {site / name for name in ("about.md", "_posts/2024-01-01-one.md")}
    path = rng.choice([path for path in text_files(site, "", ".md") if path not in kept])
    date = path.name[:11] if path.parent.name == "_posts" else ""
    target = path.with_name(f"{date}{rng.choice(WORDS)}-{rng.randrange(9)}.md")
    path.rename(target)
    return f"rename {path} to {target}"


def change_include(site: Path, rng: random.Random) -> str:
    path = rng.choice(text_files(site, "_includes"))
    path.write_text(SITE[str(path.relative_to(site))] + rng.choice(LIQUID[:2] + WORDS) + "\n")
    return f"change {path}"


def change_layout(site: Path, rng: random.Random) -> str:
    path = rng.choice(text_files(site, "_layouts"))
    text = SITE[str(path.relative_to(site))]
    path.write_text(text + rng.choice((*LAYOUT_LIQUID, *WORDS, "")) + "\n")
    return f"change {path}"


def change_data(site: Path, rng: random.Random) -> str:
    path = site / "_data" / rng.choice(("menu.yml", "people.yml", "more.yml"))
    if path.name == "people.yml":
        path.write_text(f"ada: {{name: {rng.choice(WORDS)}}}\n")
    else:
        path.write_text(f"- {{name: {rng.choice(WORDS)}, url: /x}}\n")
    return f"change {path}"


def change_menu(site: Path, rng: random.Random) -> str:
    (site / "_data" / "menu.yml").write_text(f"- {{name: {rng.choice(WORDS)}, url: /x}}\n")
    return "menu"


def change_config(site: Path, rng: random.Random) -> str:
    extra = rng.choice(
        (
            "title: Other\n",
            "baseurl: /base\n",
            "permalink: pretty\n",
            "future: true\n",
            "limit_posts: 3\n",
            "",
        )
    )
    text = (WITH_PLUGINS if (site / "_plugins").exists() else SITE)["_config.yml"]
    if extra.startswith("title"):
        text = text.replace("title: Random\n", "")
    (site / "_config.yml").write_text(text + extra)
    return f"config {extra!r}"


def change_style(site: Path, rng: random.Random) -> str:
    (site / "_sass" / "_base.scss").write_text(f"$c: #{rng.randrange(0x1000):03x};\n")
    return "style"


def change_static(site: Path, rng: random.Random) -> str:
    path = site / "assets" / f"{rng.choice(WORDS)}.txt"
    if path.exists():
        path.unlink()
    else:
        path.write_text(rng.choice(WORDS))
    return f"static {path}"


def change_files(site: Path, rng: random.Random) -> str:
    """Add a file to a collection or to the data, or a layout; or take it away; or give it another name."""
    name, text = rng.choice(
        (
            ("_papers/figure.txt", "figure"),
            ("_posts/photo.txt", "photo"),
            ("_data/deep/more.yml", "a: 1\n"),
            ("_data/sheet.csv", "a,b\n1,2\n"),
            ("_layouts/further.html", "---\nlayout: plain\n---\nfurther {{ content }}\n"),
            ("extra/page.html", "---\ntitle: Extra\nrank: 3\n---\n{{ page.title }}\n"),
            ("extra/style.css", "a { color: red }\n"),
        )
    )
    path = site / name
    other = path.with_name(f"other-{path.name}")
    if not path.exists():
        path.parent.mkdir(exist_ok=True)
        path.write_text(text)
        return f"new {path}"
    if rng.randrange(2):
        path.unlink()
        return f"delete {path}"
    path.rename(other)
    return f"rename {path} to {other}"


def move_folder(site: Path, rng: random.Random) -> str:
    """Give a folder of pages another name."""
    before, after = rng.choice((("only", "once"), ("sub", "below")))
    if (site / after).exists():
        before, after = after, before
    (site / before).rename(site / after)
    return f"{before} is {after}"


def change_part(site: Path, rng: random.Random) -> str:
    folder = "sub" if (site / "sub").exists() else "below"
    (site / folder / "part.txt").write_text(rng.choice(LIQUID[:2] + WORDS))
    return "part"


def touch_nothing(site: Path, rng: random.Random) -> str:
    return "nothing"


EDITS: tuple[Edit, ...] = (
    add_text,
    add_text,
    add_text,
    shorten,
    shorten,
    change_matter,
    change_matter,
    new_post,
    new_document,
    delete,
    rename,
    change_include,
    change_layout,
    change_data,
    change_config,
    change_style,
    change_static,
    change_part,
    touch_nothing,
)
OF_FILES: tuple[Edit, ...] = (
    change_matter,
    change_matter,
    change_matter,
    change_title,
    change_files,
    move_folder,
)

PLUGINS = """
from jekyllpy.content.page import PageWithoutAFile
from jekyllpy.plugins.api import Generator

class Years(Generator):
    def generate(self, site):
        papers = site.collections["papers"].docs
        for number, paper in enumerate(papers):
            paper.data["number"] = number
            paper.content += f"\\n\\nof {len(papers)}\\n"
        page = PageWithoutAFile(site, site.source, "", "years.html")
        page.content = "{% for p in page.papers %}{{ p.title }}{{ p.number }}{% endfor %}"
        page.data.update({"layout": "plain", "papers": list(papers), "count": len(site.pages)})
        site.pages.append(page)

def register(plugins):
    plugins.generator(Years)
"""
# What plugins, among them one of the site's own, make of it besides.
WITH_PLUGINS = {
    "_plugins/years.py": PLUGINS,
    "_config.yml": SITE["_config.yml"].replace(
        "jekyll-redirect-from",
        "jekyll-redirect-from, jekyll-archives, jekyll-titles-from-headings, jekyll-relative-links, "
        "jekyll-optional-front-matter, jekyll-default-layout, jekyll-readme-index",
    )
    + "jekyll-archives: {enabled: [tags, year], layout: plain}\n",
    "README.md": "# Read me\n\n[about](about.md), [one](_posts/2024-01-01-one.md)\n",
    "heading.md": "---\n---\n# A heading\n\n[sub](sub/page.md) {{ page.title }}\n",
    "papers.html": "---\n---\n{% for p in site.papers %}{{ p.number }}{{ p.title }}{% endfor %}\n",
}


def calm_down(patch: pytest.MonkeyPatch) -> None:
    """Have edits entangle nothing from now on."""
    patch.setattr(f"{__name__}.LIQUID", CALM_LIQUID)
    patch.setattr(f"{__name__}.LAYOUT_LIQUID", CALM_LAYOUT_LIQUID)


def write_site(folder: Path, *, calm: bool = False, with_plugins: bool = False) -> Path:
    """Write the site; if `calm`, without what is entangled."""
    for name, text in {**SITE, **(WITH_PLUGINS if with_plugins else {})}.items():
        path = folder / name
        if calm and any(f"\n{part}\n" in text for part in ENTANGLING):
            continue
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_text(text)
    return folder
