"""Archives as jekyll-archives makes them."""

import pytest

from tests.reference import assert_same_build

pytestmark = pytest.mark.needs("jekyll", "faketime")

LAYOUT = (
    "{{ page.type }}|{{ page.title }}|{{ page.date | date: '%Y/%m/%d' }}|{{ page.path }}|"
    "{{ page.name }}|{{ page.url }}|{{ page.layout }}"
    "{% for post in page.posts %}\n{{ post.title }}{% endfor %}"
)
POSTS = {
    "_posts/2023-12-31-old.md": "---\ntags: [One Two, ü]\ncategories: A\n---\n",
    "_posts/2024-01-01-new.md": "---\ntags: ü\ncategories: [A, b c]\n---\n",
    "_posts/2024-01-01-same-day.md": "---\n---\n",
    "_posts/2024-03-05-march.md": "---\ntags: [c++, C]\n---\n",
}
INDEX = "---\n---\n{% for a in site.archives %}{{ a.url }} {{ a.posts.size }} {{ a.type }}\n{% endfor %}"


@pytest.mark.parametrize(
    "settings",
    [
        "enabled: all",
        "enabled: [year, tags]\n  layout: other\n  permalinks: {tag: '/t/:name.html', year: '/y/:year'}",
        "enabled: true\n  layouts: {tag: other, month: other}\n  permalinks: {category: '/:type/:name/'}",
    ],
    ids=["all", "some", "layouts"],
)
def test_archives(site_folder, tmp_path, settings):
    site = {
        "_config.yml": f"plugins: [jekyll-archives, jekyll-sitemap]\nurl: https://e.org\n"
        f"jekyll-archives:\n  {settings}\n",
        "_layouts/archive.html": LAYOUT,
        "_layouts/other.html": "other " + LAYOUT,
        "index.html": INDEX,
        **POSTS,
    }
    assert_same_build(site_folder(site), tmp_path)
