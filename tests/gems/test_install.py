"""`jekyllpy install`: plugins' gems, whose Ruby runs without Ruby."""

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


@pytest.fixture
def shouting(gems):
    gems.publish("shouting", "1.0.0", PLUGIN, {"volume": "~> 2.0", "jekyll": ">= 3.0"})
    gems.publish("volume", "2.5.0", VOLUME)
    gems.publish("volume", "3.0.0", VOLUME)
    return gems


def test_a_plugin_is_fetched_when_asked_for_and_runs(site_folder, shouting, run):
    folder = site_folder(SITE)
    result = run(folder, "build")
    assert result[0] == 1
    assert "fetch its gem with `jekyllpy install`" in result[1]
    assert shouting.asked == []
    result = run(folder, "install")
    assert result[0] == 0, result[1]
    assert f"shouting 1.0.0 was fetched from {shouting.url}" in result[1]
    assert f"volume 2.5.0 was fetched from {shouting.url}" in result[1]
    assert "jekyll-sitemap comes with jekyllpy." in result[1]
    assert "shouting-1.0.0 runs." in result[1]
    assert "/gems/jekyll" not in " ".join(shouting.paths())
    asked = len(shouting.asked)
    result = run(folder, "build")
    assert result[0] == 0, result[1]
    assert (folder / "_site/index.html").read_text() == "HELLO!"
    assert len(shouting.asked) == asked
    assert "shouting fetched jekyll-sitemap bundled" in run(folder, "plugins")[1]
    assert "not known here" not in run(folder, "doctor")[1]


def test_the_styles_that_a_site_is_locked_to_are_fetched_without_their_ruby(site_folder, gems, run):
    style = (
        '<style xmlns="http://purl.org/net/xbiblio/csl" version="1.0" class="in-text"><citation><layout>'
        '<text variable="title"/></layout></citation><bibliography><layout><text variable="title" suffix="?"/>'
        "</layout></bibliography></style>"
    )
    locale = '<locale xmlns="http://purl.org/net/xbiblio/csl" version="1.0" xml:lang="en-US"><terms/></locale>'
    files = {
        "lib/csl/styles.rb": "raise 'never'",
        "vendor/styles/apa.csl": style,
        "vendor/locales/locales-en-US.xml": locale,
    }
    gems.publish("csl-styles", "2.0.2", files, {"csl": "~> 2.0"})
    gems.publish("csl-styles", "2.0.3", files)
    lock = (
        "GEM\n  remote: https://rubygems.org/\n  specs:\n    csl (2.2.1)\n    csl-styles (2.0.2)\n      csl (~> 2.0)\n"
        "    jekyll-scholar (7.3.0)\n\nDEPENDENCIES\n  jekyll-scholar\n"
    )
    folder = site_folder(
        {
            "_config.yml": "plugins: [jekyll/scholar]\n",
            "Gemfile": 'gem "jekyll-scholar"\n',
            "Gemfile.lock": lock,
            "_bibliography/references.bib": "@misc{a, title={A}}",
            "index.html": "---\n---\n{% bibliography %}",
        }
    )
    result = run(folder, "install")
    assert result[0] == 0, result[1]
    assert f"csl-styles 2.0.2 was fetched from {gems.url}" in result[1]
    assert not any("/gems/csl-2" in path for path in gems.paths())
    result = run(folder, "build")
    assert '<span id="a">A?</span>' in (folder / "_site/index.html").read_text(), result[1]


def test_the_gemfile_and_its_lock_say_which(site_folder, shouting, run):
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
    assert result[0] == 0, result[1]
    assert "wdm" not in result[1]
    assert not (folder / "jekyllpy.lock").exists()
    result = run(folder, "build")
    assert (folder / "_site/index.html").read_text() == "HELLO!", result[1]


def test_what_was_fetched_as_a_theme_is_never_run_as_a_plugin(site_folder, gems, run):
    gems.publish("some-theme", "1.0.0", {**THEME, "lib/some-theme.rb": "raise 'it ran'"})
    folder = site_folder({"index.html": "x", "_config.yml": "theme: some-theme\n"})
    assert run(folder, "build")[0] == 0
    (folder / "_config.yml").write_text("theme: some-theme\nplugins: [some-theme]\n")
    result = run(folder, "build")
    assert "it ran" not in result[1]
    assert result[0] == 1


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
def test_what_will_not_run_is_named_with_the_reason(site_folder, gems, files, words, run):
    gems.publish("odd", "1.0", files)
    result = run(site_folder({"_config.yml": "plugins: [odd]\n"}), "install")
    assert result[0] == 1
    assert words in result[1]


def test_what_cannot_be_had(site_folder, gems, run):
    gems.publish("shouting", "1.0", PLUGIN, {"volume": "= 9"})
    gems.publish("volume", "1", VOLUME)
    folder = site_folder({"_config.yml": "plugins: [shouting]\n"})
    assert (
        "No versions of the gems go together: nothing meets 'volume' = 9"
        in run(folder, "install")[1]
    )
    (folder / "_config.yml").write_text("plugins: [shoutin]\n")
    assert "has no gem 'shoutin'. Did you mean shouting?" in run(folder, "install")[1]


def test_a_gem_in_a_folder_of_the_site_runs_at_once(site_folder, gems, run):
    folder = site_folder(
        {
            "index.html": "---\n---\n{{ 'hello' | shout }}",
            "Gemfile": 'gem "own", path: "gems/own", group: :jekyll_plugins\n',
            "gems/own/lib/own.rb": "module Own\n  def shout(text)\n    text.upcase\n  end\nend\n"
            "Liquid::Template.register_filter(Own)\n",
            "_config.yml": "exclude: [gems]\n",
        }
    )
    assert run(folder, "build")[0] == 0
    assert (folder / "_site/index.html").read_text() == "HELLO"


def test_a_gem_in_a_repository_runs_once_it_was_asked_for(site_folder, gems, repository, run):
    code = "module Own\n  def shout(text)\n    text.upcase\n  end\nend\nLiquid::Template.register_filter(Own)\n"
    repository("own", "HEAD", {"lib/own.rb": code})
    folder = site_folder(
        {
            "index.html": "---\n---\n{{ 'hello' | shout }}",
            "Gemfile": 'gem "own", github: "someone/own", group: :jekyll_plugins\n',
        }
    )
    assert "are left out: own. `jekyllpy install` fetches" in run(folder, "build")[1]
    assert gems.asked == []
    status, said = run(folder, "install")
    assert (status, "own" in said) == (0, True)
    assert run(folder, "build")[0] == 0
    assert (folder / "_site/index.html").read_text() == "HELLO"
