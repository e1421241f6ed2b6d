"""What is used of libsass beneath its public names: this tells if a new version has changed it."""

from __future__ import annotations

import json

import pytest

import jekyllpy
from jekyllpy.errors import SassError
from jekyllpy.site.converters.libsass import library

SASSC = "jekyllpy: {edition: jekyll-4.2}\n"
SHEET = "---\n---\n@import 'part';\n$c: #00f;\na { b { color: $c; width: $w } }\n"
PART = "$w: 1px * 2;\n"


def test_the_library_compiles_and_maps(site_folder) -> None:
    site = site_folder({"_config.yml": SASSC, "a.scss": SHEET, "_sass/_part.scss": PART})
    jekyllpy.build(site, site / "_site")
    css = (site / "_site/a.css").read_text()
    assert css.startswith("a b { color: #00f; width: 2px; }")
    assert json.loads((site / "_site/a.css.map").read_text())["sources"] == [
        "a.scss",
        "_sass/_part.scss",
    ]


def test_the_library_tells_where_it_failed(site_folder) -> None:
    broken = {"a.scss": "---\n---\n@import 'part';\n", "_sass/_part.scss": "\na {\n"}
    site = site_folder({"_config.yml": SASSC, **broken})
    with pytest.raises(SassError) as raised:
        jekyllpy.build(site, site / "_site")
    assert (raised.value.path or "").endswith("_part.scss")
    assert raised.value.line in (2, 3)


def test_its_functions_are_where_they_are_looked_for() -> None:
    assert library().libsass_version is not None
