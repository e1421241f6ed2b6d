"""Mistakes end as Jekyll ends them, in a line that says where, and cost nothing that was built before."""

from __future__ import annotations

import json
import os
import shutil
import subprocess
import sys
from pathlib import Path

import pytest

from tests.cli.mistakes import MATTER, MISTAKES, POST, Mistake
from tests.reference import environment

BEFORE = "built before\n"
LIKE_JEKYLL = {name: mistake for name, mistake in MISTAKES.items() if not mistake.only_here}
# One Ruby builds all sites, each in a child of its own, and tells their statuses.
BUILD_ALL = """
require "json"
require "jekyll"
require "jekyll/commands/build"
statuses = JSON.parse($stdin.read).to_h do |folder|
  child = fork do
    $stdout.reopen(File::NULL)
    $stderr.reopen(File::NULL)
    Dir.chdir(folder)
    begin
      Jekyll::Commands::Build.process({})
    rescue SystemExit => e
      exit! e.status
    rescue Exception
      exit! 1
    end
    exit! 0
  end
  Process.wait(child)
  [folder, $?.exitstatus]
end
puts JSON.generate(statuses)
"""


@pytest.fixture
def written(site_folder):
    """A function that writes the site of a mistake."""

    def write(mistake: Mistake, name: str = "site") -> Path:
        site: Path = site_folder(
            {"_config.yml": "title: T\n", "index.md": MATTER, **mistake.files}, name
        )
        (site / "_site").mkdir()
        (site / "_site" / "old.html").write_text(BEFORE)
        return site

    return write


@pytest.mark.parametrize("name", MISTAKES)
def test_a_mistake_is_told_and_costs_nothing(jekyllpy, written, name: str) -> None:
    mistake = MISTAKES[name]
    site = written(mistake)
    status, output = jekyllpy("build", folder=site)
    assert (status == 0) == mistake.builds, output
    assert mistake.says in output
    assert "Traceback" not in output and "Append --trace" not in output
    if not mistake.builds:
        assert [path.name for path in (site / "_site").iterdir()] == ["old.html"]
        assert (site / "_site" / "old.html").read_text() == BEFORE


@pytest.mark.needs("jekyll")
def test_the_same_mistakes_end_jekylls_builds(written, tmp_path: Path) -> None:
    names = {
        str(written(mistake, f"site{number}")): name
        for number, (name, mistake) in enumerate(LIKE_JEKYLL.items())
    }
    done = subprocess.run(
        ["ruby", "-e", BUILD_ALL],
        input=json.dumps(list(names)),
        capture_output=True,
        text=True,
        env=environment(),
        cwd=tmp_path,
        timeout=120,
        check=True,
    )
    statuses = json.loads(done.stdout.splitlines()[-1])
    builds = {names[folder]: status == 0 for folder, status in statuses.items()}
    assert builds == {name: mistake.builds for name, mistake in LIKE_JEKYLL.items()}


def test_links_in_circles_end(jekyllpy, written) -> None:
    site = written(Mistake({}, ""))
    (site / "loop").symlink_to(".")
    status, output = jekyllpy("build", folder=site)
    assert status == 1 and f"{site}/loop: cannot be read: it is a link that leads back" in output


def test_a_link_to_itself_is_named(jekyllpy, written) -> None:
    site = written(Mistake({}, ""))
    (site / "a.md").symlink_to("a.md")
    status, output = jekyllpy("build", folder=site)
    assert status == 1 and f"{site}/a.md: cannot be read: it is a link that leads back" in output


def test_links_that_lead_to_each_other_are_named(jekyllpy, written) -> None:
    site = written(Mistake({"a/i.md": "", "b/i.md": ""}, ""))
    (site / "a" / "x").symlink_to("../b")
    (site / "b" / "y").symlink_to("../a")
    status, output = jekyllpy("build", folder=site)
    assert status == 1 and "cannot be read: it is a link that leads back" in output
    assert len(output) < 1_000


def test_a_link_to_nothing_is_named(jekyllpy, written) -> None:
    site = written(Mistake({}, ""))
    (site / "gone.md").symlink_to("nowhere")
    status, output = jekyllpy("build", folder=site)
    assert status == 1 and f"{site}/gone.md: cannot be read: No such file" in output


@pytest.mark.skipif(not hasattr(os, "mkfifo"), reason="needs named pipes")
def test_a_pipe_is_passed_over(jekyllpy, written) -> None:
    site = written(Mistake({}, ""))
    os.mkfifo(site / "pipe.md")
    status, output = jekyllpy("build", folder=site)
    assert status == 0 and f"{site}/pipe.md is neither a file nor a folder" in output


@pytest.mark.needs("bounded")
@pytest.mark.parametrize(
    ("path", "says", "status"),
    [
        ("a.md", "a.md: cannot be read: Permission denied", 1),
        ("a.txt", "a.txt: cannot be read: Permission denied", 1),
        ("d", "/d: cannot be read: Permission denied", 1),
        (POST, "could not read file", 0),
        ("_data/a.yml", "_data/a.yml: cannot be read: Permission denied", 1),
        ("_config.yml", "_config.yml: Permission denied", 0),
    ],
)
def test_a_file_that_may_not_be_read_is_named(written, path: str, says: str, status: int) -> None:
    texts = {"a.md": MATTER, "a.txt": "x", "d/x.md": MATTER, "_data/a.yml": "a: 1", POST: MATTER}
    site = written(Mistake(texts, ""))
    (site / path).chmod(0)
    done = built_with_bounds(site)
    (site / path).chmod(0o755)
    assert done.returncode == status and says in done.stderr, done.stderr
    assert (site / "_site" / "2020").exists() == (path == "_config.yml")


@pytest.mark.needs("bounded")
def test_a_place_that_may_not_be_written_is_named(written) -> None:
    site = written(Mistake({}, ""))
    (site / "closed").mkdir(mode=0o555)
    done = built_with_bounds(site, "-d", "closed/out")
    assert (
        done.returncode == 1
        and "closed/out: cannot be made a folder: Permission denied" in done.stderr
    )
    shutil.rmtree(site / ".jekyll-cache")
    site.chmod(0o555)
    done = built_with_bounds(site)
    site.chmod(0o755)
    assert done.returncode == 1 and "Build with --disable-disk-cache" in done.stderr


def built_with_bounds(site: Path, *options: str) -> subprocess.CompletedProcess[str]:
    """A build that the modes of files bind, even if root runs the tests."""
    command = [sys.executable, "-m", "jekyllpy", "build", *options]
    if os.geteuid() == 0:
        rights = "-dac_override,-dac_read_search"
        command = ["setpriv", f"--bounding-set={rights}", f"--inh-caps={rights}", *command]
    return subprocess.run(command, cwd=site, capture_output=True, text=True, timeout=60)
