"""Redirects as jekyll-redirect-from writes them."""

import pytest

from tests.reference import assert_same_build

pytestmark = pytest.mark.needs("jekyll", "faketime")

FILES = {
    "_config.yml": """
url: https://example.org
baseurl: /b
plugins: [jekyll-redirect-from, jekyll-sitemap]
collections: {talks: {output: true, permalink: "/talks/:name/"}}
""",
    "a.md": "---\nredirect_from: [/old/, older.html, /no-slash, null, '/ümlaut &/']\n---\nA\n",
    "b.md": "---\nredirect_from: /was-b\n---\nB\n",
    "c.md": "---\nredirect_to: [null, 'https://elsewhere.org/?a=b&c']\n---\nnever seen\n",
    "d.md": "---\nredirect_to: /inside/\npermalink: /d/\n---\n",
    "_posts/2024-01-02-p.md": "---\nredirect_from: ['/p/']\n---\nP\n",
    "_posts/2024-01-03-q.md": "---\nredirect_to: http://q.example\n---\nQ\n",
    "_talks/t.md": "---\nredirect_from: ['/t', '/t.html']\n---\nT\n",
    "index.html": "---\n---\n{% for p in site.posts %}{{ p.url }} {{ p.redirect.to }}{% endfor %}",
}


def test_pages_posts_and_documents(site_folder, tmp_path):
    built = assert_same_build(site_folder(FILES), tmp_path)
    assert b'"/old/":"https://example.org/b/a.html"' in built["redirects.json"]


def test_a_layout_of_ones_own_and_no_list(site_folder, tmp_path):
    site = {
        **FILES,
        "_config.yml": FILES["_config.yml"] + "redirect_from: {json: false}\n",
        "_layouts/redirect.html": "{{ page.redirect.from }} to {{ page.redirect.to }}{{ content }}",
    }
    built = assert_same_build(site_folder(site), tmp_path)
    assert "redirects.json" not in built
    assert built["d/index.html"] == b"/d/ to https://example.org/b/inside/\n"
