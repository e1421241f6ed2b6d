"""A date on the command line means one day, or is refused with the forms that are taken."""

from __future__ import annotations

import datetime as dt

import pytest
from hypothesis import given
from hypothesis import strategies as st

from jekyllpy.academic.model.given_date import given_date
from jekyllpy.academic.model.partial_date import PartialDate
from tests.academic.command_line import run, succeed

COMMANDS = (
    ["new-news", "N"],
    ["new-post", "P"],
    ["new-talk", "T", "--venue", "V"],
    ["new-teaching", "T", "--venue", "V"],
    ["new-publication", "A", "--authors", "A B", "--venue", "V"],
)


@pytest.mark.parametrize(
    "text",
    [
        "2026-05-12",
        "2026/5/12",
        "2026.05.12",
        "12 May 2026",
        "12. May 2026",
        "May 12, 2026",
        "12th May, 2026",
        "May 12th 2026",
        " 2026-05-12 ",
    ],
)
def test_forms_of_one_day(text: str) -> None:
    assert given_date(text) == PartialDate(2026, 5, 12)


@pytest.mark.parametrize(
    ("text", "date"),
    [
        ("2026", PartialDate(2026)),
        ("2026-05", PartialDate(2026, 5)),
        ("Sept. 2026", PartialDate(2026, 9)),
        ("March 2026", PartialDate(2026, 3)),
        ("25.12.2026", PartialDate(2026, 12, 25)),
        ("12/25/2026", PartialDate(2026, 12, 25)),
        ("5.5.2026", PartialDate(2026, 5, 5)),
    ],
)
def test_what_can_mean_one_date_only(text: str, date: PartialDate) -> None:
    assert given_date(text) == date


@pytest.mark.parametrize("command", COMMANDS, ids=lambda command: command[0])
@pytest.mark.parametrize(
    ("text", "fault"),
    [
        ("12.05.2026", "could be one of two days"),
        ("05/12/2026", "could be one of two days"),
        ("2026-02-30", "not in the calendar"),
        ("2026-13-45", "not in the calendar"),
        ("30 February 2026", "not in the calendar"),
        ("someday", "not a date"),
        ("12 Mayor 2026", "not a date"),
    ],
)
def test_anything_else_is_refused(command: list[str], text: str, fault: str, site_folder) -> None:
    site = site_folder({"_config.yml": ""})
    before = sorted(site.rglob("*"))
    result = run(*command, "--date", text, cwd=site)
    assert result.status == 1
    assert f"--date {text}: {fault}; write it as in 2026-05-12, 2026-05" in result.err
    assert sorted(site.rglob("*")) == before


def test_a_post_has_a_time_of_day(site_folder) -> None:
    site = site_folder({"_config.yml": "timezone: UTC\n"})
    path = succeed("new-post", "P", "--date", "12 May 2026 14:30", cwd=site).out.strip()
    assert "date: 2026-05-12 14:30" in (site / path).read_text()
    result = run("new-post", "Q", "--date", "2026-05-12 25:00", cwd=site)
    assert "not a time; write it as in 2026-05-12 14:30" in result.err


@given(st.dates(), st.sampled_from(["%Y-%m-%d", "%d %B %Y", "%b %d, %Y"]))
def test_every_day_of_the_calendar(day: dt.date, form: str) -> None:
    text = day.strftime(form.replace("%Y", f"{day.year:04}"))
    assert given_date(text) == PartialDate(day.year, day.month, day.day)


@given(st.text(alphabet="0123456789-/. MayJune,", max_size=12))
def test_whatever_is_typed_is_a_day_of_the_calendar_or_refused(text: str) -> None:
    try:
        found = given_date(text)
    except ValueError:
        return
    assert str(found.year).zfill(4) in text
    assert found.first_day().year == found.year
