"""Commands that write content: nothing of the user's is written over, nothing lies outside the site."""

from __future__ import annotations

from pathlib import Path

import pytest

TITLES = ("../../outside/x", "/outside/x", "..", "a/../../x", "..\\..\\x", "~/x", "x" * 400)
PAPER = ("new-publication", "T", "--date", "2024-01-01", "--authors", "A B", "--venue", "V")
COMMANDS = {
    "new-post": ["new-post", "TITLE"],
    "new-draft": ["new-draft", "TITLE"],
    "new-page": ["new-page", "TITLE"],
    "new-news": ["new-news", "TITLE"],
    "new-talk": ["new-talk", "TITLE", "--date", "2024-01-01"],
    "new-teaching": ["new-teaching", "TITLE", "--date", "2024-01-01"],
    "new-publication": [*PAPER[:1], "TITLE", *PAPER[2:]],
    "rename": ["rename", "_posts/2024-01-01-a.md", "TITLE"],
}
BIBTEX = "@article{key, title={A paper}, author={Ada B}, year={2020}}\n"


@pytest.fixture
def site(site_folder) -> Path:
    site_folder({"mine.md": "mine"}, name="outside")
    return site_folder(
        {
            "_config.yml": "title: x\ncollections:\n  posts:\n    output: true\n",
            "_posts/2024-01-01-a.md": "---\ntitle: A\n---\n",
        }
    )


def beside(site: Path) -> dict[str, str]:
    """All files but those of the site."""
    return {
        str(path): path.read_text()
        for path in site.parent.rglob("*")
        if path.is_file() and not path.is_relative_to(site)
    }


@pytest.mark.parametrize("title", TITLES, ids=lambda title: title[:12])
@pytest.mark.parametrize("command", COMMANDS)
def test_a_title_leads_nowhere(jekyllpy, site: Path, command: str, title: str) -> None:
    before = beside(site)
    words = [title if word == "TITLE" else word for word in COMMANDS[command]]
    status, output = jekyllpy(*words, folder=site)
    assert "Traceback" not in output
    assert beside(site) == before
    assert status == 0, output


@pytest.mark.parametrize(
    "words",
    [
        ["new-post", "T", "--extension", "md/../../../outside/mine.md"],
        ["new-page", "T", "--extension", "/../../outside/mine.md", "--force"],
        [*PAPER, "--collection", "/../../outside/x"],
        [*PAPER, "--collection", "a\0b"],
        ["import", "papers.bib", "--collection", "/../../outside"],
        ["publish", "../outside/mine.md"],
        ["unpublish", "../outside/mine.md"],
        ["rename", "../outside/mine.md", "Other"],
        ["new-theme", "../outside"],
        ["new-theme", "../new"],
        ["new-theme", "/nonexistent/new"],
        ["new-theme", ".."],
    ],
    ids=" ".join,
)
def test_an_argument_leads_nowhere(jekyllpy, site: Path, words: list[str]) -> None:
    (site / "papers.bib").write_text(BIBTEX)
    before = beside(site)
    status, output = jekyllpy(*words, folder=site)
    assert status == 1 and "Traceback" not in output, output
    assert beside(site) == before


@pytest.mark.parametrize("folder", ["../../outside", "OUTSIDE", "..", "/"])
@pytest.mark.parametrize(
    "words",
    [["import", "papers.bib"], COMMANDS["new-post"], COMMANDS["new-publication"]],
    ids=lambda words: words[0],
)
def test_content_is_written_where_a_build_reads_it(
    jekyllpy, site: Path, words: list[str], folder: str
) -> None:
    folder = folder.replace("OUTSIDE", str(site.parent / "outside"))
    config = f"collections_dir: {folder}\ncollections: {{publications: {{output: true}}}}\n"
    (site / "_config.yml").write_text(config)
    (site / "papers.bib").write_text(BIBTEX)
    before = beside(site)
    status, output = jekyllpy(*words, folder=site)
    assert (status, beside(site)) == (0, before), output


def test_an_export_replaces_nothing_unasked(jekyllpy, site: Path) -> None:
    notes = site / "notes.md"
    notes.write_text("mine")
    status, output = jekyllpy("export", "--cv", "-o", "notes.md", folder=site)
    assert status == 1 and "--force replaces it" in output and notes.read_text() == "mine"
    for flags in (["--force"], []):
        assert jekyllpy("export", "--cv", "-o", "notes.md", *flags)[0] == 0
    assert notes.read_text() != "mine"


def test_a_new_homepage_replaces_no_hidden_file(jekyllpy, site_folder) -> None:
    folder = site_folder({".gitignore": "mine", ".git/HEAD": "ref"}, name="home")
    status, output = jekyllpy("new", "home", "--name", "Ada", folder=folder.parent)
    assert status == 1 and "Conflict" in output
    assert (folder / ".gitignore").read_text() == "mine"
    (folder / ".gitignore").unlink()
    assert jekyllpy("new", "home", "--name", "Ada")[0] == 0
