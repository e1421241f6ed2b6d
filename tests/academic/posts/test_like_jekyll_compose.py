"""Posts, drafts and pages come out as jekyll-compose makes them."""

from __future__ import annotations

import shutil
from pathlib import Path

import pytest

from jekyllpy.content.front_matter import split
from jekyllpy.text.yaml import load
from tests.academic.command_line import run, succeed
from tests.reference import environment, run_jekyll

FILES = {
    "_config.yml": "title: x\ncollections_dir: stuff\n",
    "_layouts/post.html": "{{ content }}",
    "_layouts/page.html": "{{ content }}",
    "stuff/_drafts/idea.md": "---\nlayout: post\ntitle: Idea\ntags: [a]\n---\nText\n",
    "stuff/_drafts/dated.md": "---\ntitle: Dated\ndate: 2020-01-01\n---\n",
    "stuff/_posts/2021-03-04-out.md": "---\ntitle: Out\ndate: 2021-03-04 10:00 +0000\n---\nText\n",
    "stuff/_posts/2021-03-05-old-name.md": "---\ntitle: Old\n---\nText\n",
}
LINES = [
    ["post", "My *First* Post: é & more", "--date", "2026-01-02"],
    ["post", "With options", "-d", "2026-01-03", "-x", "html", "-l", "page"],
    ["post", "Formatted", "-d", "2026-01-04", "--timestamp-format", "%Y/%m/%d"],
    ["draft", "A", "Draft", "of", "Words"],
    ["publish", "_drafts/idea.md", "--date", "2026-02-03"],
    ["publish", "_drafts/dated.md"],
    ["unpublish", "_posts/2021-03-04-out.md"],
    ["rename", "_posts/2021-03-05-old-name.md", "New: Name"],
]


def written(site: Path) -> dict[str, tuple[object, str]]:
    found = {}
    for path in sorted((site / "stuff").rglob("*.*")):
        matter, body = split(path.read_text(encoding="utf-8"))
        found[str(path.relative_to(site))] = (load(matter or ""), body)
    return found


@pytest.mark.needs("jekyll")
def test_the_same_files_with_the_same_front_matter(site_folder, tmp_path: Path) -> None:
    theirs = site_folder(FILES)
    ours = Path(shutil.copytree(theirs, tmp_path / "ours"))
    for line in LINES:
        done = run_jekyll(line, theirs, environment())
        assert done.returncode == 0, done.stderr
        command = f"new-{line[0]}" if line[0] in ("post", "draft") else line[0]
        succeed(command, *line[1:], cwd=ours)
    today = [name for name in written(theirs) if name.endswith("dated.md")]
    assert len(today) == 1
    assert written(ours) == written(theirs)


@pytest.fixture
def site(site_folder) -> Path:
    return site_folder({**FILES, "_config.yml": "title: x\n", "_drafts/idea.md":
                        "---\n# mine\ntitle:  'Idea'   # so far\n---\nText\n"})  # fmt: skip


def test_publishing_and_taking_back_keep_every_other_byte(site: Path) -> None:
    before = (site / "_drafts/idea.md").read_bytes()
    result = succeed("publish", "_drafts/idea.md", "--date", "2026-02-03 10:30", cwd=site)
    assert result.out == "Draft _drafts/idea.md was moved to _posts/2026-02-03-idea.md\n"
    text = (site / "_posts/2026-02-03-idea.md").read_text()
    assert text.startswith("---\n# mine\ntitle:  'Idea'   # so far\ndate: 2026-02-03 10:30 +0000\n")
    assert not (site / "_drafts/idea.md").exists()
    succeed("unpublish", "2026-02-03-idea.md", cwd=site)
    assert (site / "_drafts/idea.md").read_bytes() == before


def test_nothing_is_written_over_unless_forced_and_then_it_is_kept(site: Path) -> None:
    line = ["new-post", "Hello", "--date", "2026-01-02"]
    result = succeed(*line, cwd=site)
    path = site / result.out.strip()
    path.write_text("mine")
    refused = run(*line, cwd=site)
    assert refused.status == 1
    assert "_posts/2026-01-02-hello.md: A post already exists" in refused.err
    assert path.read_text() == "mine"
    for _ in range(2):
        succeed(*line, "--force", cwd=site)
    assert (path.parent / "2026-01-02-hello.md~").read_text() == "mine"
    assert (path.parent / "2026-01-02-hello.md.~1~").exists()


def test_moving_onto_another_file_is_refused(site: Path) -> None:
    target = site / "_posts" / "2026-02-03-idea.md"
    target.parent.mkdir()
    target.write_text("mine")
    result = run("publish", "_drafts/idea.md", "-d", "2026-02-03", cwd=site)
    assert result.status == 1
    assert target.read_text() == "mine"
    assert (site / "_drafts/idea.md").exists()


def test_rename_with_a_date(site: Path) -> None:
    result = succeed("rename", "_drafts/idea.md", "Better", "Idea", "--now", cwd=site)
    assert result.out == "Draft _drafts/idea.md was moved to _drafts/better-idea.md\n"
    assert "title:  \"Better Idea\"   # so far\ndate: " in (
        site / "_drafts/better-idea.md"
    ).read_text()  # fmt: skip


@pytest.mark.parametrize(
    ("line", "words"),
    [
        (["publish"], "You must specify a draft path."),
        (["publish", "nope.md"], "There was no draft found at 'nope.md'."),
        (["unpublish", "../../etc/passwd"], "There was no post found"),
        (["rename", "_drafts/idea.md"], "You must specify current path and the new title."),
        (["rename", "_drafts/idea.md", "X", "--now", "-d", "2020-01-01"], "only specify one of"),
        (["new-post", "X", "--date", "whenever"], "not a date"),
        (["new-post"], "Missing: TITLE"),
        (["new-post", "X", "--edit"], "No editor"),
    ],
)
def test_mistakes_are_one_line(
    line: list[str], words: str, site: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    for name in ("JEKYLL_EDITOR", "VISUAL", "EDITOR"):
        monkeypatch.delenv(name, raising=False)
    result = run(*line, cwd=site)
    assert result.status == 1
    assert words in result.err


def test_the_editor_is_opened_on_the_new_file(site: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("EDITOR", "sh -c 'echo edited >> \"$0\"'")
    result = succeed("new-draft", "Thought", "--edit", cwd=site)
    assert (site / result.out.strip()).read_text().endswith("edited\n")


def test_the_setting_auto_open_opens_it_where_there_is_an_editor(
    site_folder, monkeypatch: pytest.MonkeyPatch
) -> None:
    site = site_folder({"_config.yml": "jekyll_compose: {auto_open: true}\n"})
    for name in ("JEKYLL_EDITOR", "VISUAL", "EDITOR"):
        monkeypatch.delenv(name, raising=False)
    succeed("new-draft", "Unopened", cwd=site)
    monkeypatch.setenv("VISUAL", "sh -c 'echo edited >> \"$0\"'")
    result = succeed("new-draft", "Opened", cwd=site)
    assert (site / result.out.strip()).read_text().endswith("edited\n")


def test_front_matter_that_the_settings_give(site_folder) -> None:
    config = "jekyll_compose: {default_front_matter: {drafts: {description: '', tags: [x]}}}\n"
    site = site_folder({"_config.yml": config})
    result = succeed("new-draft", "Thought", cwd=site)
    matter, _ = split((site / result.out.strip()).read_text())
    assert load(matter or "") == {"title": "Thought", "description": "", "tags": ["x"]}


def test_a_layout_is_named_only_if_it_is_there(site_folder) -> None:
    site = site_folder({"_config.yml": "", "_layouts/single.html": ""})
    result = succeed("new-post", "Hello", cwd=site)
    assert "layout: single" in (site / result.out.strip()).read_text()


def test_a_slug_finds_its_draft_or_post_but_not_one_of_two(site_folder) -> None:
    draft = "---\ntitle: A\n---\n"
    site = site_folder(
        {"_config.yml": "", "_drafts/my-draft.md": draft, "_posts/2020-01-01-b.md": draft}
    )
    succeed("publish", "my-draft", "--date", "2026-05-12", cwd=site)
    assert (site / "_posts" / "2026-05-12-my-draft.md").exists()
    succeed("unpublish", "b", cwd=site)
    assert (site / "_drafts" / "b.md").exists()
    for folder in ("x", "y"):
        (site / "_drafts" / folder).mkdir()
        (site / "_drafts" / folder / "same.md").write_text(draft)
    result = run("publish", "same", cwd=site)
    assert (result.status, "There was no draft found at 'same'." in result.err) == (1, True)
    assert len(list((site / "_posts").iterdir())) == 1
