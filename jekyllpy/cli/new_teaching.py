"""`new-teaching`: a course."""

from __future__ import annotations

from jekyllpy.cli.shared.event_options import event_command

command = event_command(
    "teaching",
    collection="teaching",
    help="Write _teaching/YYYY-MM-DD-title.md, complete with front matter.",
    short_help="Add a course.",
    example='jekyllpy new-teaching "Machine Learning" --type "Graduate course" '
    '--venue "Northmere University" --date 2026-09-01',
    type_help="As in `Graduate course`; default: Undergraduate course.",
    venue_help="Where it was taught.",
)
