"""Sitemaps as jekyll-sitemap writes them."""

import pytest

from tests.reference import assert_same_build

pytestmark = pytest.mark.needs("jekyll", "faketime")


def test_documents_pages_and_files(site_folder, tmp_path):
    site = {
        "_config.yml": """
url: https://example.org
baseurl: /b
plugins: [jekyll-sitemap]
collections: {shown: {output: true}, hidden: {}, silent: {output: false}}
defaults:
- {scope: {path: private}, values: {sitemap: false}}
""",
        "_posts/2024-01-02-a.md": "---\ncategories: x y\n---\n",
        "_posts/2024-01-03-b.md": "---\nlast_modified_at: 2025-01-01 10:00:00\n---\n",
        "_posts/2024-01-04-c.md": "---\nsitemap: false\n---\n",
        "_shown/one.md": "---\npermalink: /one/\n---\n",
        "_hidden/two.md": "---\n---\n",
        "_silent/three.md": "---\n---\n",
        "index.md": "---\nlast_modified_at: 2024-12-24\n---\n",
        "404.html": "---\n---\n",
        "sub/index.html": "---\n---\n",
        "ümläut & co.html": "---\n---\n",
        "feed.xml": "---\n---\n",
        "folder.md": "---\npermalink: /folder/\n---\n",
        "off.md": "---\nsitemap: false\n---\n",
        "sitemap.xsl": "<x/>",
    }
    assert_same_build(site_folder(site), tmp_path)


def test_static_pages_and_those_the_site_has_itself(site_folder, tmp_path):
    folder = site_folder(
        {
            "_config.yml": "plugins: [jekyll-sitemap]\ndefaults:\n"
            "- {scope: {path: private}, values: {sitemap: false}}\n",
            "paper.pdf": b"%PDF",
            "static/index.html": "<p>x</p>",
            "private/a.htm": "a",
            "data.csv": "1",
            "404.html": "gone",
            "robots.txt": "User-agent: *\n",
        }
    )
    built = assert_same_build(folder, tmp_path)
    assert built["robots.txt"] == b"User-agent: *\n"
    assert b"paper.pdf" in built["sitemap.xml"] and b"private" not in built["sitemap.xml"]
