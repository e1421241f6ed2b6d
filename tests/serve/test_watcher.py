"""Which changes are noticed, and how many times."""

from __future__ import annotations

import os
import threading
import time
from collections.abc import Callable, Iterator
from pathlib import Path

import pytest

from jekyllpy.config.configuration import Configuration
from jekyllpy.content.ignored import Ignored
from jekyllpy.serve.watcher import Watcher

PATIENCE = 1.0


def configuration(folder: Path, **settings: object) -> Configuration:
    return Configuration.load(
        {"source": str(folder), "destination": str(folder / "_site"), **settings}
    )


@pytest.fixture
def watch(tmp_path: Path) -> Iterator[Callable[..., Watcher]]:
    watchers: list[Watcher] = []

    def make(**settings: object) -> Watcher:
        config = configuration(tmp_path, **settings)
        files = settings.get("config") or [str(tmp_path / "_config.yml")]
        watchers.append(Watcher(config, files))
        return watchers[-1]

    yield make
    for watcher in watchers:
        watcher.close()


def changes(watcher: Watcher, folder: Path, patience: float = PATIENCE) -> list[str]:
    """What the watcher says has changed within `patience` seconds."""
    deadline = time.monotonic() + patience
    found = watcher.wait(lambda: time.monotonic() > deadline)
    return [os.path.relpath(path, folder) for path in found]


def test_a_burst_of_saves_is_few_changes(watch, tmp_path: Path) -> None:
    watcher = watch()
    names = [f"{number:02}.md" for number in range(50)]

    def save() -> None:
        for name in names:
            (tmp_path / name).write_text("x")

    thread = threading.Thread(target=save)
    thread.start()
    found, count = set[str](), 0
    while found < set(names):
        found |= set(changes(watcher, tmp_path, 60))
        count += 1
    thread.join()
    assert (found, count < 10) == (set(names), True)


def test_changes_made_before_anybody_waits_are_kept(watch, tmp_path: Path) -> None:
    (tmp_path / "_posts").mkdir()
    (tmp_path / "_posts" / "old.md").write_text("x")
    watcher = watch()
    (tmp_path / "_posts" / "new.md").write_text("x")
    (tmp_path / "_posts" / "old.md").unlink()
    assert changes(watcher, tmp_path, 5) == ["_posts/new.md", "_posts/old.md"]


def test_a_file_that_is_emptied_and_written_later_is_noticed_twice(watch, tmp_path: Path) -> None:
    (tmp_path / "page.md").write_text("x")
    watcher = watch()
    for text in ("", "more"):
        (tmp_path / "page.md").write_text(text)
        assert changes(watcher, tmp_path, 5) == ["page.md"]


def test_a_folder_that_is_moved_in_is_noticed(watch, tmp_path: Path) -> None:
    outside = tmp_path.parent / f"{tmp_path.name}-outside"
    outside.mkdir()
    (outside / "page.md").write_text("x")
    watcher = watch()
    outside.rename(tmp_path / "inside")
    assert "inside" in changes(watcher, tmp_path, 5)


def test_what_a_build_writes_is_not_noticed(watch, tmp_path: Path) -> None:
    (tmp_path / "_site").mkdir()
    (tmp_path / ".jekyll-cache").mkdir()
    watcher = watch()
    (tmp_path / "_site" / "index.html").write_text("x")
    (tmp_path / ".jekyll-cache" / "a").write_text("x")
    (tmp_path / ".jekyll-metadata").write_text("x")
    assert changes(watcher, tmp_path) == []


def test_configuration_files_elsewhere_are_noticed(watch, tmp_path: Path) -> None:
    elsewhere = tmp_path.parent / f"{tmp_path.name}.yml"
    elsewhere.write_text("title: one")
    watcher = watch(config=[str(elsewhere)])
    elsewhere.write_text("title: two three")
    assert changes(watcher, tmp_path.parent, 5) == [elsewhere.name]


@pytest.mark.parametrize("path", ["a.md", "_posts/a.md", "_config.yml", "x/.htaccess", "my-docs/a"])
def test_what_a_build_reads_is_watched(tmp_path: Path, path: str) -> None:
    ignored = Ignored(configuration(tmp_path, exclude=["docs", "*.log"]))
    assert not ignored(str(tmp_path / path))


@pytest.mark.parametrize(
    "path",
    [
        "_site/a.html",
        ".git/index",
        "a.md~",
        "#a.md#",
        "_posts/.a.md.swp",
        "node_modules/a/b.js",
        "docs/a.md",
        "docs-of-old/a.md",
        "deep/er.log",
        ".jekyll-cache/x",
    ],
)
def test_what_a_build_passes_over_is_not_watched(tmp_path: Path, path: str) -> None:
    ignored = Ignored(configuration(tmp_path, exclude=["docs", "*.log"]))
    assert ignored(str(tmp_path / path))


def test_what_is_included_is_watched_though_hidden(tmp_path: Path) -> None:
    ignored = Ignored(configuration(tmp_path, include=[".well-known"]))
    assert not ignored(str(tmp_path / ".well-known" / "key.txt"))


def test_names_that_are_no_text_are_noted_and_end_nothing(watch, tmp_path: Path) -> None:
    (tmp_path / "_site").mkdir()
    watcher = watch()
    try:
        open(bytes(tmp_path) + b"/\xff.txt", "w").close()
    except (OSError, UnicodeError):
        pytest.skip("file names are text here")
    assert changes(watcher, tmp_path, 5) == ["."]
    open(bytes(tmp_path) + b"/_site/\xff.txt", "w").close()
    assert changes(watcher, tmp_path) == []
    (tmp_path / "index.md").write_text("changed")
    assert changes(watcher, tmp_path, 5) == ["index.md"]
