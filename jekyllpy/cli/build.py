"""`build`: build a site once, or whenever it changes."""

from __future__ import annotations

from typing import Any

import click

from jekyllpy.cli.shared.building import build
from jekyllpy.cli.shared.command import JekyllCommand
from jekyllpy.cli.shared.options import BUILD_OPTIONS, GLOBAL_OPTIONS, declare


@click.command(
    "build",
    cls=JekyllCommand,
    short_help="Build your site.",
    examples=[
        "jekyllpy build",
        "jekyllpy build --destination public",
        "jekyllpy build --drafts --watch",
    ],
)
@declare(BUILD_OPTIONS, GLOBAL_OPTIONS)
def command(**params: Any) -> None:
    """Build your site; with --watch, build it again whenever a file changes."""
    build(params)
