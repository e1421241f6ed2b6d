"""A picture that is named and isn't there: what stands in its place, and who tells."""

from __future__ import annotations

from pathlib import Path
from typing import Any

import html5lib

import jekyllpy
from jekyllpy.scaffold import yaml_edit
from tests.academic.command_line import run
from tests.template.test_metadata import linked_data

PAGE = """---
permalink: /page/
title: All
---
{% include people.html %}
{% include projects.html %}
{% for post in site.publications %}{% include archive-single.html %}{% endfor %}
"""
PEOPLE = """\
- title: Students
  people:
    - { name: Ada King, photo: /images/ada.jpg }
    - { name: Bo, photo: /images/bo.png }
    - { name: Cy }
- title: Before
  alumni: true
  people: [{ name: Di, photo: /images/di.jpg }]
"""
FILES = {
    "_pages/page.md": PAGE,
    "_data/people.yml": PEOPLE,
    "images/bo.png": "",
    "_portfolio/a.md": "---\ntitle: A\nthumbnail: a.png\n---\n",
    "_publications/b.md": "---\ntitle: B\ndate: 2024-01-01\nthumbnail: /images/b.png\n---\n",
}


def write(template: Path) -> None:
    for name, text in FILES.items():
        (template / name).parent.mkdir(parents=True, exist_ok=True)
        (template / name).write_text(text, "utf-8")
    config = template / "_config.yml"
    config.write_text(yaml_edit.set_value(config.read_text("utf-8"), "avatar", "me.jpg"), "utf-8")


def page(template: Path) -> Any:
    jekyllpy.build(template, template / "_site")
    html = (template / "_site/page/index.html").read_text("utf-8")
    return html5lib.parse(html, namespaceHTMLElements=False)


def doctor(template: Path) -> tuple[int, str]:
    result = run("doctor", cwd=template)
    return result.status, result.out + result.err


def test_initials_stand_for_portraits_and_no_picture_is_broken(template: Path) -> None:
    write(template)
    body = page(template).find("body")
    assert [image.get("src") for image in body.iter("img")] == ["/images/bo.png"]
    initials = [e.text for e in body.iter("span") if "initials" in e.get("class", "").split()]
    assert initials == ["IT", "AK"]


def test_machines_get_the_portrait_that_readers_see(template: Path) -> None:
    write(template)
    (template / "_pages/about.md").write_text("---\npermalink: /\n---\n", "utf-8")
    assert "image" not in owner(template)
    (template / "images/me.jpg").touch()
    assert owner(template)["image"] == "https://iris-talvio.example/images/me.jpg"


def owner(template: Path) -> Any:
    jekyllpy.build(template, template / "_site")
    [found] = linked_data(template / "_site/index.html")
    return found["mainEntity"]


def test_the_doctor_tells_which_are_missing(template: Path) -> None:
    write(template)
    status, told = doctor(template)
    assert status == 1
    for line in (
        "_config.yml:11: the picture '/images/me.jpg' isn't there",
        "_data/people.yml:3: the picture '/images/ada.jpg' isn't there",
        "_portfolio/a.md:3: the picture '/images/a.png' isn't there",
        "_publications/b.md:4: the picture '/images/b.png' isn't there",
    ):
        assert line in told
    assert "bo.png" not in told and "di.jpg" not in told


def test_a_build_tells_that_the_portrait_is_missing(template: Path) -> None:
    write(template)
    result = run("build", cwd=template)
    assert result.status == 0
    assert "the avatar '/images/me.jpg' isn't there, so initials stand in its place" in result.err
    (template / "images/me.jpg").touch()
    assert "avatar" not in run("build", cwd=template).err


def test_a_site_with_other_templates_hears_nothing_of_its_avatar(tmp_path: Path) -> None:
    (tmp_path / "_config.yml").write_text("author: { avatar: me.jpg }\n")
    (tmp_path / "index.html").write_text("---\n---\n{{ site.author.avatar }}\n")
    assert run("build", cwd=tmp_path).err == ""


def test_pictures_that_are_there_and_those_of_other_hosts_are_no_matter(template: Path) -> None:
    write(template)
    for name in ("me.jpg", "ada.jpg", "a.png"):
        (template / "images" / name).touch()
    paper = FILES["_publications/b.md"].replace("/images/", "https://other.example/")
    (template / "_publications/b.md").write_text(paper, "utf-8")
    assert "the picture" not in doctor(template)[1]
