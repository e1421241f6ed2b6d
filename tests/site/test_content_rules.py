"""Whole sites of corner cases, built by the real `jekyll` and by jekyllpy to the same bytes."""

from __future__ import annotations

from pathlib import Path

import pytest

from tests.reference import assert_same_build, jekyllpy

pytestmark = pytest.mark.needs("jekyll", "faketime")

DUMP = """---
layout: none
---
{% for p in site.posts %}{{ p.url }} | {{ p.id }} | {{ p.path }} | {{ p.date | date_to_xmlschema }} | {{ p.title }} | {{ p.slug }} | {{ p.categories | jsonify }} | {{ p.tags | jsonify }} | {{ p.draft }} | {{ p.excerpt | strip }} | {{ p.next.url }} | {{ p.previous.url }} | {{ p.ext }} | {{ p.name }} | {{ p.collection }}
{% endfor %}
{% for c in site.categories %}{{ c[0] }}:{% for p in c[1] %} {{ p.url }}{% endfor %}
{% endfor %}
{% for t in site.tags %}{{ t[0] }}:{% for p in t[1] %} {{ p.url }}{% endfor %}
{% endfor %}
{% for c in site.collections %}{{ c.label }} {{ c.output }} {{ c.relative_directory }} {{ c.docs.size }} {{ c.files.size }} {{ c.permalink }} {{ c.extra | inspect }}
{% for d in c.docs %}  {{ d.url }} | {{ d.id }} | {{ d.path }} | {{ d.title }} | {{ d.date }} | {{ d.weight | inspect }}
{% endfor %}{% endfor %}
{% for p in site.pages %}{{ p.url }} | {{ p.path }} | {{ p.name }} | {{ p.dir }} | {{ p.title }} | {{ p.layout }} | {{ p.set | inspect }}
{% endfor %}
{% for f in site.static_files %}{{ f.path }} | {{ f.name }} | {{ f.basename }} | {{ f.extname }} | {{ f.collection | inspect }} | {{ f.set | inspect }}
{% endfor %}
{{ site.html_pages | map: "url" | sort | join: " " }}
{{ site.documents | map: "url" | join: " " }}
{{ site.posts | inspect }} {{ site.html_pages | inspect }} {{ site.static_files | inspect }}
{{ site.posts | sort | map: "url" | join: " " }}
{{ site.related_posts | inspect }} {{ site.baseurl | inspect }} {{ site.url | inspect }} {{ site.config | inspect }}
"""

POSTS = {
    "_posts/2019-01-02-first.md": "---\ntitle: First\ncategories: a b\ntags: x y\n---\nFirst *paragraph* [l][r].\n\nMore.\n\n[r]: http://x.org\n",
    "_posts/2019-01-02-Second-Post.markdown": "---\ncategory: Deep Thought\ntag: one two\n---\nText\n",
    "_posts/2019-1-3-short-date.md": "---\ncategories: [A, b, A]\ntags: [t1, [t2, t3], null]\n---\n",
    "_posts/nested/2019-02-03-in-folder.md": "---\ntitle: ''\n---\nx\n",
    "cats/deep/_posts/2019-02-04-from-path.html": "---\ncategories: more\n---\n<p>one</p>\n\n<p>two</p>\n",
    "cats/_posts/2019-02-05-dots...md": "---\n---\n",
    "_posts/2019-03-01-own-date.md": "---\ndate: 2018-05-06 07:08:09 +0300\n---\n",
    "_posts/2019-03-02-day.md": "---\ndate: 2018-05-06\n---\n",
    "_posts/2019-03-03-textual.md": "---\ndate: '2018-07-06 10:20'\n---\n",
    "_posts/2019-03-04-no-front-matter.md": "Nothing *here*.\n",
    "_posts/2019-03-05-unpublished.md": "---\npublished: false\n---\n",
    "_posts/2030-03-05-future.md": "---\n---\nfuture\n",
    "_posts/2019-04-01-permalink.md": "---\npermalink: /p/:year/:title.html\n---\n",
    "_posts/2019-04-02-folder.md": "---\npermalink: /somewhere/\n---\n",
    "_posts/2019-04-03-no-slash.md": "---\npermalink: elsewhere/x\n---\n",
    "_posts/2019-04-04-all.md": "---\ncategories: [One Two, Ünï]\npermalink: /:short_year-:i_month-:i_day-:y_day-:short_month-:long_month-:short_day-:long_day-:w_year-:week-:w_day/:hour:minute:second/:slug/:categories/:slugified_categories/:title_:output_ext\n---\n",
    "_posts/2019-04-05-sloppy.md": "---\nslug: My Own Slug! Ünïcode\n---\n",
    "_posts/2019-04-06-ünïcode ñame.md": "---\n---\n",
    "_posts/2019-04-07-text.txt": "---\n---\nplain *text*\n",
    "_posts/not-a-post.md": "---\n---\n",
    "_posts/.hidden/2019-04-07-hidden.md": "---\n---\n",
    "_posts/2019-05-01-sep.md": "---\nexcerpt_separator: <!--more-->\n---\nA\n\nB {% if true %}yes<!--more--> no{% endif %}\n",
    "_posts/2019-05-02-own-excerpt.md": "---\nexcerpt: My *own*\n---\nA\n\nB\n",
    "_posts/2019-05-03-raw.md": "---\nrender_with_liquid: false\n---\n{{ page.title }} {% raw %}\n",
    "_drafts/draft-one.md": "---\ntitle: Draft\n---\n",
    "_drafts/2017-01-01-dated-draft.md": "---\ncategories: d\n---\n",
    "sub/_drafts/third.md": "---\ndate: 2016-01-01\n---\n",
}


def test_posts_of_all_kinds(site_folder, tmp_path: Path) -> None:
    site = site_folder({"_config.yml": "title: x\n", "index.html": DUMP, **POSTS})
    assert_same_build(site, tmp_path)


def test_drafts_future_and_unpublished(site_folder, tmp_path: Path) -> None:
    site = site_folder(
        {
            "_config.yml": "permalink: pretty\ntimezone: America/New_York\nurl: http://x.org\n",
            "index.html": DUMP,
            "page.md": "---\npublished: false\n---\n",
            "about.md": "---\ntitle: About\n---\n",
            **POSTS,
        }
    )
    assert_same_build(
        site, tmp_path, "--drafts", "--future", "--unpublished", "--limit_posts", "30"
    )


COLLECTIONS = {
    "_config.yml": """
permalink: /:categories/:title/
collections:
  docs: {output: true, extra: {a: 1}}
  ordered: {output: true, permalink: "/o/:name:output_ext", order: [b.md, sub/c.md, missing.md]}
  sorted: {output: true, sort_by: weight, permalink: "/s/:path/"}
  hidden: {}
  empty: {output: true}
defaults:
  - {scope: {path: ""}, values: {set: all, layout: base}}
  - {scope: {path: "", type: pages}, values: {set: pages, nested: {a: 1, b: 2}}}
  - {scope: {path: "_docs", type: docs}, values: {set: docs}}
  - {scope: {path: "_docs/sub"}, values: {set: docs-sub}}
  - {scope: {path: "section/*/pages"}, values: {set: globbed, title: Globbed}}
  - {scope: {type: ordered}, values: {weight: 99}}
  - {scope: {path: "static"}, values: {set: static}}
  - {scope: {path: "static/hide.txt"}, values: {published: false}}
include: [".well-known", "_inc", ".dot"]
exclude: ["no/", "*.skip", "exact.txt", "deep/x*"]
""",
    "index.html": DUMP,
    "_layouts/base.html": "---\nlayout: outer\nfoo: 1\nbar: {x: 1}\n---\n[{{ page.set }} {{ layout.foo }} {{ layout.bar | jsonify }} {{ page.nested | jsonify }}|{{ content }}]",
    "_layouts/outer.html": "---\nfoo: 2\nbar: {y: 2}\nbaz: 3\n---\n({{ layout.foo }} {{ layout.bar | jsonify }} {{ layout.baz }}|{{ content }})",
    "_docs/one.md": "---\ntitle: One\n---\n# One\n",
    "_docs/sub/two.md": "---\nnested: {b: 3}\n---\ntwo {{ page.relative_path }} {{ page.id }}\n",
    "_docs/sub/deep/three.html": "---\npermalink: /three/\n---\n{{ page.url }}\n",
    "_docs/plain.txt": "static\n",
    "_docs/sub/image.svg": "<svg/>",
    "_docs/data.yml": "---\na: 1\n",
    "_docs/_under.md": "---\n---\n",
    "_docs/.hidden.md": "---\n---\n",
    "_docs/style.scss": "---\n---\na { b: c }\n",
    "_ordered/a.md": "---\n---\n",
    "_ordered/b.md": "---\n---\n",
    "_ordered/sub/c.md": "---\n---\n",
    "_sorted/x.md": "---\nweight: 3\n---\n",
    "_sorted/y.md": "---\nweight: 1\n---\n",
    "_sorted/z.md": "---\n---\n",
    "_sorted/w.md": "---\nweight: 2\ndate: 2019-01-01\n---\n",
    "_hidden/h.md": "---\ntitle: H\n---\n",
    "_hidden/h.txt": "h",
    "section/one/pages/p.md": "---\n---\nx\n",
    "section/one/other/p.html": "---\ntitle: Own\n---\nx\n",
    "section/two/pages/q.md": "---\ntitle: Own\nset:\n---\nx\n",
    "static/a.txt": "a",
    "static/hide.txt": "a",
    "static/page.txt": "---\nlayout: none\n---\n{{ page.set }}\n",
    ".well-known/x.txt": "x",
    "_inc/file.txt": "x",
    "_inc/page.md": "---\n---\ny",
    ".dot": "dot",
    ".htaccess": "deny",
    "no/x.txt": "x",
    "a.skip": "x",
    "sub/b.skip": "x",
    "exact.txt": "x",
    "sub/exact.txt": "x",
    "deep/xyz.txt": "x",
    "deep/abc.txt": "x",
    "#hash.txt": "x",
    "~tilde.txt": "x",
    "backup.txt~": "x",
    "_underscored/x.txt": "x",
    "a b/c d.md": "---\n---\n{{ page.url }}",
    "üñí/[x] (y) & z+.html": "---\nlayout: none\n---\n{{ page.url }}",
    "q/what's this?.txt": "x",
    "q/100%.html": "---\nlayout: none\n---\n{{ page.url }}",
    "perm/a.md": "---\npermalink: /x/:basename:output_ext\n---\n",
    "perm/b.md": "---\npermalink: /x/:path/y/\n---\n",
    "perm/c.md": "---\npermalink: c/../d.html\n---\n",
    "perm/d.md": "---\npermalink: /feed.xml\n---\n# x\n",
    "perm/e.md": "---\npermalink: /noext\n---\n# x\n",
    "perm/f.md": "---\npermalink: /some.dir/name\n---\n# x\n",
    "perm/index.md": "---\n---\n",
    "perm/dots...md": "---\n---\n",
    "perm/tar.gz.md": "---\n---\n",
    "data.json": "---\nlayout: null\n---\n{{ site.data | jsonify }}",
    "_data/a.yml": "x: 1\ny: [1, 2.50, yes, ~, 2016-01-01, '2016-01-01']\n",
    "_data/b.json": '{"k": [1, 2.0, 1e3, "\\u00e9", null, true], "k": {"z": 1}}',
    "_data/c.csv": 'name,age\n"Ann, B",3\nBob,\n\n"q""q",4,5\n',
    "_data/d.tsv": "a\tb\n1\t2\n",
    "_data/dir/e f.yaml": "- 1\n- b: 2\n",
    "_data/dir/we!rd-name.yml": "w: 1\n",
    "_data/a/sub.yml": "s: 1\n",
    "_data/same.csv": "a\n1\n",
    "_data/same.json": "[1]",
    "_data/empty.yml": "",
    "_data/.hidden.yml": "h: 1",
    "_data/ignored.txt": "x",
}


def test_collections_defaults_filters_and_data(site_folder, tmp_path: Path) -> None:
    assert_same_build(site_folder(COLLECTIONS), tmp_path)


def test_folders_of_other_names(site_folder, tmp_path: Path) -> None:
    site = site_folder(
        {
            "_config.yml": "collections_dir: all\ncollections: [docs]\nlayouts_dir: lay\n"
            "includes_dir: inc\ndata_dir: dat\nsass: {sass_dir: styles, style: compressed}\n"
            "defaults:\n- {scope: {path: all/_docs}, values: {set: d}}\n"
            "- {scope: {path: 'all/_p*'}, values: {set: p}}\npermalink: none\n"
            "csv_reader: {headers: false, csv_converters: [numeric]}\n",
            "index.html": DUMP,
            "all/_docs/a.md": "---\nlayout: l\n---\n{% include i.html %}",
            "all/_docs/f.txt": "x",
            "all/_posts/2019-01-01-p.md": "---\ntitle: P\n---\n{{ page.set }}",
            "all/sub/_posts/2019-01-01-q.md": "---\n---\n{{ page.set }}",
            "_posts/2019-01-01-not-read.md": "---\n---\n",
            "all/page.md": "---\n---\npage",
            "lay/l.html": "<{{ content }}> {{ site.data | jsonify }}",
            "inc/i.html": "included",
            "dat/x.csv": "1,2.5,x\n",
            "styles/_p.scss": "$x: 1px;",
            "main.scss": "---\n---\n@import 'p';\na { b: $x }\n",
        }
    )
    assert_same_build(site, tmp_path)


def test_several_config_files_and_flags(site_folder, tmp_path: Path) -> None:
    site = site_folder(
        {
            "index.html": "---\n---\n{{ site.title }} {{ site.list | jsonify }} {{ site.map | jsonify }}"
            " {{ site.nothing }} {{ site.baseurl }} {{ jekyll.environment }}",
        }
    )
    settings = site_folder(
        {
            "one.yml": "title: one\nlist: [1]\nmap: {a: 1, b: 2}\nnothing: x\n",
            "two.yml": "title: two\nlist: [2]\nmap: {b: 3}\nnothing:\n",
            "three.toml": "[map]\nc = 4\n",
        },
        "settings",
    )
    files = ",".join(str(settings / name) for name in ("one.yml", "two.yml", "three.toml"))
    built = assert_same_build(site, tmp_path, "--config", files, "--baseurl", "/base")
    assert built["index.html"].startswith(b"two [2]")


FRONT_MATTERS = (
    """
categories: 5|category: 7|category: null|categories: {a: b}|categories: ''|category: ''
categories: a/b c|categories: [A b, a-B]|tags: 5|tags: {a: b}|tag: x;tags: y z
tags: ''|tags: [a, null, 3, [b, c]]|tag: [p, q]|tags: "a, b"|date: 2020-01-02T03:04:05Z
date: 2020-01-02 03:04 PM|date: Jan 5, 2020|date: 5 March 2020 10:00 +0200|date: 2020-01-02 10:00:00.123 -0300
title: 5|title: [a, b]|title: null|title: false|title: 2020-01-01|slug: ''|slug: null|slug: 'a/b c'
permalink: false|permalink: x|permalink: '/a b/ü/'|permalink: /a/../b/./c//d|published: no|published: 'false'
published: null|published: 0|layout: [x]|draft: true|ext: .foo|excerpt: 5|excerpt: ''|render_with_liquid: null
name: other.md|collection: zz|url: /zz|path: /pp|id: 7|content: zz|output: zz|next: 5|categories: x;category: y
""".strip()
    .replace("\n", "|")
    .replace(";", "\n")
    .split("|")
)


def test_front_matter_of_all_kinds(site_folder, tmp_path: Path) -> None:
    posts = {
        f"_posts/2019-02-{number % 28 + 1:02}-post-{number}.md": f"---\n{matter}\n---\nBody {{{{ page.title }}}}\n\nB"
        for number, matter in enumerate(FRONT_MATTERS)
    }
    assert_same_build(site_folder({"index.html": DUMP, **posts}), tmp_path)


TYPES = ('""', "pages", "posts", "docs", "drafts")
SCOPES = (
    "",
    "a",
    "a/b",
    "a/b/c.md",
    "_docs",
    "_docs/x",
    "_posts",
    "a/*",
    "*/b",
    "/a",
    "a/",
    "docs",
    "x*",
)


def test_front_matter_defaults_by_path_type_and_precedence(site_folder, tmp_path: Path) -> None:
    scopes = [f"path: '{scope}'" for scope in SCOPES]
    scopes += [f"type: {name}" for name in TYPES]
    scopes += [f"path: '{scope}', type: {name}" for scope in SCOPES[:6] for name in TYPES]
    settings = "collections: {docs: {output: true}}\ndefaults:\n" + "".join(
        f"- {{scope: {{{scope}}}, values: {{{'pqr'[at % 3]}: {at}, m: {{{'uv'[at % 2]}: {at}}}}}}}\n"
        for at, scope in enumerate(scopes)
    )
    shown = "{{ page.p }} {{ page.q }} {{ page.r }} {{ page.m | jsonify }}"
    paths = (
        "a/b/c.md",
        "a/x.html",
        "b/c.md",
        "top.html",
        "_docs/x/y.md",
        "_docs/z.md",
        "_drafts/d.md",
    )
    site = site_folder(
        {
            "_config.yml": settings,
            "index.html": "---\n---\n{% for f in site.static_files %}{{ f.path }} {{ f.p }} {{ f.q }} {{ f.r }}"
            " {{ f.m | jsonify }}\n{% endfor %}",
            **dict.fromkeys(paths, f"---\n---\n{shown}"),
            "_posts/2020-01-01-p.md": f"---\n---\n{shown}",
            "a/_posts/2020-01-01-q.md": f"---\nm: {{w: 1}}\n---\n{shown}",
            "st.txt": "s",
            "a/b/st.txt": "s",
            "_docs/x/st.txt": "s",
        }
    )
    assert_same_build(site, tmp_path, "--drafts")


def test_drops_list_jekylls_keys_in_jekylls_order(site_folder, tmp_path: Path) -> None:
    shown = (
        "site.posts[0].keys", "site.static_files[0].keys", "site.collections[0].keys",
        "site.posts | jsonify", "site.tags | jsonify", "site.docs[0]", "site.docs[0].first",
    )  # fmt: skip
    site = site_folder(
        {
            "_config.yml": "collections: {docs: {output: true, x: 1}}\n",
            "index.html": "---\n---\n" + "\n".join(f"{{{{ {one} }}}}" for one in shown),
            "_posts/2020-01-01-p.md": "---\ntags: [x, y]\nz: {k: [1, 2.5]}\n---\np",
            "_posts/2020-01-02-q.md": "---\ntags: x\n---\nq",
            "_docs/a.md": "---\nn: 1\n---\na\n\nb",
            "s.txt": "s",
        }
    )
    assert_same_build(site, tmp_path, afresh=True)


@pytest.mark.parametrize("zone", ["America/Los_Angeles", "UTC+05:30", "<+03>-3"])
def test_times_in_the_sites_zone(site_folder, tmp_path: Path, zone: str) -> None:
    site = site_folder(
        {
            "_config.yml": f"timezone: {zone}\n",
            "index.html": "---\nd: 2020-06-01 10:00:00\ne: 2020-06-01 10:00:00 -0500\nf: 2020-06-01\n---\n"
            "{{ page.e }} {{ page.f }} {{ page.d | date_to_xmlschema }} "
            "{{ page.e | date: '%F %T %z' }} {{ page.e | date_to_xmlschema }} {{ page.f | date_to_rfc822 }} "
            "{{ site.time | date: '%z' }} {{ '2020-01-01 00:00' | date: '%s' }}\n"
            "{% for p in site.posts %}{{ p.date }} {{ p.url }} {{ p.x }}\n{% endfor %}",
            "_posts/2020-03-01-a.md": "---\ndate: 2020-03-01 03:30:00 +0000\nx: 2020-01-01 00:00:00 +0000\n---\n",
            "_posts/2020-03-08-b.md": "---\ndate: 2020-03-08 02:30:00\n---\n",
            "_posts/2020-11-01-c.md": "---\ndate: 2020-11-01 01:30:00\n---\n",
            "_posts/2020-03-01-d.md": "---\n---\n",
        }
    )
    assert_same_build(site, tmp_path)


def test_a_time_without_a_zone_is_at_zero_wherever_the_site_is(site_folder, tmp_path: Path) -> None:
    site = site_folder(
        {
            "_config.yml": "timezone: Asia/Shanghai\n",
            "index.html": "---\nd: 2020-06-01 10:00:00\nt: 12:30\n---\n"
            "{{ page.d }}|{{ page.t }}|{{ page.d | date_to_xmlschema }}",
        }
    )
    done = jekyllpy(site, tmp_path / "out")
    assert done.returncode == 0, done.stderr
    shown = (tmp_path / "out" / "index.html").read_text()
    assert shown == "2020-06-01 10:00:00 +0000|750.0|2020-06-01T18:00:00+08:00"


def test_pages_in_folders_named_like_gems_share_templates(site_folder, tmp_path: Path) -> None:
    paths = [
        "index.html", "tag/gems/index.html", "tag/gems/rails/index.html", "rails/index.html",
        "gems/y/i.html", "y/i.html", "a/lib/i.html", "b/a/lib/i.html", "x/library/i.html",
    ]  # fmt: skip
    pages = {path: f"---\nlayout: gems/l\n---\n{path} {{{{ page.url }}}}" for path in paths}
    layout = {"_layouts/gems/l.html": "<p>{{ content }}</p>", "_config.yml": ""}
    assert assert_same_build(site_folder({**pages, **layout}), tmp_path)
