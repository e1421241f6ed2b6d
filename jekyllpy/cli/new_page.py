"""`new-page`: a page of its own."""

from __future__ import annotations

from jekyllpy.cli.shared.compose_options import compose_command

command = compose_command(
    "page",
    help="Write title.md in the site's folder.",
    examples=['jekyllpy new-page "For Students"'],
)
