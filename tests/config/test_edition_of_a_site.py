"""Which edition a site's own files tell: Gemfile.lock, Gemfile, workflows."""

from __future__ import annotations

import os
import subprocess
import sys
from pathlib import Path

import pytest

from jekyllpy.config.bundle_files import LONGEST
from jekyllpy.config.configuration import Configuration
from jekyllpy.config.editions import Edition
from jekyllpy.errors import GemError
from jekyllpy.log import Logger
from jekyllpy.site.site import Site

WORKFLOW = "jobs:\n  build:\n    steps:\n    - uses: actions/jekyll-build-pages@v1\n"


def lock(*gems: str) -> str:
    lines = "".join(f"    {gem}\n" for gem in gems)
    return f"GEM\n  remote: https://rubygems.org/\n  specs:\n{lines}\nPLATFORMS\n  ruby\n"


DEBIAN = lock(
    "jekyll (4.3.1)",
    "jekyll-sass-converter (2.2.0)",
    "kramdown (2.4.0)",
    "liquid (4.0.4)",
    "rouge (3.30.0)",
)


def edition(folder: Path, files: dict[str, str], **flags: object) -> Edition:
    for name, text in files.items():
        path = folder / name
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_text(text)
    return Configuration.load({"source": str(folder), **flags}).edition


def versions(found: Edition) -> list[str]:
    parts = (found.jekyll, found.liquid, found.kramdown, found.rouge, found.sass)
    return [part.version for part in parts]


def test_a_lock_chooses_part_by_part(tmp_path: Path) -> None:
    locked = DEBIAN.replace("4.3.1", "4.3.2")
    found = edition(tmp_path, {"Gemfile.lock": locked})
    assert versions(found) == ["4.3.2", "4.0.4", "2.4.0", "3.30.0", "2.2.0"]


def test_what_debian_has_packaged_runs_on_its_own_liquid(tmp_path: Path) -> None:
    found = edition(tmp_path, {"Gemfile.lock": DEBIAN})
    assert versions(found) == ["4.3.1", "5.4.0", "2.4.0", "3.30.0", "2.2.0"]
    assert found.sass.compiler == "sassc"
    assert not found.kramdown.marks_footnotes_on_links
    assert found.reason == "Gemfile.lock has jekyll 4.3.1"


def test_versions_in_between_take_the_nearest_that_is_known(tmp_path: Path) -> None:
    gems = lock(
        "jekyll (4.2.1)",
        "jekyll-sass-converter (2.1.0)",
        "kramdown (2.3.1)",
        "liquid (4.0.3)",
        "rouge (3.26.1)",
    )
    found = edition(tmp_path, {"Gemfile.lock": gems})
    assert versions(found) == ["4.2.1", "4.0.3", "2.3.1", "3.26.1", "2.1.0"]
    assert found.name == "jekyll-4.2"
    assert found.sass.compiler == "sassc"


def test_a_lock_of_github_pages_has_its_ways(tmp_path: Path) -> None:
    gems = lock("github-pages (232)", "jekyll (3.10.0)", "jekyll-sass-converter (1.5.2)")
    found = edition(tmp_path, {"Gemfile.lock": gems})
    assert found.name == "github-pages"
    assert found.on_github_pages
    assert versions(found) == ["3.10.0", "4.0.4", "2.4.0", "3.30.0", "1.5.2"]


def test_jekyll_of_an_unknown_family_is_the_newest_that_is_known(tmp_path: Path) -> None:
    found = edition(tmp_path, {"Gemfile.lock": lock("jekyll (5.0.0.pre.alpha1)", "rouge (5.1.0)")})
    assert versions(found)[0] == "4.4.1"
    assert versions(found)[3] == "4.7.0"


def test_a_lock_without_jekyll_says_nothing(tmp_path: Path) -> None:
    files = {"Gemfile.lock": lock("rake (13.0.6)"), "Gemfile": 'gem "jekyll", "~> 4.2.0"\n'}
    assert edition(tmp_path, files).name == "jekyll-4.2"


@pytest.mark.parametrize(
    ("gemfile", "expected"),
    [
        ('gem "jekyll"', ["4.4.1", "4.0.4", "2.5.2", "4.7.0", "3.1.0"]),
        ('gem "jekyll", "~> 4.2.0"', ["4.2.2", "4.0.4", "2.5.2", "3.30.0", "2.2.0"]),
        ('gem "jekyll", "4.2.1"', ["4.2.1", "4.0.4", "2.5.2", "3.30.0", "2.2.0"]),
        ('gem "jekyll", ">= 3.7", "< 4.2"', ["4.1.1", "4.0.4", "2.5.2", "3.30.0", "2.2.0"]),
        ('gem "jekyll", "~> 3.9"', ["3.10.0", "4.0.4", "2.5.2", "3.30.0", "1.5.2"]),
        ('gem "jekyll", ">= 7"', ["4.4.1", "4.0.4", "2.5.2", "4.7.0", "3.1.0"]),
        (
            'gem "jekyll", "~> 4.3"\ngem "rouge", "~> 3.26"\ngem "kramdown", "~> 2.3.1"',
            ["4.4.1", "4.0.4", "2.3.2", "3.30.0", "3.1.0"],
        ),
        ('gem "minima"\n# gem "github-pages"', ["4.4.1", "4.0.4", "2.5.2", "4.7.0", "3.1.0"]),
    ],
)
def test_a_gemfile_chooses_what_bundler_would(
    tmp_path: Path, gemfile: str, expected: list[str]
) -> None:
    assert versions(edition(tmp_path, {"Gemfile": gemfile + "\n"})) == expected


def test_a_gemfile_asks_for_github_pages(tmp_path: Path) -> None:
    gemfile = 'gem "jekyll"\ngroup :jekyll_plugins do\n  gem "github-pages", "~> 232"\nend\n'
    found = edition(tmp_path, {"Gemfile": gemfile})
    assert found.on_github_pages
    assert found.reason == "Gemfile asks for github-pages"


@pytest.mark.parametrize(
    ("step", "expected"),
    [
        ("- uses: actions/jekyll-build-pages@v1", "github-pages"),
        ('  uses: "actions/jekyll-build-pages@44a6e6b" # the newest', "github-pages"),
        ("# - uses: actions/jekyll-build-pages@v1", "jekyll-4.4"),
        ("- run: echo uses actions/jekyll-build-pages@v1", "jekyll-4.4"),
        ("- uses: actions/upload-pages-artifact@v3", "jekyll-4.4"),
    ],
)
def test_a_workflow_builds_with_the_action_of_github_pages(
    tmp_path: Path, step: str, expected: str
) -> None:
    workflow = f"jobs:\n  build:\n    steps:\n    {step}\n"
    assert edition(tmp_path, {".github/workflows/pages.yml": workflow}).name == expected


def test_the_lock_goes_before_the_gemfile_and_that_before_workflows(tmp_path: Path) -> None:
    workflow = {".github/workflows/pages.yaml": WORKFLOW}
    assert edition(tmp_path, workflow).name == "github-pages"
    assert edition(tmp_path, {"Gemfile": 'gem "jekyll", "~> 4.2.0"'}).name == "jekyll-4.2"
    assert edition(tmp_path, {"Gemfile.lock": DEBIAN}).name == "jekyll-4.3"
    settings = {"_config.yml": "jekyllpy: {edition: jekyll-4.4}\n"}
    assert edition(tmp_path, settings).name == "jekyll-4.4"


def test_a_merge_s_marks_are_told_with_their_place(tmp_path: Path) -> None:
    with pytest.raises(GemError, match=r"Gemfile\.lock:3: .*conflict"):
        edition(tmp_path, {"Gemfile.lock": "GEM\n  specs:\n<<<<<<< HEAD\n    jekyll (4.2.0)\n"})


def test_the_gemfile_of_the_folder_around_the_source_counts(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    (tmp_path / "docs").mkdir()
    (tmp_path / "Gemfile.lock").write_text(DEBIAN)
    monkeypatch.chdir(tmp_path)
    assert edition(tmp_path / "docs", {}).name == "jekyll-4.3"
    assert edition(tmp_path / "docs", {}, safe=True).name == "jekyll-4.4"


def test_bundler_s_variable_names_another_gemfile(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    (tmp_path / "gems").mkdir()
    (tmp_path / "gems" / "Gemfile.lock").write_text(DEBIAN)
    monkeypatch.setenv("BUNDLE_GEMFILE", str(tmp_path / "gems" / "Gemfile"))
    assert edition(tmp_path, {}).name == "jekyll-4.3"


def test_safe_mode_follows_no_link_out_of_the_site(tmp_path: Path) -> None:
    (tmp_path / "elsewhere").write_text(DEBIAN)
    site = tmp_path / "site"
    site.mkdir()
    (site / "Gemfile.lock").symlink_to(tmp_path / "elsewhere")
    assert edition(site, {}).name == "jekyll-4.3"
    assert edition(site, {}, safe=True).name == "jekyll-4.4"


def test_what_is_no_file_of_text_is_passed_over(tmp_path: Path) -> None:
    if hasattr(os, "mkfifo"):
        os.mkfifo(tmp_path / "Gemfile.lock")
    (tmp_path / "Gemfile").mkdir()
    (tmp_path / ".github").mkdir()
    (tmp_path / ".github" / "workflows").write_text("a file")
    assert edition(tmp_path, {}).name == "jekyll-4.4"


def test_a_huge_lock_is_passed_over_with_a_warning(tmp_path: Path) -> None:
    (tmp_path / "Gemfile.lock").write_text(DEBIAN + "x" * LONGEST)
    logger = Logger.silent()
    logger.level = "warn"
    config = Configuration.load({"source": str(tmp_path)}, logger)
    assert config.edition.name == "jekyll-4.4"
    assert any("Gemfile.lock is passed over" in message for message in logger.messages)


@pytest.mark.parametrize("command", [["build", "--verbose"], ["doctor"]])
def test_commands_tell_which_edition_and_why(tmp_path: Path, command: list[str]) -> None:
    (tmp_path / "Gemfile.lock").write_text(DEBIAN)
    done = subprocess.run(
        [sys.executable, "-m", "jekyllpy", *command], cwd=tmp_path, capture_output=True, text=True
    )
    line = next(line for line in done.stdout.splitlines() if "Edition:" in line)
    assert "jekyll-4.3 (jekyll 4.3.1, liquid 5.4.0," in line
    assert line.endswith("Gemfile.lock has jekyll 4.3.1")


def test_the_edition_of_github_pages_keeps_a_cache_unless_safe_mode_is_asked_for(
    tmp_path: Path,
) -> None:
    def keeps(**flags: object) -> bool:
        config = Configuration.load({"source": str(tmp_path), "edition": "github-pages", **flags})
        assert config["safe"] is True
        return Site(config).disk_cache("Sass") is not None

    assert keeps()
    assert not keeps(safe=True)
    (tmp_path / "_config.yml").write_text("safe: true\n")
    assert not keeps()
