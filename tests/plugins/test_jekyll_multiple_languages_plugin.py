"""Sites translated by keys and files, as jekyll-multiple-languages-plugin builds them."""

import pytest

from tests.reference import assert_same_build, jekyllpy

SITE = {
    "_config.yml": """
plugins: [jekyll-multiple-languages-plugin]
languages: [en, de]
baseurl: /b
exclude_from_localizations: [assets, once.txt]
url: https://e.org
collections: {notes: {output: true}}
""",
    "_i18n/en.yml": "title: Title\nonly: English\npages: {home: Home, list: [one, two]}\n",
    "_i18n/de.yml": "title: Titel\npages: {home: Start, list: [eins]}\n",
    "_i18n/en/about.md": "# About {{ site.lang }} {{ page.title }}\n",
    "_i18n/de/about.md": "# Über {{ site.lang }}\n",
    "_i18n/en/fallback.html": "<p>{{ page.url }}</p>",
    "_i18n/en/_posts/2024-01-02-a.md": "---\ncategories: [x]\n---\nPost\n",
    "_i18n/de/_posts/2024-01-02-b.md": "---\nlayout: d\n---\nBeitrag\n",
    "_layouts/d.html": "{% t title %}|{{ content }}|{{ site.baseurl }}|{{ site.baseurl_root }}|{{ site.default_lang }}",
    "index.html": "---\nlayout: d\ntitle: pages.home\nkey: pages.list.0\n---\n{% t page.title %} {% translate page.key %} {% t only %}"
    "{% t pages.{{ 'home' }} %}{% for p in site.posts %}{{ p.url }} {{ p.categories | join: ',' }};{% endfor %}"
    "{{ site.translations[site.lang].pages.home }}",
    "about.md": "---\nlayout: d\nnamespace: about\npermalink: /about/\npermalink_de: /ueber/\ntitle: A\n---\n{% tf about.md %}\n",
    "links.html": "---\n---\n{% tl about %} {% tl about en %} {% translate_link about de %} {% tf fallback.html %}{{ page.permalink }}",
    "_notes/n.md": "---\npermalink: /n/\npermalink_de: /notiz/\n---\nN",
    "addresses.html": "---\n---\n{{ '/x.css' | relative_url }} {{ '/y' | absolute_url }} {{ '/y' | relative_url }} {{ page.url | relative_url }}",
    "assets/x.css": "x",
    "once.txt": "1",
    "copied.txt": "2",
}


@pytest.mark.needs("jekyll", "faketime")
def test_translations_files_posts_and_links(site_folder, tmp_path):
    built = assert_same_build(site_folder(SITE), tmp_path)
    assert "de/ueber/index.html" in built and "de/assets/x.css" not in built


@pytest.mark.needs("faketime")
@pytest.mark.parametrize(
    ("config", "words"), [("", "at least one language"), ("languages: [xx]\n", "xx.yml")]
)
def test_what_is_missing_is_one_clear_line(site_folder, tmp_path, config, words):
    site = {
        "_config.yml": f"plugins: [jekyll-multiple-languages-plugin]\n{config}",
        "index.html": "---\n---\n",
    }
    done = jekyllpy(site_folder(site), tmp_path / "out")
    assert done.returncode == 1 and words in done.stderr and "Traceback" not in done.stderr
