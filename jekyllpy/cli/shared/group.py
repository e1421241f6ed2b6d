"""The commands by their names, each imported when it is called."""

from __future__ import annotations

import importlib
import keyword

import click

from jekyllpy import __version__, cli
from jekyllpy.cli import ALIASES, FAILURE
from jekyllpy.errors import UsageError
from jekyllpy.log import Logger


class LazyGroup(click.Group):
    """A group whose commands are imported when they are called."""

    def list_commands(self, ctx: click.Context) -> list[str]:
        """The commands by the names of their modules, which aren't imported for it."""
        import pkgutil

        modules = (module.name for module in pkgutil.iter_modules(cli.__path__) if not module.ispkg)
        return sorted(name.removesuffix("_").replace("_", "-") for name in modules)

    def get_command(self, ctx: click.Context, name: str) -> click.Command | None:
        """The command of that name or alias: built in, or of a plugin of the site."""
        name = ALIASES.get(name, name)
        module = name.replace("-", "_") + ("_" if keyword.iskeyword(name) else "")
        if not module.isidentifier() or module == "shared":
            return None
        full = f"{cli.__name__}.{module}"
        try:
            command: click.Command = importlib.import_module(full).command
        except ModuleNotFoundError as error:
            if error.name != full:
                raise
            from jekyllpy.cli.shared.site_commands import site_command

            return site_command(name)
        return command

    def resolve_command(
        self, ctx: click.Context, args: list[str]
    ) -> tuple[str | None, click.Command | None, list[str]]:
        """The command that the first argument names, and the arguments behind it.

        Raises:
            UsageError: if there is no such command.
        """
        command = self.get_command(ctx, args[0])
        if command is None:
            from difflib import get_close_matches

            near = get_close_matches(args[0], [*self.list_commands(ctx), *ALIASES], n=1)
            hint = f"Did you mean `{near[0]}`? " if near else ""
            raise UsageError(
                f"'jekyllpy {args[0]}' could not be found. {hint}`jekyllpy help` lists the commands; a "
                "plugin's own need the plugin in the site's `plugins:`."
            )
        return command.name, command, args[1:]


@click.group(
    cls=LazyGroup,
    name="jekyllpy",
    invoke_without_command=True,
    context_settings={"help_option_names": ["-h", "--help"]},
)
@click.version_option(__version__, "-v", "--version", message="jekyllpy %(version)s")
@click.pass_context
def group(ctx: click.Context) -> None:
    """Builds the sites that Jekyll builds, to the same bytes, without Ruby."""
    if ctx.invoked_subcommand is None:
        Logger().error("A subcommand is required.")
        click.echo(ctx.get_help())
        ctx.exit(FAILURE)
