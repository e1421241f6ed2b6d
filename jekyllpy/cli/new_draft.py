"""`new-draft`: a post that is not published yet."""

from __future__ import annotations

from jekyllpy.cli.shared.compose_options import compose_command

command = compose_command(
    "draft",
    help="Write _drafts/title.md, which `jekyllpy build --drafts` shows.",
    examples=['jekyllpy new-draft "Another Thought"'],
)
