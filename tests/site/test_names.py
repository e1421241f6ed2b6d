"""Names that not every system gives a file, or takes for the same."""

from __future__ import annotations

from pathlib import Path

import pytest

from jekyllpy.site.names import fault_on_windows, ignores_case


@pytest.mark.parametrize(
    ("path", "fault"),
    [
        ("/talks/what?/index.html", "'?' can't be in a name"),
        ("/10:30.html", "':' can't be in a name"),
        ("/a\\b.html", "'\\\\' can't be in a name"),
        ("/aux.html", "'aux.html' is the name of a device"),
        ("/Con/index.html", "'Con' is the name of a device"),
        ("/com1.tar.gz", "'com1.tar.gz' is the name of a device"),
        ("/nul .txt", "'nul .txt' is the name of a device"),
        ("/and so on.../index.html", "'and so on...' ends with a dot or a space"),
        ("/a /b.html", "'a ' ends with a dot or a space"),
    ],
)
def test_what_windows_refuses_is_known(path: str, fault: str) -> None:
    assert fault_on_windows(path) == fault


@pytest.mark.parametrize(
    "path",
    ["/index.html", "/auxiliary.html", "/console/a.b.html", "/.htaccess", "/com10.html", "/a/é b.html"],
)  # fmt: skip
def test_what_windows_allows_is_allowed(path: str) -> None:
    assert fault_on_windows(path) is None


def test_whether_capitals_matter_is_seen(tmp_path: Path) -> None:
    (tmp_path / "folder").mkdir()
    truth = (tmp_path / "FOLDER").exists()
    assert ignores_case(str(tmp_path / "folder" / "to" / "come")) is truth
    assert ignores_case(str(tmp_path)) is truth
