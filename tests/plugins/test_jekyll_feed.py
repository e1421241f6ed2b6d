"""Feeds as jekyll-feed writes them."""

import pytest

from tests.reference import assert_same_build, jekyllpy

pytestmark = pytest.mark.needs("jekyll", "faketime")

POST = """---
title: 'Über "Quotes" & <em>tags</em> -- and ''dashes'''
tags: [science, r-lang, c_plus]
author: ada
image: /img/a&b.png
description: A *short* text <b>here</b>
---
Hello **world**, it's "fine".

More & more.
"""

FILES = {
    "_config.yml": """
title: "Lab & Friend's"
description: 'What we "do" <here>'
url: https://example.org
baseurl: /lab
lang: en
author: {name: "Grace & Co", email: grace@example.org, uri: https://example.org/~grace}
plugins: [jekyll-feed]
collections: {papers: {output: true}, talks: {}}
feed:
  posts_limit: 3
  categories: [news]
  collections:
    papers: {path: /papers.xml, categories: [old]}
    talks: {}
  tags: {except: [r-lang], path: /by-tag/}
""",
    "_data/authors.yml": "ada: {name: Ada L., email: ada@example.org}\nbob: Bobby\n",
    "_posts/2024-01-02-first.md": POST,
    "_posts/2024-02-03-second.md": "---\ncategories: [News, news]\nauthor: {name: X}\nfeed: {excerpt_only: true}\nlang: de\n---\nTwo\n\nparagraphs\n",
    "_posts/2024-03-04-third.md": "---\ncategory: news\nauthors: [bob, ada]\nimage: {path: 'https://cdn.example.org/x.png', height: 3}\nlast_modified_at: 2024-05-06\ntags: science\n---\n",
    "_posts/2024-03-04-fourth.md": "---\ntitle: Fourth\nexcerpt: ''\nauthor: nobody\npublished: true\nimage: {alt: x}\ndraft: true\n---\nfour\n",
    "_posts/2024-04-04-fifth.md": "---\ntitle: 5\nauthor: {email: a@b.c, uri: 'http://a.b?c&d'}\n---\n# five\n",
    "_papers/one.md": "---\ntitle: One\ndate: 2020-01-02 03:04:05 +0200\ncategories: old\n---\none ![i](x.png)\n",
    "_papers/two.md": "---\n---\ntwo\n",
    "_talks/three.md": "---\ntitle: Talk\n---\nthree\n",
    "feed.xslt.xml": "<x/>\n",
    "index.html": "---\n---\n{% feed_meta %}\n",
}


def test_collections_categories_tags_authors_and_images(site_folder, tmp_path):
    built = assert_same_build(site_folder(FILES), tmp_path)
    feeds = {path for path in built if path.endswith(".xml") and path != "feed.xslt.xml"}
    assert feeds >= {"feed.xml", "feed/news.xml", "papers.xml", "feed/papers/old.xml"}
    assert "by-tag/c_plus.xml" in feeds
    assert not any("r-lang" in path for path in feeds)


def test_defaults_of_a_site_with_few_settings(site_folder, tmp_path):
    site = {
        "_config.yml": "name: Just a name\nplugins: [jekyll-feed]\nauthor: Someone\n",
        "_posts/2024-01-01-a.md": "---\ntitle: A\n---\nText\n",
        "_drafts/b.md": "---\ntitle: B\n---\nText\n",
        "index.html": "---\n---\n{% feed_meta %}",
    }
    assert_same_build(site_folder(site), tmp_path, "--drafts")


def test_lists_of_collections_excerpts_and_a_feed_of_ones_own(site_folder, tmp_path):
    site = {
        "_config.yml": """
title: T
plugins: [jekyll-feed]
collections: {notes: {output: true}}
feed: {collections: [notes], excerpt_only: true, path: atom.xml, tags: {only: [a, b-c]}}
""",
        "_posts/2024-01-01-a.md": "---\ntitle: A\ntags: [a, b-c, d]\n---\nText\n\nMore\n",
        "_notes/n.md": "---\n---\nNote\n",
        "feed/notes.xml": "mine\n",
        "index.html": "---\n---\n{% feed_meta %}",
    }
    built = assert_same_build(site_folder(site), tmp_path)
    assert built["feed/notes.xml"] == b"mine\n"
    assert "feed/by_tag/a.xml" in built and "feed/by_tag/d.xml" not in built


def test_a_collection_that_is_not_there_is_one_clear_line(site_folder, tmp_path):
    site = {"_config.yml": "plugins: [jekyll-feed]\nfeed: {collections: [nothing]}\n"}
    done = jekyllpy(site_folder(site), tmp_path / "out")
    assert done.returncode == 1
    assert "nothing" in done.stderr and "Traceback" not in done.stderr
