"""What a new process leaves of a site with plugins in Ruby, after whatever edit, is what a clean build writes."""

from __future__ import annotations

import os
import random
import shutil
from pathlib import Path

import pytest

from tests.incremental.clean_builds import moments
from tests.incremental.test_continued_builds import Warm
from tests.incremental.test_ruby_edits import (
    EDITS,
    PLUGINS,
    SITE,
    STATEFUL,
    build_apart,
    write_site,
)
from tests.reference import files

STEPS = int(os.environ.get("JEKYLLPY_RANDOM_EDITS", "5"))
NOW = "2026-01-01 00:00:00 +0000"
FAILED = 2
WITHOUT_GENERATORS = {"_plugins/years.rb": "# none\n"}
# Nobody else looks at what a hook writes into the front matter of posts.
CONTINUED = {
    "index.md": "---\ntitle: Home\nlayout: default\n---\nsecret {% numbers %}\n",
    "list.md": "---\n---\n{% for p in site.posts %}{{ p.title }}{{ p.excerpt }}{% endfor %}\n",
}
COUNTING = {
    "_plugins/counted.rb": """
class Counted < Jekyll::Generator
  def generate(site)
    count = site.pages.find { |page| page.name == 'plain.md' }.content.split.size
    site.data['counted'] = { 'words' => count }
    made = Jekyll::PageWithoutAFile.new(site, site.source, '', 'made.html')
    made.data['title'] = "#{count} words"
    site.pages << made
  end
end
""",
    "counted.md": "---\ntitle: Counted\n---\n{{ site.data.counted.words }} words\n",
    "titles.md": "---\n---\n{% for p in site.pages %}{{ p.title }},{% endfor %}\n",
}
KEEPER = """
module Kept
  SEEN = []
  def kept(text) = text + (%s).to_s
end
Liquid::Template.register_filter(Kept)
class Keep < Jekyll::Generator
  def generate(site)
    page = site.pages.find { |each| each.name == 'keep.md' }
    %s
  end
end
"""
KEEPING = {
    "a list": KEEPER % ("SEEN.join", "Kept::SEEN << page.content"),
    "a variable": KEEPER % ("$seen", "$seen = page.content"),
    "a variable of a page": KEEPER
    % (
        "@context.registers[:site].pages.map { |each| each.instance_variable_get(:@seen) }.join",
        "page.instance_variable_set(:@seen, page.content)",
    ),
    "a file": KEEPER
    % (
        "File.read(File.join(@context.registers[:site].source, '.kept'))",
        "File.write(File.join(site.source, '.kept'), page.content)",
    ),
}
SETTING = {
    "_plugins/setting.rb": """
Jekyll::Hooks.register :site, :after_init do |site|
  site.config['mood'] = File.read(File.join(site.source, 'mood.txt'))
end
""",
    "mood.md": "---\ntitle: Mood\n---\n{{ site.mood }}\n",
}
ASKING = {
    "_plugins/ask.rb": """
LOUD = ENV['LOUD_TITLES'] == 'yes'
module Ask
  def mood(text)
    File.read(ENV['MOOD_FILE']) + text
  end
  if LOUD
    def loud(text) = text.upcase
  else
    def loud(text) = text
  end
end
Liquid::Template.register_filter(Ask)
""",
    "asks.md": "---\ntitle: Asks\n---\n{{ page.title | mood }} {{ page.title | loud }}\n",
}

pytestmark = pytest.mark.skipif(not hasattr(os, "fork"), reason="this system has no fork")


class Apart(Warm):
    """A folder in which a site is built again and again, each time by a new process."""

    def build(self, now: str) -> str | None:
        before = self.continued
        child = os.fork()
        if child == 0:
            status = FAILED
            try:
                status = FAILED if super().build(now) else self.continued - before
            finally:
                os._exit(status)
        status = os.waitstatus_to_exitcode(os.waitpid(child, 0)[1])
        self.continued += status == 1
        return "failed" if status == FAILED else None


def require_clean(warm: Apart, folder: Path, now: str, history: list[str]) -> None:
    """Have a build leave what a clean one writes, or both fail."""
    failed = warm.build(now)
    clean = folder / "clean"
    shutil.rmtree(clean, ignore_errors=True)
    assert build_apart(warm.site, clean, now) is (failed is None), history[-5:]
    if failed is None:
        expected, got = files(clean), files(warm.out)
        assert sorted(got) == sorted(expected), history[-5:]
        for path, data in expected.items():
            assert got[path] == data, (path, history[-5:])


def test_new_processes_render_what_edits_touch(tmp_path: Path) -> None:
    site = write_site(tmp_path / "site", CONTINUED)
    warm, rng, history = Apart(site, tmp_path / "out"), random.Random(8), ["start"]
    moment = moments(rng)
    for _ in range(STEPS):
        require_clean(warm, tmp_path, next(moment), history)
        history.append(rng.choice(EDITS)(site, rng))
    assert warm.continued > STEPS // 3


def test_front_matter_that_a_hook_writes_for_others_has_all_of_the_site_built(
    tmp_path: Path,
) -> None:
    site = write_site(tmp_path / "site", WITHOUT_GENERATORS)
    warm = Apart(site, tmp_path / "out")
    for _ in range(2):
        require_clean(warm, tmp_path, NOW, [])
        post = site / "_posts" / "2023-01-02-two.md"
        post.write_text(post.read_text() + "One word more.\n")
    assert warm.continued == 0


@pytest.mark.parametrize("words", ["Other.", "Other words."])
def test_what_generators_in_ruby_make_is_compared(tmp_path: Path, words: str) -> None:
    site = write_site(tmp_path / "site", CONTINUED, COUNTING)
    warm = Apart(site, tmp_path / "out")
    for text in ("One.", words):
        (site / "plain.md").write_text(f"---\ntitle: Plain\n---\n{text}\n")
        require_clean(warm, tmp_path, NOW, [])
    assert warm.continued == 1
    assert f"{len(words.split())} words" in (warm.out / "counted.html").read_text()


@pytest.mark.parametrize("name", sorted(KEEPING))
def test_generators_in_ruby_that_keep_more_have_all_of_the_site_built(
    tmp_path: Path, name: str
) -> None:
    plugin = {"_plugins/keep.rb": KEEPING[name], "keep.md": ""}
    site = write_site(tmp_path / "site", CONTINUED, plugin)
    warm = Apart(site, tmp_path / "out")
    for word in ("a", "b"):
        (site / "keep.md").write_text(f"---\ntitle: Keep\n---\n{{{{ 'x' | kept }}}} {word}\n")
        assert warm.build(NOW) is None
    assert warm.continued == 0
    assert "kept }} b" in (warm.out / "keep.html").read_text()


def test_a_hook_may_change_the_settings_before_the_site_is_read(tmp_path: Path) -> None:
    site = write_site(tmp_path / "site", CONTINUED, SETTING)
    warm = Apart(site, tmp_path / "out")
    for mood in ("calm", "calm", "wild"):
        (site / "mood.txt").write_text(mood)
        require_clean(warm, tmp_path, NOW, [])
        assert mood in (warm.out / "mood.html").read_text()
    assert warm.continued == 1


def test_a_tag_that_counts_has_all_of_the_site_built(tmp_path: Path) -> None:
    site = write_site(tmp_path / "site", CONTINUED, STATEFUL)
    warm = Apart(site, tmp_path / "out")
    for _ in range(2):
        require_clean(warm, tmp_path, NOW, [])
        (site / "count" / "b.md").write_text("---\ntitle: Cb\n---\n{% count %}\n")
    assert warm.continued == 0


def test_what_plugins_are_made_of_and_look_at_is_compared(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    mood = tmp_path / "mood"
    mood.write_text("calm ")
    monkeypatch.setenv("MOOD_FILE", str(mood))
    site = write_site(tmp_path / "site", CONTINUED, ASKING)
    warm = Apart(site, tmp_path / "out")
    require_clean(warm, tmp_path, NOW, [])
    (site / "plain.md").write_text(SITE["plain.md"] + "More.\n")
    require_clean(warm, tmp_path, NOW, [])
    assert warm.continued == 1
    mood.write_text("glad ")
    require_clean(warm, tmp_path, NOW, [])
    assert "glad" in (tmp_path / "out" / "asks.html").read_text()
    assert warm.continued == 2
    monkeypatch.setenv("LOUD_TITLES", "yes")
    require_clean(warm, tmp_path, NOW, [])
    assert warm.continued == 2
    assert "ASKS" in (tmp_path / "out" / "asks.html").read_text()
    shout = site / "_plugins" / "shout.rb"
    shout.write_text(PLUGINS["_plugins/shout.rb"].replace("'!'", "'?'"))
    require_clean(warm, tmp_path, NOW, [])
    assert warm.continued == 2
