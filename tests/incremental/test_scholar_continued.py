"""What a new process leaves of a site with bibliographies, after whatever edit, is what a clean build writes."""

from __future__ import annotations

import os
import random
from pathlib import Path

from jekyllpy.log import Logger
from jekyllpy.site.builder import Builder
from tests.incremental import test_scholar_edits as scholar
from tests.incremental.clean_builds import moments, require_clean
from tests.incremental.edits import Edit
from tests.incremental.test_continued_builds import Warm, damage

STEPS = int(os.environ.get("JEKYLLPY_RANDOM_EDITS", "8"))
NOW = "2026-01-01 00:00:00 +0000"
GENERATED = {
    "_config.yml": (
        "title: S\nurl: https://example.org\n"
        "plugins: [jekyll-scholar, jekyll-feed, jekyll-archives, jekyll-paginate-v2, jekyll_get_json]\n"
        "scholar: {bibliography_template: entry, repository: papers, style: apa}\n"
        "jekyll-archives: {enabled: [year, tags], layout: cited}\n"
        "pagination: {enabled: true, per_page: 1}\n"
        "jekyll_get_json: [{data: known, json: known.json}]\n"
    ),
    "known.json": '{"k": 1}\n',
    "_layouts/bibtex.html": "---\nlayout: cited\n---\n{{ page.title }}, {{ page.entry.year }} {% details_link a %}",
    "blog.html": (
        "---\ntitle: Blog\npermalink: /blog/\npagination: {enabled: true}\n---\n"
        "{% for p in paginator.posts %}{{ p.title }}{{ p.excerpt }}{% endfor %}{{ site.data.known.k }}\n"
    ),
    "pages.html": "---\n---\n{% for p in site.pages %}{{ p.title }}@{{ p.url }} {% endfor %}\n",
    "tags.md": "---\ntitle: Tags\n---\n{% for a in site.archives %}{{ a.url }}{% endfor %}\n",
}
# It looks at a setting that holds pages.
ALWAYS = {"tags.md"}
FURTHER_TEXTS = ("tags.md", "pages.html")


def add_further(site: Path, rng: random.Random) -> str:
    path = site / rng.choice(FURTHER_TEXTS)
    path.write_text(GENERATED[path.name] + rng.choice(scholar.WORDS) + "\n")
    return f"add to {path}"


def change_known(site: Path, rng: random.Random) -> str:
    (site / "known.json").write_text(f'{{"k": {rng.randrange(9)}}}\n')
    return "known"


def change_title(site: Path, rng: random.Random) -> str:
    path = site / "_posts" / "2024-01-01-one.md"
    path.write_text(path.read_text().replace("---\n", f"---\ntitle: {rng.choice('XYZ')}\n", 1))
    return "title"


EDITS: tuple[Edit, ...] = (*scholar.EDITS, add_further, change_known, change_title, damage)


def write_site(folder: Path) -> Path:
    scholar.write_site(folder)
    for name, text in GENERATED.items():
        (folder / name).write_text(text)
    return folder


def built(warm: Warm) -> set[str] | None:
    """Build; the paths of what was rendered or copied, None if that is all of the site."""
    flags = {"source": str(warm.site), "destination": str(warm.out), "time": NOW}
    warm.age()
    builder = Builder({**flags, "config": [str(warm.site / "_config.yml")]}, Logger.silent())
    builder.build()
    items = builder.amended
    return None if items is None else {item.relative_path for item in items}


def test_new_processes_render_what_edits_touch(tmp_path: Path) -> None:
    warm, rng, history = (
        Warm(write_site(tmp_path / "site"), tmp_path / "out"),
        random.Random(3),
        [""],
    )
    moment = moments(rng, (1, 1, 60))
    for step in range(STEPS):
        now = next(moment)
        failed = warm.build(now)
        require_clean(warm.site, warm.out, failed, tmp_path / f"clean-{step}", now, history)
        history.append(rng.choice(EDITS)(warm.site, rng))
    assert warm.continued > STEPS // 8


def test_an_entry_renders_the_pages_that_look_at_its_file(tmp_path: Path) -> None:
    site = write_site(tmp_path / "site")
    warm = Warm(site, tmp_path / "out")
    assert built(warm) is None
    assert built(warm) == ALWAYS
    (site / "_bibliography" / "other.bib").write_text("@misc{c, title={New}, year={2020}}\n")
    assert built(warm) == {"other.md", *ALWAYS}
    assert "New" in (warm.out / "other.html").read_text()


def test_the_page_of_an_entry_that_is_changed_is_rendered_and_what_lists_pages(
    tmp_path: Path,
) -> None:
    site = write_site(tmp_path / "site")
    warm = Warm(site, tmp_path / "out")
    assert built(warm) is None
    bib = site / "_bibliography" / "references.bib"
    bib.write_text(bib.read_text().replace("title={Book}", "title={Tome}"))
    rendered = built(warm)
    assert rendered is not None
    assert {"all.md", "pages.html"} <= rendered
    assert not {"other.md", "plain.md"} & rendered
    assert "Tome, 2019" in (warm.out / "bibliography" / "b.html").read_text()
    assert "Tome@" in (warm.out / "pages.html").read_text()
