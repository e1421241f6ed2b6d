"""Texts are made as small as the gems make them, to the same bytes."""

import json
import re

import pytest

from jekyllpy.plugins.jekyll_minifier import css, html
from jekyllpy.plugins.jekyll_minifier import json as small_json
from jekyllpy.plugins.jekyll_minifier.options import TEMPLATE_TYPE, Options
from tests.plugins.minifier import gem
from tests.plugins.minifier.pieces import case

CASES = 1500


def minified(kind, text, settings):
    try:
        if kind == "css":
            return css.minified(text, settings)
        if kind == "json":
            return small_json.minified(text)
        options = {
            **settings,
            "preserve_patterns": [re.compile(each) for each in settings["preserve_patterns"]],
        }
        if options.pop("compress_js_templates", False):
            options |= {"remove_quotes": False, "template_types": frozenset({TEMPLATE_TYPE})}
        return html.minified(text, Options(**options), css.minified)
    except ValueError:
        return None


@pytest.mark.parametrize("kind", gem.KINDS)
def test_as_recorded(kind):
    lines = [json.loads(line) for line in gem.EXPECTED.read_text(encoding="utf-8").splitlines()]
    cases = [values for name, *values in lines if name == kind]
    assert len(cases) == gem.RECORDED
    for text, settings, expected in cases:
        assert minified(kind, text, settings) == expected, (text, settings)


@pytest.mark.needs("ruby", "gems")
@pytest.mark.parametrize("kind", gem.KINDS)
def test_beside_the_gems(kind):
    cases = [(kind, case(kind, seed)) for seed in range(gem.RECORDED, gem.RECORDED + CASES)]
    for (_, values), expected in zip(cases, gem.minified(cases)):
        assert minified(kind, *values) == expected, values


@pytest.mark.parametrize(
    "text",
    [
        "<pre" * 20000,
        "<!--" * 20000,
        "<!--[if" * 20000,
        " on" * 30000,
        "<script>" * 10000,
        "<a =" * 20000,
        "> " * 20000,
    ],
)
def test_hostile_pages_take_no_longer_than_they_are_long(text):
    everything = dict.fromkeys(
        (name for name in Options().__dict__ if name.startswith(("remove", "simple"))), True
    )
    assert html.minified(text, Options(**everything), css.minified)


@pytest.mark.parametrize(
    "text",
    ["/*" * 20000, "a{" * 20000, "}:" * 20000, "(0px " * 20000, '"\\' * 20000, ": 0px" * 20000],
)
def test_hostile_stylesheets_take_no_longer_than_they_are_long(text):
    assert css.minified(text)
