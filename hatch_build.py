"""What is made while the package is built: manual pages for a wheel, compiled modules in place."""

from __future__ import annotations

import compileall
import sys
import tempfile
from pathlib import Path
from typing import Any

from hatchling.builders.hooks.plugin.interface import BuildHookInterface

IN_PLACE = "editable"


class Build(BuildHookInterface):
    """A build hook of hatchling's."""

    def initialize(self, version: str, build_data: dict[str, Any]) -> None:
        """Put a manual page for each command into a wheel, made from its `--help`."""
        if version != IN_PLACE:
            self.made = tempfile.TemporaryDirectory()
            for page in manual_pages(self.root, self.metadata.version, Path(self.made.name)):
                build_data["shared_data"][str(page)] = f"share/man/man1/{page.name}"

    def finalize(self, version: str, build_data: dict[str, Any], artifact_path: str) -> None:
        """Compile what is installed in place, as pip does with what it copies.

        The first `jekyllpy build` after `pip install -e .` is then as quick as any later one.
        """
        if version == IN_PLACE:
            compileall.compile_dir(Path(self.root) / "jekyllpy", quiet=2)
        else:
            self.made.cleanup()


def manual_pages(root: str, version: str, folder: Path) -> list[Path]:
    """Write `jekyllpy.1` and `jekyllpy-<command>.1` into `folder`."""
    import click
    from click_man.core import write_man_pages

    sys.path.insert(0, root)
    from jekyllpy.cli import group

    context = click.Context(group)
    commands = {name: group.get_command(context, name) for name in group.list_commands(context)}
    whole = click.Group(
        "jekyllpy", commands=commands, params=group.params, help=group.help, short_help=group.help
    )
    write_man_pages("jekyllpy", whole, version=version, target_dir=str(folder))
    for name, command in commands.items():
        if examples := getattr(command, "examples", ()):
            with (folder / f"jekyllpy-{name}.1").open("a", encoding="utf-8") as page:
                page.write("\n".join([".SH EXAMPLES", ".nf", *examples, ".fi", ""]))
    return sorted(folder.iterdir())
