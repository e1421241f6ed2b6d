"""Commands about themes: `themes`, `theme pull`, `new --theme`, and what `doctor` says of them."""

import pytest

from tests.gems.rubygems import THEME

CONFIG = {
    "_config.yml": "theme: some-theme\ntitle: x\nurl: https://e.org\nlayouts_dir: _mine\n",
    "index.html": "x",
}


def test_themes_of_the_site_the_cache_and_the_machine(site_folder, gems, cache, run):
    gems.publish("some-theme", "1.0.0")
    gems.publish("no-theme", "1.0.0", {"lib/a.rb": ""})
    folder = site_folder({**CONFIG, "vendor/bundle/gems/other-theme-2.0/_layouts/a.html": ""})
    result = run(folder, "themes")
    assert "some-theme not here yet: a build fetches it" in result[1]
    assert "In the cache: (none)" in result[1]
    assert gems.asked == []
    assert run(folder, "build")[0] == 0
    result = run(folder, "themes")
    place = cache / "gems/some-theme-1.0.0"
    assert (
        f"Used by the site: some-theme 1.0.0 {place} In the cache: some-theme 1.0.0 {place}"
        in result[1]
    )
    assert "other-theme 2.0 " in result[1].partition("Installed:")[2]


def test_a_file_of_the_theme_is_pulled_and_changed(site_folder, gems, run):
    gems.publish("some-theme", "1.0.0")
    gems.publish("some-theme", "2.0.0", {**THEME, "_layouts/default.html": "new {{ content }}"})
    folder = site_folder(
        {**CONFIG, "Gemfile": 'gem "some-theme", "~> 1.0"', "_includes/foot.html": "own"}
    )
    listed = run(folder, "theme", "pull")
    assert listed[1].endswith(
        "_includes/foot.html (the site has its own) _layouts/default.html _sass/some-theme.scss "
        "assets/style.scss"
    )
    result = run(folder, "theme", "pull", "default")
    assert "Theme: _mine/default.html is the site's own now." in result[1]
    assert (folder / "_mine/default.html").read_text() == THEME["_layouts/default.html"]
    assert (
        "'_layouts/default.html' is just as some-theme 1.0.0 has it, and may go"
        in run(folder, "doctor")[1]
    )
    (folder / "_mine/default.html").write_text("mine")
    result = run(folder, "doctor")[1]
    assert "'_layouts/default.html' is the site's own, in place of some-theme's." in result
    assert "'_includes/foot.html' is the site's own" in result
    (folder / "Gemfile").write_text('gem "some-theme", "~> 2.0"')
    lock = (folder / "jekyllpy.lock").read_text()
    (folder / "jekyllpy.lock").write_text(lock[: lock.index("GEM")] + lock[lock.index("PULLED") :])
    assert (
        "'_layouts/default.html' was copied from some-theme 1.0.0; 2.0.0 has changed it since"
        in run(folder, "doctor")[1]
    )


@pytest.mark.parametrize(
    ("line", "words"),
    [
        (["nothing.html"], "some-theme has no file nothing.html"),
        (["a.html"], "a.html may be _includes/a.html, _layouts/a.html; give more of the path"),
        (["_includes/foot.html"], "The site has its own _includes/foot.html; --force puts"),
        (["../../secret"], "some-theme has no file ../../secret"),
    ],
)
def test_what_cannot_be_pulled(site_folder, gems, line, words, run):
    gems.publish("some-theme", "1.0.0", {**THEME, "_layouts/a.html": "", "_includes/a.html": ""})
    folder = site_folder({**CONFIG, "_includes/foot.html": "own"})
    result = run(folder, "theme", "pull", *line)
    assert (result[0], words in result[1]) == (1, True), result[1]
    assert (folder / "_includes/foot.html").read_text() == "own"


def test_a_new_site_of_a_theme(tmp_path, gems, run):
    gems.publish("some-theme", "1.2.3", {**THEME, "_layouts/post.html": "[{{ content }}]"})
    result = run(tmp_path, "new", "my-site", "--theme", "some-theme")
    assert result[0] == 0, result[1]
    folder = tmp_path / "my-site"
    assert 'gem "some-theme", "~> 1.2"' in (folder / "Gemfile").read_text()
    assert "some-theme (1.2.3)" in (folder / "jekyllpy.lock").read_text()
    assert 'title: "My site"\n' in (folder / "_config.yml").read_text()
    result = run(folder, "build", "--offline")
    assert result[0] == 0, result[1]
    assert "Welcome." in (folder / "_site/index.html").read_text()
    assert (folder / "_site/about/index.html").exists()
    assert len(list((folder / "_site").glob("*/*/*/welcome.html"))) == 1


def test_no_new_site_without_the_theme(tmp_path, gems, run):
    result = run(tmp_path, "new", "my-site", "--theme", "some-theme")
    assert result[0] == 1
    assert "has no gem 'some-theme'" in result[1]
    assert not (tmp_path / "my-site").exists()


def test_offline_is_an_option(site_folder, gems, run):
    gems.publish("some-theme", "1.0.0")
    result = run(site_folder(CONFIG), "build", "--offline")
    assert result[0] == 1
    assert "nothing is fetched offline" in result[1]
    assert gems.asked == []
