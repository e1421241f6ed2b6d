"""`Jekyll::Cache` in plugins: what is kept from one build to the next, and what isn't."""

from __future__ import annotations

import subprocess
import sys
from pathlib import Path

import pytest

from tests.reference import environment

PLUGIN = """
module Kept
  CACHE = Jekyll::Cache.new("Kept::Filter")

  def kept(text)
    CACHE.getset(text) do
      File.write("made.txt", "made ", mode: "a")
      { :name => text, "list" => [1, 2.5, nil, true, "ü"] }
    end.inspect
  end

  def object(text)
    Jekyll::Cache.new("Kept::Objects").getset(text) { Struct.new(:a).new(text) }.a
  end
end
Liquid::Template.register_filter(Kept)
"""
EXPECTED = '{:name=>"x", "list"=>[1, 2.5, nil, true, "ü"]} y'


@pytest.fixture
def site(site_folder) -> Path:
    return site_folder(
        {
            "_config.yml": "title: A\nexclude: [made.txt]\n",
            "_plugins/kept.rb": PLUGIN,
            "index.html": "---\n---\n{{ 'x' | kept }} {{ 'y' | object }}",
        }
    )


def build(site: Path, *options: str) -> int:
    """Build the site where it is; how often the value has been made so far."""
    line = [sys.executable, "-m", "jekyllpy", "build", *options]
    done = subprocess.run(line, cwd=site, env=environment(), capture_output=True, text=True)
    assert done.returncode == 0, done.stdout + done.stderr
    assert (site / "_site/index.html").read_text(encoding="utf-8") == EXPECTED
    return (site / "made.txt").read_text().count("made")


def test_a_value_is_made_once_for_all_builds_until_the_settings_change(site: Path) -> None:
    assert build(site) == 1
    assert build(site) == 1
    (site / "_config.yml").write_text("title: B\nexclude: [made.txt]\n", encoding="utf-8")
    assert build(site) == 2
    assert build(site, "--disable-disk-cache") == 3


def test_damaged_values_are_made_anew(site: Path) -> None:
    assert build(site) == 1
    values = [path for path in (site / ".jekyll-cache").rglob("values/*") if "-" in path.name]
    assert values
    for path in values:
        path.write_bytes(path.read_bytes()[:-1] + b"?")
    assert build(site) == 2
    assert build(site) == 2
