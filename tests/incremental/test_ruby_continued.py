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
    **WITHOUT_GENERATORS,
    "index.md": "---\ntitle: Home\nlayout: default\n---\nsecret {% numbers %}\n",
    "list.md": "---\n---\n{% for p in site.posts %}{{ p.title }}{{ p.excerpt }}{% endfor %}\n",
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


def test_generators_in_ruby_have_all_of_the_site_built(tmp_path: Path) -> None:
    site = write_site(tmp_path / "site")
    warm = Apart(site, tmp_path / "out")
    for _ in range(2):
        require_clean(warm, tmp_path, NOW, [])
        (site / "plain.md").write_text("---\ntitle: Plain\n---\nOther.\n")
    assert warm.continued == 0


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
