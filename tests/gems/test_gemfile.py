"""What is read from a Gemfile."""

import pytest

from jekyllpy.gems.gemfile import Gemfile, lock_path
from jekyllpy.gems.version import Version

GEMFILE = """# frozen_string_literal: true
source "https://rubygems.org"
gemspec path: "theme", name: 'my-theme' # the site's own
gem "jekyll", "~> 4.4", ">= 4.4.1"
# gem "github-pages", group: :jekyll_plugins
gem 'jekyll-sitemap', group: :jekyll_plugins # the map
gem("jekyll-feed",
    "~> 0.17",
    :groups => [:test, :jekyll_plugins])
gem "jekyll-toc", group: :test, require: "jekyll_plugins"
wanted = if ENV["CI"]
  "~> 1"
end
group :test do
  gem "rspec"
end
group :jekyll_plugins, :other do
  gem "jekyll-seo-tag", wanted
  gem "jekyll-gist", require: false
  if RUBY_VERSION > "3"
    gem "webrick"
  end
  platforms :ruby do |p|
    gem "some-library", require: %w[some library]
  end
  # end
end
gem "some-theme", git: "https://example.org/some-theme.git", branch: "main"
gem "other-theme", github: "someone/other-theme", ref: "abc"
gem "local", path: "../local"
source "https://gems.example.org" do
  gem "private"
end
gem "wdm", "~> 0.1" if Gem.win_platform?
gem "tzinfo", ">= 1", platforms: %i[mingw x64_mingw]
gem "jekyll-mentions"
"""


def test_gems_with_their_requirements():
    gemfile = Gemfile.parse(GEMFILE)
    requirements = {gem.name: str(gem.requirement) for gem in gemfile.gems}
    assert requirements["jekyll"] == "~> 4.4, >= 4.4.1"
    assert requirements["jekyll-feed"] == "~> 0.17"
    assert requirements["jekyll-seo-tag"] == ">= 0"
    assert requirements["wdm"] == "~> 0.1"
    assert "github-pages" not in requirements
    assert gemfile.gems[0].requirement.is_met_by(Version("4.4.1"))
    assert gemfile.sources == ["https://rubygems.org"]
    assert [(one.path, one.name) for one in gemfile.gemspecs] == [("theme", "my-theme")]


def test_where_gems_come_from():
    gems = {gem.name: gem for gem in Gemfile.parse(GEMFILE).gems}
    assert (gems["some-theme"].git, gems["some-theme"].ref) == (
        "https://example.org/some-theme.git",
        "main",
    )
    assert (gems["other-theme"].git, gems["other-theme"].ref) == (
        "https://github.com/someone/other-theme.git",
        "abc",
    )
    assert gems["local"].path == "../local"
    assert gems["private"].source == "https://gems.example.org"
    assert gems["jekyll"].source is None


def test_groups_platforms_and_what_is_required():
    gems = {gem.name: gem for gem in Gemfile.parse(GEMFILE).gems}
    assert gems["jekyll"].groups == ("default",)
    assert gems["jekyll-feed"].groups == ("test", "jekyll_plugins")
    assert gems["rspec"].groups == ("test",)
    assert gems["webrick"].groups == ("jekyll_plugins", "other")
    assert gems["some-library"].platforms == ("ruby",)
    assert gems["tzinfo"].platforms == ("mingw", "x64_mingw")
    assert gems["jekyll-gist"].requires == ()
    assert gems["jekyll-toc"].requires == ("jekyll_plugins",)
    assert gems["some-library"].requires == ("some", "library")
    assert gems["jekyll"].requires is None
    assert gems["jekyll-mentions"].groups == ("default",)


def test_the_gems_that_are_loaded_with_a_group():
    assert Gemfile.parse(GEMFILE).required_in("jekyll_plugins") == [
        "jekyll-sitemap",
        "jekyll-feed",
        "jekyll-seo-tag",
        "webrick",
        "some-library",
    ]


@pytest.mark.parametrize(
    "text", ["", "end\nend", "gem", "group :jekyll_plugins do", "gem ver", "gem ["]
)
def test_half_a_gemfile_asks_for_none(text):
    assert Gemfile.parse(text).gems == []


def test_text_of_any_size_is_read_in_one_go():
    for piece in ("gem '", 'gem "\\"', "%w[", "gem 'a', [", "group :a do\n", "(", "source %q{"):
        Gemfile.parse(piece * 4_000)


def test_the_lock_beside_it(tmp_path):
    assert lock_path("Gemfile") == "Gemfile.lock"
    assert lock_path("some/gems.rb") == "some/gems.locked"
    assert Gemfile.read(tmp_path / "Gemfile") is None
