"""What the next process goes on from, and when it builds the whole site."""

from __future__ import annotations

import os
import shutil
import subprocess
import sys
import time
from pathlib import Path

import pytest

from jekyllpy.errors import JekyllError, ReadError
from jekyllpy.log import Logger
from jekyllpy.site.builder import Builder

NOW = "2026-01-01 00:00:00 +0000"
CACHE = ".jekyll-cache/Jekyll/Cache/Jekyll--Cache"
BOOKS = f"{CACHE}/Books"
YAML = f"{CACHE}/Yaml"


def write(site: Path, name: str, text: str) -> None:
    """Write a file as it would lie there after a while."""
    path = site / name
    path.parent.mkdir(parents=True, exist_ok=True)
    path.write_text(text)
    age(path)


def age(path: Path) -> None:
    moment = time.time() - 100
    os.utime(path, (moment, moment))


def build(site: Path, **settings: object) -> Builder:
    flags = {"source": str(site), "destination": str(site / "_site"), "time": NOW, **settings}
    builder = Builder(flags, Logger.silent())
    builder.build()
    return builder


def written(builder: Builder) -> list[str] | None:
    """The paths of what was rendered, None if that was the whole site."""
    items = builder.amended
    return None if items is None else sorted(item.relative_path for item in items)


@pytest.fixture
def site(tmp_path: Path) -> Path:
    """A site that has been built once."""
    site = tmp_path / "site"
    write(site, "_config.yml", "plugins: [jekyll-titles-from-headings]\n")
    write(site, "_layouts/page.html", "<p>{{ page.title }}</p>{{ content }}")
    write(site, "a.md", "---\nlayout: page\ntitle: A\n---\nText of A.\n")
    write(site, "b.md", "---\nlayout: page\n---\n# Heading\n\nText of B.\n")
    write(site, "list.html", "---\n---\n{% for p in site.pages %}{{ p.title }},{% endfor %}")
    write(site, "style.css", "body { }\n")
    build(site)
    return site


def test_only_what_an_edit_touches_is_rendered(site: Path) -> None:
    write(site, "a.md", "---\nlayout: page\ntitle: A\n---\nOther text.\n")
    assert written(build(site)) == ["a.md"]
    assert "Other text" in (site / "_site/a.html").read_text()


def test_nothing_is_rendered_where_nothing_has_changed(site: Path) -> None:
    assert written(build(site)) == []


def test_a_layout_touches_all_that_is_placed_in_it(site: Path) -> None:
    write(site, "_layouts/page.html", "<b>{{ page.title }}</b>{{ content }}")
    assert written(build(site)) == ["a.md", "b.md"]


def test_a_static_file_is_copied(site: Path) -> None:
    write(site, "style.css", "body { color: red }\n")
    assert written(build(site)) == ["/style.css"]
    assert "red" in (site / "_site/style.css").read_text()


def test_a_title_that_a_text_makes_is_seen_everywhere(site: Path) -> None:
    write(site, "b.md", "---\nlayout: page\n---\n# Other\n\nText of B.\n")
    build(site)
    assert (site / "_site/list.html").read_text() == "A,Other,,"


def test_front_matter_and_other_files_have_the_whole_site_built(site: Path) -> None:
    write(site, "a.md", "---\nlayout: page\ntitle: New\n---\nText of A.\n")
    assert written(build(site)) is None
    write(site, "c.md", "---\n---\nC\n")
    assert written(build(site)) is None
    assert (site / "_site/list.html").read_text() == "New,Heading,,,"


def test_what_was_kept_and_is_damaged_is_kept_anew(site: Path) -> None:
    write(site, "a.md", "---\nlayout: page\ntitle: A\n---\nOther text.\n")
    build(site)
    for path in sorted((site / BOOKS).iterdir()):
        data = path.read_bytes()
        path.write_bytes(b"x" + data[1:])
        build(site)
        assert written(build(site)) == [], path.name
        write(site, "a.md", f"---\nlayout: page\ntitle: A\n---\nText {path.name}.\n")
        assert written(build(site)) == ["a.md"], path.name


def test_other_settings_have_the_whole_site_built(site: Path) -> None:
    assert written(build(site, baseurl="/other")) is None
    assert written(build(site)) is None


def test_what_others_did_to_the_output_is_mended(site: Path) -> None:
    output = site / "_site/a.html"
    before = output.read_text()
    output.write_text("x" * len(before))
    (site / "_site/stray.html").write_text("stray")
    assert written(build(site)) is None
    assert output.read_text() == before
    assert not (site / "_site/stray.html").exists()


def test_a_file_that_was_just_saved_may_be_saved_again_unseen(site: Path) -> None:
    path = site / "a.md"
    path.write_text("---\nlayout: page\ntitle: A\n---\nA word.\n")
    assert written(build(site)) == ["a.md"]
    assert written(build(site)) == ["a.md"]
    age(path)
    assert written(build(site)) == ["a.md"]
    assert written(build(site)) == []


@pytest.mark.parametrize("setting", ["disable_disk_cache", "safe"])
def test_nothing_is_kept_or_used_unless_it_may_be(site: Path, setting: str) -> None:
    write(site, "a.md", "---\nlayout: page\ntitle: A\n---\nOther text.\n")
    before = {path.name: path.read_bytes() for path in (site / BOOKS).iterdir()}
    assert written(build(site, **{setting: True})) is None
    assert {path.name: path.read_bytes() for path in (site / BOOKS).iterdir()} == before


@pytest.mark.parametrize("value", ["9" * 5000, "&a [1, *a]"], ids=["long", "itself"])
def test_front_matter_that_cannot_be_kept_is_read_by_every_build(site: Path, value: str) -> None:
    write(site, "_posts/2020-01-01-odd.md", f"---\ntitle: Odd\nodd: {value}\n---\nText.\n")
    build(site)
    builder = build(site)
    assert builder.site.posts.docs[0].data["title"] == "Odd"
    assert "Text." in (site / "_site/2020/01/01/odd.html").read_text()


def test_a_link_to_itself_is_no_file_that_stands(site: Path) -> None:
    (site / "loop.txt").symlink_to("loop.txt")
    with pytest.raises(ReadError, match=r"loop\.txt"):
        build(site)


def test_a_plugin_of_the_site_has_the_whole_site_built(site: Path) -> None:
    write(
        site,
        "_plugins/shout.py",
        "def register(plugins):\n    plugins.filter('shout', lambda text: text + '!')\n",
    )
    build(site)
    assert written(build(site)) is None


def test_warnings_are_given_by_every_build_and_once(site: Path) -> None:
    write(site, "warns.md", "---\nlayout: missing\n---\nText.\n")
    build(site)
    builder = build(site)
    assert written(builder) == ["warns.md"]
    assert builder.logger.complaints == 1


def test_files_that_share_a_place_are_warned_of_and_the_last_stays(site: Path) -> None:
    write(site, "c.html", "---\npermalink: /a.html\n---\nText of C.\n")
    warnings = build(site).logger.complaints
    assert warnings
    for number in range(2):
        write(site, "a.md", f"---\nlayout: page\ntitle: A\n---\nOther text {number}.\n")
        builder = build(site)
        assert written(builder) == []
        assert builder.logger.complaints == warnings
        assert "Text of C." in (site / "_site/a.html").read_text()
    write(site, "c.html", "---\npermalink: /a.html\n---\nOther text of C.\n")
    assert written(build(site)) == ["c.html"]
    assert "Other text of C." in (site / "_site/a.html").read_text()


def test_a_page_that_a_redirect_hides_stays_hidden(site: Path) -> None:
    write(site, "_config.yml", "plugins: [jekyll-redirect-from]\n")
    write(site, "b.md", "---\nredirect_from: /a.html\n---\nText of B.\n")
    build(site)
    write(site, "a.md", "---\nlayout: page\ntitle: A\n---\nOther text.\n")
    assert written(build(site)) == []
    assert "Redirecting" in (site / "_site/a.html").read_text()


def test_who_looks_at_the_texts_of_pages_stands_where_only_layouts_change(site: Path) -> None:
    write(
        site, "list.html", "---\n---\n{% for p in site.pages %}{{ p.content | size }},{% endfor %}"
    )
    build(site)
    write(site, "_layouts/page.html", "<b>{{ page.title }}</b>{{ content }}")
    assert written(build(site)) == ["a.md", "b.md"]
    write(site, "b.md", "---\nlayout: page\n---\n# Heading\n\nOther text of B.\n")
    assert written(build(site)) == ["b.md", "list.html"]


def test_settings_and_data_are_known_until_they_are_others(site: Path) -> None:
    write(site, "list.html", "---\n---\n{{ site.names.a }}{{ site.data.a.b.c }}")
    for name, text, expected in (
        ("_config.yml", "names: {a: Ann}", "Ann"),
        ("_config.yml", "names: {a: Bob}", "Bob"),
        ("_data/a.yml", "b: {c: C}", "BobC"),
        ("_data/a.yml", "b: {c: D}", "BobD"),
    ):
        write(site, name, text)
        for _ in range(2):
            build(site)
            assert (site / "_site/list.html").read_text() == expected
    assert (site / YAML).exists()


@pytest.mark.parametrize("settings", [{"safe": True}, {"disable_disk_cache": True}])
def test_yaml_is_known_only_where_things_may_be_kept(site: Path, settings: dict[str, bool]) -> None:
    write(site, "_data/a.yml", "b: {c: C}")
    (site / YAML).unlink(missing_ok=True)
    build(site, **settings)
    assert not (site / YAML).exists()


def test_yaml_is_not_kept_where_no_cache_is(site: Path) -> None:
    write(site, "_config.yml", "cache_dir: elsewhere\nlist: {a: 1}\n")
    shutil.rmtree(site / ".jekyll-cache")
    build(site)
    assert not (site / ".jekyll-cache").exists()


@pytest.fixture
def styled(site: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """The site with two stylesheets and their maps, one of which is warned of, and a list of all pages."""
    write(site, "_sass/part.scss", "p { margin: $size }\n")
    write(site, "_sass/old.scss", "@warn 'old';\n")
    write(site, "_data/size.yml", "all: 1px\n")
    write(site, "main.scss", "---\n---\n$size: {{ site.data.size.all }};\n@import 'part';\n")
    write(site, "other.scss", "---\n---\n@import 'old';\na { b: c }\n")
    write(site, "pages.html", "---\n---\n{% for p in site.pages %}{{ p.url }} {% endfor %}")
    monkeypatch.chdir(site)
    build(site)
    return site


def test_stylesheets_that_nothing_touches_are_not_compiled(styled: Path) -> None:
    warnings = build(styled, disable_disk_cache=True).logger.complaints
    assert warnings
    pages = (styled / "_site/pages.html").read_text()
    assert "/main.css.map" in pages
    build(styled)
    for number in range(2):
        write(styled, "a.md", f"---\nlayout: page\ntitle: A\n---\nOther text {number}.\n")
        write(styled, "pages.html", f"{(styled / 'pages.html').read_text()}{number}")
        builder = build(styled)
        assert written(builder) == ["a.md", "pages.html"]
        assert builder.logger.complaints == warnings
        pages += str(number)
        assert (styled / "_site/pages.html").read_text() == pages


def test_stylesheets_are_compiled_when_what_they_are_made_of_changes(styled: Path) -> None:
    style = styled / "_site/main.css"
    write(styled, "_data/size.yml", "all: 2px\n")
    build(styled)
    assert "margin: 2px" in style.read_text()
    write(styled, "_sass/part.scss", "p { padding: $size }\n")
    build(styled)
    assert "padding: 2px" in style.read_text()
    warnings = build(styled).logger.complaints
    write(styled, "_sass/old.scss", "")
    assert build(styled).logger.complaints < warnings


def test_who_shows_the_text_of_a_map_shows_it_still(styled: Path) -> None:
    shown = "{% for p in site.pages %}{{ p.url }}{{ p.content | size }} {% endfor %}"
    write(styled, "sizes.html", f"---\n---\n{shown}")
    build(styled)
    sizes = (styled / "_site/sizes.html").read_text()
    write(styled, "sizes.html", f"---\n---\n{shown}!")
    assert written(build(styled)) == ["sizes.html"]
    now = (styled / "_site/sizes.html").read_text()
    build(styled, disable_disk_cache=True)
    assert now == (styled / "_site/sizes.html").read_text()
    assert len(now) == len(sizes) + 1


def test_an_error_ends_the_build_and_leaves_the_output(site: Path) -> None:
    before = (site / "_site/a.html").read_text()
    write(site, "a.md", "---\nlayout: page\ntitle: A\n---\n{% include none.html %}\n")
    with pytest.raises(JekyllError, match=r"none\.html"):
        build(site)
    assert (site / "_site/a.html").read_text() == before


def test_two_processes_at_once_leave_what_one_would(site: Path) -> None:
    write(site, "a.md", "---\nlayout: page\ntitle: A\n---\nOther text.\n")
    command = [sys.executable, "-m", "jekyllpy", "build", "-q", "-s", str(site)]
    both = [subprocess.Popen([*command, "-d", str(site / "_site")]) for _ in range(2)]
    assert [process.wait() for process in both] == [0, 0]
    assert "Other text" in (site / "_site/a.html").read_text()
    write(site, "a.md", "---\nlayout: page\ntitle: A\n---\nLast text.\n")
    build(site)
    assert "Last text" in (site / "_site/a.html").read_text()


def test_what_edits_leave_behind_is_dropped_in_passing(site: Path) -> None:
    long = "{% for p in site.pages %}{{ p.content | size }}{% endfor %}" + "x" * 700_000
    for number in range(5):
        write(site, "a.md", f"---\nlayout: page\ntitle: A\n---\n{number}\n")
        write(site, "list.html", f"---\n---\n{number}{long}")
        found = written(build(site))
        assert found is not None
        assert "list.html" in found
    assert (site / BOOKS / "texts").stat().st_size < 4 * len(long)
    assert (site / "_site/list.html").read_text().startswith("49")


def test_who_asks_pages_for_excerpts_stands_where_they_have_none(site: Path) -> None:
    write(site, "list.html", "---\n---\n{% for p in site.pages %}{{ p.excerpt }}{% endfor %}")
    build(site)
    write(site, "a.md", "---\nlayout: page\ntitle: A\n---\nOther text.\n")
    assert written(build(site)) == ["a.md"]


def test_who_shows_the_excerpts_of_pages_is_rendered(site: Path) -> None:
    loop = "{% for p in site.pages %}{{ p.excerpt }}{% endfor %}"
    write(site, "list.html", f"---\nexcerpt_separator: ''\n---\n{loop}")
    build(site, page_excerpts=True)
    write(site, "a.md", "---\nlayout: page\ntitle: A\n---\nOther text.\n")
    build(site, page_excerpts=True)
    assert "Other text" in (site / "_site/list.html").read_text()


def test_who_shows_an_excerpt_stands_where_it_stands(site: Path) -> None:
    post = "_posts/2020-01-01-a.md"
    write(site, post, "---\n---\nFirst.\n\nSecond.\n")
    write(site, "list.html", "---\n---\n{% for p in site.posts %}{{ p.excerpt }}{% endfor %}")
    build(site)
    write(site, post, "---\n---\nFirst.\n\nOther.\n")
    assert written(build(site)) == [post]
    write(site, post, "---\n---\nOther.\n\nOther.\n")
    assert written(build(site)) == [post, "list.html"]
    assert (site / "_site/list.html").read_text() == "<p>Other.</p>\n"
