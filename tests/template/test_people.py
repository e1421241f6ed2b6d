"""The people of a group: who they are, how to reach them, where former members are today."""

from __future__ import annotations

from pathlib import Path

import html5lib

import jekyllpy

PEOPLE = """\
- title: Students
  people:
    - name: Ada
      role: Doctoral student
      email: ada@example.org
      links: [{ title: Code, url: "https://code.example/ada" }]
- title: Before
  alumni: true
  people:
    - { name: Bo, since: 2020 – 2024, topic: Ice, now: the North, photo: /bo.jpg }
"""


def test_a_group_shows_its_people_and_its_alumni(template: Path) -> None:
    (template / "_data/people.yml").write_text(PEOPLE, "utf-8")
    (template / "_pages").mkdir(exist_ok=True)
    page = "---\npermalink: /group/\n---\n{% include people.html %}\n"
    (template / "_pages/group.md").write_text(page, "utf-8")
    jekyllpy.build(template, template / "_site")
    html = (template / "_site/group/index.html").read_text("utf-8")
    main = html5lib.parse(html, namespaceHTMLElements=False).find(".//main")
    lists = {ul.get("class"): ul for ul in main.iter("ul")}
    assert [p.text or "".join(p.itertext()) for p in lists["people"].iter("p")] == [
        "Ada",
        "Doctoral student",
    ]
    assert [link.get("href") for link in lists["people"].iter("a")] == [
        "mailto:ada@example.org",
        "https://code.example/ada",
    ]
    assert ["".join(p.itertext()) for p in lists["alumni"].iter("p")] == [
        "Bo 2020 – 2024",
        "Ice",
        "Now: the North",
    ]
    assert lists["alumni"].find(".//img") is None
