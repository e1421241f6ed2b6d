"""What was rendered is held in fewer bytes, and is what it was for whoever looks at it later."""

from __future__ import annotations

import tracemalloc

import jekyllpy

QUOTED = "# “Quoted”\n\nIt's a — text of *mine*. 𝒜\n"
LATER = """
seen = []

def look(page, payload):
    if page.name == "z.md":
        for post in page.site.posts.docs:
            seen.append((post.content, post.output))
            assert post.content is post.content and post.output is post.output

def change(site, payload):
    for post in site.posts.docs:
        assert (post.content, post.output) == seen.pop(0)
        post.output += "and later — \\udcff"

def register(plugins):
    plugins.hook("pages", "pre_render", look)
    plugins.hook("site", "post_render", change)
"""
ROOM = 4_000_000


def posts(*texts: str) -> dict[str, str]:
    return {f"_posts/2020-01-0{n}-p.md": f"---\n---\n{text}" for n, text in enumerate(texts, 1)}


def test_a_page_shows_what_was_rendered_before(site_folder) -> None:
    site = site_folder(
        {
            **posts(QUOTED, "plain\n", "caf\u00e9\n"),
            "z.html": "---\n---\n{% for p in site.posts %}{{ p.content }}|{{ p.output }}|{% endfor %}",
        }
    )
    jekyllpy.build(site, site / "_site")
    quoted = "<h1 id=\"quoted\">“Quoted”</h1>\n\n<p>It’s a — text of <em>mine</em>. 𝒜</p>\n"  # fmt: skip
    shown = (site / "_site/z.html").read_text()
    assert shown == "".join(
        f"{html}|{html}|" for html in ("<p>café</p>\n", "<p>plain</p>\n", quoted)
    )


def test_a_plugin_changes_what_was_rendered_before(site_folder) -> None:
    site = site_folder({**posts(QUOTED, QUOTED), "_plugins/later.py": LATER, "z.md": "---\n---\n"})
    built = jekyllpy.build(site, site / "_site")
    for post in built.posts.docs:
        written = (site / "_site" / post.url.lstrip("/")).read_bytes()
        assert written.endswith("and later — ".encode() + b"\xff")
        assert written.startswith(post.content.encode())


def test_wide_characters_do_not_widen_a_site(site_folder) -> None:
    wide = f"---\nlayout: l\n---\n{'words and more words ' * 5000}“”\n"
    pages = {f"{number}.html": wide for number in range(20)}
    small = site_folder({"_layouts/l.html": "<p>{{ content }}</p>", "a.html": wide}, "small")
    jekyllpy.build(small, small / "_site")
    site = site_folder({"_layouts/l.html": "<p>{{ content }}</p>", **pages})
    tracemalloc.start()
    try:
        built = jekyllpy.build(site, site / "_site")
        held = tracemalloc.get_traced_memory()[0]
    finally:
        tracemalloc.stop()
    assert len(built.pages) == 20
    assert 1_500_000 < held < ROOM
