"""What a newcomer mistakes for something else stays where it is, and the message says what was meant."""

from __future__ import annotations

from pathlib import Path

import pytest

from tests.academic.command_line import run, succeed

FILES = {
    "_config.yml": "title: x\n",
    "_pages/about.md": "---\ntitle: About\npermalink: /\n---\n",
    "_drafts/a-thought.md": "---\ntitle: A thought\n---\n",
    "_posts/2026-05-12-looms.md": "---\ntitle: Looms\n---\n",
    "papers.bib": "These are no entries.\n",
    "_news/2026-05-12-won.md": "---\ntitle: Won\ndate: 2026-05-12\n---\n",
}


@pytest.mark.parametrize(
    ("line", "message"),
    [
        (["unpublish", "_pages/about.md"], "_pages/about.md is no post: it isn't in _posts."),
        (["publish", "_pages/about.md"], "_pages/about.md is no draft: it isn't in _drafts."),
        (["publish", "a-though"], "Did you mean _drafts/a-thought.md?"),
        (["unpublish", "2026-05-13-looms.md"], "Did you mean _posts/2026-05-12-looms.md?"),
        (["rename", "looms", "On Looms"], "Did you mean _posts/2026-05-12-looms.md?"),
        (["new-page", "About"], "_pages/about.md: This page exists here already"),
        (["new-news", "Won", "--date", "2026-05-12"], "Error: _news/2026-05-12-won.md: The news"),
        (["import", "papers.bib"], "papers.bib: has no BibTeX entry"),
        (["export", "--cv", "--output", "cv.pdf"], "cv.pdf: no pdf file is written; write a page"),
    ],
    ids=lambda given: given[0] if isinstance(given, list) else "",
)
def test_nothing_moves_and_the_message_helps(line: list[str], message: str, site_folder) -> None:
    site: Path = site_folder(FILES)
    result = run(*line, cwd=site)
    assert result.status == 1
    assert message in result.err
    found = {path.relative_to(site).as_posix(): path for path in site.rglob("*") if path.is_file()}
    assert {name: path.read_text("utf-8") for name, path in found.items()} == FILES


def test_the_name_of_a_cv_says_what_is_written(site_folder) -> None:
    site: Path = site_folder(FILES | {"_config.yml": "name: Ada Lovelace\n"})
    for name, begins in {"cv.html": "<!doctype html>", "cv.yaml": "cv:", "cv.json": "{"}.items():
        succeed("export", "--cv", "--output", name, cwd=site)
        assert (site / name).read_text("utf-8").lower().lstrip().startswith(begins), name
