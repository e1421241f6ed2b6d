"""No setting has a build read, in safe mode, or write, in any, what lies beside the site."""

from __future__ import annotations

from pathlib import Path
from typing import Any

import pytest

from tests.site.escapes.grounds import SECRET, Grounds

pytestmark = [pytest.mark.slow, pytest.mark.usefixtures("lasting_dart_sass")]

NAMES = (
    "../outside",
    "OUTSIDE",
    "..",
    "/",
    "~",
    ".",
    "",
    "_docs/../../outside",
    "..\\outside",
    "a\0b",
    "x" * 300,
)
SETTINGS: dict[str, Any] = {
    name: lambda value, name=name: {name: value}
    for name in (
        "layouts_dir",
        "includes_dir",
        "data_dir",
        "collections_dir",
        "cache_dir",
        "plugins_dir",
        "permalink",
        "theme",
        "paginate_path",
    )
}
SETTINGS |= {
    "include": lambda value: {"include": [value, f"{value}/raw.txt", f"{value}/page.md"]},
    "keep_files": lambda value: {"keep_files": [value]},
    "exclude": lambda value: {"exclude": [value]},
    "defaults": lambda value: {
        "defaults": [{"scope": {"path": f"{value}/*"}, "values": {"x": "y"}}]
    },
    "sass_dir": lambda value: {"sass": {"sass_dir": value}},
    "load_paths": lambda value: {"sass": {"load_paths": [value, f"{value}/_sass"]}},
    "collection": lambda value: {"collections": {value: {"output": True}}},
    "collection permalink": lambda value: {
        "collections": {"docs": {"output": True, "permalink": f"{value}/:name"}}
    },
    "remote_theme": lambda value: {"plugins": ["jekyll-remote-theme"], "remote_theme": value},
    "polyglot": lambda value: {"plugins": ["jekyll-polyglot"], "languages": ["en", value]},
    "multiple languages": lambda value: {
        "plugins": ["jekyll-multiple-languages-plugin"],
        "languages": ["en", value],
    },
    "feed": lambda value: {
        "plugins": ["jekyll-feed"],
        "feed": {"path": f"{value}/feed.xml", "collections": {"docs": {"path": f"{value}/d.xml"}}},
    },
    "archives": lambda value: {
        "plugins": ["jekyll-archives"],
        "jekyll-archives": {
            "enabled": "all",
            "layout": "default",
            "permalinks": {"category": f"{value}/:name/"},
        },
    },
    "paginate": lambda value: {
        "plugins": ["jekyll-paginate"],
        "paginate": 1,
        "paginate_path": f"{value}/page:num",
    },
    "paginate v2": lambda value: {
        "plugins": ["jekyll-paginate-v2"],
        "pagination": {"enabled": True, "permalink": f"{value}/:num/"},
    },
}


@pytest.fixture
def grounds(tmp_path: Path) -> Grounds:
    return Grounds(tmp_path)


@pytest.mark.parametrize("safe", [True, False], ids=["safe", "plain"])
@pytest.mark.parametrize("value", NAMES, ids=lambda value: repr(value)[:24])
@pytest.mark.parametrize("setting", SETTINGS)
def test_a_setting_leads_nowhere(grounds: Grounds, setting: str, value: str, safe: bool) -> None:
    if setting == "plugins_dir" and not safe:
        pytest.skip("what lies there is run")
    grounds.build(SETTINGS[setting](grounds.named(value)), safe=safe)
    if safe or setting not in ("load_paths",):
        assert SECRET not in grounds.published()


@pytest.mark.parametrize("safe", [True, False], ids=["safe", "plain"])
@pytest.mark.parametrize("value", NAMES, ids=lambda value: repr(value)[:24])
@pytest.mark.parametrize("name", ["source", "bibliography", "repository", "style", "details_dir"])
def test_a_setting_of_scholar_leads_nowhere_in_safe_mode(
    grounds: Grounds, name: str, value: str, safe: bool
) -> None:
    value = grounds.named(value)
    if name in ("bibliography", "style"):
        value += {"bibliography": "/references.bib", "style": "/style.csl"}[name]
    grounds.write({"index.html": "---\n---\n{% bibliography %}{{ site.x }}"})
    grounds.write({"_layouts/bibtex.html": "{{ page.title }} {{ page.links }}"})
    grounds.build({"plugins": ["jekyll-scholar"], "scholar": {name: value}}, safe=safe)
    if safe:
        assert SECRET not in grounds.published()
