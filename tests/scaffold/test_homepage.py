"""A new homepage says nothing of the sample person it was made from."""

from __future__ import annotations

from pathlib import Path

import pytest
import yaml

from jekyllpy.scaffold.homepage import Owner, create_homepage, template_folder

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


def test_nothing_of_the_sample_person_is_left_in_it(folder: Path) -> None:
    template = (template_folder() / "_config.yml").read_text(encoding="utf-8")
    sample = yaml.safe_load(template)["name"]
    assert sample not in (folder / "_config.yml").read_text(encoding="utf-8")


def test_the_comments_stay(folder: Path) -> None:
    def comments(text: str) -> list[str]:
        return [line for line in text.splitlines() if line.startswith("#")]

    template = (template_folder() / "_config.yml").read_text(encoding="utf-8")
    assert comments((folder / "_config.yml").read_text(encoding="utf-8")) == comments(template)


def test_without_an_owner_the_sample_is_copied_as_it_is(tmp_path: Path) -> None:
    create_homepage(tmp_path / "page")
    copied = (tmp_path / "page" / "_config.yml").read_bytes()
    assert copied == (template_folder() / "_config.yml").read_bytes()
    assert (tmp_path / "page" / "_layouts").is_dir()


@pytest.mark.parametrize(
    ("name", "variants"),
    [
        ("Ada Lovelace", ["A. Lovelace", "Lovelace, Ada"]),
        ("", []),
        ("Plato", []),
    ],
)
def test_the_ways_to_write_a_name(name: str, variants: list[str]) -> None:
    assert Owner(name).name_variants == variants
