"""`doctor` tells all that a build would stumble over, each with its file and line, and writes nothing."""

from __future__ import annotations

import re
from pathlib import Path

import pytest

HEALTHY = {"_config.yml": "url: https://example.org\n", "index.html": "---\n---\nx"}

CONFLICT = "<<<<<<< HEAD\na\n=======\nb\n>>>>>>> other\n"
FAULTS = {
    "a layout": ({"a.md": "---\ntitle: x\nlayout: nope\n---\n"}, ["a.md:3: there is no layout 'nope'"]),
    "a layout of a layout": (
        {"a.md": "---\nlayout: l\n---\n", "_layouts/l.html": "---\nlayout: gone\n---\n{{ content }}"},
        ["_layouts/l.html:2: there is no layout 'gone'"],
    ),
    "an include that another includes": (
        {"a.md": "---\n---\n{% include i.html %}", "_includes/i.html": "\n{% include j.html %}"},
        ["_includes/i.html:2: the included file 'j.html' isn't there"],
    ),
    "a filter that fails": ({"a.md": "---\n---\n\n{{ 1 | divided_by: 0 }}"}, ["a.md:4: divided by 0"]),
    "a tag of a plugin": (
        {"a.md": "---\n---\n{% gist 1 %}"},
        ["a.md:3: Unknown tag 'gist'; it is a tag of jekyll-gist, which is not among `plugins:`"],
    ),
    "a template in a layout, told once": (
        {
            "a.md": "---\nlayout: l\n---\n",
            "b.md": "---\nlayout: l\n---\n",
            "_layouts/l.html": "{{ content }}\n{% if %}",
        },
        ["_layouts/l.html:2: Syntax Error in tag 'if' - Valid syntax: if [expression]"],
    ),
    "Sass": (
        {"main.scss": "---\n---\n@import 'part';", "_sass/_part.scss": "\na { color: $no; }"},
        ["_sass/_part.scss:2: Undefined variable"],
    ),
    "front matter": (
        {"a.md": "---\ntitle: a: b\n---\n", "_posts/2020-01-01-a.md": "---\n\nx: *y\n---\n"},
        ["_posts/2020-01-01-a.md:3: YAML front matter: ", "a.md:2: YAML front matter: mapping values"],
    ),
    "data": (
        {"_data/a.yml": "a: 1\nb: c: d\n", "_data/b.json": "{", "_data/c.csv": 'a\n"b\n'},
        ["_data/a.yml:2: is not valid YAML", "_data/b.json:2: is not valid JSON", "_data/c.csv:2: "],
    ),
    "a date": (
        {"_posts/2020-01-01-a.md": "---\ntitle: x\ndate: never\n---\n"},
        ["_posts/2020-01-01-a.md:3: Invalid date 'never'"],
    ),
    "a permalink": ({"a.md": "---\npermalink: ''\n---\n"}, ["a.md:2: Invalid permalink"]),
    "a conflict that a merge left": (
        {"a.md": f"---\n---\n```\n{CONFLICT}```\n", "b.md": f"---\n---\nTitle\n=======\n{CONFLICT}"},
        ["b.md:5: the marks of a merge conflict are left here"],
    ),
    "front matter without end": (
        {"a.md": "---\ntitle: x\n\nText", "b.md": "---\n---\n---\na: b\n"},
        ["a.md:1: its front matter has no line `---` behind it"],
    ),
    "settings": ({"_config.yml": "title: x\na: b: c\n"}, ["_config.yml:2: not valid YAML"]),
}  # fmt: skip


def told(output: str) -> list[str]:
    lines = output.replace("\x1b[33m", "").replace("\x1b[0m", "").splitlines()
    return [line for line in lines if re.match(r"[\w./-]+\.\w+(:\d+)?: ", line)]


@pytest.mark.parametrize("fault", FAULTS)
def test_a_fault_is_told_with_its_file_and_line(jekyllpy, site_folder, fault: str) -> None:
    files, words = FAULTS[fault]
    status, output = jekyllpy("doctor", folder=site_folder({**HEALTHY, **files}))
    found = told(output)
    assert status == 1 and len(found) == len(words), output
    assert [line.startswith(start) for line, start in zip(found, words)] == [True] * len(words), (
        found
    )


def test_all_faults_of_a_site_are_told_at_once_and_nothing_is_written(
    jekyllpy, site_folder
) -> None:
    names = [name for name in FAULTS if name != "settings"]
    files = {f"{name.replace(' ', '-')}/{path}" if path.startswith(("a.", "b.")) else path: text
             for name in names for path, text in FAULTS[name][0].items()}  # fmt: skip
    site = site_folder({**HEALTHY, **files})
    before = sorted(site.rglob("*"))
    status, output = jekyllpy("doctor", folder=site)
    assert status == 1 and len(told(output)) >= len(names), output
    assert sorted(site.rglob("*")) == before


def test_what_is_written_already_stays_as_it_is(jekyllpy, site_folder) -> None:
    site = site_folder(HEALTHY)
    assert jekyllpy("build", "-q", folder=site)[0] == 0
    (site / "index.html").write_text("---\n---\nchanged")
    assert jekyllpy("doctor", folder=site)[0] == 0
    assert (site / "_site" / "index.html").read_text() == "x"


def test_a_plugin_that_fails_with_a_page_is_told_with_that_page(jekyllpy, site_folder) -> None:
    plugin = "def register(plugins):\n    plugins.filter('shout', lambda text: text + 1)\n"
    files = {"_plugins/own.py": plugin, "a.md": "---\n---\n{{ 'x' | shout }}"}
    status, output = jekyllpy("doctor", folder=site_folder({**HEALTHY, **files}))
    assert status == 1 and any(line.startswith("a.md") for line in told(output)), output


def test_github_gets_annotations(jekyllpy, site_folder) -> None:
    files = {"a,b.md": "---\nlayout: nope\n---\n{{ unset }}", "_config.yml": "title: x\n"}
    status, output = jekyllpy(
        "doctor", "--format", "github", folder=site_folder({**HEALTHY, **files})
    )
    assert status == 1
    assert "::error file=a%2Cb.md,line=2::there is no layout 'nope'\n" in output
    assert "::warning file=a%2Cb.md,line=4::nothing sets the variable 'unset'\n" in output
    assert "::warning file=_config.yml,line=1::Warning: You didn't set an URL" in output


def test_a_format_that_there_is_not_is_refused(jekyllpy, tmp_path: Path) -> None:
    assert jekyllpy("doctor", "--format", "pdf")[0] == 1


def test_what_takes_several_lines_to_say_is_one_annotation(jekyllpy, site_folder) -> None:
    files = {f"{name}.md": "---\npermalink: /same/\n---\n" for name in ("one", "two")}
    status, output = jekyllpy(
        "doctor", "--format", "github", folder=site_folder({**HEALTHY, **files})
    )
    annotations = [line for line in output.splitlines() if line.startswith("::")]
    [conflict] = [line for line in annotations if "same" in line]
    assert status == 1 and "::Conflict: The following destination" in conflict
    assert "%0A- one.md%0A- two.md" in conflict
    assert not any(line.endswith("::") for line in annotations)
