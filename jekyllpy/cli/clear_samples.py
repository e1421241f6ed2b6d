"""`clear-samples`: take the sample person's content away."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING, Any

import click

from jekyllpy.cli.shared.command import JekyllCommand
from jekyllpy.cli.shared.content_options import at_a_terminal, no_site
from jekyllpy.cli.shared.options import declare
from jekyllpy.cli.shared.owner_options import OWNER_OPTIONS, ask, owner_of
from jekyllpy.scaffold.owner import Owner

if TYPE_CHECKING:
    from jekyllpy.scaffold.samples import Cleared


@click.command(
    "clear-samples",
    cls=JekyllCommand,
    short_help="Take the sample's content out of your homepage.",
    examples=["jekyllpy clear-samples", 'jekyllpy clear-samples --name "Ada Lovelace"'],
)
@click.option("-s", "--source", metavar="DIR", help="The site's folder (default: ./).")
@click.option("-t", "--trace", is_flag=True, default=None, help="Show an error's traceback.")
@declare(OWNER_OPTIONS)
def command(source: str | None, trace: bool | None, **given: Any) -> None:
    """Take the sample person's papers, talks, pages, pictures and settings away.

    What you have edited stays, and so does what it refers to. Pages that only showed the sample say what
    to write in its place. Whose homepage it is, if it has still the sample person's name, is asked for at
    a terminal.
    """
    from jekyllpy.scaffold.samples import Samples

    folder = Path(source or ".").absolute()
    if not (folder / "_config.yml").is_file():
        raise no_site(folder)
    samples, owner = Samples(folder), owner_of(given)
    if owner is None:
        owner = ask() if samples.has_samples_name and at_a_terminal() else Owner()
    report(samples.clear(owner))


def report(cleared: Cleared) -> None:
    """Say what became of the sample."""
    if not (cleared.removed or cleared.replaced or cleared.kept):
        click.echo("There are no samples here.")
        return
    click.echo(f"Removed {len(cleared.removed)} files of the sample.")
    for path in cleared.replaced:
        click.echo(f"Says now what to write: {path}")
    for path, reason in cleared.kept.items():
        click.echo(f"Stays: {path} ({reason})")
    if cleared.kept:
        click.echo(
            "Remove what you don't need of these, and run this again to take away what they refer to."
        )
