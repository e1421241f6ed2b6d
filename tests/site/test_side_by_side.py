"""Sites in one process don't notice each other, one after another or at the same time."""

from __future__ import annotations

import os
import time
from concurrent.futures import ThreadPoolExecutor
from pathlib import Path

import pytest

import jekyllpy
from jekyllpy.site.site import PHASES

ZONES = {"Asia/Tokyo": "12", "America/New_York": "22", "UTC": "03"}
PAGE = (
    "---\n---\n{% for p in site.posts %}{{ p.date | date: '%H' }}{% endfor %} {{ site.time | date: '%Z' }}\n\n"
    "# A heading\n\n```python\nprint(1)\n```\n\n'quoted' *text*[^1]\n\n[^1]: A note.\n{{ 1 | nope }}\n"
)


@pytest.fixture
def sites(site_folder) -> dict[str, Path]:
    """By zone, sites that differ in zone, addresses, Markdown and strictness."""
    return {
        zone: site_folder(
            {
                "_config.yml": f"timezone: {zone}\ntime: 2024-05-05\n"
                f"permalink: {'pretty' if number else 'none'}\n"
                f"kramdown: {{auto_ids: {str(bool(number)).lower()}}}\n"
                "plugins: [jekyll-feed, jekyll-sitemap]\n",
                "index.md": PAGE,
                "_posts/2024-01-02-a.md": "---\ndate: 2024-01-02 03:00:00 +0000\n---\nx\n",
                "_sass/_p.scss": f"$width: {number}px;",
                "s.scss": "---\n---\n@import 'p'; a { width: $width }\n",
            },
            f"site{number}",
        )
        for number, zone in enumerate(ZONES)
    }


def written(folder: Path) -> dict[str, bytes]:
    return {
        str(path.relative_to(folder)): path.read_bytes()
        for path in folder.rglob("*")
        if path.is_file()
    }


def test_many_sites_at_once_are_those_built_one_by_one(sites, tmp_path: Path) -> None:
    before = dict(os.environ), os.getcwd(), time.tzname
    expected = {}
    for zone, site in sites.items():
        jekyllpy.build(site, tmp_path / "single" / site.name)
        expected[zone] = written(tmp_path / "single" / site.name)
        assert expected[zone]["index.html"].startswith(f"<p>{ZONES[zone]} ".encode())

    def build(number: int, zone: str) -> dict[str, bytes]:
        folder = tmp_path / f"many{number}" / sites[zone].name
        jekyllpy.build(sites[zone], folder)
        return written(folder)

    jobs = [(number, zone) for number in range(3) for zone in sites]
    with ThreadPoolExecutor(len(jobs)) as threads:
        results = list(threads.map(lambda job: build(*job), jobs))
    for (_, zone), result in zip(jobs, results, strict=True):
        assert result == expected[zone]
    assert (dict(os.environ), os.getcwd(), time.tzname) == before


def test_a_site_goes_through_jekylls_phases(sites, tmp_path: Path) -> None:
    source = sites["UTC"]
    config = jekyllpy.Configuration.load({"source": source, "destination": tmp_path / "phases"})
    site = jekyllpy.Site(config)
    for phase in PHASES:
        getattr(site, phase)()
    again = jekyllpy.build(source, tmp_path / "whole")
    assert written(tmp_path / "phases") == written(tmp_path / "whole")
    again.process()
    assert written(tmp_path / "phases") == written(tmp_path / "whole")


def test_settings_of_a_call_lie_over_those_of_the_site(sites, tmp_path: Path) -> None:
    site = jekyllpy.build(sites["UTC"], tmp_path / "out", baseurl="/x", timezone="Asia/Tokyo")
    assert site.baseurl == "/x"
    assert (tmp_path / "out" / "index.html").read_text().startswith("<p>12 ")
