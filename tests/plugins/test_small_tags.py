"""Tags and filters of small plugins, in one site for all."""

import pytest

import jekyllpy
from jekyllpy.plugins.support.remote import Remote
from tests.reference import assert_same_build

pytestmark = pytest.mark.needs("jekyll", "faketime")

CONFIG = """
url: https://example.org
plugins: [jekyll-gist, jekyll-avatar, jekyll-include-cache, jekyll-toc, jekyll-github-metadata]
repository: Owner/some.repo
title: T
description: D
gist: {noscript: false}
who: {name: grace}
"""
GISTS = """---
id: octocat/42
file: main.py
---
{% gist 1234567 %}
{% gist user/1234567 a.js %}
{% assign g = "abc/9" %}{% gist g %}
{% gist page.id page.file %}
"""
AVATARS = """---
user: fromfront
---
{% avatar hubot %}
{% avatar @hubot size=80 %}
{% avatar hubot lazy=true %}
{% assign u = "varied" %}{% avatar user=u size=47 %}
{% avatar user=page.user size=48 %}
{% avatar user=site.who.name %}
{% avatar user=nothing %}
{% avatar {{ page.user }} %}
"""
CACHED = """---
---
{% assign x = 1 %}{% include_cached c.html a=x b="two" %}{% assign x = 2 %}
{% include_cached c.html a=x b="two" %}{% include_cached c.html a=1 b="two" %}
{% assign name = "c.html" %}{% include_cached {{ name }} %}{% include_cached c.html %}
"""
HEADINGS = """---
layout: toc
toc: true
---
# One & only

## Über *alles*!

#### Deep

## Über alles

text
{: .no_toc_section}

<div class="no_toc_section"><h2>Hidden</h2></div>

## Skipped
{: .no_toc}

### Given id {#my-id}

<p>a<br/>b &quot;c&quot;</p>
"""
EDIT = """---
---
{% github_edit_link %}
{% github_edit_link "Improve <this>" %}
{% github_edit_link 'single' %}
"""


def test_gists_avatars_cached_includes_contents_and_edit_links(site_folder, tmp_path):
    site = {
        "_config.yml": CONFIG,
        "gists.md": GISTS,
        "avatars.md": AVATARS,
        "cached.html": CACHED,
        "_includes/c.html": "[{{ include.a }} {{ include.b }} {{ x }}]",
        "_layouts/toc.html": "{% toc %}|{{ content | toc }}|{{ content | toc_only }}|{{ content | inject_anchors }}",
        "toc.md": HEADINGS,
        "no-toc.md": HEADINGS.replace("toc: true", "toc: false"),
        "dir/edit me.md": EDIT,
    }
    assert_same_build(site_folder(site), tmp_path)


@pytest.mark.parametrize(
    "settings",
    [
        "toc: {min_level: 2, max_level: 3, ordered_list: true, list_id: l, list_class: c}",
        "toc: {no_toc_section_class: [x, y], sublist_class: s, item_class: i, item_prefix: p-}",
    ],
)
def test_settings_of_tables_of_contents(site_folder, tmp_path, settings):
    site = {
        "_config.yml": f"plugins: [jekyll-toc]\n{settings}\n",
        "_layouts/toc.html": "{{ content | toc }}",
        "toc.md": HEADINGS + '\n<div class="x"><h2>X</h2></div>\n\n## Last\n',
    }
    assert_same_build(site_folder(site), tmp_path)


MENTIONS = """---
title: "@nobody"
---
Hello @octocat, @a-b and (@c.d). mail@example.org @x/y @mention `@code` [@link](https://e.org)

@start "quoted" &amp; more<br />@end.

    @preformatted

<div><p>@in</p><p>two</p></div>
"""


@pytest.mark.parametrize(
    "settings",
    [
        "",
        "jekyll-mentions: {base_url: https://x.example/}\n",
    ],
)
def test_mentions(site_folder, tmp_path, settings):
    site = {
        "_config.yml": f"plugins: [jekyll-mentions]\ncollections: {{n: {{output: true}}}}\n{settings}",
        "_layouts/d.html": "<html><head>@head</head>\n<body class='x'>\n\n {{ content }}\n<hr/></body>\n</html>\n",
        "bare.md": MENTIONS,
        "page.md": MENTIONS.replace("---\n", "---\nlayout: d\n", 1),
        "off.md": MENTIONS.replace("---\n", "---\njekyll-mentions: false\n", 1),
        "own.md": MENTIONS.replace("---\n", "---\njekyll-mentions: https://own.example\n", 1),
        "none.md": "---\n---\na@b.c\n",
        "head.md": "---\nlayout: d\n---\nNone & <br/>\n",
        "text.txt": MENTIONS,
        "_n/doc.md": MENTIONS,
        "folder.md": MENTIONS.replace("---\n", "---\npermalink: /folder/\n", 1),
    }
    assert_same_build(site_folder(site), tmp_path)


def test_a_gist_that_cannot_be_fetched_leaves_what_logging_gave(site_folder, monkeypatch):
    monkeypatch.setattr(Remote, "text", lambda *_, **__: None)
    site = {"_config.yml": "plugins: [jekyll-gist]\n", "a.html": "---\n---\n{% gist o/42 %}"}
    folder = site_folder(site)
    script = '<script src="https://gist.github.com/o/42.js"> </script>'
    for quiet, shown in ((False, "true"), (True, "false")):
        out = folder.parent / shown
        jekyllpy.build(folder, out, quiet=quiet)
        assert (out / "a.html").read_text() == shown + script
