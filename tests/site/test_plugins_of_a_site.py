"""A site's own plugins: found, kept out by safe mode, called at Jekyll's moments."""

from __future__ import annotations

from pathlib import Path

import pytest

import jekyllpy
from jekyllpy.errors import MissingDependencyError
from jekyllpy.plugins.manager import module_name

PLUGIN = """
from jekyllpy.content.page import PageWithoutAFile
from jekyllpy.liquid import Block, Tag
from jekyllpy.plugins import Converter, Generator


class Robots(Generator):
    priority = "low"

    def generate(self, site):
        page = PageWithoutAFile(site, site.source, "", "made.html")
        page.content = "made for {{ site.title }} after " + ",".join(p.name for p in site.pages)
        page.data["layout"] = None
        site.pages.append(page)


class First(Generator):
    priority = "highest"

    def generate(self, site):
        site.config["title"] = "changed"


class Loud(Converter):
    def matches(self, ext):
        return ext == ".loud"

    def output_ext(self, ext):
        return ".txt"

    def convert(self, content):
        return content.upper()


class Hello(Tag):
    def __init__(self, tag_name, markup, parse_context):
        self.markup = markup.strip()

    def render(self, context):
        return "hello " + str(context[self.markup])


class Twice(Block):
    def render(self, context):
        return self.render_body(context) * 2


def register(plugins):
    plugins.generator(Robots)
    plugins.generator(First)
    plugins.converter(Loud)
    plugins.tag("hello", Hello)
    plugins.tag("twice", Twice)
    plugins.filter("shout", lambda text, mark="!": text.upper() + mark)
    plugins.markdown_processor("plain", lambda config: lambda text: "<plain>" + text + "</plain>")
    for owner in ("pages", "posts", "documents", "things"):
        for event in ("post_init", "pre_render", "post_convert", "post_render", "post_write"):
            plugins.hook(owner, event, note(owner, event))
    for event in ("after_init", "after_reset", "post_read", "pre_render", "post_render", "post_write"):
        plugins.hook("site", event, note("site", event))
    plugins.hook("clean", "on_obsolete", lambda files: LOG.append("clean:on_obsolete"))
    plugins.hook("site", "post_read", lambda site: LOG.append("early"), priority="high")
    plugins.hook("pages", "post_render", change)


LOG = []


def change(page):
    page.output = page.output.replace("MARK", "hooked")


def note(owner, event):
    def called(*arguments):
        subject = arguments[0]
        LOG.append(f"{owner}:{event}:{getattr(subject, 'relative_path', 'site')}")
        if event == "post_write" and owner == "site":
            (__import__("pathlib").Path(subject.source) / "log.out").write_text("\\n".join(LOG))
    return called
"""

SITE = {
    "_config.yml": "title: x\nmarkdown: plain\ncollections: {things: {output: true}}\n",
    "_plugins/deep/all.py": PLUGIN,
    "_plugins/none.py": "VALUE = 1\n",
    "index.html": "---\n---\n{% hello site.title %} {% twice %}a{{ 'b' | shout: '?' }}{% endtwice %} MARK",
    "a.loud": "---\n---\nquiet",
    "b.md": "---\n---\ntext",
    "_posts/2020-01-01-p.html": "---\n---\np",
    "_things/t.html": "---\n---\nt",
}


def test_generators_converters_tags_filters_and_hooks(site_folder) -> None:
    site = site_folder(SITE)
    jekyllpy.build(site, site / "_site")
    out = site / "_site"
    assert (out / "index.html").read_text() == "hello changed aB?aB? hooked"
    assert (out / "a.txt").read_text() == "QUIET"
    assert (out / "b.html").read_text() == "<plain>text</plain>"
    assert (out / "made.html").read_text() == "made for changed after a.loud,b.md,index.html"
    assert not (site / "_plugins/deep/__pycache__").exists()


def test_hooks_are_called_at_jekylls_moments(site_folder) -> None:
    site = site_folder(SITE)
    jekyllpy.build(site, site / "_site")
    log = (site / "log.out").read_text().splitlines()
    of_post = [line for line in log if "_posts/" in line]
    assert of_post == [
        f"{owner}:{event}:_posts/2020-01-01-p.html"
        for event in ("post_init", "pre_render", "post_convert", "post_render", "post_write")
        for owner in ("posts", "documents")
    ]
    of_thing = [line for line in log if line.endswith("_things/t.html")]
    assert of_thing[:2] == ["things:post_init:_things/t.html", "documents:post_init:_things/t.html"]
    of_site = [line for line in log if line.startswith(("site:", "early", "clean:"))]
    assert of_site == [
        "site:after_init:site",
        "site:after_reset:site",
        "early",
        "site:post_read:site",
        "site:pre_render:site",
        "site:post_render:site",
        "clean:on_obsolete",
        "site:post_write:site",
    ]


def test_safe_mode_keeps_the_sites_own_plugins_out(site_folder) -> None:
    site = site_folder(
        {"_plugins/p.py": "1/0", "a.html": "---\n---\nx", "_config.yml": "plugins: [jekyll-nope]"}
    )
    jekyllpy.build(site, site / "_site", safe=True)
    assert (site / "_site/a.html").read_text() == "x"
    with pytest.raises(MissingDependencyError):
        jekyllpy.build(site, site / "_site", safe=True, whitelist=["jekyll-nope"])


def test_plugins_from_other_folders(site_folder, tmp_path: Path) -> None:
    other = tmp_path / "other"
    other.mkdir()
    (other / "p.py").write_text("def register(p):\n    p.filter('x', lambda v: 'X')\n")
    site = site_folder({"a.html": "---\n---\n{{ 1 | x }}", "_plugins/q.py": "1/0"})
    jekyllpy.build(site, site / "_site", plugins_dir=[str(other)])
    assert (site / "_site/a.html").read_text() == "X"


@pytest.mark.parametrize(
    ("gem", "module"),
    [
        ("jekyll-feed", "jekyll_feed"),
        ("jekyll/scholar", "jekyll_scholar"),
        ("jekyll_gist", "jekyll_gist"),
    ],
)
def test_a_gems_name_is_a_module(gem: str, module: str) -> None:
    assert module_name(gem) == module
