"""The schedule of a course: the table that a reader sees, and the calendar."""

from __future__ import annotations

from pathlib import Path

import html5lib
import pytest

import jekyllpy

COURSE = """\
---
title: Ice, Snow
permalink: /ice/
location: Room 2
schedule:
  - { date: 2026-03-02, start: "9:15", end: "10:00", topic: What *ice* is; and isn't, slides: /ice.pdf }
  - { date: 2026-03-09, topic: Snow, reading: "[Notes](/notes/)", place: Outside }
---
"""


@pytest.fixture
def site(template: Path) -> Path:
    (template / "_teaching").mkdir(exist_ok=True)
    (template / "_teaching/ice.md").write_text(COURSE, "utf-8")
    (template / "_teaching/bare.md").write_text(
        "---\ntitle: Bare\npermalink: /bare/\n---\n", "utf-8"
    )
    jekyllpy.build(template, template / "_site")
    return template / "_site"


def rows(page: Path) -> list[list[str]]:
    tree = html5lib.parse(page.read_text("utf-8"), namespaceHTMLElements=False)
    return [[" ".join("".join(cell.itertext()).split()) for cell in row] for row in tree.iter("tr")]


def test_the_page_of_a_course_shows_what_its_meetings_have(site: Path) -> None:
    assert rows(site / "ice/index.html") == [
        ["Date", "Topic", "Reading"],
        ["2 Mar 20269:15–10:00", "What ice is; and isn’t (Slides)", ""],
        ["9 Mar 2026", "Snow", "Notes"],
    ]
    assert rows(site / "bare/index.html") == []
    assert ".ics" not in (site / "bare/index.html").read_text("utf-8")


def test_the_calendar_has_each_meeting(site: Path) -> None:
    calendar = (site / "assets/teaching.ics").read_bytes().decode()
    assert calendar.count("\n") == calendar.count("\r\n")
    lines = calendar.split("\r\n")
    assert (lines[0], lines[-2:]) == ("BEGIN:VCALENDAR", ["END:VCALENDAR", ""])
    assert "" not in lines[:-1]
    assert "DTSTART:20260302T091500" in lines
    assert "DTEND:20260302T100000" in lines
    assert "SUMMARY:Ice\\, Snow: What ice is\\; and isn’t" in lines
    assert "DTSTART;VALUE=DATE:20260309" in lines
    assert "LOCATION:Outside" in lines
    assert lines.count("BEGIN:VEVENT") == lines.count("END:VEVENT") == 2
    assert len({line for line in lines if line.startswith("UID:")}) == 2
