"""python-frontmatter with Jekyll's rules."""

from __future__ import annotations

import frontmatter

from jekyllpy.content.handler import JekyllHandler

PAGE = """---
title: Sparse Models
venue: ICML
...
--- of the text
"""


def test_reads_what_a_build_reads() -> None:
    metadata, content = frontmatter.parse(PAGE, handler=JekyllHandler())
    assert metadata == {"title": "Sparse Models", "venue": "ICML"}
    assert content == "--- of the text"


def test_takes_a_file_without_front_matter_for_content() -> None:
    metadata, content = frontmatter.parse("--- not closed\n", handler=JekyllHandler())
    assert metadata == {}
    assert content == "--- not closed"
