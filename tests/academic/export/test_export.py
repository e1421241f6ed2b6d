"""What is exported says what the site says, and reads back."""

from __future__ import annotations

import json
from pathlib import Path

import pytest

from jekyllpy.academic.bibtex import parse
from jekyllpy.academic.bibtex.to_publication import read_bibtex
from tests.academic.bibtex_cases import CASES
from tests.academic.command_line import run, succeed

FILES = {
    "_config.yml": "name: Iris Talvio\ncollections: {publications: {output: true}}\n",
    "_publications/2020-05-06-a.md": "---\ntitle: 'NASA & the {Moon}: 100%'\ndate: 2020-05-06\n"
    "category: manuscripts\nvenue: J. of Moons\nauthors: [Jane van Doe, Sam Roe Jr.]\n"
    "volume: 3\nissue: '4'\npages: 1–9\ndoi: 10.1000/moon\narxiv: '2005.00001'\n---\n",
    "_publications/2019-05-06-a.md": "---\ntitle: NASA twice &amp; more\ncategory: conferences\n"
    "authors: Jane van Doe, Sam Roe and Li Wu\nvenue: Proc. Moons\n---\n",
    "_publications/hidden.md": "---\ntitle: Hidden\npublished: false\n---\n",
    "_publications/old.md": "---\ntitle: Old\ncategory: books\ndate: 2001-01-01\n"
    "citation: 'Doe, J. (2001). <i>Old</i>.'\n---\n",
    "_talks/t.md": "---\ntitle: A *talk*\ntype: Keynote\nvenue: Hall\nlocation: Turku\n"
    "date: 2024-02-03\n---\n",
    "_teaching/c.md": "---\ntitle: Course\nvenue: NU\ndate: 2023-09-01\n---\n",
}


def test_bibtex_reads_back(site_folder) -> None:
    site = site_folder(FILES)
    text = succeed("export", "--bibtex", cwd=site).out
    papers, problems = read_bibtex(text)
    assert not problems
    moon, twice = papers[:2]
    assert moon.title == "NASA & the {Moon}: 100%"
    assert moon.authors == ("Jane van Doe", "Sam Roe Jr.")
    assert (moon.venue, moon.volume, moon.issue, moon.pages) == ("J. of Moons", "3", "4", "1–9")
    assert (moon.doi, moon.arxiv, str(moon.date)) == ("10.1000/moon", "2005.00001", "2020-05-01")
    assert twice.authors == ("Jane van Doe", "Sam Roe", "Li Wu")
    assert (twice.kind, twice.venue, twice.year) == ("conference", "Proc. Moons", 2019)
    assert len({entry.key for entry in parse(text)}) == len(parse(text))
    assert "Hidden" not in text


def test_imported_bibtex_is_exported_as_it_was(tmp_path: Path) -> None:
    source = "@article{mykey,\n  title = {The {G}iven},\n  author = {A B},\n  year = 2020\n}"
    (tmp_path / "x.bib").write_text(source)
    succeed("import", "x.bib", cwd=tmp_path)
    assert succeed("export", "--bibtex", cwd=tmp_path).out == source + "\n"


def test_csl_json_has_every_value(site_folder) -> None:
    items = json.loads(succeed("export", "--csl-json", cwd=site_folder(FILES)).out)
    assert [item["title"] for item in items] == [
        "NASA & the {Moon}: 100%",
        "NASA twice & more",
        "Old",
    ]
    assert items[0] == {
        "id": "doe2020nasa",
        "type": "article-journal",
        "title": "NASA & the {Moon}: 100%",
        "author": [
            {"family": "Doe", "given": "Jane", "non-dropping-particle": "van"},
            {"family": "Roe", "given": "Sam", "suffix": "Jr."},
        ],
        "issued": {"date-parts": [[2020, 5, 6]]},
        "container-title": "J. of Moons",
        "volume": "3",
        "issue": "4",
        "page": "1-9",
        "DOI": "10.1000/moon",
        "URL": "https://doi.org/10.1000/moon",
        "note": "arXiv:2005.00001",
    }


def test_a_cv_has_all_sections(site_folder) -> None:
    assert succeed("export", "--cv", cwd=site_folder(FILES)).out == (
        "# Iris Talvio\n\n## Publications\n\n"
        "### Journal articles\n\n"
        '- Jane van Doe and Sam Roe Jr. (2020). "NASA &amp; the &#123;Moon&#125;: 100%." '
        "*J. of Moons*. 3(4), 1–9. <https://doi.org/10.1000/moon>\n\n"
        "### Conference papers\n\n"
        '- Jane van Doe, Sam Roe and Li Wu. (2019). "NASA twice &amp; more." *Proc. Moons*.\n\n'
        "### Books and chapters\n\n- Doe, J. (2001). <i>Old</i>.\n\n"
        "## Talks\n\n- A \\*talk\\*, Keynote, Hall, Turku, 2024.\n\n"
        "## Teaching\n\n- Course, NU, 2023.\n"
    )


@pytest.mark.needs("jekyll")
def test_the_cv_of_all_kinds_of_papers_lists_each(tmp_path: Path) -> None:
    for case in CASES:
        succeed("new-publication", "--bibtex", "-", cwd=tmp_path, stdin=case.source)
    lines = succeed("export", "--cv", cwd=tmp_path).out.splitlines()
    assert sum(line.startswith("- ") for line in lines) == len(CASES)
    papers, _ = read_bibtex(succeed("export", "--bibtex", cwd=tmp_path).out)
    assert sorted(paper.title for paper in papers) == sorted(case.title for case in CASES)


def test_output_goes_where_told_and_one_format_is_needed(site_folder) -> None:
    site = site_folder(FILES)
    assert succeed("export", "--cv", "-o", "out/cv.md", cwd=site).out == "out/cv.md\n"
    assert (site / "out" / "cv.md").read_text().startswith("# Iris")
    for line in (["export"], ["export", "--cv", "--bibtex"]):
        result = run(*line, cwd=site)
        assert result.status == 1
        assert "Choose one of" in result.err
