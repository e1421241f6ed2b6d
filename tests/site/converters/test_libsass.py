"""What is used of libsass beneath its public names: this tells if a new version has changed it."""

from __future__ import annotations

import _ctypes
import json
import sys

import pytest

import jekyllpy
from jekyllpy.errors import MissingDependencyError, SassError
from jekyllpy.site.converters.libsass import library

pytestmark = pytest.mark.skipif(
    sys.platform == "win32", reason="the package's library shows none of its functions there"
)

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


def test_a_library_without_its_functions_is_no_traceback(
    site_folder, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setitem(sys.modules, "_sass", _ctypes)
    library.cache_clear()
    site = site_folder({"_config.yml": SASSC, "a.scss": "---\n---\na { b: c }\n"})
    with pytest.raises(MissingDependencyError, match="implementation: sass-embedded"):
        jekyllpy.build(site, site / "_site")
    library.cache_clear()
