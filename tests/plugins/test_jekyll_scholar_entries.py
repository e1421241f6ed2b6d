"""Entries, their strings, months and sources, as bibtex-ruby makes them; queries as it answers them."""

import json

import pytest

from jekyllpy.csl import Date
from jekyllpy.errors import ConfigurationError, SourceError
from jekyllpy.plugins.jekyll_scholar import strings
from jekyllpy.plugins.jekyll_scholar.bibliography import Bibliography, Making
from jekyllpy.plugins.jekyll_scholar.csl_items import csl_item
from jekyllpy.plugins.jekyll_scholar.entry import in_source
from jekyllpy.plugins.jekyll_scholar.filters import filters_named
from jekyllpy.plugins.jekyll_scholar.query import entries_matching
from jekyllpy.plugins.jekyll_scholar.reading import ReadingOptions, read_elements
from tests.plugins.scholar import entries, queries

MADE = 600
# What isn't a variable of its own: taken from two fields, or a date in one program and a text in the other.
NOT_COMPARED = {"id", "month_numeric", "accessed", "submitted", "event-date", "citation-number"}


def bibliography(text, options, *, puts_strings_in):
    reading = ReadingOptions(strip=options.get("strip", True))
    making = Making(
        names=options.get("parse_names", True),
        months=options.get("parse_months", True),
        filters=filters_named(options.get("filter")),
    )
    found = Bibliography(read_elements(text, reading), making)
    if puts_strings_in:
        found.put_strings_in()
        found.join_pieces()
    return found


def shown(entry, quotes, names):
    filters = filters_named(names)
    inherited = [entry.get(name) for name in ("title", "booktitle", "year", "publisher")]
    return [
        entry.key,
        entry.type,
        [[name, str(content)] for name, content in entry.fields.items()],
        [None if content is None else str(content) for content in inherited],
        [
            in_source(entry, entry.fields, tuple(quotes)),
            in_source(entry, entry.fields, tuple(quotes), filters),
        ],
        item_of(entry.filtered(filters)),
    ]


def item_of(entry):
    variables = csl_item(entry).variables
    return {name: as_json(value) for name, value in variables.items() if name not in NOT_COMPARED}


def as_json(value):
    if isinstance(value, Date):
        return (
            {"literal": value.literal}
            if value.literal is not None
            else {"date-parts": [*map(list, value.parts)]}
        )
    if isinstance(value, list):
        parts = [
            {"family": one.family, "given": one.given, "non-dropping-particle": one.particle, "suffix": one.suffix}
            for one in value
        ]  # fmt: skip
        return [{name: part for name, part in one.items() if part is not None} for one in parts]
    return value


def assert_same(given, found):
    text, options, puts_strings_in, quotes, filters = given
    made = [
        shown(entry, quotes, filters)
        for entry in bibliography(text, options, puts_strings_in=puts_strings_in)
    ]
    for *_, item in found:
        for name in NOT_COMPARED:
            item.pop(name, None)
    assert made == found, given


def test_as_recorded():
    lines = entries.EXPECTED.read_text(encoding="utf-8").splitlines()
    assert len(lines) == entries.RECORDED
    for *given, found in map(json.loads, lines):
        if found is not None:
            assert_same(given, found)


@pytest.mark.needs("ruby", "gems")
def test_beside_the_gem():
    cases = [entries.case(seed) for seed in range(entries.RECORDED, entries.RECORDED + MADE)]
    for given, found in zip(cases, entries.by_gem(cases)):
        if found is not None:
            assert_same(given, found)


def answer(found, query):
    try:
        return [entry.key for entry in entries_matching(found, query)]
    except ConfigurationError:
        return None


def assert_answers(lines):
    found = Bibliography(read_elements(queries.ENTRIES))
    for query, keys in lines:
        if keys is not None:
            assert answer(found, query) == keys, query


def test_queries_as_recorded():
    lines = queries.EXPECTED.read_text(encoding="utf-8").splitlines()
    assert len(lines) == len(queries.QUERIES)
    assert_answers(map(json.loads, lines))


@pytest.mark.needs("ruby", "gems")
def test_queries_beside_the_gem():
    assert_answers(zip(queries.QUERIES, queries.by_gem()))


def test_strings_that_multiply_end_in_one_line(monkeypatch):
    monkeypatch.setattr(strings, "MOST_STEPS", 10_000)
    doubled = "".join(f"@string{{s{n + 1} = s{n} # s{n}}}" for n in range(40))
    found = Bibliography(read_elements(f'@string{{s0 = "x"}}{doubled}@misc{{a, title = s40}}'))
    with pytest.raises(SourceError, match="made of each other too many times"):
        found.put_strings_in()


def test_a_long_chain_of_strings_is_followed():
    chain = "".join(f"@string{{s{n} = s{n + 1}}}" for n in range(500))
    found = Bibliography(read_elements(f'{chain}@string{{s500 = "x"}}@misc{{a, title = s0}}'))
    found.put_strings_in()
    assert str(found.by_key["a"].fields["title"]) == "x"
