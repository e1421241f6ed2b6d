"""Sites whose files are made small for publication."""

import io

import pytest

from jekyllpy.errors import ConfigurationError
from jekyllpy.log import Logger
from jekyllpy.site.site import Site
from tests import real_gems
from tests.reference import assert_same_build

PAGE = """<!DOCTYPE html>
<html>  <head> <style> a  { color : #FFFFFF ; margin: 0px } </style>
<!-- c --> </head> <body class = "x" > <pre> a  b </pre> <textarea> x  y </textarea> <br /> </body></html>
"""
SITE = {
    "index.html": f"---\n---\n{PAGE}",
    "feed.xml": "---\n---\n<feed>  <x/> </feed>\n",
    "_posts/2024-01-02-a.md": "---\n---\nText  *x*\n\n    code  here\n",
    "assets/a.css": "---\n---\na {\n  color: red;\n}\n",
    "assets/b.css": "b { color : #AABBCC ; }\n /* x */",
    "assets/long.css": "".join(f".c{n} {{ color : red ; width : {n}px }}\n" for n in range(400)),
    "assets/c.min.css": "b { color : #AABBCC ; }",
    "assets/a.json": '{ "a" : 1 }\n',
    "assets/a.xml": "<a>  <b/> </a>\n",
    "assets/x.min.js": "var  a = 1;",
    "assets/static.html": "<a>  <b/> </a>\n",
    "out/left.css": "b { color : #AABBCC ; }",
    "page.txt": "---\n---\na  b\n",
}
CONFIG = "plugins: [jekyll-minifier]\n"
CHOSEN = """jekyll-minifier:
  exclude: ['out/*', feed.xml]
  remove_intertag_spaces: true
  remove_quotes: true
  remove_comments: false
  compress_css: false
  compress_json: false
"""
LIBRARIES = ("cssminify2", "htmlcompressor", "json-minify", "uglifier")


@pytest.fixture
def built(site_folder, tmp_path, monkeypatch):
    def build(files, environment="production", **config):
        monkeypatch.setenv("JEKYLL_ENV", environment)
        source = site_folder(files)
        monkeypatch.chdir(source)
        settings = {"source": str(source), "destination": str(tmp_path / "out"), **config}
        site = Site(
            {"plugins": ["jekyll-minifier"], **settings}, logger=Logger("warn", err=io.StringIO())
        )
        site.process()
        paths = [path for path in (tmp_path / "out").rglob("*") if path.is_file()]
        texts = {
            str(path.relative_to(tmp_path / "out")): path.read_text("utf-8", "replace")
            for path in paths
        }
        return texts, site

    return build


@pytest.mark.needs("jekyll", "faketime", "node", "gems")
@pytest.mark.parametrize(
    ("version", "more"),
    [("0.2.2", ""), ("0.2.2", CHOSEN), ("0.1.10", "jekyll-minifier: {uglifier_args: {}}\n")],
)
def test_a_site_beside_the_gem(site_folder, tmp_path, version, more):
    site = site_folder({**SITE, "_config.yml": CONFIG + more})
    path = real_gems.load_path(f"jekyll-minifier-{version}", *LIBRARIES)
    assert_same_build(site, tmp_path, afresh=True, RUBYLIB=path)


def test_what_becomes_small(built):
    files, _ = built({**SITE, "Gemfile.lock": "GEM\n  specs:\n    jekyll-minifier (0.2.2)\n"})
    assert files["index.html"] == (
        '<!DOCTYPE html> <html> <head> <style>a{color:#fff;margin:0}</style> </head> <body class="x"> '
        "<pre> a  b </pre> <textarea> x  y </textarea> <br/> </body></html>"
    )
    assert files["feed.xml"] == "<feed> <x/> </feed>"
    assert files["assets/a.css"] == "a{color:red}" and files["assets/b.css"] == "b{color:#abc}"
    assert files["assets/a.json"] == '{"a":1}' and files["assets/a.xml"] == "<a> <b/> </a>"
    assert "\n" not in files["assets/long.css"]
    for same in ("assets/c.min.css", "assets/x.min.js", "assets/static.html"):
        assert files[same] == SITE[same]


def test_earlier_versions_break_long_lines(built):
    files, _ = built({**SITE, "Gemfile.lock": "GEM\n  specs:\n    jekyll-minifier (0.1.10)\n"})
    assert len(files["assets/long.css"].splitlines()) > 1


def test_scripts_stay_as_they_are(built):
    script = "var  a  =  1;\n// b\n"
    files, _ = built(
        {
            "a.js": script,
            "b.js": f"---\n---\n{script}",
            "i.html": f"---\n---\n<script>{script}</script>",
        }
    )
    assert files == {"a.js": script, "b.js": script, "i.html": f"<script>{script}</script>"}


def test_nothing_is_done_but_for_publication(built):
    files, _ = built(SITE, environment="development")
    assert files["assets/b.css"] == SITE["assets/b.css"] and "<!-- c -->" in files["index.html"]


def test_settings(built):
    settings = {"exclude": "out/*", "compress_css": "false", "remove_comments": False}
    files, _ = built(SITE, **{"jekyll-minifier": settings})
    assert (
        files["out/left.css"] == SITE["out/left.css"]
        and files["assets/b.css"] == SITE["assets/b.css"]
    )
    assert "<!-- c -->" in files["index.html"]


def test_without_a_lock_arguments_of_uglifier_tell_an_earlier_version(built):
    files, _ = built(SITE, **{"jekyll-minifier": {"uglifier_args": None, "compress_css": None}})
    assert files["assets/b.css"] == SITE["assets/b.css"]
    files, _ = built(SITE, **{"jekyll-minifier": {"terser_args": {}, "compress_css": None}})
    assert files["assets/b.css"] == "b{color:#abc}"


def test_styles_in_pages_are_in_lines_whatever_the_version(built):
    page = f"---\n---\n<style>{SITE['assets/long.css']}</style>"
    for version in ("0.1.10", "0.2.2"):
        lock = f"GEM\n  specs:\n    jekyll-minifier ({version})\n"
        files, _ = built({"index.html": page, "Gemfile.lock": lock})
        assert len(files["index.html"].splitlines()) > 1


@pytest.mark.parametrize("value", [False, 1, [None], ["*.css", 1], {"a.css": 1}])
def test_exclusions_that_are_no_patterns_are_refused(built, value):
    with pytest.raises(
        ConfigurationError, match=r"'jekyll-minifier\.exclude' should be set as a p"
    ):
        built(SITE, **{"jekyll-minifier": {"exclude": value}})


def test_settings_that_are_no_mapping(built):
    files, site = built(SITE, **{"jekyll-minifier": ["exclude"]})
    assert files["assets/b.css"] == "b{color:#abc}"
    assert "jekyll-minifier isn't a mapping" in "\n".join(site.logger.messages)
    lock = "GEM\n  specs:\n    jekyll-minifier (0.1.10)\n"
    with pytest.raises(ConfigurationError, match="'jekyll-minifier' should be set as a mapping"):
        built({**SITE, "Gemfile.lock": lock}, **{"jekyll-minifier": ["exclude"]})


def test_what_is_no_text_stays_with_a_warning(built, tmp_path):
    _, site = built({"a.css": b"b { c : \xe9 }"}, **{"jekyll-minifier": {}})
    assert (tmp_path / "out/a.css").read_bytes() == b"b { c : \xe9 }"
    assert "a.css is left as it is: it isn't UTF-8" in "\n".join(site.logger.messages)


@pytest.mark.parametrize(("version", "stays"), [("0.1.10", False), ("0.2.2", True)])
def test_very_large_files_stay_since_0_2(built, version, stays):
    lock = f"GEM\n  specs:\n    jekyll-minifier ({version})\n"
    beyond = '[ "' + 50 * 1024 * 1024 * "x" + '" ]'
    files, site = built({"a.json": beyond, "Gemfile.lock": lock})
    assert (files["a.json"] == beyond) is stays
    assert ("a.json is left as it is: it has more" in "\n".join(site.logger.messages)) is stays


def test_each_bad_setting_is_told_once(built):
    settings = {"remove_quotes": "perhaps", "preserve_patterns": [1, "(a+)+"]}
    _, site = built(SITE, **{"jekyll-minifier": settings})
    said = "\n".join(site.logger.messages)
    for what in (
        "remove_quotes is neither",
        "preserve_patterns has 1",
        "preserve_patterns has '(a+)+'",
    ):
        assert said.count(what) == 1


def test_php_without_an_end_takes_no_longer_than_it_is_long(built):
    page = "?>" + "<?php  x" * 30000
    files, _ = built(
        {"index.html": f"---\n---\n{page}"}, **{"jekyll-minifier": {"preserve_php": True}}
    )
    assert files["index.html"] == page.replace("  ", " ")


def test_what_fails_stays_with_a_warning(built):
    broken = "a { background: url(data:image/png }"
    settings = {"remove_quotes": "perhaps", "preserve_patterns": ["("]}
    files, site = built({"a.css": broken, "a.json": "nonsense"}, **{"jekyll-minifier": settings})
    assert files == {"a.css": broken, "a.json": "nonsense"}
    said = "\n".join(site.logger.messages)
    assert "a.css is left as it is" in said and "a.json is left as it is" in said
    assert (
        "remove_quotes is neither true nor false: 'perhaps'" in said
        and "preserve_patterns has '('" in said
    )
