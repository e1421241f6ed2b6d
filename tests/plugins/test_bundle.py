"""Plugins that only a Gemfile names."""

import os
import subprocess
import sys

GEMFILE = """source "https://rubygems.org"
gem "jekyll", "~> 4.4"
# gem "github-pages", group: :jekyll_plugins
gem 'jekyll-sitemap', group: :jekyll_plugins # the map
gem("jekyll-feed",
    "~> 0.17",
    :groups => [:test, :jekyll_plugins])
gem "jekyll-toc", group: :test, require: "jekyll_plugins"
group :test do
  gem "rspec"
end
group :jekyll_plugins, :other do
  gem "jekyll-seo-tag"
  gem "jekyll-gist", require: false
  if RUBY_VERSION > "3"
    gem "webrick"
  end
  platforms :ruby do |p|
    gem "some-library"
  end
  # end
end
gem "jekyll-mentions"
gem "wdm", "~> 0.1" if Gem.win_platform?
"""


def build(folder, **env):
    own = {name: value for name, value in os.environ.items() if "BUNDLE" not in name}
    return subprocess.run(
        [sys.executable, "-m", "jekyllpy", "build"],
        cwd=folder,
        env={**own, **env},
        capture_output=True,
        text=True,
        timeout=60,
    )


def test_a_build_loads_them_unless_told_not_to(site_folder):
    folder = site_folder({"Gemfile": GEMFILE, "index.html": "---\n---\n{% seo %}"})
    result = build(folder)
    assert result.returncode == 0, result.stderr
    assert "Jekyll SEO tag" in (folder / "_site/index.html").read_text()
    assert (folder / "_site/sitemap.xml").exists()
    assert (folder / "_site/feed.xml").exists()
    assert "are left out: some-library." in result.stderr
    assert "Unknown tag 'seo'" in build(folder, JEKYLL_NO_BUNDLER_REQUIRE="true").stderr


def test_the_gemfile_that_the_environment_names(site_folder):
    folder = site_folder({"gems/site.rb": GEMFILE, "index.html": "---\n---\n{% seo %}"})
    result = build(folder, BUNDLE_GEMFILE="gems/site.rb")
    assert result.returncode == 0, result.stderr
