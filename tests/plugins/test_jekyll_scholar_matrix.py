"""Sites with jekyll-scholar's settings, tags and options in many combinations, as the gem builds them."""

import json

import pytest

from jekyllpy.site.site import Site
from tests.plugins.scholar import matrix

MADE = range(1000, 1010)
RECORDS = [json.loads(line) for line in matrix.EXPECTED.read_text(encoding="utf-8").splitlines()]


def assert_same(seed, expected, folder):
    source, output = folder / "source", folder / "output"
    matrix.write(source, matrix.site(seed))
    config = {"source": str(source), "destination": str(output), "quiet": True}
    Site({**json.loads((source / "_config.yml").read_text("utf-8")), **config}).process()
    assert matrix.pages(output) == expected, source


@pytest.mark.parametrize("seed", [seed for seed, expected in RECORDS if expected is not None])
def test_as_recorded(seed, tmp_path):
    assert_same(seed, dict(RECORDS)[seed], tmp_path)


@pytest.mark.slow
@pytest.mark.needs("jekyll", "gems")
def test_beside_the_gem(tmp_path):
    for seed, expected in zip(MADE, matrix.by_gem(MADE)):
        if expected is not None:
            assert_same(seed, expected, tmp_path / str(seed))
