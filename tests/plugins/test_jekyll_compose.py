"""jekyll-compose's commands, beside jekyll's own."""

import subprocess
import sys

import pytest
import yaml

from tests.reference import environment, files, frozen_clock, run_jekyll

CONFIG = """plugins: [jekyll-compose]
timezone: UTC
jekyll_compose:
  default_front_matter:
    drafts: {tags: [], description: none}
    posts: {published: false}
"""
LINES = (
    ["post", "My new", "post: Übung & co"],
    ["post", "Dated", "--date", "2024-05-06", "-x", "markdown", "--layout", "own"],
    ["post", "Formatted", "--timestamp-format", "%Y/%m/%d"],
    ["draft", "An 'idea'"],
    ["page", "About us", "--layout", "wide"],
)


def run(line, folder):
    command = [sys.executable, "-m", "jekyllpy", *line]
    variables = environment(**frozen_clock())
    return subprocess.run(command, cwd=folder, env=variables, capture_output=True, text=True)


def by_jekyll(line, folder):
    return run_jekyll(line, folder, environment(**frozen_clock()))


def made(by, site):
    for line in LINES:
        done = by(line, site)
        assert done.returncode == 0, done.stdout + done.stderr
    return {
        name: yaml.load(data.split(b"---\n")[1], yaml.BaseLoader)
        for name, data in files(site).items()
        if not name.startswith((".jekyll-cache", "_config", "_layouts"))
    }


@pytest.mark.needs("jekyll", "faketime")
def test_the_same_files_with_the_same_front_matter(site_folder):
    site = {"_config.yml": CONFIG, "_layouts/post.html": "", "_layouts/page.html": ""}
    theirs = made(by_jekyll, site_folder(site, name="theirs"))
    ours = made(run, site_folder(site, name="ours"))
    assert ours == theirs


@pytest.mark.needs("faketime")
def test_what_exists_already_is_kept(site_folder):
    site = site_folder({"_config.yml": CONFIG, "about.md": "mine\n"})
    done = run(["page", "About"], site)
    assert done.returncode == 1 and "already exists" in done.stderr
    assert (site / "about.md").read_text() == "mine\n"
    assert run(["post"], site).returncode == 1
