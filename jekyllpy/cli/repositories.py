"""`repositories`: what a homepage shows of repositories on GitHub."""

from __future__ import annotations

from typing import TYPE_CHECKING

import click

from jekyllpy.cli.shared.command import JekyllCommand
from jekyllpy.cli.shared.content_options import account, load_site, site_options
from jekyllpy.errors import UsageError

if TYPE_CHECKING:
    from jekyllpy.academic.repositories.data_file import RepositoriesFile
    from jekyllpy.academic.repositories.github import Repository
    from jekyllpy.academic.write.site_folder import SiteFolder

LIMIT = 12


@click.command(
    "repositories",
    cls=JekyllCommand,
    short_help="Fetch what GitHub tells of repositories into _data/repositories.yml.",
    examples=[
        "jekyllpy repositories",
        "jekyllpy repositories octocat --limit 6",
        "jekyllpy repositories octocat/hello-world octo-org/octo-repo",
    ],
)
@click.argument("who", nargs=-1, metavar="[USER|USER/NAME]...")
@click.option(
    "--limit",
    type=click.IntRange(min=1),
    default=LIMIT,
    show_default=True,
    help="So many of each user, the most starred ones.",
)
@site_options
def command(
    who: tuple[str, ...],
    limit: int,
    source: str | None,
    config: list[str] | None,
    trace: bool | None,
) -> None:
    """Write name, description, language and stars of repositories into _data/repositories.yml.

    Without names, those of github_repos and github_users in that file are asked for, else the user of your
    profile in _config.yml. Of a user all own repositories are taken, no forks. Whatever else stands in the
    file stays as it is, and if GitHub fails all of it.
    """
    from jekyllpy.academic.repositories.data_file import RepositoriesFile

    site = load_site(source, config)
    file = RepositoriesFile(site)
    found = fetched(site, list(who) or wanted(site, file), limit)
    file.write(found, site.now().date())
    click.echo(site.shown_path(file.path))
    click.echo(f"{len(found)} repositories.", err=True)


def wanted(site: SiteFolder, file: RepositoriesFile) -> list[str]:
    """The repositories and users that the data file names, else the owner.

    Raises:
        UsageError: if none is named.
    """
    from jekyllpy.academic.repositories.data_file import REPOSITORIES, USERS

    listed = file.names(REPOSITORIES) + file.names(USERS)
    if listed:
        return listed
    owner = account(site, "github")
    if owner is None:
        raise UsageError(
            f"Whose? Name a user of GitHub, or list some as {USERS} in {site.shown_path(file.path)}."
        )
    return [owner]


def fetched(site: SiteFolder, names: list[str], limit: int) -> list[Repository]:
    """What GitHub tells of the users and repositories that are named, each repository once."""
    from jekyllpy.academic.lookup.client import Client
    from jekyllpy.academic.repositories.github import named, repositories_of, repository

    client = Client.for_site(site)
    client.cache_folder, client.contact = None, ""
    found: dict[str, Repository] = {}
    for user, name in [named(text) for text in names]:
        asked = [repository(client, user, name)] if name else repositories_of(client, user)[:limit]
        for each in asked:
            found.setdefault(each.url, each)
    return list(found.values())
