"""Names are split into the parts that jekyll-scholar splits them into."""

import json

import pytest

from jekyllpy.plugins.jekyll_scholar.people import Unreadable, parse_people
from tests.plugins.scholar import names

MADE = 2500


def split(text):
    try:
        return [[one.first, one.last, one.prefix, one.suffix] for one in parse_people(text)]
    except Unreadable:
        return []


def test_as_recorded():
    lines = names.EXPECTED.read_text(encoding="utf-8").splitlines()
    assert len(lines) == names.RECORDED
    for text, people in map(json.loads, lines):
        assert split(text) == people, text


@pytest.mark.needs("ruby", "gems")
def test_beside_the_gem():
    texts = [names.names(seed) for seed in range(names.RECORDED, names.RECORDED + MADE)]
    for text, people in zip(texts, names.by_gem(texts)):
        assert split(text) == people, text


@pytest.mark.parametrize(
    "text", ["{" * 50000, " " * 100000 + "x", "a, " * 30000, "{}" * 50000, "a and " * 20000]
)
def test_hostile_names_take_no_longer_than_they_are_long(text):
    split(text)
