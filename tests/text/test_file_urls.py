"""Paths and their URLs, as each system has them."""

from __future__ import annotations

import pytest

from jekyllpy.text.file_urls import path_of, url_of


@pytest.mark.parametrize(
    ("path", "url"),
    [
        ("C:/My site/_sass/é.scss", "file:///C:/My%20site/_sass/%C3%A9.scss"),
        ("//server/share/a#b.scss", "file://server/share/a%23b.scss"),
        ("/a.scss", "file:///a.scss"),
    ],
)
def test_a_path_of_windows_and_its_url_name_each_other(path: str, url: str) -> None:
    assert url_of(path, windows=True) == url
    assert path_of(url, windows=True) == path


@pytest.mark.parametrize(
    ("path", "url"),
    [("/my site/a.scss", "file:///my%20site/a.scss"), ("/C:/a.scss", "file:///C:/a.scss")],
)
def test_elsewhere_nothing_is_a_drive(path: str, url: str) -> None:
    assert url_of(path, windows=False) == url
    assert path_of(url, windows=False) == path
