"""jekyllpy takes the command lines that jekyll takes."""

from __future__ import annotations

import shlex
import shutil
from pathlib import Path

import pytest

from jekyllpy import __version__

PAGE = "---\n---\n{{ site.baseurl }} {{ site.posts.size }}\n"


@pytest.fixture
def site(site_folder) -> Path:
    return site_folder({"index.html": PAGE, "_posts/2024-01-01-a.md": "---\n---\nx\n"})


@pytest.mark.parametrize(
    "line",
    [
        "build",
        "b",
        "build -q",
        "build --quiet",
        "build --QUIET",
        "build --qui",
        "build words that mean nothing",
        "build -Iq",
        "build --incremental --no-watch",
        "build --future --drafts -D --unpublished --strict_front_matter",
        "build --limit_posts 3",
        "build --limit-posts=3",
        "build --force_polling --force-polling",
        "build --disable-disk-cache --disable_disk_cache",
        "build -s. -d _site",
        "build --source . --destination=_site",
        "build --safe --plugins a,b --layouts _layouts --profile --trace",
        "build -p a -t -V --verbose",
        "clean",
        "clean -q --incremental",
        "help",
        "help build",
        "help server",
        "build -h",
        "-h",
        "--help",
    ],
)
def test_a_command_line_of_jekylls_is_taken(jekyllpy, site: Path, line: str) -> None:
    status, output = jekyllpy(*line.split(), folder=site)
    assert (status, "Traceback" in output) == (0, False), output


@pytest.mark.parametrize("line", ["-v", "--version", "-v build", "build -v"])
def test_the_version_is_told(jekyllpy, line: str) -> None:
    assert jekyllpy(*line.split()) == (0, f"jekyllpy {__version__}\n")


@pytest.mark.parametrize(
    ("line", "words"),
    [
        ("", "A subcommand is required."),
        ("nonsense", "'jekyllpy nonsense' could not be found."),
        ("docs", "'jekyllpy docs' could not be found"),
        ("biuld", "'jekyllpy biuld' could not be found. Did you mean `build`?"),
        ("help nonsense", "Hmm... we don't know what the 'nonsense' command is."),
        ("build --nonsense", "No such option '--nonsense'"),
        ("build --source", "requires an argument"),
        ("build --limit_posts x", "'x' is not a valid integer"),
        ("build --no-quiet", "No such option '--no-quiet'"),
        ("build --livereload", "No such option '--livereload'"),
        ("serve --livereload-m", "ambiguous option: --livereload-m"),
        ("build --config missing.yml", "could not be found"),
        ("build -d .", "Destination directory cannot be or contain the Source directory."),
        ("new", "You must specify a path."),
        ("new-theme", "You must specify a theme name."),
    ],
)
def test_a_line_that_makes_no_sense_is_told_and_status_one(jekyllpy, line, words) -> None:
    status, output = jekyllpy(*line.split())
    assert status == 1 and words in output and "Traceback" not in output, output


def test_options_do_what_they_say(jekyllpy, site: Path) -> None:
    jekyllpy("build", "-b", "/base", "--limit_posts", "1", "-d", "elsewhere", folder=site)
    assert (site / "elsewhere" / "index.html").read_text() == "/base 1\n"


def test_an_option_takes_the_next_word_whatever_it_looks_like(jekyllpy, site: Path) -> None:
    jekyllpy("build", "-b", "--quiet", folder=site)
    assert (site / "_site" / "index.html").read_text() == "--quiet 1\n"


def test_help_knows_every_command(jekyllpy) -> None:
    _, output = jekyllpy("help")
    for name in ("build", "clean", "doctor", "help", "new", "new-theme", "serve"):
        assert f"\n  {name} " in output
        assert jekyllpy("help", name)[0] == 0


def test_the_sites_plugins_add_commands(jekyllpy, site_folder) -> None:
    plugin = (
        "import click\n"
        "@click.command('greet')\n@click.argument('who')\n"
        "def greet(who):\n    click.echo(f'Hello, {who}!')\n"
        "def register(plugins):\n    plugins.command(greet)\n"
    )
    site = site_folder({"_plugins/greet.py": plugin})
    assert jekyllpy("greet", "Ada", folder=site) == (0, "Hello, Ada!\n")
    assert "Usage: jekyllpy greet" in jekyllpy("help", "greet")[1]


def test_clean_removes_what_builds_write_and_nothing_else(jekyllpy, site: Path) -> None:
    jekyllpy("build", "--incremental", folder=site)
    before = {path.name for path in site.iterdir()}
    assert {"_site", ".jekyll-cache", ".jekyll-metadata"} < before
    status, output = jekyllpy("clean")
    assert status == 0
    assert {path.name for path in site.iterdir()} == {"index.html", "_posts"}
    assert f"           Cleaner: Removing {site}/_site...\n" in output
    assert f"           Cleaner: Nothing to do for {site}/.sass-cache.\n" in output
    assert "Removing" not in jekyllpy("clean")[1]


@pytest.mark.parametrize("settings", ["destination: .\n", "destination: ..\n", "cache_dir: .\n"])
def test_clean_never_removes_the_source(jekyllpy, site: Path, settings: str) -> None:
    (site / "_config.yml").write_text(settings)
    status, output = jekyllpy("clean", folder=site)
    assert status == 1 and "holds the site's source; nothing was removed" in output
    assert (site / "index.html").exists()


@pytest.mark.parametrize(
    "command",
    [
        "build",
        "clean",
        "doctor",
        "help",
        "install",
        "new",
        "new-theme",
        "plugins",
        "serve",
        "themes",
    ],
)
def test_help_shows_examples_that_work(jekyllpy, site: Path, command: str) -> None:
    (site / "_config.yml").write_text("url: https://a.example\n")
    _, output = jekyllpy(command, "--help", folder=site)
    examples = [line.strip() for line in output.partition("Examples:")[2].splitlines()]
    assert any(examples)
    for line in filter(None, examples):
        words = shlex.split(line)
        assert words[:2] == ["jekyllpy", command]
        if command != "serve" and "--watch" not in words:
            shutil.rmtree(site / "my-homepage", ignore_errors=True)
            assert jekyllpy(*words[1:], folder=site)[0] == 0, line


def test_a_fault_of_a_plugin_is_told_with_the_page(jekyllpy, site_folder) -> None:
    plugin = "def fail(value):\n    return [][1]\ndef register(plugins):\n    plugins.filter('fail', fail)\n"
    site = site_folder({"_plugins/a.py": plugin, "a.md": "---\n---\n{{ 1 | fail }}"})
    status, output = jekyllpy("build", folder=site)
    assert status == 1 and "a.md" in output and "list index out of range" in output, output
