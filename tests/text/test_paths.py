"""Paths stay below their base, on systems with drives too."""

from __future__ import annotations

import ntpath

import pytest

from jekyllpy.text import paths


@pytest.mark.parametrize(
    ("base", "path", "expected"),
    [
        ("/site", "a/b.md", "/site/a/b.md"),
        ("/site", "/site/a.md", "/site/a.md"),
        ("/site", "/a.md", "/site/a.md"),
        ("/site", "../../etc/passwd", "/site/etc/passwd"),
        ("/site", "~/a", "/site/~/a"),
        ("/site", "/sites/a", "/site/sites/a"),
        ("/site", "//a//b", "/site/a/b"),
        ("/", "a", "/a"),
    ],
)
def test_a_path_is_put_below_its_base(base: str, path: str, expected: str) -> None:
    assert paths.sanitized_path(base, path) == expected


@pytest.mark.parametrize(
    ("path", "expected"),
    [
        ("C:/site/_posts/a.md", "C:/site/_posts/a.md"),
        ("_posts/a.md", "C:/site/_posts/a.md"),
        ("/a.md", "C:/site/a.md"),
        ("C:/elsewhere/a.md", "C:/site/elsewhere/a.md"),
        ("../a.md", "C:/site/a.md"),
    ],
)
def test_a_drive_is_no_folder(monkeypatch: pytest.MonkeyPatch, path: str, expected: str) -> None:
    monkeypatch.setattr(paths, "splitdrive", ntpath.splitdrive)
    assert paths.sanitized_path.__wrapped__("C:/site", path) == expected
