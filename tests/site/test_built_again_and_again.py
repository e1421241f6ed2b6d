"""A site that is built again and again, as `serve` does, keeps no more than it needs."""

from __future__ import annotations

import gc
import tracemalloc

import pytest

from jekyllpy.log import KEPT_MESSAGES, Logger
from jekyllpy.site.builder import Builder

ROUNDS = 8
TEXT = "words and words " * 3000


@pytest.mark.parametrize("incremental", [False, True])
def test_memory_stays_where_it_is(site_folder, incremental: bool) -> None:
    site = site_folder(
        {
            "_config.yml": "exclude: []\n",
            "_layouts/page.html": "{{ content }}{% include part.html %}",
            "main.scss": "---\n---\na { b: c }\n",
        }
    )
    logger = Logger.silent()
    logger.level = "debug"
    flags = {"source": str(site), "destination": str(site / "_site"), "watch": True}
    builder = Builder({**flags, "incremental": incremental}, logger)

    def round_of(number: int) -> None:
        for path in site.glob("new-*"):
            path.unlink()
        for path in (site / "_includes").glob("*"):
            path.unlink()
        (site / "_includes").mkdir(exist_ok=True)
        (site / "_includes/part.html").write_text(f"{{% include new-{number}.html %}}")
        (site / f"_includes/new-{number}.html").write_text(f"{TEXT}{{{{ '{number}' | upcase }}}}")
        (site / f"new-{number}.md").write_text(f"---\nlayout: page\n---\n{number} {TEXT}")
        (site / f"_includes/{{{number}}}.html").write_text("")
        (site / "main.scss").write_text(f"---\n---\n/*! {number} {TEXT} */")
        builder.rebuild([])
        assert builder.failure is None

    tracemalloc.start()
    try:
        used = []
        for number in range(2 * ROUNDS):
            round_of(number)
            gc.collect()
            used.append(tracemalloc.get_traced_memory()[0])
    finally:
        tracemalloc.stop()
    assert used[-1] - used[ROUNDS - 1] < len(TEXT), used
    assert len(logger.messages) < 200


def test_messages_without_end_are_not_kept_without_end() -> None:
    logger = Logger.silent()
    for number in range(3 * KEPT_MESSAGES):
        logger.error("Topic:", number)
    assert len(logger.messages) <= KEPT_MESSAGES
    assert logger.messages[-1].endswith(str(3 * KEPT_MESSAGES - 1))
