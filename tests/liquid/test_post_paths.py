"""Posts are found by the names that Jekyll's pattern matches."""

from __future__ import annotations

import re
from types import SimpleNamespace

from hypothesis import given
from hypothesis import strategies as st

from jekyllpy.liquid.post_paths import PostPaths

STEMS = st.text(alphabet="a./", max_size=4)


@given(st.lists(STEMS, max_size=5), STEMS)
def test_finds_the_first_post_with_that_name(paths: list[str], stem: str) -> None:
    posts = [SimpleNamespace(relative_path=path) for path in paths]
    wanted = re.compile(rf"{re.escape(stem)}\.[^.]")
    expected = next((post for post in posts if wanted.match(post.relative_path)), None)
    assert PostPaths().find(posts, [stem]) is expected


def test_sees_posts_that_come_later() -> None:
    paths = PostPaths()
    posts = [SimpleNamespace(relative_path="_posts/2024-01-01-a.md")]
    assert paths.find(posts, ["_posts/2024-01-02-b"]) is None
    posts.append(SimpleNamespace(relative_path="_posts/2024-01-02-b.md"))
    assert paths.find(posts, ["_posts/2024-01-02-b"]) is posts[1]
