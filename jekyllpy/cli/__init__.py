"""The command line: `jekyllpy <command> [options]`, each command in a module of its own."""

from __future__ import annotations

import importlib
import keyword
import sys
from collections.abc import Sequence

import click

from jekyllpy import __version__
from jekyllpy.errors import JekyllError, UsageError
from jekyllpy.log import Logger

ALIASES = {
    "b": "build",
    "s": "serve",
    "server": "serve",
    "hyde": "doctor",
    "draft": "new-draft",
    "post": "new-post",
    "page": "new-page",
}
INTERRUPTED = 130
FAILURE = 1


class LazyGroup(click.Group):
    """A group whose commands are imported when they are called."""

    def list_commands(self, ctx: click.Context) -> list[str]:
        """The commands by the names of their modules, which aren't imported for it."""
        import pkgutil

        modules = (module.name for module in pkgutil.iter_modules(__path__) if not module.ispkg)
        return sorted(name.removesuffix("_").replace("_", "-") for name in modules)

    def get_command(self, ctx: click.Context, name: str) -> click.Command | None:
        """The command of that name or alias: built in, or of a plugin of the site."""
        name = ALIASES.get(name, name)
        module = name.replace("-", "_") + ("_" if keyword.iskeyword(name) else "")
        if not module.isidentifier() or module == "shared":
            return None
        full = f"{__name__}.{module}"
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


def main(arguments: Sequence[str] | None = None) -> None:
    """Run a command line; errors of the user's end in one line and exit status 1."""
    given = list(sys.argv[1:] if arguments is None else arguments)
    trace = any(argument in ("-t", "--trace") for argument in given)
    try:
        status = group.main(given, prog_name="jekyllpy", standalone_mode=False)
    except click.exceptions.Abort:
        sys.exit(INTERRUPTED)
    except click.ClickException as error:
        Logger().error("Error:", error.format_message())
        sys.exit(FAILURE)
    except JekyllError as error:
        of_ruby = getattr(error, "backtrace", None)
        if trace and of_ruby is None:
            raise
        if not error.reported:
            Logger().error("Error:", str(error))
        for line in of_ruby or () if trace else ():
            print(f"\tfrom {line}", file=sys.stderr)
        sys.exit(FAILURE)
    except BrokenPipeError:
        sys.exit(FAILURE)
    except Exception as error:
        if trace:
            raise
        where = "".join(f" in {note}" for note in getattr(error, "__notes__", ()))
        message = f"{type(error).__name__}: {error}{where}. Append --trace to see where."
        Logger().error("Error:", message)
        sys.exit(FAILURE)
    if isinstance(status, int) and status:
        sys.exit(status)
