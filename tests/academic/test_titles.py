"""Any title gives a file inside its collection whose front matter says that title."""

from __future__ import annotations

import json
import os
import subprocess
from pathlib import Path

import pytest
from hypothesis import HealthCheck, example, given, settings
from hypothesis import strategies as st

from jekyllpy.academic.model.partial_date import PartialDate
from jekyllpy.academic.model.publication import Publication
from jekyllpy.academic.write.creating import create_publication
from jekyllpy.academic.write.site_folder import SiteFolder
from jekyllpy.content.front_matter import split
from jekyllpy.text.file_names import LONGEST, file_slug, post_slug
from jekyllpy.text.yaml import load
from tests.academic.command_line import succeed

AWKWARD = [
    "It's \"quoted\": a 'title'",
    "😀",
    "🎉 Party: 100 % 🎈",
    "深度学习的几个问题",
    "شبكات عصبية عميقة",
    "רשתות עצביות: סקירה",
    "$\\alpha$ and {\\'E}tude \\textbf{x}",
    "../../x",
    "..\\..\\windows\\system32",
    "/etc/passwd",
    "~/.ssh/id",
    "con",
    ".hidden",
    "-rf",
    "a/b/c\u0000",
    "%2e%2e%2fx",
    "x" * 500,
    "語" * 500,
    "word " * 100,
    "---",
    "# [link](x) {{ site }} {% raw %}",
    "\u202eevil\u202c",
    "é" + "e\u0301",
    "null",
    "2020-01-01",
    "<script>alert(1)</script>",
]


@pytest.fixture(scope="module")
def site(tmp_path_factory: pytest.TempPathFactory) -> SiteFolder:
    folder = tmp_path_factory.mktemp("titles") / "site"
    folder.mkdir()
    (folder / "_config.yml").write_text("collections: {publications: {output: true}}\n")
    return SiteFolder.load(str(folder))


@given(title=st.text(min_size=1, max_size=500).filter(lambda text: text.strip()))
@example(title="a" * 500)
@settings(suppress_health_check=[HealthCheck.function_scoped_fixture])
def test_any_title_reads_back_from_a_file_in_its_collection(title: str, site: SiteFolder) -> None:
    paper = Publication(title, ("A B",), PartialDate(2020), venue="V")
    created = create_publication(site, paper, force=True)
    try:
        check(created.path, title, site.source)
    finally:
        created.path.unlink()
        for backup in created.backups:
            backup.unlink()
    assert sorted(os.listdir(site.source)) == ["_config.yml", "_publications"]


@pytest.mark.parametrize("title", AWKWARD)
def test_awkward_titles_from_the_command_line(title: str, tmp_path: Path) -> None:
    title = title.replace("\0", "")
    line = ["new-publication", "--authors", "A B", "--venue", "V", "--date", "2020", "--", title]
    result = succeed(*line, cwd=tmp_path)
    check(tmp_path / result.out.strip(), title, tmp_path)


def check(path: Path, title: str, source: Path) -> None:
    assert path.resolve().parent == (source / "_publications").resolve()
    assert len(path.name.encode()) < 200
    matter, _ = split(path.read_text(encoding="utf-8"))
    assert load(matter or "")["title"] == title


@pytest.mark.needs("ruby")
def test_ruby_reads_awkward_titles_back(site: SiteFolder) -> None:
    paths = [
        create_publication(
            site, Publication(title, ("A B",), PartialDate(2021), slug=f"ruby-{number}")
        ).path
        for number, title in enumerate(AWKWARD)
    ]
    script = (
        "require 'yaml'; require 'json'; puts JSON.generate(ARGV.map { |f| "
        "YAML.safe_load(File.read(f, encoding: 'UTF-8'), permitted_classes: [Date, Time])['title'] })"
    )
    done = subprocess.run(
        ["ruby", "-rdate", "-e", script, *map(str, paths)], capture_output=True, check=True
    )
    assert json.loads(done.stdout) == AWKWARD
    for path in paths:
        path.unlink()


@given(st.text(max_size=300))
def test_slugs_are_safe_names(title: str) -> None:
    for slug in (file_slug(title), post_slug(title)):
        assert slug
        assert len(slug.encode()) <= LONGEST
        assert not set(slug) & set('/\\:*?"<>|. \n\t\0')
        assert not slug.startswith("-")
