"""`new-post`: a dated post."""

from __future__ import annotations

from jekyllpy.cli.shared.compose_options import TIMESTAMP_OPTION, compose_command
from jekyllpy.cli.shared.content_options import DATE_OPTION

command = compose_command(
    "post",
    help="Write _posts/YYYY-MM-DD-title.md, dated now unless --date says otherwise.",
    examples=[
        'jekyllpy new-post "My Next Post"',
        'jekyllpy new-post "My Next Post" --date 2026-05-12 --layout single',
    ],
    further=(DATE_OPTION, TIMESTAMP_OPTION),
)
