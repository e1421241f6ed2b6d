"""A CV of the whole site: a page that needs nothing else, and data as CV programs ask for it."""

from __future__ import annotations

import json
import re
from pathlib import Path
from typing import Any

import html5lib
import pytest
import yaml

from tests.academic.command_line import run, succeed
from tests.academic.export.test_export import FILES
from tests.conftest import ROOT

SITE = FILES | {
    "_config.yml": "url: https://a.example\nname: Iris <Talvio>\nemail: i@a.example\nrole: Professor\n"
    "profiles: {orcid: 0000-0002-1825-0097, github: 'https://github.com/iris'}\n"
    "collections: {publications: {output: true}}\n",
    "_data/cv.yml": (ROOT / "_data" / "cv.yml").read_text("utf-8"),
}
ISO_DATE = re.compile(r"\d{4}(-[01]\d(-[0-3]\d)?)?")
# What RenderCV asks of each type of entry; a section's entries are all of one type.
RENDERCV_TYPES: dict[str, tuple[set[str], set[str]]] = {
    "publication": ({"title", "authors"}, {"doi", "url", "journal", "date"}),
    "education": ({"institution", "area"}, {"date", "highlights"}),
    "experience": ({"company", "position"}, {"date", "highlights"}),
    "normal": ({"name"}, {"date", "highlights"}),
}
# The sections of JSON Resume's schema 1.0.0 that are written here, with their names for things.
JSON_RESUME: dict[str, set[str]] = {
    "work": {"name", "position", "url", "startDate", "endDate", "summary"},
    "volunteer": {"organization", "position", "url", "startDate", "endDate", "summary"},
    "education": {"institution", "area", "url", "startDate", "endDate"},
    "awards": {"title", "date", "awarder", "summary"},
    "publications": {"name", "publisher", "releaseDate", "url", "summary"},
    "projects": {"name", "description", "startDate", "type"},
}


@pytest.fixture
def site(site_folder: Any) -> Path:
    folder: Path = site_folder(SITE)
    return folder


def rendercv_type(entry: dict[str, Any]) -> str:
    return next(
        name
        for name, (needed, more) in RENDERCV_TYPES.items()
        if needed <= set(entry) <= needed | more
    )


def test_rendercv_takes_every_section(site: Path) -> None:
    cv = yaml.safe_load(succeed("export", "--cv", "--format", "rendercv", cwd=site).out)["cv"]
    assert cv["name"] == "Iris <Talvio>"
    assert {"network": "ORCID", "username": "0000-0002-1825-0097"} in cv["social_networks"]
    assert {"network": "GitHub", "username": "iris"} in cv["social_networks"]
    types = {
        title: {rendercv_type(entry) for entry in entries}
        for title, entries in cv["sections"].items()
    }
    assert types["Experience"] == {"experience"}
    assert types["Education"] == {"education"}
    assert types["Publications"] == {"publication"}
    assert all(len(found) == 1 for found in types.values())
    papers = cv["sections"]["Publications"]
    assert papers[0] == {
        "title": "NASA & the {Moon}: 100%",
        "authors": ["Jane van Doe", "Sam Roe Jr."],
        "doi": "10.1000/moon",
        "journal": "J. of Moons",
        "date": "2020-05-06",
    }
    assert all(paper["authors"] for paper in papers)


def test_json_resume_has_its_sections_names_and_dates(site: Path) -> None:
    resume = json.loads(succeed("export", "--cv", "--format", "json-resume", cwd=site).out)
    assert set(resume) <= {"$schema", "basics", *JSON_RESUME}
    for section, names in JSON_RESUME.items():
        for entry in resume.get(section, []):
            assert set(entry) <= names
            for name, value in entry.items():
                assert isinstance(value, str)
                if name in ("date", "startDate", "endDate", "releaseDate"):
                    assert ISO_DATE.fullmatch(value)
                if name == "url":
                    assert value.startswith("https://")
    assert resume["work"][1]["startDate"] == "2021-09"
    assert resume["work"][1]["endDate"] == "2023-08"
    assert "endDate" not in resume["work"][0]
    assert resume["basics"]["profiles"][0]["url"] == "https://orcid.org/0000-0002-1825-0097"


def test_the_page_stands_alone(site: Path) -> None:
    succeed("export", "--cv", "-o", "cv.html", cwd=site)
    text = (site / "cv.html").read_text("utf-8")
    tree = html5lib.HTMLParser(strict=True, namespaceHTMLElements=False).parse(text)
    words = "".join(tree.itertext())
    for said in (
        "Iris <Talvio>",
        "Havn Institute",
        "NASA & the {Moon}: 100%",
        "doi:10.1000/moon",
        "A talk",
    ):
        assert said in words
    assert "@page" in text
    assert not any(list(tree.iter(name)) for name in ("script", "link", "img"))


def test_a_data_file_that_is_no_yaml_ends_in_one_line(site: Path) -> None:
    (site / "_data" / "cv.yml").write_text("- id: [\n")
    result = run("export", "--cv", "--format", "html", cwd=site)
    assert result.status == 1
    assert "cv.yml" in result.err
    assert "Traceback" not in result.err


def test_a_format_is_for_a_cv(site: Path) -> None:
    assert run("export", "--bibtex", "--format", "html", cwd=site).status == 1


@pytest.mark.parametrize(("lang", "direction"), [("de", "ltr"), ("he", "rtl"), ("pt-BR", "ltr")])
def test_its_titles_are_in_the_language_of_the_site(lang: str, direction: str, site_folder) -> None:
    words = (ROOT / "_data" / "ui.yml").read_text("utf-8")
    config = SITE["_config.yml"] + f"lang: {lang}\n"
    site = site_folder(SITE | {"_data/ui.yml": words, "_config.yml": config})
    page = html5lib.parse(
        succeed("export", "--cv", "--format", "html", cwd=site).out, namespaceHTMLElements=False
    )
    assert (page.get("lang"), page.get("dir")) == (lang, direction)
    labels = yaml.safe_load(words)[lang.split("-")[0]]["labels"]
    titles = [title.text for title in page.iter("h2")]
    assert {labels["Publications"], labels["Experience"], labels["Talks"]} <= set(titles)
    data = yaml.safe_load(succeed("export", "--cv", "--format", "rendercv", cwd=site).out)
    assert labels["Publications"] in data["cv"]["sections"]
