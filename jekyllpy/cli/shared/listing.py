"""Lists of what there is, as commands print them."""

from __future__ import annotations

from collections.abc import Mapping

import click


def show(listed: Mapping[str, str], width: int) -> None:
    """Print names in a column, each with what there is to say of it."""
    if not listed:
        click.echo("  (none)")
    for name, about in listed.items():
        click.echo(f"  {name:<{width}} {about}".rstrip())


def in_packages(group: str) -> dict[str, str]:
    """What installed Python packages offer under an entry point, each with its package and version."""
    from importlib.metadata import entry_points

    return {
        point.name: f"{point.dist.name} {point.dist.version}" if point.dist else point.value
        for point in entry_points(group=group)
    }
