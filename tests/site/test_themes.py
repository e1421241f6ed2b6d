"""Themes: found among gems, in folders and packages, under the site's own files."""

from __future__ import annotations

from pathlib import Path

import pytest

import jekyllpy
from tests.reference import assert_same_build

SITE = {
    "_config.yml": "theme: minima\ntitle: My site\nurl: https://x.org\nbaseurl: /b\nauthor: {name: Ann}\n",
    "index.md": "---\nlayout: home\n---\n",
    "about.md": "---\nlayout: page\ntitle: About\n---\n{{ theme.version }} {{ theme.authors }} "
    "{{ theme.description }} {{ theme.dependencies | size }} {{ theme.metadata | size }}\n",
    "_posts/2020-01-01-p.md": "---\nlayout: post\ntitle: P\n---\ntext\n\n```ruby\nputs 1\n```\n",
    "_includes/footer.html": "own footer",
    "_sass/minima/_layout.scss": "/* own */ body { color: red }",
}

THEME = {
    "_layouts/default.html": "T:{{ content }}{% include bit.html %}",
    "_layouts/own.html": "never",
    "_includes/bit.html": "bit",
    "_sass/_t.scss": "$c: blue;",
    "assets/t.css": "---\n---\n{{ site.title }}",
    "assets/own.txt": "theme's",
    "assets/raw.txt": "raw",
    "assets/s.scss": "---\n---\n@import 't'; a { color: $c }",
    "_data/d.yml": "a: theme\nb: theme\n",
    "_config.yml": "title: theme's\nfrom_theme: yes\npermalink: pretty\n",
}
OWN = {
    "_layouts/own.html": "own:{{ content }}",
    "assets/own.txt": "own",
    "_data/d.yml": "a: own\n",
    "index.html": "---\nlayout: default\n---\n{{ site.data.d | jsonify }} {{ site.from_theme }} {{ site.title }}",
    "o.html": "---\nlayout: own\n---\nx",
}


@pytest.mark.needs("jekyll", "faketime")
def test_the_installed_gem_minima(site_folder, tmp_path: Path) -> None:
    built = assert_same_build(site_folder(SITE), tmp_path)
    assert b"own footer" in built["index.html"]


@pytest.mark.parametrize("place", ["_themes/thing", "gem", "bundle"])
def test_where_a_theme_is_found(
    site_folder, tmp_path: Path, monkeypatch: pytest.MonkeyPatch, place: str
) -> None:
    site = site_folder({**OWN, "_config.yml": "theme: thing\ntitle: own\n"})
    folder = {
        "_themes/thing": site / "_themes/thing",
        "gem": tmp_path / "gems/gems/thing-1.10.0",
        "bundle": site / "vendor/bundle/ruby/3.1.0/gems/thing-1.10.0",
    }[place]
    monkeypatch.setenv("GEM_HOME", str(tmp_path / "gems"))
    for path, text in THEME.items():
        (folder / path).parent.mkdir(parents=True, exist_ok=True)
        (folder / path).write_text(text)
    if place == "gem":
        (folder.parent / "thing-1.9.0/_layouts").mkdir(parents=True)
    out = site / "_site"
    jekyllpy.build(site, out)
    assert (out / "index.html").read_text() == 'T:{"a":"own","b":"theme"} true ownbit'
    assert (out / "o.html").read_text() == "own:x"
    assert (out / "assets/own.txt").read_text() == "own"
    assert (out / "assets/raw.txt").read_text() == "raw"
    assert (out / "assets/t.css").read_text() == "own"
    assert "color: blue" in (out / "assets/s.css").read_text()


def test_the_repository_of_a_theme_is_a_site_of_it(site_folder, tmp_path):
    site = site_folder(
        {
            "_config.yml": "theme: own-theme\n",
            "own-theme.gemspec": "Gem::Specification.new { |spec| spec.version = '1.0' }\n",
            "_layouts/l.html": "<{{ content }}>",
            "assets/a.css": "---\n---\na{}",
            "index.html": "---\nlayout: l\n---\nx",
        }
    )
    jekyllpy.build(site, tmp_path / "out")
    assert (tmp_path / "out/index.html").read_text() == "<x>"
    assert (tmp_path / "out/assets/a.css").read_text() == "a{}"
