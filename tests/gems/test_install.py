"""`jekyllpy install`: plugins' gems, whose Ruby runs without Ruby."""

import subprocess
import sys

import pytest

from tests.gems.rubygems import THEME

PLUGIN = {
    "lib/shouting.rb": 'require "jekyll"\nrequire_relative "shouting/words"\nrequire "jekyll/louder"\n'
    "Liquid::Template.register_filter(Shouting)",
    "lib/shouting/words.rb": 'module Shouting\n  def shout(text)\n    loud(text) + "!"\n  end\nend\n',
    "lib/jekyll/louder.rb": "require 'volume'\nmodule Shouting\n  def loud(text)\n    Volume.up(text)\n  end\nend\n",
}
VOLUME = {"lib/volume.rb": "module Volume\n  def self.up(text)\n    text.upcase\n  end\nend\n"}
SITE = {
    "index.html": "---\n---\n{{ 'hello' | shout }}",
    "_config.yml": "plugins: [shouting, jekyll-sitemap]\n",
}


def run(folder, *line):
    return subprocess.run(
        [sys.executable, "-m", "jekyllpy", *line],
        cwd=folder,
        capture_output=True,
        text=True,
        timeout=120,
    )


def said(result):
    return " ".join((result.stdout + result.stderr).split())


@pytest.fixture
def shouting(gems):
    gems.publish("shouting", "1.0.0", PLUGIN, {"volume": "~> 2.0", "jekyll": ">= 3.0"})
    gems.publish("volume", "2.5.0", VOLUME)
    gems.publish("volume", "3.0.0", VOLUME)
    return gems


def test_a_plugin_is_fetched_when_asked_for_and_runs(site_folder, shouting):
    folder = site_folder(SITE)
    result = run(folder, "build")
    assert result.returncode == 1
    assert "fetch its gem with `jekyllpy install`" in said(result)
    assert shouting.asked == []
    result = run(folder, "install")
    assert result.returncode == 0, said(result)
    assert f"shouting 1.0.0 was fetched from {shouting.url}" in said(result)
    assert f"volume 2.5.0 was fetched from {shouting.url}" in said(result)
    assert "jekyll-sitemap comes with jekyllpy." in said(result)
    assert "shouting-1.0.0 runs." in said(result)
    assert "/gems/jekyll" not in " ".join(shouting.paths())
    asked = len(shouting.asked)
    result = run(folder, "build")
    assert result.returncode == 0, said(result)
    assert (folder / "_site/index.html").read_text() == "HELLO!"
    assert len(shouting.asked) == asked


def test_the_gemfile_and_its_lock_say_which(site_folder, shouting):
    shouting.publish("shouting", "2.0.0", {"lib/shouting.rb": "raise 'never'"})
    lock = (
        "GEM\n  remote: https://rubygems.org/\n  specs:\n    shouting (1.0.0)\n      volume (~> 2.0)\n"
        "    volume (2.5.0)\n\nDEPENDENCIES\n  shouting\n"
    )
    gemfile = 'group :jekyll_plugins do\n  gem "shouting"\n  gem "wdm", platforms: [:mingw]\nend\n'
    folder = site_folder(
        {"index.html": SITE["index.html"], "Gemfile": gemfile, "Gemfile.lock": lock}
    )
    result = run(folder, "install")
    assert result.returncode == 0, said(result)
    assert "wdm" not in said(result)
    assert not (folder / "jekyllpy.lock").exists()
    result = run(folder, "build")
    assert (folder / "_site/index.html").read_text() == "HELLO!", said(result)


def test_what_was_fetched_as_a_theme_is_never_run_as_a_plugin(site_folder, gems):
    gems.publish("some-theme", "1.0.0", {**THEME, "lib/some-theme.rb": "raise 'it ran'"})
    folder = site_folder({"index.html": "x", "_config.yml": "theme: some-theme\n"})
    assert run(folder, "build").returncode == 0
    (folder / "_config.yml").write_text("theme: some-theme\nplugins: [some-theme]\n")
    result = run(folder, "build")
    assert "it ran" not in said(result)
    assert result.returncode == 1


@pytest.mark.parametrize(
    ("files", "words"),
    [
        (
            {"lib/odd.rb": "", "ext/odd/extconf.rb": ""},
            "odd-1.0 won't run: it has an extension in another language (ext/odd/extconf.rb)",
        ),
        (
            {"lib/odd.rb": "require 'elsewhere'"},
            "lib/odd.rb, line 1: there is no library 'elsewhere' here",
        ),
        ({"lib/odd.rb": "\nrequire 'odd/b'", "lib/odd/b.rb": "def ("}, "lib/odd/b.rb, line 1"),
    ],
)
def test_what_will_not_run_is_named_with_the_reason(site_folder, gems, files, words):
    gems.publish("odd", "1.0", files)
    result = run(site_folder({"_config.yml": "plugins: [odd]\n"}), "install")
    assert result.returncode == 1
    assert words in said(result)


def test_what_cannot_be_had(site_folder, gems):
    gems.publish("shouting", "1.0", PLUGIN, {"volume": "= 9"})
    gems.publish("volume", "1", VOLUME)
    folder = site_folder({"_config.yml": "plugins: [shouting]\n"})
    assert "No versions of the gems go together: nothing meets 'volume' = 9" in said(
        run(folder, "install")
    )
    (folder / "_config.yml").write_text("plugins: [shoutin]\n")
    assert "has no gem 'shoutin'. Did you mean shouting?" in said(run(folder, "install"))


def test_a_gem_in_a_folder_of_the_site_runs_at_once(site_folder, gems):
    folder = site_folder(
        {
            "index.html": "---\n---\n{{ 'hello' | shout }}",
            "Gemfile": 'gem "own", path: "gems/own", group: :jekyll_plugins\n',
            "gems/own/lib/own.rb": "module Own\n  def shout(text)\n    text.upcase\n  end\nend\n"
            "Liquid::Template.register_filter(Own)\n",
            "_config.yml": "exclude: [gems]\n",
        }
    )
    assert run(folder, "build").returncode == 0
    assert (folder / "_site/index.html").read_text() == "HELLO"
