"""A new homepage is its owner's: it says what to write where, and nothing of the sample person."""

from __future__ import annotations

import re
from pathlib import Path

import pytest
import yaml

import jekyllpy
from jekyllpy.scaffold.homepage import create_demonstration, create_homepage, template_folder
from jekyllpy.scaffold.owner import Owner, position
from tests.scaffold.links import dead_links, words_of_the_sample

ADA = Owner(
    "Ada King Lovelace",
    role="Analyst: engines",
    institution="University of London",
    email="ada@example.org",
    profiles={"github": "AdaL", "osf": "ada"},
)


@pytest.fixture(scope="module")
def folder(tmp_path_factory) -> Path:
    folder = tmp_path_factory.mktemp("home") / "page"
    create_homepage(folder, ADA)
    return folder


def test_the_configuration_is_its_owners(folder: Path) -> None:
    config = yaml.safe_load((folder / "_config.yml").read_text(encoding="utf-8"))
    assert (config["title"], config["name"]) == (ADA.name, ADA.name)
    assert config["role"] == "Analyst: engines"
    assert config["url"] == "https://adal.github.io"
    assert config["name_variants"] == ["A. K. Lovelace", "Lovelace, Ada King"]
    given = {key: value for key, value in config["profiles"].items() if value}
    assert given == {"github": "AdaL", "osf": "ada"}


def test_nothing_of_the_sample_is_left_in_it(folder: Path, built: Path) -> None:
    assert words_of_the_sample(folder) == {}
    assert words_of_the_sample(built) == {}
    assert not (folder / "files").exists() and not list((folder / "images").glob("*/"))


def test_no_link_of_it_is_dead(built: Path) -> None:
    assert dead_links(built) == []


def test_it_says_what_to_write_and_shows_no_empty_section(built: Path) -> None:
    front = (built / "index.html").read_text(encoding="utf-8")
    assert "Write here who you are" in front and "<code" in front
    assert "<h2" not in front
    assert menu(built) == ["/contact/"]


def test_what_is_added_shows_up_in_the_menu_and_on_the_front_page(tmp_path: Path) -> None:
    site = tmp_path / "page"
    create_homepage(site, ADA)
    (site / "_publications").mkdir()
    paper = (
        "---\ntitle: Notes on the Engine\ndate: 1843-08-01\nvenue: Memoirs\nselected: true\n---\n"
    )
    (site / "_publications" / "1843-08-01-notes.md").write_text(paper)
    people = "- title: Students\n  people:\n    - { name: Somebody }\n"
    (site / "_data" / "people.yml").write_text(people)
    jekyllpy.build(site, tmp_path / "out")
    assert menu(tmp_path / "out") == ["/publications/", "/group/", "/cv/", "/contact/"]
    front = (tmp_path / "out" / "index.html").read_text(encoding="utf-8")
    assert "Selected publications" in front and "Notes on the Engine" in front


def menu(built: Path) -> list[str]:
    front = (built / "index.html").read_text(encoding="utf-8")
    nav = front.partition('id="site-nav"')[2].partition("</nav>")[0]
    return re.findall(r'href="([^"]*)"', nav)


@pytest.fixture(scope="module")
def built(folder: Path) -> Path:
    jekyllpy.build(folder, folder.with_name("built"))
    return folder.with_name("built")


@pytest.mark.parametrize(
    ("words", "parts"),
    [
        ("Postdoc at MIT", ("Postdoc", "MIT")),
        (
            "Professor of History, University of Bologna",
            ("Professor of History", "University of Bologna"),
        ),
        ("Analyst", ("Analyst", "")),
        ("", ("", "")),
    ],
)
def test_what_somebody_does_and_where(words: str, parts: tuple[str, str]) -> None:
    assert position(words) == parts


def test_the_comments_stay(folder: Path) -> None:
    def comments(text: str) -> list[str]:
        return [line for line in text.splitlines() if line.startswith("#")]

    template = (template_folder() / "_config.yml").read_text(encoding="utf-8")
    assert comments((folder / "_config.yml").read_text(encoding="utf-8")) == comments(template)


def test_the_demonstration_is_the_template_as_it_is(tmp_path: Path) -> None:
    create_demonstration(tmp_path / "page")
    copied = (tmp_path / "page" / "_config.yml").read_bytes()
    assert copied == (template_folder() / "_config.yml").read_bytes()
    assert (tmp_path / "page" / "_layouts").is_dir()


@pytest.mark.parametrize(
    ("name", "variants"),
    [
        ("Ada Lovelace", ["A. Lovelace", "Lovelace, Ada"]),
        ("", []),
        ("Plato", []),
        ("山田 太郎", ["山田太郎"]),
    ],
)
def test_the_ways_to_write_a_name(name: str, variants: list[str]) -> None:
    assert Owner(name).name_variants == variants
