"""Content fits into whatever Jekyll site it is written into."""

from __future__ import annotations

import datetime as dt
from pathlib import Path

import pytest

from jekyllpy.content.front_matter import split
from jekyllpy.text.yaml import load
from tests import reference
from tests.academic.command_line import run, succeed

PAPER = ["new-publication", "A Paper", "--authors", "Ada Lovelace; Alan Turing", "--venue", "V",
         "--date", "2020-05-06"]  # fmt: skip


def data_of(path: Path) -> dict:
    return load(split(path.read_text(encoding="utf-8"))[0] or "")


def test_a_bare_site_gets_the_collection_and_academicpages_keys(site_folder) -> None:
    site = site_folder({"_config.yml": "title: x # mine\n"})
    result = succeed(*PAPER, "--tags", "a, b", "--selected", "--codeurl", "http://c", cwd=site)
    assert (site / "_config.yml").read_text() == (
        "title: x # mine\n\ncollections:\n  publications:\n    output: true\n"
    )
    assert data_of(site / result.out.strip()) == {
        "title": "A Paper",
        "collection": "publications",
        "category": "manuscripts",
        "permalink": "/publication/2020-05-06-a-paper",
        "date": dt.date(2020, 5, 6),
        "venue": "V",
        "authors": ["Ada Lovelace", "Alan Turing"],
        "codeurl": "http://c",
        "citation": 'Ada Lovelace and Alan Turing. (2020). "A Paper." <i>V</i>.',
        "tags": ["a", "b"],
        "selected": True,
    }


@pytest.mark.parametrize(
    ("config", "expected"),
    [
        ("collections:\n    talks: # t\n        output: true\n",
         "collections:\n    publications:\n        output: true\n    talks: # t\n"
         "        output: true\n"),
        ("a: 1\ncollections:\nb: 2\n",
         "a: 1\ncollections:\n  publications:\n    output: true\nb: 2\n"),
    ],
)  # fmt: skip
def test_the_collection_joins_others(config: str, expected: str, site_folder) -> None:
    site = site_folder({"_config.yml": config})
    succeed(*PAPER, cwd=site)
    assert (site / "_config.yml").read_text() == expected


@pytest.mark.parametrize("config", ["collections: [talks]\n", "collections: {talks: {}}\n"])
def test_a_configuration_that_cannot_be_added_to_is_told_and_left(config: str, site_folder) -> None:
    site = site_folder({"_config.yml": config})
    result = run(*PAPER, cwd=site)
    assert result.status == 1
    assert "publications: {output: true}" in result.err
    assert (site / "_config.yml").read_text() == config
    assert not (site / "_publications").exists()


def test_the_customs_of_a_site_are_followed(site_folder) -> None:
    site = site_folder(
        {
            "_config.yml": "collections_dir: content\ncollections: {papers: {output: true}}\n"
            "publication_category: {journals: {title: J}, books: {title: B}}\n",
            "content/_papers/x.md": "---\nlayout: paper\ntitle: X\nauthor: A B and C D\n"
            "paper_url: /x.pdf\njournal: J\npermalink: /research/x/\ntopics: [t]\n---\n",
        }
    )
    line = [*PAPER, "--collection", "papers", "--paperurl", "http://p", "--tags", "t"]
    result = succeed(*line, cwd=site)
    assert result.out == "content/_papers/2020-05-06-a-paper.md\n"
    assert data_of(site / result.out.strip()) == {
        "layout": "paper",
        "title": "A Paper",
        "category": "journals",
        "permalink": "/research/2020-05-06-a-paper",
        "date": dt.date(2020, 5, 6),
        "journal": "V",
        "author": "Ada Lovelace, Alan Turing",
        "paper_url": "http://p",
        "citation": 'Ada Lovelace and Alan Turing. (2020). "A Paper." <i>V</i>.',
        "topics": ["t"],
    }


def test_nothing_is_written_twice_or_over(site_folder) -> None:
    site = site_folder({})
    path = site / succeed(*PAPER, cwd=site).out.strip()
    text = path.read_text() + "mine\n"
    path.write_text(text)
    refused = run(*PAPER, cwd=site)
    assert refused.status == 1
    assert "_publications/2020-05-06-a-paper.md" in refused.err
    assert "already exists" in refused.err
    assert path.read_text() == text
    forced = succeed(*PAPER, "--force", cwd=site)
    assert "a-paper.md~" in forced.err
    assert path.with_name(path.name + "~").read_text() == text


def test_the_same_doi_is_refused_whatever_its_title(site_folder) -> None:
    site = site_folder({"_publications/x.md": "---\ntitle: X\ndoi: 10.1000/X\n---\n"})
    entry = "@misc{k, title={Other}, author={A B}, year=2020, doi={10.1000/x}}"
    result = run("new-publication", "--bibtex", "-", cwd=site, stdin=entry)
    assert result.status == 1
    assert "_publications/x.md" in result.err
    assert not (site / "files").exists()


@pytest.mark.parametrize(
    ("line", "words"),
    [
        (["new-publication"], "Missing: TITLE, --authors, --venue"),
        (["new-publication", "T", "--authors", "A"], "Missing: --venue"),
        (["new-publication", "--doi", "10.1/x", "--arxiv", "1"], "not both"),
        (["new-publication", "--doi", "nonsense"], "is not a DOI"),
        (["new-publication", "--bibtex", "absent.bib"], "absent.bib: cannot be read"),
        (["new-publication", "--bibtex", "two.bib"], "two.bib: has 3 entries"),
        (["new-publication", "--bibtex", "broken.bib"], "broken.bib:2"),
        (["new-publication", "--bibtex", "none.bib"], "has no BibTeX entry"),
        ([*PAPER[:-1], "someday"], "--date someday: not a date"),
        ([*PAPER, "--source", "absent"], "There is no folder"),
    ],
)
def test_mistakes_are_one_line_and_write_nothing(line: list[str], words: str, site_folder) -> None:
    files = {
        "_config.yml": "",
        "two.bib": "@misc{a,title={A},year=1}@misc{b,title={B},year=2001}@misc{c,title={C},year=2002}",
        "broken.bib": "\n@misc{a, title={A",
        "none.bib": "nothing",
    }
    site = site_folder(files)
    result = run(*line, cwd=site)
    assert result.status == 1
    assert words in result.err
    assert sorted(path.name for path in site.iterdir()) == sorted(files)


def test_options_count_over_the_entry(site_folder) -> None:
    entry = "@misc{k, title={Low}, author={A B}, year=2020, doi={10.1000/x}}"
    line = ["new-publication", "High", "--bibtex", "-", "--venue", "Hall", "--category", "talks"]
    site = site_folder({})
    data = data_of(site / succeed(*line, cwd=site, stdin=entry).out.strip())
    assert (data["title"], data["venue"], data["category"]) == ("High", "Hall", "talks")
    assert data["authors"] == ["A B"]


def test_what_an_entry_lacks_is_named_and_can_be_given(site_folder) -> None:
    site = site_folder({})
    entry = "@misc{k, author={A B}}"
    result = run("new-publication", "--bibtex", "-", cwd=site, stdin=entry)
    assert result.status == 1
    assert "Missing: TITLE, --date" in result.err
    line = ["new-publication", "Given", "--bibtex", "-", "--date", "2020-02"]
    assert succeed(*line, cwd=site, stdin=entry).out.endswith("2020-02-01-given.md\n")


def test_an_entry_may_come_with_the_book_it_stands_in(site_folder) -> None:
    entry = """@incollection{part, title={Part}, author={A B}, crossref={whole}}
    @book{whole, title={Whole}, editor={C D}, year={2020}, publisher={P}}"""
    site = site_folder({})
    result = succeed("new-publication", "--bibtex", "-", cwd=site, stdin=entry)
    assert data_of(site / result.out.strip())["venue"] == "Whole"


def test_a_date_ahead_is_told(site_folder) -> None:
    line = [*PAPER[:-1], "2999-01-01"]
    assert "future: true" in succeed(*line, cwd=site_folder({})).err
    site = site_folder({"_config.yml": "future: true\n"}, "other")
    assert "future" not in succeed(*line, cwd=site).err


def test_an_abstract_is_shown_once_and_safely(site_folder) -> None:
    abstract = "We *do* {{ things }} \\\\{% raw %} with 1. lists_and_more <b> | $x$"
    entry = "@misc{k, title={T}, author={A B}, year=2020, abstract={" + abstract + "}}"
    bare = site_folder({}, "bare")
    path = bare / succeed("new-publication", "--bibtex", "-", cwd=bare, stdin=entry).out.strip()
    assert "{%" not in path.read_text().partition("\n---\n")[2]
    shown = {"_layouts/p.html": "{{ page.abstract }} {{ page.citation }} {{ page.paperurl }}"}
    themed = site_folder(shown, "themed")
    path = themed / succeed("new-publication", "--bibtex", "-", cwd=themed, stdin=entry).out.strip()
    assert path.read_text().endswith("---\n")


def test_an_abstract_that_templates_take_for_markdown_is_kept_from_becoming_a_table(
    site_folder,
) -> None:
    entry = "@misc{k, title={T}, author={A B}, year=2020, abstract={We bound $P(y|x)$ *well*.}}"
    for layout, expected in (
        ("{{ page.abstract | markdownify }}", "We bound P(y\\|x) \\*well\\*."),
        ("{{ page.abstract }}", "We bound P(y|x) *well*."),
    ):
        site = site_folder({"_layouts/p.html": layout}, f"s{len(layout)}")
        result = succeed("new-publication", "--bibtex", "-", cwd=site, stdin=entry)
        assert data_of(site / result.out.strip())["abstract"] == expected


@pytest.mark.needs("jekyll")
def test_all_kinds_build_the_same_with_both_builders(site_folder, tmp_path: Path) -> None:
    site = site_folder({"_config.yml": "title: x\n", "_layouts/page.html": "<b>{{ content }}</b>"})
    awkward = "Text with {{ liquid }}, {% tags %}, *stars*, <i> & `ticks`: 1. one | two -- “x”"
    entry = "@misc{k, title={%s}, author={A_B C}, year=2020, abstract={%s}}"
    succeed("new-publication", "--bibtex", "-", cwd=site, stdin=entry % ("Titled", awkward))
    succeed(*PAPER, cwd=site)
    succeed("new-talk", 'A Talk: "x"', "--url", "http://e.org/a b", "--date", "2020", cwd=site)
    succeed("new-teaching", "Course", "--date", "2020-09", "--venue", "NU", cwd=site)
    succeed("new-news", "News & *more*", "--date", "2020-10-01", "--text", "Really.", cwd=site)
    succeed("new-post", "Post", "--date", "2020-01-01", cwd=site)
    succeed("new-page", "Some Page", cwd=site)
    built = reference.assert_same_build(site, tmp_path)
    page = built["publication/2020-01-01-titled.html"].decode()
    assert "*stars*, &lt;i&gt; &amp;" in page
    assert {"some-page.html", "talks/2020-01-01-a-talk-x.html", "news/2020-10-01-news-more.html",
            "teaching/2020-09-01-course.html", "2020/01/01/post.html"} <= built.keys()  # fmt: skip


def test_the_collection_goes_into_the_file_that_the_settings_come_from(site_folder) -> None:
    site = site_folder({"_config.yaml": "title: x\n"}, "yaml")
    succeed(*PAPER, cwd=site)
    assert "publications" in (site / "_config.yaml").read_text()
    site = site_folder({"_config.toml": 'title = "x"\n'}, "toml")
    result = run(*PAPER, cwd=site)
    assert result.status == 1
    assert "_config.toml" in result.err


def test_other_collections_can_be_named(site_folder) -> None:
    config = "collections: {papers: {output: true}, lectures: {output: true}}\n"
    site = site_folder({"_config.yml": config, "x.bib": "@misc{k, title={T}, year=2020}"})
    succeed("import", "x.bib", "--collection", "papers", cwd=site)
    assert (site / "_papers" / "2020-01-01-t.md").exists()
    line = ["new-talk", "L", "--date", "2020", "--collection", "lectures"]
    assert succeed(*line, cwd=site).out == "_lectures/2020-01-01-l.md\n"
    assert (site / "_config.yml").read_text() == config


@pytest.mark.parametrize(
    "line",
    [
        PAPER,
        ["new-talk", "T", "--venue", "V"],
        ["new-news", "N"],
        ["new-post", "P"],
        ["new-page", "P"],
        ["import", "x.bib"],
    ],
    ids=lambda line: line[0],
)
def test_nothing_is_written_into_a_folder_that_is_no_site(line: list[str], tmp_path: Path) -> None:
    (tmp_path / "x.bib").write_text("@misc{k, title={T}, year=2020}")
    result = run(*line, cwd=tmp_path, in_site=False)
    assert result.status == 1
    assert "is no site: it has no _config.yml" in result.err
    assert "--source" in result.err
    assert [path.name for path in tmp_path.iterdir()] == ["x.bib"]
