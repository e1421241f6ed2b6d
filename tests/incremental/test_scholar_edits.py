"""Whatever is edited in a watched site with bibliographies, each build leaves what a clean build writes."""

from __future__ import annotations

import os
import random
from pathlib import Path

from tests.incremental.edits import Edit
from tests.incremental.test_watched_edits import check

STEPS = int(os.environ.get("JEKYLLPY_RANDOM_EDITS", "8"))
BIB = (
    "@article{{a, title={{{0}}}, author={{Doe, Jane}}, year={{2020}}, journal={{J}}}}\n"
    "@book{{b, title={{Book}}, author={{Doe, Jane}}, year={{{1}}}, publisher={{P}}}}\n"
)
SITE = {
    "_config.yml": (
        "title: S\nplugins: [jekyll-scholar, jekyll-feed]\n"
        "scholar: {bibliography_template: entry, repository: papers, style: apa}\n"
    ),
    "_bibliography/references.bib": BIB.format("First", 2019),
    "_bibliography/other.bib": "@misc{c, title={Other}, author={Roe, R.}, year={2021}}\n",
    "_layouts/entry.html": "{% assign t = entry.title %}<b>{{ t }}</b> {{ reference }} {{ link }}{{ site.data.x.y }}",
    "_layouts/bibliography.html": "---\n---\n<h1>{{ page.title }}</h1>{{ page.entry.year }}\n",
    "_layouts/cited.html": "{{ content }}<ol>{% bibliography --cited %}</ol>",
    "_data/x.yml": "y: 1\n",
    "papers/a.pdf": "a",
    "index.html": "---\ntitle: Home\n---\n{% bibliography -q @article %}{% reference b %}\n",
    "all.md": "---\ntitle: All\n---\n{% bibliography --group_by year %}{% bibliography_count %}\n",
    "other.md": "---\ntitle: Others\n---\n{% bibliography -f other %}{% cite c -f other %}\n",
    "plain.md": "---\ntitle: Plain\n---\nNothing, {{ site.posts.size }}\n",
    "list.html": "---\n---\n{% for p in site.posts %}{{ p.title }}{{ p.excerpt }}{% endfor %}\n",
    "_posts/2024-01-01-one.md": "---\nlayout: cited\n---\nAs {% cite a %} says.\n",
    "_posts/2024-01-02-two.md": "---\nlayout: cited\n---\nSee {% cite b a %}.\n\nMore.\n",
}
TEXTS = ("all.md", "other.md", "plain.md", "_posts/2024-01-01-one.md", "_posts/2024-01-02-two.md")
WORDS = (
    "alpha",
    "beta",
    "{% cite b %}",
    "{% nocite a %}",
    "{% details_link a %}",
    "{% reference a %}",
)


def add_word(site: Path, rng: random.Random) -> str:
    path = site / rng.choice(TEXTS)
    path.write_text(SITE[str(path.relative_to(site))] + rng.choice(WORDS) + "\n")
    return f"add to {path}"


def change_bibliography(site: Path, rng: random.Random) -> str:
    text = BIB.format(rng.choice(("Eins", "Zwei")), rng.randrange(2000, 2024))
    (site / "_bibliography" / "references.bib").write_text(text)
    return text


def change_other(site: Path, rng: random.Random) -> str:
    text = f"@misc{{c, title={{Other {rng.randrange(9)}}}, year={{2021}}}}\n"
    (site / "_bibliography" / "other.bib").write_text(text)
    return text


def change_template(site: Path, rng: random.Random) -> str:
    name = rng.choice(("entry", "bibliography", "cited"))
    path = site / "_layouts" / f"{name}.html"
    path.write_text(
        SITE[f"_layouts/{name}.html"] + rng.choice(("x", "{{ page.title }}", "{{ t }}"))
    )
    return f"change {path}"


def change_paper(site: Path, rng: random.Random) -> str:
    path = site / "papers" / rng.choice(("a.pdf", "b.pdf"))
    if path.exists():
        path.unlink()
    else:
        path.parent.mkdir(exist_ok=True)
        path.write_text("paper")
    return f"paper {path}"


def change_style(site: Path, rng: random.Random) -> str:
    path = site / "apa.csl"
    if path.exists():
        path.unlink()
        return "no style"
    path.write_text(STYLE)
    return "style"


def change_data(site: Path, rng: random.Random) -> str:
    (site / "_data" / "x.yml").write_text(f"y: {rng.randrange(9)}\n")
    return "data"


EDITS: tuple[Edit, ...] = (
    add_word,
    add_word,
    add_word,
    change_bibliography,
    change_other,
    change_template,
    change_paper,
    change_style,
    change_data,
)
STYLE = (
    '<style xmlns="http://purl.org/net/xbiblio/csl" version="1.0" class="in-text">'
    '<citation><layout><text variable="title"/></layout></citation><bibliography>'
    '<layout><text variable="title" suffix="!"/></layout></bibliography></style>'
)


def write_site(folder: Path) -> Path:
    for name, text in SITE.items():
        (folder / name).parent.mkdir(parents=True, exist_ok=True)
        (folder / name).write_text(text)
    return folder


def test_a_watched_site_with_bibliographies_is_built_cleanly(tmp_path: Path) -> None:
    assert check(write_site(tmp_path / "site"), tmp_path, 1, STEPS, EDITS) > STEPS // 4
