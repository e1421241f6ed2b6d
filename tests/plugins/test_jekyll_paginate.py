"""Pages of posts as jekyll-paginate makes them."""

import pytest

from tests.reference import assert_same_build, jekyllpy

pytestmark = pytest.mark.needs("jekyll", "faketime")

TEMPLATE = """---
title: Posts
---
{{ paginator | jsonify | size }}
{{ page.url }} {{ page.path }} {{ page.title }} {{ page.dir }}
{{ paginator.page }}/{{ paginator.total_pages }} of {{ paginator.total_posts }} by {{ paginator.per_page }}
{{ paginator.previous_page }} {{ paginator.previous_page_path }}
{{ paginator.next_page }} {{ paginator.next_page_path | relative_url }}
{% for post in paginator.posts %}{{ post.title }}
{% endfor %}"""
POSTS = {
    f"_posts/2024-01-{day:02}-p{day}.md": f"---\nhidden: {'true' if day == 3 else 'false'}\n---\n"
    for day in range(1, 9)
}
CONFIG = "url: https://e.org\nplugins: [jekyll-paginate]\n"


@pytest.mark.parametrize(
    ("settings", "templates"),
    [
        ("paginate: 3\n", ["index.html"]),
        (
            "paginate: 2\npaginate_path: /blog/page-:num/\n",
            ["index.html", "blog/index.html", "x/index.html"],
        ),
        ("paginate: 5\npaginate_path: 'blog/:num.html'\n", ["index.html", "other.html"]),
    ],
)
def test_the_template_is_repeated(site_folder, tmp_path, settings, templates):
    pages = dict.fromkeys(templates, TEMPLATE)
    assert_same_build(site_folder({**POSTS, **pages, "_config.yml": CONFIG + settings}), tmp_path)


def test_no_template_is_warned_of(site_folder, tmp_path):
    site = site_folder({**POSTS, "a.md": "---\n---\n", "_config.yml": CONFIG + "paginate: 3\n"})
    done = jekyllpy(site, tmp_path / "out")
    assert done.returncode == 0
    assert "couldn't find an index.html page" in done.stderr


def test_a_senseless_number_is_one_clear_line(site_folder, tmp_path):
    site = site_folder(
        {**POSTS, "index.html": TEMPLATE, "_config.yml": CONFIG + "paginate: none\n"}
    )
    done = jekyllpy(site, tmp_path / "out")
    assert done.returncode == 1
    assert "paginate: 'none'" in done.stderr
    assert "Traceback" not in done.stderr
