"""New folders of a destination take their places as a whole, or file by file where that isn't possible."""

from __future__ import annotations

from pathlib import Path

from jekyllpy.log import Logger
from jekyllpy.site.destination import Destination
from jekyllpy.site.staging import Staging


def staged(top: Path) -> Staging:
    return Staging(Destination.of(str(top)), Logger.silent())


def files(top: Path) -> dict[str, str]:
    return {str(p.relative_to(top)): p.read_text() for p in top.rglob("*") if p.is_file()}


def test_a_folder_that_somebody_has_made_meanwhile_is_filled(tmp_path: Path) -> None:
    with staged(tmp_path) as staging:
        staging.text(f"{tmp_path}/notes/a/index.html", "new")
        staging.text(f"{tmp_path}/notes/b/index.html", "new")
        (tmp_path / "notes/a").mkdir(parents=True)
        (tmp_path / "notes/a/theirs.html").write_text("theirs")
        staging.put_in_place([])
    assert files(tmp_path) == {
        "notes/a/index.html": "new",
        "notes/a/theirs.html": "theirs",
        "notes/b/index.html": "new",
    }
    assert sorted(path.name for path in tmp_path.iterdir()) == ["notes"]


def test_of_several_files_for_one_path_the_last_one_counts(tmp_path: Path) -> None:
    with staged(tmp_path) as staging:
        staging.text(f"{tmp_path}/new/page.html", "first")
        staging.text(f"{tmp_path}/new/page.html", "last")
        staging.put_in_place([])
    assert files(tmp_path) == {"new/page.html": "last"}


def test_links_and_files_share_a_new_folder(tmp_path: Path) -> None:
    with staged(tmp_path) as staging:
        staging.new_link("page.html", f"{tmp_path}/new/link.html")
        staging.text(f"{tmp_path}/new/page.html", "text")
        staging.put_in_place([])
    assert (tmp_path / "new/link.html").is_symlink()
    assert files(tmp_path) == {"new/page.html": "text", "new/link.html": "text"}


def test_nothing_is_there_before_all_is(tmp_path: Path) -> None:
    with staged(tmp_path) as staging:
        staging.text(f"{tmp_path}/new/below/page.html", "text")
        assert not (tmp_path / "new").exists()
    assert not any(tmp_path.iterdir())


def test_what_lies_behind_a_link_is_left_alone(tmp_path: Path) -> None:
    (tmp_path / "elsewhere/folder").mkdir(parents=True)
    (tmp_path / "elsewhere/folder/theirs").write_text("theirs")
    top = tmp_path / "site"
    top.mkdir()
    (top / "link").symlink_to("../elsewhere")
    with staged(top) as staging:
        staging.text(f"{top}/link/folder/page.html", "text")
        staging.put_in_place([])
    assert files(tmp_path / "elsewhere") == {"folder/theirs": "theirs", "folder/page.html": "text"}
