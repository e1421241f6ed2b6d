"""Every type and oddity of BibTeX becomes a page that both builders show right."""

from __future__ import annotations

import html
import re
from pathlib import Path

import pytest

from tests import reference
from tests.academic.bibtex_cases import CASES
from tests.academic.command_line import run, succeed

LAYOUT = """<!doctype html><title>{{ page.title | escape }}</title>
<ol>{% for author in page.authors %}<li class="author">{{ author | escape }}</li>{% endfor %}</ol>
<p id="venue">{{ page.venue | escape }}</p><p id="year">{{ page.date | date: "%Y" }}</p>
{% assign keys = "paperurl,pdf,doi,arxiv,codeurl,slidesurl,videourl" | split: "," %}
{% for key in keys %}<p id="{{ key }}">{{ page[key] | escape }}</p>{% endfor %}
<p id="citation">{{ page.citation }}</p><p id="bibtexurl">{{ page.bibtexurl }}</p>
{{ content }}"""
CONFIG = """title: Papers
collections: {publications: {output: true}}
defaults: [{scope: {path: "", type: publications}, values: {layout: paper}}]
"""


@pytest.fixture(scope="module")
def pages(tmp_path_factory: pytest.TempPathFactory) -> dict[str, dict[str, str]]:
    """Each case's page by builder: `jekyll` (if there is one) and `jekyllpy`."""
    folder = tmp_path_factory.mktemp("papers")
    site = folder / "site"
    (site / "_layouts").mkdir(parents=True)
    (site / "_layouts" / "paper.html").write_text(LAYOUT)
    (site / "_config.yml").write_text(CONFIG)
    names = [create(site, case.source, case.oddity) for case in CASES]
    built: dict[str, dict[str, str]] = {}
    builders = {"jekyllpy": reference.jekyllpy}
    if reference.shutil.which("jekyll"):
        builders["jekyll"] = reference.jekyll
    for name, build in builders.items():
        done = build(site, folder / name)
        assert done.returncode == 0, done.stderr
        assert "arning" not in done.stdout + done.stderr
        built[name] = {
            case.oddity: (folder / name / "publication" / f"{stem}.html").read_text()
            for case, stem in zip(CASES, names)
        }
    return built


def create(site: Path, source: str, oddity: str) -> str:
    result = succeed("new-publication", "--bibtex", "-", cwd=site, stdin=source)
    path = site / result.out.strip()
    assert path.is_file(), oddity
    assert (site / "files" / f"{path.stem}.bib").is_file(), oddity
    return path.stem


def shown(page: str, element: str) -> str:
    found = re.search(f'id="{element}">(.*?)</p>', page)
    assert found, element
    return html.unescape(found[1])


BUILDERS = [pytest.param("jekyll", marks=pytest.mark.needs("jekyll")), "jekyllpy"]


def test_there_are_twenty_five_cases_of_different_kinds() -> None:
    assert len(CASES) == len({case.oddity for case in CASES}) == 25


@pytest.mark.parametrize("builder", BUILDERS)
@pytest.mark.parametrize("case", CASES, ids=lambda case: case.oddity)
def test_a_page_shows_every_value(case, builder, pages) -> None:
    page = pages[builder][case.oddity]
    assert html.unescape(re.search("<title>(.*?)</title>", page)[1]) == case.title
    authors = [html.unescape(name) for name in re.findall('class="author">(.*?)</li>', page)]
    assert tuple(authors) == case.authors
    assert shown(page, "venue") == case.venue
    assert shown(page, "year") == case.year
    for key, address in case.links.items():
        assert shown(page, key) == address, key
    assert case.year in shown(page, "citation")


def test_the_kept_bibtex_stands_alone_and_says_the_same(pages, tmp_path: Path) -> None:
    del pages
    for case in CASES:
        site = tmp_path / str(CASES.index(case))
        site.mkdir()
        succeed("new-publication", "--bibtex", "-", cwd=site, stdin=case.source)
        [kept] = (site / "files").glob("*.bib")
        again = run("new-publication", "--bibtex", str(kept), cwd=site)
        assert again.status == 1
        assert "already exists" in again.err, case.oddity
