"""New sites and themes are there at once, and can be built at once."""

from __future__ import annotations

import os
import shutil
import sys
import tomllib
from pathlib import Path

import pytest
import yaml

from jekyllpy.scaffold.homepage import TEMPLATE_PARTS
from tests.conftest import ROOT
from tests.reference import assert_same_build


def test_new_creates_a_homepage_that_builds(jekyllpy) -> None:
    status, output = jekyllpy("new", "my", "page", "--name", "Ada Lovelace", "--github", "ada")
    site = Path("my page").absolute()
    assert status == 0 and f"New jekyll site installed in {site}." in output
    config = yaml.safe_load((site / "_config.yml").read_text())
    assert (config["name"], config["profiles"]["github"]) == ("Ada Lovelace", "ada")
    assert jekyllpy("build", "-q", folder=site)[0] == 0
    assert "Ada Lovelace" in (site / "_site" / "index.html").read_text()


def test_without_a_terminal_nothing_is_asked(jekyllpy) -> None:
    assert jekyllpy("new", "page", "--skip-bundle")[0] == 0
    assert Path("page/_config.yml").exists()


def test_at_a_terminal_what_is_missing_is_asked_for(tmp_path: Path) -> None:
    answers = ["Grace Hopper", "Rear admiral at the Navy", "g@navy.example"]
    assert at_a_terminal(tmp_path, answers, "new", "page") == 0
    config = yaml.safe_load((tmp_path / "page" / "_config.yml").read_text())
    assert (config["name"], config["role"]) == ("Grace Hopper", "Rear admiral")
    assert (config["institution"], config["email"]) == ("the Navy", "g@navy.example")
    assert not config["profiles"]["orcid"]


def test_a_question_may_stay_unanswered(tmp_path: Path) -> None:
    assert at_a_terminal(tmp_path, ["", "", ""], "new", "page") == 0
    config = yaml.safe_load((tmp_path / "page" / "_config.yml").read_text())
    assert (config["name"], config["role"], config["email"]) == ("Your Name", "", "")


def test_what_is_no_address_is_asked_for_again(tmp_path: Path) -> None:
    answers = ["Grace Hopper", "Rear admiral", "the Navy", "g@navy.example"]
    assert at_a_terminal(tmp_path, answers, "new", "page") == 0
    config = yaml.safe_load((tmp_path / "page" / "_config.yml").read_text())
    assert (config["role"], config["email"]) == ("Rear admiral", "g@navy.example")


def test_an_option_that_is_no_address_is_refused(jekyllpy) -> None:
    status, output = jekyllpy("new", "page", "--name", "Ada Lovelace", "--email", "London")
    assert (status, Path("page").exists()) == (1, False)
    assert "--email takes an address like ada@example.org, not 'London'" in output


def test_the_samples_are_there_for_who_asks_and_are_cleared_away(jekyllpy) -> None:
    assert jekyllpy("new", "page", "--samples")[0] == 0
    site = Path("page").absolute()
    assert list((site / "_publications").iterdir())
    status, output = jekyllpy("clear-samples", "--name", "Ada Lovelace", folder=site)
    assert status == 0 and "Removed" in output and "_pages/about.md" in output, output
    assert not (site / "_publications").exists()
    assert yaml.safe_load((site / "_config.yml").read_text())["title"] == "Ada Lovelace"
    assert "There are no samples here." in jekyllpy("clear-samples", folder=site)[1]


def test_samples_are_not_looked_for_where_no_site_is(jekyllpy) -> None:
    status, output = jekyllpy("clear-samples")
    assert status == 1 and "is no site" in output


def at_a_terminal(folder: Path, answers: list[str], *arguments: str) -> int:
    """Carry out a command line at a terminal, typing the answers; the exit status."""
    pty = pytest.importorskip("pty", reason="there are no such terminals here")
    pid, terminal = pty.fork()
    if pid == 0:
        os.chdir(folder)
        os.execv(sys.executable, [sys.executable, "-m", "jekyllpy", *arguments])
    shown = b""
    for answer in answers:
        while not shown.endswith(b": "):
            shown += os.read(terminal, 1024)
        os.write(terminal, answer.encode() + b"\n")
        shown = b""
    try:
        while os.read(terminal, 1024):
            pass
    except OSError:  # the other end is closed
        pass
    os.close(terminal)
    return os.waitstatus_to_exitcode(os.waitpid(pid, 0)[1])


def test_details_without_a_name_are_refused(jekyllpy) -> None:
    status, output = jekyllpy("new", "page", "--role", "Analyst")
    assert status == 1 and "--name" in output


def test_what_is_there_is_not_overwritten_unless_forced(jekyllpy) -> None:
    Path("page").mkdir()
    Path("page/_config.yml").write_text("mine")
    status, output = jekyllpy("new", "page")
    assert status == 1 and "exists and is not empty" in output
    assert Path("page/_config.yml").read_text() == "mine"
    assert jekyllpy("new", "page", "--blank", "--force")[0] == 0
    assert "title" in Path("page/_config.yml").read_text()


def test_a_repository_without_files_is_empty_enough(jekyllpy) -> None:
    Path("page/.git").mkdir(parents=True)
    assert jekyllpy("new", "page", "--blank")[0] == 0


@pytest.mark.needs("jekyll", "faketime")
def test_a_blank_site_builds_as_jekyll_builds_it(jekyllpy, tmp_path: Path) -> None:
    assert jekyllpy("new", "blank", "--blank")[0] == 0
    site = Path("blank").absolute()
    folders = {path.name for path in site.iterdir() if path.is_dir()}
    assert folders == {"_data", "_drafts", "_includes", "_layouts", "_posts", "_sass", "assets"}
    built = assert_same_build(site, tmp_path)
    assert b"body {" in built["assets/css/main.css"]


def test_the_wheel_carries_the_template_that_new_copies() -> None:
    with (ROOT / "pyproject.toml").open("rb") as file:
        wheel = tomllib.load(file)["tool"]["hatch"]["build"]["targets"]["wheel"]
    expected = {part: f"jekyllpy/template/{part}" for part in TEMPLATE_PARTS}
    assert wheel["force-include"] == expected
    assert all((ROOT / part).exists() for part in TEMPLATE_PARTS)


def test_a_new_theme_is_a_site_a_gem_and_a_package(jekyllpy) -> None:
    status, output = jekyllpy("new-theme", "my", "theme", "--code-of-conduct")
    theme = Path("my_theme").absolute()
    assert status == 0
    assert f"             create {theme}/_layouts/default.html\n" in output
    assert f"Your new Jekyll theme, my_theme, is ready for you in {theme}!" in output
    assert (theme / "CODE_OF_CONDUCT.md").exists() and (theme / ".gitignore").exists()
    assert 'theme.name = "my_theme"' in (theme / "my_theme.gemspec").read_text()
    project = tomllib.loads((theme / "pyproject.toml").read_text())["project"]
    assert project["entry-points"]["jekyllpy.themes"] == {"my_theme": "my_theme"}
    assert not any("$" in path.read_text() for path in theme.glob("*.*") if path.is_file())
    (theme / "index.md").write_text("---\nlayout: post\n---\nwords\n")
    assert jekyllpy("build", "-q", folder=theme)[0] == 0
    assert (theme / "_site" / "index.html").read_text().strip() == "<p>words</p>"


def test_a_site_can_use_a_new_theme(jekyllpy, site_folder) -> None:
    assert jekyllpy("new-theme", "plain")[0] == 0
    Path("plain/_layouts/default.html").write_text("<main>{{ content }}</main>")
    site = site_folder(
        {"_config.yml": "theme: plain\n", "index.html": "---\nlayout: default\n---\nx"}
    )
    shutil.move("plain", site / "_themes" / "plain")
    assert jekyllpy("build", "-q", folder=site)[0] == 0
    assert (site / "_site" / "index.html").read_text() == "<main>x</main>"


def test_an_existing_theme_is_left_alone(jekyllpy) -> None:
    Path("mine").mkdir()
    status, output = jekyllpy("new-theme", "mine")
    assert status == 1 and "mine already exists." in output
