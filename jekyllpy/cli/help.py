"""`help`: what can be done, and how."""

from __future__ import annotations

from typing import Any

import click

from jekyllpy.cli.shared.command import JekyllCommand
from jekyllpy.cli.shared.options import GLOBAL_OPTIONS, declare
from jekyllpy.errors import UsageError


@click.command(
    "help",
    cls=JekyllCommand,
    short_help="Show how to use a command.",
    examples=["jekyllpy help", "jekyllpy help build"],
)
@click.argument("subcommand", required=False)
@declare(GLOBAL_OPTIONS)
def command(subcommand: str | None, **_: Any) -> None:
    """Show what commands there are, or how to use SUBCOMMAND."""
    parent = click.get_current_context().parent
    if parent is None or not isinstance(parent.command, click.Group):
        return
    if subcommand is None:
        click.echo(parent.get_help())
        return
    wanted = parent.command.get_command(parent, subcommand)
    if wanted is None:
        names = ", ".join(parent.command.list_commands(parent))
        raise UsageError(
            f"Hmm... we don't know what the '{subcommand}' command is. Valid commands: {names}"
        )
    with click.Context(wanted, info_name=subcommand, parent=parent) as context:
        click.echo(wanted.get_help(context))
