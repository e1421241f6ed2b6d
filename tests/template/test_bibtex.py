"""The entry on a paper's page and the one that `export` writes are the same."""

from __future__ import annotations

import datetime as dt
import html
import json
import re
import shutil
import tempfile
from pathlib import Path
from typing import Any

import pytest
from hypothesis import HealthCheck, Phase, given, settings
from hypothesis import strategies as st

from jekyllpy.academic.bibtex.to_publication import read_bibtex
from tests.academic.command_line import succeed
from tests.conftest import ROOT
from tests.template.conftest import build, copy_template

SHOWN = re.compile(r"<code>(.*?)</code>", re.DOTALL)
CONFIG = """
url: https://a.example
baseurl: /home
collections: {publications: {output: true, permalink: "/publication/:path"}}
defaults: [{scope: {path: ""}, values: {layout: entry}}]
"""
LAYOUT = "<code>{% include bibtex.html doc=page %}</code>\n"
CATEGORIES = [
    "manuscripts",
    "conferences",
    "books",
    "theses",
    "reports",
    "preprints",
    "software",
    "nonsense",
    None,
]

AWKWARD = [
    "Rates $x_1$ & \\(y_2\\) at 5%",
    "$5 and $10, 100% of A&B_c #1",
    "$$\\alpha$$-Stable NASA Flights -- a 'quoted'' Étude",
    "{Braces} and \\backslash ^ ~ `tick`",
    "AT&amp;T &lt;b&gt; und größer",
    "深度学习 and GPUs",
    "  wide   spaces ",
    "A-",
    "The of and",
    "\\*z\\* \\_w\\_ C\\# \\\\ end",
    "$ $x$",
    "cost \\(a $b$",
]
signs = st.text(st.sampled_from("aZé ω中&%_#$^~`{}-–'\"|<>.:,ßÅ"), min_size=1, max_size=16)
formulas = st.sampled_from(
    ["$x_1$", "$$\\alpha^2$$", "\\(a_{ij} & b\\)", "$5", "--", "BERT", "A&B", "…"]
)
lines = st.lists(signs | formulas, min_size=1, max_size=4).map(" ".join).filter(str.strip)
names = st.sampled_from(
    [
        "Iris Talvio*",
        "Zoë Å. Østergård",
        "Talvio, Iris",
        "others",
        "et al.",
        "A & B Group",
        "R and D Team",
        "李 明",
    ]
)
papers = st.fixed_dictionaries(
    {
        "title": lines,
        "authors": st.lists(names, min_size=1, max_size=3),
        "date": st.dates(dt.date(2020, 1, 1), dt.date(2022, 12, 31)).map(str),
        "category": st.sampled_from(CATEGORIES),
    },
    optional={
        "venue": lines,
        "volume": st.integers(1, 99),
        "issue": st.sampled_from(["2", "S1_a"]),
        "pages": st.sampled_from(["1–9", "1-9", "1--9", "S12", "e1-3, 5"]),
        "publisher": lines,
        "doi": st.sampled_from(
            ["10.1000/a_b", "https://doi.org/10.1000/c", "10.48550/arXiv.2101.00001"]
        ),
        "arxiv": st.sampled_from(["2101.00001v2", "math/0309136"]),
        "paperurl": st.sampled_from(
            ["/files/a b.pdf", "https://x.example/a_b", "https://arxiv.org/abs/2101.00002"]
        ),
    },
)


def write_site(source: Path, papers: list[dict[str, Any]]) -> Path:
    shutil.copytree(ROOT / "_includes", source / "_includes")
    (source / "_layouts").mkdir()
    (source / "_layouts" / "entry.html").write_text(LAYOUT)
    (source / "_config.yml").write_text(CONFIG)
    (source / "_publications").mkdir()
    for number, fields in enumerate(papers):
        text = json.dumps({name: value for name, value in fields.items() if value is not None})
        (source / "_publications" / f"{number:03}.md").write_text(f"---\n{text}\n---\n", "utf-8")
    return source


def shown(site: Path) -> list[str]:
    """The entries of the pages."""
    pages = (site / "publication").rglob("*.html")
    found = [
        html.unescape(text) for page in pages for text in SHOWN.findall(page.read_text("utf-8"))
    ]
    return sorted(entry for entry in found if entry.startswith("@"))


def exported(source: Path) -> list[str]:
    text = succeed("export", "--bibtex", cwd=source).out
    return sorted(entry.strip() for entry in text.split("\n\n"))


def keys(entries: list[str]) -> list[str]:
    return [entry.partition("{")[2].partition(",")[0] for entry in entries]


@pytest.mark.needs("jekyll")
def test_the_samples(homepage: Path) -> None:
    on_pages = shown(homepage)
    assert len(on_pages) == 5
    assert set(on_pages) < set(exported(homepage.with_name("source")))
    [quiet] = [entry for entry in on_pages if "{talvio2026quiet," in entry]
    assert {"  month = may,", "  pages = {112--127},", "  year = {2026},"} < set(quiet.splitlines())


@pytest.mark.needs("jekyll")
def test_awkward_titles(tmp_path: Path) -> None:
    common = {"authors": ["Iris Talvio", "others"], "date": "2021-03-04"}
    source = write_site(tmp_path / "source", [{"title": title, **common} for title in AWKWARD * 2])
    entries = exported(source)
    assert shown(build(source, tmp_path / "site")) == entries
    assert len(set(keys(entries))) == len(entries)
    text = "\n".join(entries)
    assert "title = {Rates {$x_1$} \\& {\\(y_2\\)} at 5\\%}" in text
    assert "title = {\\$5 and \\$10, 100\\% of {A\\&B\\_c} \\#1}" in text
    assert "title = {*z* \\_w\\_ C\\# \\textbackslash{} end}" in text
    assert "author = {Iris Talvio and others}" in text


@given(st.lists(papers, min_size=12, max_size=12))
@settings(max_examples=6, phases=[Phase.generate], suppress_health_check=list(HealthCheck))
def test_any_papers(drawn: list[dict[str, Any]]) -> None:
    with tempfile.TemporaryDirectory() as folder:
        source = write_site(Path(folder, "source"), drawn)
        succeed("build", "-q", "-d", str(source.with_name("site")), cwd=source)
        entries = exported(source)
        assert shown(source.with_name("site")) == entries
        assert len(set(keys(entries))) == len(entries)
        assert not read_bibtex("\n".join(entries))[1]


@pytest.mark.needs("jekyll")
def test_an_imported_title_is_text_and_its_entry_follows_an_edit(tmp_path: Path) -> None:
    source = copy_template(tmp_path / "source")
    for sample in (source / "_publications").iterdir():
        sample.unlink()
    entry = "@inbook{my:key,\n  title = {Stars *z* \\_w\\_},\n  author = {A B},\n  year = 2020,\n  series = {S}\n}"
    (source / "papers.bib").write_text(entry)
    succeed("import", "papers.bib", cwd=source)
    [page] = (source / "_publications").glob("*.md")
    site = build(source, tmp_path / "site")
    [text] = (html_page.read_text("utf-8") for html_page in (site / "publication").glob("*.html"))
    assert ">Stars *z* _w_</h1>" in text
    assert shown(site) == exported(source) == [entry]
    page.write_text(page.read_text("utf-8").replace("Stars", "Suns", 1), "utf-8")
    [made] = shown(build(source, tmp_path / "site"))
    assert made.startswith("@inbook{my:key,\n  title = {Suns *z* \\_w\\_},")
    assert exported(source) == [made]


def test_papers_whose_titles_begin_differently_dont_look_at_each_other(tmp_path: Path) -> None:
    common = {"authors": ["Iris Talvio"], "date": "2021-03-04"}
    titles = [f"On the {name} of Looms" for name in ("Art", "Best", "Craft", "Design", "End") * 6]
    titles[10:] = [f"Word{number} and Looms" for number in range(20)]
    source = write_site(tmp_path / "source", [{"title": title, **common} for title in titles])
    told = succeed("build", "--profile", "--no-parallel", cwd=source).out
    [row] = [line for line in told.splitlines() if "bibtex-key.html" in line]
    # One look at itself for each, and one more at the earlier of two for those that begin alike.
    assert int(row.split("|")[2]) == 30 + 5
    assert shown(source / "_site") == exported(source)
