"""An import can be repeated: it changes nothing by itself, and nothing that people changed."""

from __future__ import annotations

import shutil
from pathlib import Path

import pytest

from tests.academic.command_line import run, succeed
from tests.academic.importing.library import library

SIZE = 150
EDITED = 50
CONFIG = "title: x\ncollections: {publications: {output: true}}\n"


@pytest.fixture(scope="module")
def imported(tmp_path_factory: pytest.TempPathFactory) -> Path:
    folder = tmp_path_factory.mktemp("import") / "site"
    folder.mkdir()
    (folder / "_config.yml").write_text(CONFIG)
    (folder / "papers.bib").write_text(library(SIZE))
    result = succeed("import", "papers.bib", cwd=folder)
    assert result.out == f"{SIZE} added, 0 updated, 0 unchanged.\n"
    return folder


@pytest.fixture
def site(imported: Path, tmp_path: Path) -> Path:
    return Path(shutil.copytree(imported, tmp_path / "site"))


def snapshot(site: Path) -> dict[str, tuple[bytes, int]]:
    return {
        str(path.relative_to(site)): (path.read_bytes(), path.stat().st_mtime_ns)
        for path in site.rglob("*")
        if path.is_file()
    }


def documents(site: Path) -> list[Path]:
    return sorted((site / "_publications").glob("*.md"))


def test_a_second_run_changes_no_byte_and_no_time(site: Path) -> None:
    before = snapshot(site)
    result = succeed("import", "papers.bib", cwd=site)
    assert result.out == f"0 added, 0 updated, {SIZE} unchanged.\n"
    assert snapshot(site) == before


EDITS = [
    lambda text: text.replace("title: ", 'title: "Mine": ', 1).replace('"Mine": ', "My own ", 1),
    lambda text: text.replace("\nvenue:", "\n# a note of mine\nvenue:", 1),
    lambda text: text.replace('venue: "', 'venue: "My ', 1).replace("venue: arXiv", "venue: My"),
    lambda text: text.replace("\ndate: 2", "\ndate:   2", 1),
    lambda text: text.replace("\n---\n", "\nselected: true\nmine: [1, 2]\n---\n", 1),
    lambda text: text.rstrip("\n") + "\n\nA paragraph of my own.\n",
    lambda text: "".join(line for line in text.splitlines(True) if "citation:" not in line),
    lambda text: text.replace("  - ", "  -   ", 1),
    lambda text: text.replace("authors:\n", "authors:\n  - Someone Else\n", 1),
    lambda text: text.replace("\n", "\r\n"),
]


def test_a_third_run_keeps_every_edit(site: Path) -> None:
    for number, path in enumerate(documents(site)[:: SIZE // EDITED][:EDITED]):
        old = path.read_bytes().decode()
        new = EDITS[number % len(EDITS)](old)
        assert new != old
        path.write_bytes(new.encode())
    before = snapshot(site)
    succeed("import", "papers.bib", cwd=site)
    assert snapshot(site) == before


def test_files_nobody_can_read_and_edited_bibtex_are_left(site: Path) -> None:
    broken, bare, bib = documents(site)[0], documents(site)[1], next((site / "files").iterdir())
    broken.write_text("---\ntitle: [unclosed\n---\n")
    bare.write_text("no front matter any more")
    bib.write_text("@misc{mine}")
    source = site / "papers.bib"
    source.write_text(source.read_text().replace("month = may", "month = jun"))
    succeed("import", "papers.bib", cwd=site)
    assert broken.read_text() == "---\ntitle: [unclosed\n---\n"
    assert bare.read_text() == "no front matter any more"
    assert bib.read_text() == "@misc{mine}"


def test_news_in_the_file_reach_untouched_keys_alone(site: Path) -> None:
    edited, *others = documents(site)[3:]
    other = next(path for path in others if "Journal of Things" in path.read_text())
    bib = site / "papers.bib"
    edited.write_text(edited.read_text().replace("venue:", "# mine\nvenue: Mine # was:", 1))
    bib.write_text(bib.read_text().replace("Conference on Things", "Congress of Things").replace(
        "Journal of Things", "Annals of Things").replace("month = may", "month = jun"))  # fmt: skip
    result = succeed("import", "papers.bib", cwd=site)
    assert result.out.startswith(f"0 added, {SIZE} updated")
    text = edited.read_text()
    assert "# mine\nvenue: Mine # was:" in text
    assert "-06-01" in text
    news, _, _ = other.read_text().rpartition("\n---\n")
    assert 'venue: "Annals of Things"' in news
    assert "Journal of Things" not in news
    again = snapshot(site)
    succeed("import", "papers.bib", cwd=site)
    assert snapshot(site) == again


def test_a_renamed_file_is_the_same_paper(site: Path) -> None:
    path = documents(site)[0]
    path.rename(path.with_name("2000-01-01-my-name-for-it.md"))
    result = succeed("import", "papers.bib", cwd=site)
    assert result.out == f"0 added, 0 updated, {SIZE} unchanged.\n"
    assert len(documents(site)) == SIZE
    before = snapshot(site)
    succeed("import", "papers.bib", cwd=site)
    assert snapshot(site) == before


def test_a_deleted_file_stays_away_until_asked_for(site: Path) -> None:
    path = documents(site)[0]
    path.unlink()
    result = succeed("import", "papers.bib", cwd=site)
    assert "1 left out" in result.out
    assert not path.exists()
    result = succeed("import", "papers.bib", "--restore", cwd=site)
    assert result.out.startswith("1 added")
    assert path.exists()


def test_a_dry_run_shows_a_diff_and_writes_nothing(site: Path) -> None:
    bib = site / "papers.bib"
    bib.write_text(bib.read_text().replace("volume = 3\n", "volume = 4\n").replace(
        "volume = 3,", "volume = 4,") + "@misc{new, title={Brand New}, year={2024}}\n")  # fmt: skip
    before = snapshot(site)
    result = succeed("import", "papers.bib", "--dry-run", cwd=site)
    assert snapshot(site) == before
    assert "+++ b/_publications/2024-01-01-brand-new.md" in result.out
    assert '-volume: "3"' in result.out
    assert '+volume: "4"' in result.out
    assert "1 would be added" in result.err


def test_without_its_record_every_value_counts_as_somebodys(site: Path) -> None:
    shutil.rmtree(site / ".jekyllpy")
    bib = site / "papers.bib"
    bib.write_text(bib.read_text().replace("Journal of Things", "Annals of Things"))
    result = succeed("import", "papers.bib", cwd=site)
    assert result.out == f"0 added, 0 updated, {SIZE} unchanged.\n"


def test_a_damaged_record_is_told_and_nothing_is_written(site: Path) -> None:
    (site / ".jekyllpy" / "imports.json").write_text("{")
    before = snapshot(site)
    result = run("import", "papers.bib", cwd=site)
    assert result.status == 1
    assert "imports.json" in result.err
    assert snapshot(site) == before


@pytest.mark.slow
def test_two_thousand_entries_are_imported(tmp_path: Path) -> None:
    (tmp_path / "big.bib").write_text(library(2000))
    succeed("import", "big.bib", cwd=tmp_path)
    assert len(documents(tmp_path)) == len(list((tmp_path / "files").glob("*.bib"))) == 2000
