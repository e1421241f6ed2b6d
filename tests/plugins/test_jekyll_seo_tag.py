"""Metadata as jekyll-seo-tag writes it."""

import pytest

from tests.reference import assert_same_build

pytestmark = pytest.mark.needs("jekyll", "faketime")

LAYOUT = "<head>{% seo %}</head>|{% seo title=false %}{{ content }}"
PAGES = {
    "plain": "",
    "titled": "title: 'A *title* & \"more\" <b>x</b>'\ndescription: 'd \\*x\\* <i>y</i> ''z'''",
    "numbers": "title: 5\ndescription: 6\nauthor: 7",
    "author-text": "author: ada",
    "author-hash": "author: {name: Grace, twitter: '@gr@ce', type: Organization, url: 'https://g'}",
    "author-odd": "author: {name: Grace, type: Robot}",
    "authors": "authors: [bob, ada]",
    "author-empty": "author: ''\nauthors: [{name: List, twitter: l}]",
    "image-text": "image: /img/ä b.png",
    "image-absolute": "image: https://cdn.example/x y.png",
    "image-hash": "image: {path: /i.png, height: 10, width: 20, alt: 'An & alt', extra: [1]}",
    "image-facebook": "image: {facebook: /f.png, twitter: /t.png}",
    "image-list": "image: [a, b]",
    "image-protocol-free": "image: //cdn.example/x.png",
    "canonical": "canonical_url: https://other.example/c?a=b&c",
    "locale": "locale: pt-BR\nlang: pt",
    "lang": "lang: zh-Hant-TW",
    "dated": "date: 2024-05-06 07:08:09 +0200\nlast_modified_at: 2024-06-07",
    "seo": "seo: {name: 'N *m*', type: CreativeWork, links: ['https://a', 'https://b'], date_modified: 2024-01-01}",
    "seo-text": "seo: nonsense",
    "twitter": "twitter: {card: summary}\nimage: /x.png",
    "excerpted": "excerpt: An **excerpt**",
    "title-list": "title: [x, y]\nauthor: {twitter: only}",
    "title-true": "title: true\ndescription: [1, 2]\nimage: ''",
    "title-empty": "title: ''\ndescription: ''\nlocale: ''\nlang: ''\nauthor: []\nauthors: text",
    "image-empty": "image: {path: '', alt: x}\nauthor: {name: ''}",
    "image-odd": "image: {path: /x.png, url: /y.png, '@type': z}\nauthors: []",
    "image-data": "image: 'data:image/png;base64,xx'\ntwitter: text",
    "image-broken": "image: 'http://['",
    "seo-empty": "seo: {type: '', name: '', links: [], date_modified: 2020-01-01}\nauthor: false",
    "canonical-empty": "canonical_url: ''\npermalink: /j/index.html",
    "marked": "description: 'a `code` & <b>b</b> \"q\" [l](x) ![i](y)'\nexcerpt: '<p>x</p>'",
    "unicode": "title: '日本語 — “q” &amp; &copy;'",
}


def pages(**more):
    listed = {**PAGES, **more}
    return {
        f"{name}.md": f"---\nlayout: d\n{matter}\n---\ntext\n" for name, matter in listed.items()
    }


SETTINGS = {
    "full": """
title: "Site & 'Title'"
tagline: A tagline
description: "The *site* <b>description</b>"
url: https://example.org
baseurl: /base
lang: en-GB
author: {name: Site Author, twitter: sa}
twitter: {username: '@site', card: summary}
facebook: {app_id: 1, publisher: 2, admins: 3}
logo: /logo ä.png
social: {name: Social, links: ['https://s.example']}
webmaster_verifications: {google: g, bing: b, alexa: a, yandex: y, baidu: d, facebook: f}
""",
    "spare": "name: Only a name\ngoogle_site_verification: gv\nauthor: Text Author\n"
    "twitter: {username: tw}\nlogo: https://cdn/l.png\ndescription: D\nlocale: fr_FR\n",
    "empty": "",
    "odd": "title: '{{ x }} <script>'\nurl: ''\nauthor: {twitter: t}\ntwitter: {username: u}\nlang: [a]\n"
    "social: {links: single, name: ''}\nlocale: de-DE-x\nfacebook: {admins: [1, 2]}\nlogo: ''\n"
    "webmaster_verifications: x\ndescription: |\n  several\n  *lines*\n",
    "blank": "title: ''\nname: N\nurl: https://e.org/\nbaseurl: base/\ntagline: ''\ndescription: ''\n"
    "author: [a, b]\nlogo: //x/y.png\nfacebook: true\ntwitter: true\nsocial: text\n",
}


@pytest.mark.parametrize("settings", SETTINGS.values(), ids=SETTINGS)
def test_every_kind_of_page(site_folder, tmp_path, settings):
    site = {
        "_config.yml": settings
        + "plugins: [jekyll-seo-tag]\ncollections: {talks: {output: true}}\n",
        "_data/authors.yml": "ada: {name: Ada L., twitter: '@ada', url: 'https://ada'}\nbob: Bobby\n",
        "_layouts/d.html": LAYOUT,
        "index.md": "---\nlayout: d\n---\n",
        "about/index.md": "---\nlayout: d\ntitle: About\n---\n",
        "sub/index.md": "---\nlayout: d\ntitle: Sub\n---\n",
        "_posts/2024-01-02-post.md": "---\nlayout: d\nimage: /i.png\n---\nFirst *part*.\n\nRest.\n",
        "_posts/2024-01-03-other.md": "---\nlayout: d\ntitle: Other\nauthor: bob\n---\n",
        "_talks/talk.md": "---\nlayout: d\n---\nTalk\n",
        **pages(),
    }
    assert_same_build(site_folder(site), tmp_path)


@pytest.mark.parametrize("message", ["", "seo_paginator_message: 'S. %{current}/%<total>s '\n"])
def test_pages_of_a_paginated_list(site_folder, tmp_path, message):
    posts = {f"_posts/2024-01-0{day}-p.md": "---\n---\n" for day in range(1, 6)}
    site = {
        "_config.yml": f"{message}title: T\nurl: https://e.org\npaginate: 2\n"
        "plugins: [jekyll-paginate, jekyll-seo-tag]\n",
        "index.html": "---\n---\n{% seo %}",
        **posts,
    }
    built = assert_same_build(site_folder(site), tmp_path)
    assert b'rel="prev"' in built["page2/index.html"]
