"""Pagination as jekyll-paginate-v2 does it."""

import pytest

from tests.reference import assert_same_build

pytestmark = pytest.mark.needs("jekyll", "faketime")

BODY = """
{{ page.title }}|{{ page.url }}|{{ page.path }}|{{ page.autogen }}|{{ page.pagination_info | jsonify }}|{{ page.autopages.display_name }}
{{ paginator.page }}/{{ paginator.total_pages }} {{ paginator.total_posts }} {{ paginator.per_page }} {{ paginator.page_path }}
{{ paginator.previous_page }} {{ paginator.previous_page_path }} {{ paginator.next_page }} {{ paginator.next_page_path }}
{{ paginator.first_page }} {{ paginator.first_page_path }} {{ paginator.last_page }} {{ paginator.last_page_path }}
{% for t in paginator.page_trail %}{{ t.num }} {{ t.path }} {{ t.title }};{% endfor %}
{% for p in paginator.posts %}{{ p.title }}
{% endfor %}"""


def template(settings, more=""):
    return f"---\n{more}\npagination: {{enabled: true, {settings}}}\n---\n{BODY}"


CONTENT = {
    **{
        f"_posts/2024-01-{day:02}-p{day}.md": f"---\ntags: [{'odd' if day % 2 else 'even'}, T{day % 3}]\n"
        f"categories: [c{day % 2}]\nlocale: {'en' if day % 3 else 'de'}\nrank: {day * 7 % 10}\n"
        f"meta: {{k: b{day}}}\nhidden: {'true' if day == 5 else 'false'}\n---\n"
        for day in range(1, 12)
    },
    "_notes/a.md": "---\ntitle: B note\ntags: odd;Even\n---\n",
    "_notes/b.md": "---\ntitle: a note\n---\n",
    "_things/c.md": "---\ntitle: c thing\ntags: [odd]\n---\n",
}
CONFIG = "title: Site\nplugins: [jekyll-paginate-v2]\ncollections: {notes: {output: true}, things: {output: true}}\n"


def test_templates(site_folder, tmp_path):
    site = {
        "_config.yml": CONFIG
        + "pagination: {enabled: true, per_page: 3, trail: {before: 1, after: 2}}\n",
        "index.html": template("sort_reverse: true", "title: Home"),
        "odd/index.html": template(
            "tag: odd, per_page: 2, permalink: '/p-:num.html', title: ':title :num/:max'"
        ),
        "both.html": template("tag: 'odd, t1', sort_field: rank, limit: 1", "permalink: /both/"),
        "cat/index.html": template("category: c1, locale: en, offset: 1, per_page: 1, limit: 3"),
        "notes/index.html": template("collection: notes, sort_field: title, per_page: 1"),
        "all/index.html": template("collection: all, sort_field: 'title', sort_reverse: true"),
        "two/index.html": template("collection: 'notes, things', tag: odd"),
        "deep/index.html": template("sort_field: 'meta:k', per_page: 5"),
        "ext/index.html": template("indexpage: feed, extension: json, per_page: 6"),
        "empty/index.html": template("tag: nothing"),
        "off/index.html": f"---\npagination: {{enabled: false}}\n---\n{BODY}",
        **CONTENT,
    }
    assert_same_build(site_folder(site), tmp_path)


def test_autopages(site_folder, tmp_path):
    layout = f"---\ntitle: L\nlayout: null\n---\n{BODY}"
    site = {
        "_config.yml": CONFIG
        + """
pagination: {enabled: true, per_page: 2}
autopages:
  enabled: true
  tags: {layouts: [autopage_tags.html], slugify: {mode: default, cased: true}}
  categories: {title: 'In :cat!', permalink: '/topics/:cat'}
  collections: {enabled: false}
""",
        "_layouts/autopage_tags.html": layout,
        "_layouts/autopage_category.html": layout.replace(
            "title: L", "pagination: {sort_reverse: true}\nautopages: {title: 'Own :cat'}"
        ),
        **CONTENT,
    }
    assert_same_build(site_folder(site), tmp_path)


def test_turned_off(site_folder, tmp_path):
    site = {"_config.yml": CONFIG, "index.html": template("per_page: 2"), **CONTENT}
    assert_same_build(site_folder(site), tmp_path)
