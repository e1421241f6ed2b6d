"""What a site's faults say and how they end, beside the real `jekyll`."""

from __future__ import annotations

import re
import subprocess
import sys
from collections.abc import Callable
from pathlib import Path

import pytest

import jekyllpy
from jekyllpy.errors import (
    ConversionError,
    DataFileError,
    FrontMatterError,
    GemError,
    IncludeError,
    InvalidDateError,
    JekyllError,
    LiquidSyntaxError,
    MissingDependencyError,
    PermalinkError,
    SassError,
    UndefinedFilterError,
)
from tests.reference import environment, run_jekyll

SAME = {
    "unknown layouts": {
        "a.md": "---\nlayout: nope\n---\nx",
        "_layouts/x.html": "---\nlayout: gone\n---\n{{content}}",
        "b.md": "---\nlayout: x\n---\n",
    },
    "an unclosed tag": {"a.md": "---\n---\n\n{% if x %}\n"},
    "a missing include": {"a.md": "---\n---\n{% include x.html %}"},
    "an invalid set of defaults": {
        "_config.yml": "defaults: [1, {values: {a: 1}}, {scope: {type: page}, values: {b: 2}}]\n",
        "a.md": "---\n---\n{{ page.a }}{{ page.b }}",
    },
    "a shared address": {"a.md": "---\npermalink: /x.html\n---\n1", "x.html": "---\n---\n2"},
    "bytes that are no text": {
        "_posts/2020-01-01-a.md": b"---\n---\n\xff",
        "b.md": b"---\n---\n\xff",
    },
}
BANNER = re.compile(
    r"^\s*(Source|Destination|Incremental build|Auto-regeneration|Configuration file):|Generating\.\.\."
    r"|^\s+done in|^\s+-----|^\s+Jekyll \d|any additional information|^\s+from |\.rb:\d|^\s*$"
)


def by_jekyllpy(line: list[str], site: Path) -> subprocess.CompletedProcess[str]:
    command = [sys.executable, "-m", "jekyllpy", *line]
    options = {"capture_output": True, "errors": "replace", "text": True}
    return subprocess.run(command, cwd=site, env=environment(), **options)


def by_jekyll(line: list[str], site: Path) -> subprocess.CompletedProcess[str]:
    return run_jekyll(line, site, environment())


def told(
    by: Callable[[list[str], Path], subprocess.CompletedProcess[str]], site: Path
) -> tuple[int, list[str]]:
    """The exit status, and what is said beside the usual."""
    done = by(["build", "-d", "_site"], site)
    plain = re.sub(r"\x1b\[\d+m", "", done.stdout + "\n" + done.stderr)
    lines = [line.rstrip() for line in plain.splitlines() if not BANNER.search(line)]
    return done.returncode, lines


@pytest.mark.needs("jekyll")
@pytest.mark.parametrize("fault", SAME)
def test_a_fault_is_told_as_jekyll_tells_it(site_folder, fault: str) -> None:
    site = site_folder(SAME[fault])
    status, lines = told(by_jekyllpy, site)
    # the line in the file, where Jekyll tells the content's
    ours = [re.sub(r"(Liquid Exception: .*):\d+$", r"\1", line) for line in lines]
    # and what to do, with the line of the bytes
    ours = [re.sub(r":\d+(: invalid .* UTF-8): save it .*", r"\1", line) for line in ours]
    jekylls_status, jekylls = told(by_jekyll, site)
    theirs = [
        re.sub(r"(Liquid Exception: Liquid .*?error) \(line \d+\)", r"\1", line) for line in jekylls
    ]
    assert (status, ours) == (jekylls_status, theirs)


@pytest.mark.parametrize(
    ("files", "kind", "path", "line"),
    [
        ({"_config.yml": "strict_front_matter: true", "a.md": "---\nx: 1\na: b: c\n---\n"}, FrontMatterError, "a.md", 3),
        ({"a.md": "---\n- a\n---\nx"}, FrontMatterError, "a.md", 1),
        ({"a.html": "---\n---\nx\n{% nope %}"}, LiquidSyntaxError, "a.html", 4),
        ({"a.html": "---\n---\n{% if x %}\n{% for a in b %}\n\n"}, LiquidSyntaxError, "a.html", 4),
        ({"a.html": "---\n---\n{% if x %}\n{% else %}\n\n"}, LiquidSyntaxError, "a.html", 3),
        ({"a.html": "---\n---\n\n{% raw %}\n\n"}, LiquidSyntaxError, "a.html", 4),
        ({"a.html": "---\n---\n{% include x %}", "_includes/x": "\n\n{% if %}"}, LiquidSyntaxError, "_includes/x", 3),
        ({"a.html": "---\n---\n\n{% include x %}"}, IncludeError, "a.html", 4),
        ({"_config.yml": "liquid: {strict_filters: true}", "a.html": "---\n---\n{{ 1 | nope }}"}, UndefinedFilterError, "a.html", 3),
        ({"_data/a.yml": "a: 1\nb: c: d\n"}, DataFileError, "_data/a.yml", 2),
        ({"_data/a.csv": 'a\n"b\n'}, DataFileError, "_data/a.csv", 2),
        ({"_posts/2020-01-01-a.md": "---\ndate: never\n---\n"}, InvalidDateError, "_posts/2020-01-01-a.md", 2),
        ({"a.md": "---\npermalink: ''\n---\n"}, PermalinkError, "a.md", 2),
        ({"_config.yml": "plugins: [jekyll-nope]"}, MissingDependencyError, None, None),
        ({"_config.yml": "theme: nope"}, GemError, None, None),
        ({"a.scss": "---\n---\na {\n b: c\n"}, SassError, "a.scss", 4),
        ({"a.md": b"---\n---\n\xff"}, ConversionError, None, None),
        ({"_plugins/p.py": "\n1/0\n"}, JekyllError, "_plugins/p.py", 2),
    ],
)  # fmt: skip
def test_errors_name_their_file_and_line(
    site_folder, monkeypatch: pytest.MonkeyPatch, files, kind: type[JekyllError], path: str | None, line: int | None
) -> None:  # fmt: skip
    site = site_folder(files)
    monkeypatch.chdir(site)
    with pytest.raises(kind) as raised:
        jekyllpy.build(site)
    if path is not None:
        assert str(raised.value.path).endswith(path)
        assert raised.value.line == line


def test_an_error_ends_in_one_line_and_status_1(site_folder) -> None:
    site = site_folder({"_config.yml": "a: b: c"})
    status, lines = told(by_jekyllpy, site)
    assert status == 1
    assert len(lines) == 1 and "_config.yml:1: not valid YAML" in lines[0]


def test_an_unknown_tag_of_a_bundled_plugin_says_what_to_add(site_folder) -> None:
    site = site_folder({"a.html": "---\n---\n{% seo %}"})
    status, lines = told(by_jekyllpy, site)
    assert status == 1
    assert [line.strip() for line in lines if line][-2:] == [
        "Liquid Exception: Liquid syntax error: Unknown tag 'seo' in a.html:3",
        "It is a tag of jekyll-seo-tag: add `- jekyll-seo-tag` to `plugins:`.",
    ]
