"""Jekyll's options, declared once for every command that takes them, by the setting each sets."""

from __future__ import annotations

from collections.abc import Callable
from typing import TYPE_CHECKING, Any, TypeVar

import click

from jekyllpy import __version__
from jekyllpy.cli.shared.command import OptionalValue
from jekyllpy.config.editions import EDITIONS

if TYPE_CHECKING:
    from click.shell_completion import CompletionItem

F = TypeVar("F", bound=Callable[..., Any])
Decorator = Callable[[F], F]

LIVERELOAD_SETTINGS = (
    "livereload_min_delay",
    "livereload_max_delay",
    "livereload_ignore",
    "livereload_port",
)


def split_names(
    _context: click.Context, _option: click.Parameter, value: str | None
) -> list[str] | None:
    """`a,b,c` as a list."""
    return value.split(",") if value is not None else None


def folders(
    _context: click.Context, _option: click.Parameter, incomplete: str
) -> list[CompletionItem]:
    """Have the shell complete a folder's name."""
    from click.shell_completion import CompletionItem

    return [CompletionItem(incomplete, type="dir")]


def files(
    _context: click.Context, _option: click.Parameter, incomplete: str
) -> list[CompletionItem]:
    """Have the shell complete a file's name."""
    from click.shell_completion import CompletionItem

    return [CompletionItem(incomplete, type="file")]


def editions(
    _context: click.Context, _option: click.Parameter, incomplete: str
) -> list[CompletionItem]:
    """The editions whose names begin so."""
    from click.shell_completion import CompletionItem

    return [CompletionItem(name) for name in EDITIONS if name.startswith(incomplete)]


def config_option(function: F) -> F:
    """Give a command the option `--config`."""
    return click.option(
        "--config",
        callback=split_names,
        shell_complete=files,
        metavar="FILE[,FILE2,...]",
        help="Read these configuration files, the later over the earlier.",
    )(function)


def heed_offline(_context: click.Context, _option: click.Parameter, value: bool | None) -> None:
    """Have nothing fetched by the command."""
    if value:
        from jekyllpy.gems.offline import go_offline

        go_offline()


def offline_option(function: F) -> F:
    """Give a command the option `--offline`, which is no setting of the site."""
    return click.option(
        "--offline",
        is_flag=True,
        default=None,
        expose_value=False,
        callback=heed_offline,
        help="Fetch no themes; build with what is here.",
    )(function)


def heed_no_parallel(_context: click.Context, _option: click.Parameter, value: bool | None) -> None:
    """Have the command build in one process."""
    if value:
        from jekyllpy.site.processes import use_one_process

        use_one_process()


GLOBAL_OPTIONS: tuple[Decorator[Any], ...] = (
    click.option(
        "-s",
        "--source",
        metavar="DIR",
        shell_complete=folders,
        help="The site's folder (default: ./).",
    ),
    click.option(
        "-d",
        "--destination",
        metavar="DIR",
        shell_complete=folders,
        help="Where the site is written (default: ./_site).",
    ),
    click.option("--safe", is_flag=True, default=None, help="Leave the site's own plugins out."),
    click.option(
        "-p",
        "--plugins",
        "plugins_dir",
        callback=split_names,
        shell_complete=folders,
        metavar="DIR1[,DIR2,...]",
        help="Folders of plugins (default: ./_plugins).",
    ),
    click.option(
        "--layouts",
        "layouts_dir",
        metavar="DIR",
        shell_complete=folders,
        help="The folder of layouts (default: ./_layouts).",
    ),
    click.option(
        "--edition",
        metavar="NAME",
        shell_complete=editions,
        help="Build as this edition of Jekyll does: " + ", ".join(EDITIONS) + ".",
    ),
    click.option("--profile", is_flag=True, default=None, help="Tell how long each template took."),
    click.option("-t", "--trace", is_flag=True, default=None, help="Show an error's traceback."),
    click.version_option(__version__, "-v", "--version", message="jekyllpy %(version)s"),
)

BUILD_OPTIONS: tuple[Decorator[Any], ...] = (
    config_option,
    offline_option,
    click.option("--future", is_flag=True, default=None, help="Publish posts with a future date."),
    click.option(
        "--limit_posts", type=int, metavar="MAX", help="Read and publish so many posts at most."
    ),
    click.option("-w", "--watch/--no-watch", default=None, help="Build again when a file changes."),
    click.option("-b", "--baseurl", metavar="URL", help="The path the site is served below."),
    click.option(
        "--force_polling", is_flag=True, default=None, help="Watch by asking again and again."
    ),
    click.option(
        "--lsi",
        is_flag=True,
        default=None,
        help="Related posts are those closest in words.",
    ),
    click.option(
        "-D", "--drafts", "show_drafts", is_flag=True, default=None, help="Render _drafts too."
    ),
    click.option(
        "--unpublished", is_flag=True, default=None, help="Render what is marked unpublished too."
    ),
    click.option(
        "--disable-disk-cache",
        "disable_disk_cache",
        is_flag=True,
        default=None,
        help="Keep no cache on disk.",
    ),
    click.option("-q", "--quiet", is_flag=True, default=None, help="Say only what went wrong."),
    click.option("-V", "--verbose", is_flag=True, default=None, help="Say more."),
    click.option(
        "-I",
        "--incremental",
        is_flag=True,
        default=None,
        help="Render only what a change can have changed; the result is that of a full build.",
    ),
    click.option(
        "--no-parallel",
        is_flag=True,
        default=None,
        expose_value=False,
        callback=heed_no_parallel,
        help="Build in one process, however many cores there are (or JEKYLLPY_JOBS=1).",
    ),
    click.option(
        "--force",
        is_flag=True,
        default=None,
        help="Empty the destination even if no build of this site filled it.",
    ),
    click.option(
        "--strict_front_matter",
        is_flag=True,
        default=None,
        help="Fail on front matter that cannot be read.",
    ),
)

SERVE_OPTIONS: tuple[Decorator[Any], ...] = (
    click.option("--ssl-cert", cls=OptionalValue, metavar="[CERT]", help="X.509 certificate."),
    click.option("--ssl-key", cls=OptionalValue, metavar="[KEY]", help="X.509 private key."),
    click.option(
        "-H", "--host", cls=OptionalValue, metavar="[HOST]", help="Listen here (127.0.0.1)."
    ),
    click.option(
        "--allowed-host",
        callback=split_names,
        metavar="NAME1[,NAME2,...]",
        help="Answer to these names, too, not only to this machine's own.",
    ),
    click.option("-P", "--port", cls=OptionalValue, metavar="[PORT]", help="Listen here (4000)."),
    click.option(
        "-o", "--open-url", is_flag=True, default=None, help="Open the site in a browser."
    ),
    click.option("-B", "--detach", is_flag=True, default=None, help="Serve in the background."),
    click.option(
        "--show-dir-listing", is_flag=True, default=None, help="List folders, indexes or not."
    ),
    click.option(
        "--skip-initial-build", is_flag=True, default=None, help="Serve what was built before."
    ),
    click.option(
        "-l", "--livereload", is_flag=True, default=None, help="Reload browsers after a rebuild."
    ),
    click.option(
        "--livereload-ignore",
        callback=split_names,
        metavar="GLOB1[,GLOB2,...]",
        help="Files whose change reloads nothing; quote them for the shell.",
    ),
    click.option(
        "--livereload-min-delay",
        cls=OptionalValue,
        metavar="[SECONDS]",
        help="Wait so long for further changes before reloading.",
    ),
    click.option(
        "--livereload-max-delay",
        cls=OptionalValue,
        metavar="[SECONDS]",
        help="Put a reload off no longer than this.",
    ),
    click.option(
        "--livereload-port", cls=OptionalValue, metavar="[PORT]", help="Listen here (35729)."
    ),
)


def declare(*groups: tuple[Decorator[Any], ...]) -> Decorator[Any]:
    """A decorator that gives a command every option of `groups`, shown in this order."""

    def decorate(function: F) -> F:
        for group in reversed(groups):
            for option in reversed(group):
                function = option(function)
        return function

    return decorate
