"""A page for every command of `jekyllpy`, made from its `--help`, and one that lists them."""

from __future__ import annotations

import inspect
import re
from collections.abc import Iterator

import click

from jekyllpy.cli import ALIASES, group
from jekyllpy.content.page import PageWithoutAFile
from jekyllpy.plugins import Generator, Registry
from jekyllpy.site.site import Site

FOLDER = "commands/reference"
OPTION = re.compile(r"(--[\w-]+|\b[A-Z_]{4,}\b)")  # what a help text writes as it is typed


class Commands(Generator):
    """The reference of the command line."""

    def generate(self, site: Site) -> None:
        """Add the pages."""
        commands = dict(
            all_commands(
                group, click.Context(group, info_name="jekyllpy", **group.context_settings)
            )
        )
        rows = [
            f"| [`{name}`]({slug(name)}/) | {about(command)} |"
            for name, (command, _) in commands.items()
        ]
        shown = "\n".join(["# Every command", "", "| command | does |", "|---|---|", *rows])
        add(site, FOLDER, "Every command", shown, "docs/_plugins/commands.py")
        for name, (command, context) in commands.items():
            shown = text(name, command, context)
            add(site, f"{FOLDER}/{slug(name)}", f"jekyllpy {name}", shown, source(command))


def all_commands(
    parent: click.Group, context: click.Context
) -> Iterator[tuple[str, tuple[click.Command, click.Context]]]:
    """Every command below `parent` by its whole name, with a context to ask its help in."""
    for name in parent.list_commands(context):
        command = parent.get_command(context, name)
        if command is None or command.hidden:
            continue
        inner = click.Context(command, parent=context, info_name=name)
        whole = inner.command_path.removeprefix("jekyllpy ")
        yield whole, (command, inner)
        if isinstance(command, click.Group):
            yield from all_commands(command, inner)


def text(name: str, command: click.Command, context: click.Context) -> str:
    """A command's page, in Markdown."""
    usage = " ".join(command.collect_usage_pieces(context))
    lines = [f"# jekyllpy {name}", "", OPTION.sub(r"`\1`", command.help or "").strip(), ""]
    lines += ["```console", f"$ jekyllpy {name} {usage}".rstrip(), "```", ""]
    others = [f"`jekyllpy {alias}`" for alias, meant in sorted(ALIASES.items()) if meant == name]
    if others:
        lines += [f"Also {' and '.join(others)}.", ""]
    options = [
        param.get_help_record(context)
        for param in command.get_params(context)
        if isinstance(param, click.Option)
    ]
    if options:
        lines += ["## Options", "", "| option | does |", "|---|---|"]
        lines += [f"| `{cell(record[0])}` | {cell(record[1])} |" for record in options if record]
    examples = getattr(command, "examples", ())
    if examples:
        lines += ["", "## Examples", "", "```console", *(f"$ {line}" for line in examples), "```"]
    return "\n".join([*lines, ""])


def cell(text: str) -> str:
    """A text within a table's cell."""
    return text.replace("|", "\\|").replace("<", "&lt;")


def about(command: click.Command) -> str:
    """A command in a few words."""
    return command.get_short_help_str(limit=200)


def slug(name: str) -> str:
    """A command's folder."""
    return name.replace(" ", "-")


def source(command: click.Command) -> str:
    """The file whose words a command's page has, from the repository's root."""
    module = inspect.unwrap(command.callback or group.main).__module__
    return module.replace(".", "/") + ".py"


def add(site: Site, folder: str, title: str, content: str, file: str) -> None:
    """Add a Markdown page at the address of a folder, made of what stands in `file`."""
    page = PageWithoutAFile(site, site.source, folder, "index.md")
    page.content = content
    page.data |= {"title": title, "file": file}
    site.pages.append(page)


def register(plugins: Registry) -> None:
    """Add the pages."""
    plugins.generator(Commands)
