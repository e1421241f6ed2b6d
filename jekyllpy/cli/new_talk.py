"""`new-talk`: a talk that was or will be given."""

from __future__ import annotations

import click

from jekyllpy.cli.shared.event_options import event_command

command = event_command(
    "talk",
    collection="talks",
    help="Write _talks/YYYY-MM-DD-title.md, complete with front matter.",
    short_help="Add a talk.",
    example='jekyllpy new-talk "How Networks Learn" '
    '--venue "Havn Institute" --location "Havn, Norway" --date 2026-05-12',
    type_help="As in `Tutorial`; default: Talk.",
    venue_help="Where it was given.",
    links=(
        click.option("--slidesurl", metavar="URL", help="Where the slides are."),
        click.option("--videourl", metavar="URL", help="Where the recording is."),
    ),
)
