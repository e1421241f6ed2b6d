"""Building a site again whenever its files change."""

from __future__ import annotations

from collections.abc import Callable

from jekyllpy.errors import JekyllError
from jekyllpy.serve.watcher import Watcher
from jekyllpy.site.builder import Builder


def try_first_build(builder: Builder, *, go_on: bool) -> None:
    """Build; with `go_on`, a site that can't be built yet is kept as a failure to show.

    Raises:
        JekyllError: without `go_on`.
    """
    try:
        builder.build()
    except JekyllError as error:
        if not go_on:
            raise
        builder.fail(error)


def rebuild_on_changes(
    builder: Builder,
    watcher: Watcher,
    until: Callable[[], bool] = lambda: False,
    rebuilt: Callable[[], None] = lambda: None,
) -> None:
    """Rebuild whatever `watcher` notes, until `until` says so or Ctrl-C; then it is closed.

    Args:
        rebuilt: called after each build, failed ones too.

    Raises:
        KeyboardInterrupt: on Ctrl-C.
        ReadError: if the folder that a new configuration names can't be watched.
    """
    try:
        builder.settle()
        builder.sweep()
        while changed := builder.missed() or watcher.wait(until):
            before = builder.site
            builder.rebuild(changed)
            if builder.site is not before:
                former, watcher = watcher, Watcher(builder.config, builder.config_files)
                former.close()
            rebuilt()
            builder.settle()
            builder.sweep()
    finally:
        watcher.close()
