"""Paths stay below their base, on systems with drives too."""

from __future__ import annotations

import ntpath

import pytest

from jekyllpy.text import paths
from jekyllpy.text.grounds import is_at_or_below


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
    ("base", "path", "expected"),
    [
        ("//server/share/site", "a.md", "//server/share/site/a.md"),
        ("//server/share/site", "//server/share/site/a.md", "//server/share/site/a.md"),
        ("//server/share/site", "//other/share/a.md", "//server/share/site/other/share/a.md"),
        ("C:/site", "//server/share/a.md", "C:/site/server/share/a.md"),
        ("//?/C:/site", "/a.md", "//?/C:/site/a.md"),
    ],
)
def test_a_path_of_a_server_is_put_below_its_base(
    monkeypatch: pytest.MonkeyPatch, base: str, path: str, expected: str
) -> None:
    monkeypatch.setattr(paths, "splitdrive", ntpath.splitdrive)
    assert paths.sanitized_path.__wrapped__(base, path) == expected


@pytest.mark.parametrize(
    ("path", "expected"),
    [
        ("_site", "C:/My sites/homepage/_site"),
        ("..\\out", "C:/My sites/out"),
        ("\\out", "C:/out"),
        ("D:\\out", "D:/out"),
        ("../../../..", "C:/"),
        ("\\\\server\\share\\out", "//server/share/out"),
        ("\\\\?\\C:\\out", "//?/C:/out"),
    ],
)
def test_settings_of_windows_are_expanded(path: str, expected: str) -> None:
    assert paths.expand(path, "C:\\My sites\\homepage", rules=ntpath) == expected


@pytest.mark.parametrize(
    ("path", "expected"),
    [
        ("C:\\site\\_posts\\a.md", "_posts/a.md"),
        ("C:/SITE/a.md", "a.md"),
        ("C:/other/a.md", "../other/a.md"),
        ("D:/a.md", "D:/a.md"),
    ],
)
def test_what_is_seen_from_a_folder_has_slashes(path: str, expected: str) -> None:
    assert paths.seen_from(path, "C:/site", rules=ntpath) == expected


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


def test_what_is_resolved_has_slashes() -> None:
    assert paths.realpath("C:\\themes\\mine", rules=ntpath) == "C:/themes/mine"


@pytest.mark.parametrize(
    ("folder", "path", "expected"),
    [
        ("C:/site/_site", "c:\\Site\\_site\\a.html", True),
        ("C:/site/_site", "C:/site/_site", True),
        ("C:/site/_site", "C:/site/_site2/a.html", False),
        ("C:/", "C:/a", True),
        ("C:/", "D:/a", False),
        ("//server/share", "\\\\SERVER\\share\\a", True),
    ],
)
def test_borders_are_those_of_windows_there(folder: str, path: str, expected: bool) -> None:
    assert is_at_or_below(folder, path, rules=ntpath) is expected
