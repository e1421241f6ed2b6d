"""Plugins that keep things to themselves never make an incremental build differ."""

from __future__ import annotations

import io
from pathlib import Path

from jekyllpy.log import Logger
from jekyllpy.site.site import Site
from tests.incremental.clean_builds import build, configuration
from tests.reference import files

MOMENT = "2026-01-01 00:00:00 +0000"
COUNTING = """
from jekyllpy.liquid import Tag

seen = []

class Count(Tag):
    def render(self, context):
        seen.append(context.registers["page"]["path"])
        return str(len(seen))

def register(plugins):
    plugins.tag("count", Count)
"""


def same_after(site: Path, out: Path, edit: Path, text: str) -> bool:
    assert build(configuration(site, out, MOMENT, incremental=True)) is None
    edit.write_text(text)
    assert build(configuration(site, out, MOMENT, incremental=True)) is None
    clean = out.with_name("clean")
    assert build(configuration(site, clean, MOMENT)) is None
    return files(out) == files(clean)


def test_a_sites_own_tag_may_count_pages(site_folder, tmp_path: Path) -> None:
    pages = {f"{name}.html": "---\n---\n{% count %}" for name in "abc"}
    site = site_folder({"_config.yml": "x: y\n", "_plugins/count.py": COUNTING, **pages})
    assert same_after(site, tmp_path / "out", site / "b.html", "---\n---\nno counting")


def test_cached_includes_are_those_of_a_clean_build(site_folder, tmp_path: Path) -> None:
    page = "---\ntitle: {0}\n---\n{{% include_cached who.html %}}"
    pages = {f"{name}.html": page.format(name) for name in "abc"}
    config = "plugins: [jekyll-include-cache]\n"
    include = {"_includes/who.html": "{{ page.title }}"}
    site = site_folder({"_config.yml": config, **include, **pages})
    assert same_after(site, tmp_path / "out", site / "a.html", "---\n---\nnone")


def test_cached_includes_are_forgotten_by_the_next_build(site_folder, tmp_path: Path) -> None:
    site = site_folder(
        {
            "_config.yml": "plugins: [jekyll-include-cache]\n",
            "_includes/who.html": "old",
            "a.html": "---\n---\n{% include_cached who.html %}",
        }
    )
    watched = Site(configuration(site, tmp_path / "out", MOMENT, incremental=True))
    watched.process()
    (site / "_includes" / "who.html").write_text("new!")
    watched.process()
    assert (tmp_path / "out" / "a.html").read_text() == "new!"


def test_digests_of_files_are_those_of_a_clean_build(site_folder, tmp_path: Path) -> None:
    page = "---\n---\n{{ '/assets/a.css' | bust_file_cache }} {{ 'b' | bust_css_cache }}"
    config = "plugins: [jekyll-cache-bust]\n"
    styles = {"assets/a.css": "a {}", "assets/_sass/b.scss": "b {}"}
    for number, name in enumerate(styles):
        site = site_folder({"_config.yml": config, "index.html": page, **styles})
        assert same_after(site, tmp_path / f"{number}" / "out", site / name, "c {}")


def test_a_themed_site_is_taken_over_too(site_folder, tmp_path: Path) -> None:
    site = site_folder(
        {
            "_config.yml": "theme: plain\n",
            "_themes/plain/_layouts/default.html": "<main>{{ content }}</main>",
            "index.html": "---\nlayout: default\n---\nhome",
        }
    )
    logger = Logger("debug", out=io.StringIO(), err=io.StringIO())
    for _ in range(2):
        Site(configuration(site, tmp_path / "out", MOMENT, incremental=True), logger).process()
    rendered = [line for line in logger.messages if "Rendering: index.html" in line]
    assert len(rendered) == 1
