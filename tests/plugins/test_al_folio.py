"""Plugins that al-folio names, in one site for all, beside the gems."""

import re

import pytest

from jekyllpy.config.configuration import Configuration
from jekyllpy.errors import ConfigurationError, LiquidRenderError
from jekyllpy.site.site import Site
from tests import real_gems as gems
from tests.reference import assert_same_build, files, jekyll, jekyllpy

NAMED = (
    "jekyll-archives-v2", "jekyll-cache-bust", "jekyll-regex-replace", "jekyll-socials", "jekyll-mermaid",
    "jekyll-diagrams", "jekyll-3rd-party-libraries",
)  # fmt: skip
CONFIG = f"""
plugins: [{", ".join(NAMED)}]
baseurl: /base
collections: {{books: {{output: true}}, talks: {{output: true, future: true}}}}
mermaid: {{src: "https://cdn.example/mermaid.js"}}
jekyll-archives:
  posts:
    enabled: [year, month, tags, categories]
    layouts: {{year: by-year}}
    permalinks: {{year: "/blog/:year/", tags: "/blog/:type/:name/", categories: "/blog/:type/:name.html"}}
  books: {{enabled: all, slug_mode: pretty}}
third_party_libraries:
  download: false
  one:
    integrity: {{js: sha256-x}}
    url: {{js: "https://cdn.example/one@{{{{version}}}}/one.js", css: {{a: "https://x/{{{{version}}}}", b: "https://y"}}}}
    version: "1.2"
"""
ARCHIVE = (
    "{{ page.type }}|{{ page.title }}|{{ page.date | date: '%F' }}|{{ page.collection_name }}|{{ page.name }}"
    "|{{ page.path }}|{{ page.url }}|{% for d in page.documents %}{{ d.title }} {% endfor %}"
    "{% if page.nothing == blank %}blank{% endif %}{% if page.title == blank %}untitled{% endif %}"
)
FILTERS = r"""---
---
{{ "/assets/a.css" | bust_file_cache }} {{ "/base/assets/a.css" | bust_css_cache }}
{{ "a1b22c" | regex_replace: "[0-9]+", "<\0>" }} {{ "a1b22c" | regex_replace_once: "(?<n>[0-9]+)", "[\k<n>]" }}
{{ "one two" | regex_replace: "(\w+) (\w+)", "\2 \1" }} {{ "é.x" | regex_replace: "\.", "-" }}
{% mermaid %}graph TD; a-->b{% endmermaid %}
{% svgbob %}-->{% endsvgbob %}
{{ site.third_party_libraries | jsonify }}
{% for a in site.archives %}{{ a.url }} {% endfor %}{% for t in site.talks %}{{ t.title }} {% endfor %}
"""
SOCIALS = """
github_username: me
email: me@example.org
cv_pdf: /cv.pdf
rss_icon: true
academia_edu: {organization: uni, username: me}
orcid_id: {value: 0000, logo: fa-solid fa-id}
scholar_userid: {scholar_userid: abc, logo: /s.png}
whatsapp_number: 4912
mine: {logo: /m.svg, title: Mine, url: https://mine.example}
other: {logo: "https://o.example/o.jpg", title: Other, url: https://o.example}
class: {logo: ai ai-x, title: Class, url: "#"}
"""
SITE = {
    "_config.yml": CONFIG,
    "_layouts/archive.html": ARCHIVE,
    "_layouts/by-year.html": f"year {ARCHIVE}",
    "_data/socials.yml": SOCIALS,
    "_posts/2020-01-02-a.md": "---\ntitle: A\ntags: [One, two words]\ncategories: c\n---\nx",
    "_posts/2020-03-02-b.md": "---\ntitle: B\ntags: [One, 3]\n---\nx",
    "_posts/2021-01-02-c.md": "---\ntitle: C\ncategories: [c, d]\n---\nx",
    "_books/x.md": "---\ntitle: X\nauthors: [Ann B., Zoë]\ndate: 2019-05-06\n---\nx",
    "_books/y.md": "---\ntitle: Y\nauthors: [Zoë]\npages: 3\ndate: 2018-05-06\n---\nx",
    "_talks/soon.md": "---\ntitle: Soon\ndate: 2099-01-01\n---\nx",
    "filters.md": FILTERS,
    "socials.html": "---\n---\n{% social_links %}",
    "assets/a.css": "a {}",
    "assets/_sass/b.scss": "b {}",
    "assets/_sass/deep/c.scss": "c {}",
}
TABS = """---
---
{% tabs One Two %}
{% tab one-two First tab %}
**bold**
{% endtab %}
{% tab one-two C++ %}
```
x = 1
```
{% endtab %}
{% endtabs %}

{% tabs one-two %}{% tab one-two again %}x{% endtab %}{% endtabs %}
{% tab lone x %}*y*{% endtab %}
"""
ID = re.compile(rb"[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}")


@pytest.mark.needs("jekyll", "faketime", "gems")
def test_small_plugins_beside_the_gems(site_folder, tmp_path):
    built = assert_same_build(
        site_folder(SITE), tmp_path, afresh=True, RUBYLIB=gems.load_path(*NAMED)
    )
    assert b"year|" in built["blog/2020/index.html"]
    assert "talks/soon.html" not in built


@pytest.mark.needs("jekyll", "faketime", "gems")
def test_tabs_beside_the_gem_but_for_their_ids(site_folder, tmp_path):
    site = site_folder({"_config.yml": "plugins: [jekyll-tabs]\n", "a.md": TABS})
    theirs = jekyll(site, tmp_path / "theirs", afresh=True, RUBYLIB=gems.load_path("jekyll-tabs"))
    assert theirs.returncode == 0, theirs.stderr
    ours = [jekyllpy(site, tmp_path / name) for name in ("one", "two")]
    assert [done.returncode for done in ours] == [0, 0]
    expected, got = files(tmp_path / "theirs")["a.html"], files(tmp_path / "one")["a.html"]
    assert ID.sub(b"ID", got) == ID.sub(b"ID", expected)
    assert len(set(ID.findall(got))) == len(set(ID.findall(expected)))
    assert got == files(tmp_path / "two")["a.html"]


def error_of(site_folder, files: dict[str, str], kind: type[Exception]) -> str:
    folder = site_folder(files)
    with pytest.raises(kind) as raised:
        site = {"source": str(folder), "destination": str(folder / "_site")}
        Site(Configuration.load(site)).process()
    return str(raised.value)


@pytest.mark.parametrize(
    ("plugin", "template", "said"),
    [
        ("jekyll-regex-replace", '{{ "a" | regex_replace: "(", "b" }}', "no regular expression"),
        ("jekyll-regex-replace", '{{ 1 | regex_replace: "1", "b" }}', "takes texts, not 1"),
        (
            "jekyll-cache-bust",
            '{{ "/assets/none" | bust_file_cache }}',
            "assets/none cannot be read",
        ),
        ("jekyll-tabs", "{% tabs a %}{% endtabs %}", "there is no tab of that name"),
    ],
)
def test_what_makes_no_sense_is_said(site_folder, plugin, template, said):
    files = {"_config.yml": f"plugins: [{plugin}]\n", "index.md": f"---\n---\n\n{template}\n"}
    message = error_of(site_folder, files, LiquidRenderError)
    assert said in message
    assert "index.md:4" in message


def test_archives_of_the_first_kind_are_told_where_their_settings_go(site_folder):
    config = "plugins: [jekyll-archives-v2]\njekyll-archives: {enabled: [year]}\n"
    message = error_of(site_folder, {"_config.yml": config}, ConfigurationError)
    assert "enabled is no collection" in message
