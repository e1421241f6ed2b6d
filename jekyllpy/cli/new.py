"""`new`: a site to begin with."""

from __future__ import annotations

from collections.abc import Container
from pathlib import Path
from typing import Any

import click

from jekyllpy.cli.shared.command import JekyllCommand
from jekyllpy.cli.shared.content_options import at_a_terminal, check_lang
from jekyllpy.cli.shared.options import GLOBAL_OPTIONS, declare
from jekyllpy.cli.shared.owner_options import OWNER_OPTIONS, ask, owner_of
from jekyllpy.errors import JekyllError, UsageError, WriteError
from jekyllpy.log import Logger
from jekyllpy.scaffold.owner import Owner


@click.command(
    "new",
    cls=JekyllCommand,
    short_help="Create a homepage, or a blank site, in PATH.",
    examples=[
        "jekyllpy new my-homepage",
        'jekyllpy new my-homepage --name "Ada Lovelace" --institution "Analytical Society"',
        "jekyllpy new my-demonstration --samples",
        "jekyllpy new my-site --blank",
    ],
)
@click.argument("path", nargs=-1)
@click.option("--force", is_flag=True, help="Write into PATH even if it holds something.")
@click.option(
    "--blank", is_flag=True, help="Create the folders of a site and nearly nothing in them."
)
@click.option("--samples", is_flag=True, help="Fill the homepage with the sample's content.")
@click.option("--theme", metavar="NAME", help="Create a site of the theme NAME, which is fetched.")
@click.option(
    "--skip-bundle", is_flag=True, help="Taken for Jekyll's sake; no bundle is installed."
)
@click.option("--lang", metavar="TAG", help="The homepage's language, as in de or pt-BR.")
@declare(OWNER_OPTIONS, GLOBAL_OPTIONS)
def command(
    path: tuple[str, ...],
    force: bool,
    blank: bool,
    samples: bool,
    theme: str | None,
    skip_bundle: bool,
    lang: str | None,
    **given: Any,
) -> None:
    """Create a homepage in PATH; or a blank site, or one of a theme, which is fetched.

    Who it belongs to is asked for at a terminal, and given by options anywhere else. The homepage says
    what to write where; with --samples it shows how that looks, until `clear-samples` clears it away.
    """
    logger = Logger()
    if not path:
        raise UsageError("You must specify a path.")
    folder = Path(" ".join(path)).expanduser().absolute()
    if lang is not None and (blank or theme is not None):
        raise UsageError("--lang is for a homepage: a blank site and a theme's have no words.")
    if blank and theme is not None:
        raise UsageError("--blank and --theme don't go together.")
    check_lang(lang)
    if theme is not None:
        create_themed(folder, theme, logger, force=force)
    elif blank:
        from jekyllpy.scaffold.blank import create_blank_site

        prepare(folder, force=force)
        create_blank_site(folder)
    else:
        from jekyllpy.scaffold.homepage import HIDDEN_PARTS

        owner = owner_of(given)
        prepare(folder, force=force, hidden=HIDDEN_PARTS)
        create(folder, owner, lang, samples=samples)
    logger.info(f"New jekyll site installed in {folder}.")
    if lang is not None:
        warn_of_missing_words(lang, logger)
    logger.info("Next:", f"cd '{' '.join(path)}' && jekyllpy serve")
    if skip_bundle:
        logger.info("Bundle install skipped.")


def warn_of_missing_words(lang: str, logger: Logger) -> None:
    """Say so if the homepage has no words in a language."""
    from jekyllpy.scaffold.starter import words_file

    if words_file(lang) is None:
        logger.warn(
            "Language:",
            f"there are no words in {lang} yet, so the homepage speaks English; translate the block `en` of "
            f"_data/ui.yml into one named {lang}.",
        )


def create_themed(folder: Path, name: str, logger: Logger, *, force: bool) -> None:
    """Create a site of the theme `name`, which is fetched first.

    Raises:
        JekyllError: if there is no such theme, or something is in the way.
    """
    import datetime as dt

    from jekyllpy.config.configuration import Configuration
    from jekyllpy.content.theme import find_theme
    from jekyllpy.gems.library import Library
    from jekyllpy.gems.themes import ThemeGems
    from jekyllpy.gems.version import Version
    from jekyllpy.scaffold.with_theme import FILES, ThemedSite

    existed = folder.exists()
    prepare(folder, force=force, hidden=FILES)
    edition = Configuration.load({"source": str(folder), "skip_config_files": True}).edition
    gems = ThemeGems(Library(str(folder), logger), {"jekyll": Version(edition.jekyll.version)})
    try:
        theme = find_theme(name, str(folder), logger, find_gem=gems.find)
    except JekyllError:
        if not existed:
            folder.rmdir()
        raise
    layouts = Path(theme.layouts_path or theme.root).glob("*.*")
    title = folder.name.replace("-", " ").replace("_", " ").capitalize()
    site = ThemedSite(theme.name, theme.version, {path.stem for path in layouts}, title)
    site.create(folder, dt.date.today())


def prepare(folder: Path, *, force: bool, hidden: Container[str] = ()) -> None:
    """Make the folder.

    Args:
        hidden: names of hidden files that the new site has, too.

    Raises:
        UsageError: if it holds something that the new site's files could overwrite.
        WriteError: if it cannot be made.
    """
    from jekyllpy.scaffold.folders import holds_anything

    try:
        folder.mkdir(parents=True, exist_ok=True)
    except OSError as error:
        raise WriteError(f"cannot make the folder: {error.strerror}", path=folder) from error
    if not force and holds_anything(folder, hidden):
        raise UsageError(
            f"Conflict: {folder} exists and is not empty. Ensure {folder} is empty or else try "
            "again with `--force` to proceed and overwrite any files."
        )


def create(folder: Path, owner: Owner | None, lang: str | None, *, samples: bool) -> None:
    """Create a homepage for `owner`, or for whom is asked for at a terminal; or the demonstration."""
    from jekyllpy.scaffold.homepage import create_demonstration, create_homepage

    if samples:
        create_demonstration(folder, owner, lang=lang)
        return
    if owner is None:
        owner = ask() if at_a_terminal() else Owner()
    create_homepage(folder, owner, lang)
