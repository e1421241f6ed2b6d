"""Small plugins of GitHub Pages: layouts, titles, READMEs and links, each alone and together."""

import pytest

from jekyllpy.site.site import Site
from tests.reference import assert_same_build

pytestmark = pytest.mark.needs("jekyll", "faketime")

SHOWN = "{{ page.title }}|{{ page.url }}|{{ page.layout }}|{{ content }}"
LAYOUTS = {
    f"_layouts/{name}.html": f"{name}|{SHOWN}" for name in ("home", "page", "post", "default")
}
MARKDOWN = {
    "README.md": "# The *readme*\n\nSee [docs](docs/guide.md) and [this](#here).\n",
    "LICENSE.md": "# License\n",
    "docs/README.md": 'Docs\n====\n\n[up](../README.md) [guide](guide.md#part "Title") [no](no.md)\n',
    "docs/guide.md": "---\n---\n\n## Guide with `code` & [link](x) ##\n\n"
    "[a]: ../README.md\n  [b]: /docs/other%20page.md 'T'\n\n\n[c]: https://e.org/x.md\n\ntext\n[d]: other page.md\n",
    "docs/other page.md": "---\ntitle: Mine\n---\n# Not the title\n",
    "docs/CONTRIBUTING.md": "# How\n",
    "docs/deep/readme.markdown": "no heading, [abs](/docs/guide.md) ![img](../../img/a.png)\n",
    "img/a.png": b"png",
    "with/README.md": "# With index\n",
    "with/index.html": "---\n---\nindex",
    "named/README.md": "---\nstrip_title: true\n---\n# Front matter readme\n\nbody\n",
    "plain.html": "---\n---\n# html\n",
    "_posts/2024-01-02-post.md": "---\n---\n# Post heading\n\nfirst [g](../docs/guide.md)\n\nsecond\n",
    "_posts/2024-01-03-titled.md": "---\ntitle: Own\nlayout: null\n---\n# Post heading\n\nfirst\n",
    "_notes/n.md": "---\n---\nNote heading\n------------\n\n[p]({% link docs/guide.md %}) [g](../docs/guide.md) "
    "[q](../_posts/2024-01-02-post.md)\n",
}
LIST = (
    "---\n---\n{% for p in site.pages %}{{ p.path }} {{ p.url }} {{ p.title }} {{ p.layout }}\n{% endfor %}"
    "{% for p in site.posts %}{{ p.title }} {{ p.excerpt }}\n{% endfor %}"
    "{% for f in site.static_files %}{{ f.path }}\n{% endfor %}"
)
ALL = (
    "jekyll-optional-front-matter",
    "jekyll-readme-index",
    "jekyll-titles-from-headings",
    "jekyll-default-layout",
    "jekyll-relative-links",
)


def build(site_folder, tmp_path, plugins, settings="", **files):
    config = (
        f"plugins: [{', '.join(plugins)}]\nbaseurl: /b\ncollections: {{notes: {{output: true}}}}\n"
        f"exclude: [list-only]\n{settings}"
    )
    site = {"_config.yml": config, **LAYOUTS, **MARKDOWN, "list.txt": LIST, **files}
    return assert_same_build(site_folder(site), tmp_path)


@pytest.mark.parametrize("plugin", ALL[-3:])
def test_each_alone(site_folder, tmp_path, plugin):
    build(site_folder, tmp_path, [plugin])


def test_all_together(site_folder, tmp_path):
    built = build(site_folder, tmp_path, ALL)
    assert b"home|" in built["index.html"]


def test_their_settings(site_folder, tmp_path):
    settings = """
optional_front_matter: {remove_originals: true}
readme_index: {remove_originals: true, with_frontmatter: true}
titles_from_headings: {strip_title: true, collections: true}
relative_links: {collections: true, exclude: [docs/deep]}
include: [CONTRIBUTING.md]
"""
    build(site_folder, tmp_path, ALL, settings)


def test_turned_off(site_folder, tmp_path):
    names = ("optional_front_matter", "readme_index", "titles_from_headings", "relative_links")
    settings = "".join(f"{name}: {{enabled: false}}\n" for name in names)
    build(site_folder, tmp_path, ALL, settings)


def test_a_footnote_is_no_part_of_a_title(site_folder, tmp_path):
    source = site_folder({"a.md": "---\n---\n# A *title*[^1]\n\n[^1]: Note\n"})
    settings = {"source": str(source), "destination": str(tmp_path / "out")}
    site = Site({**settings, "plugins": ["jekyll-titles-from-headings"]})
    site.process()
    assert site.pages[0].data["title"] == "A title"
