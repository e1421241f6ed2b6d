"""`plugins`: what plugins there are, and which of them the site asks for."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

import click

from jekyllpy.cli.shared.command import JekyllCommand
from jekyllpy.cli.shared.listing import in_packages, show
from jekyllpy.cli.shared.options import GLOBAL_OPTIONS, config_option, declare
from jekyllpy.cli.shared.plain import given
from jekyllpy.log import Logger
from jekyllpy.text.paths import seen_from

WIDTH = 34
BUNDLED, INSTALLED, PART = "bundled", "installed", "part of jekyllpy"
FETCHED, MISSING, OWN = "fetched", "missing", "of the site, in Ruby"


@click.command(
    "plugins",
    cls=JekyllCommand,
    short_help="List the plugins there are, and those in use.",
    examples=["jekyllpy plugins"],
)
@config_option
@declare(GLOBAL_OPTIONS)
def command(**params: Any) -> None:
    """List the bundled plugins, those of installed packages, and what the site asks for."""
    from jekyllpy.config.configuration import Configuration, names
    from jekyllpy.plugins.manager import ENTRY_POINTS

    logger = Logger("error")
    config = Configuration.load(given(params), logger)
    bundled, installed = bundled_plugins(), in_packages(ENTRY_POINTS)
    asked = names(config["plugins"])
    click.echo("Asked for by the site:")
    source = str(config["source"])
    show({name: status(name, bundled, installed, source) for name in asked}, WIDTH)
    own = ruby_files(config)
    if own:
        click.echo("\nOf the site, in Ruby:")
        show(own, WIDTH)
    click.echo("\nInstalled:")
    show(installed, WIDTH)
    click.echo("\nBundled:")
    show(bundled, WIDTH)


def ruby_files(config: Mapping[str, Any]) -> dict[str, str]:
    """The site's own Ruby files, each with whether it runs."""
    from jekyllpy.doctor.plugins import ruby_plugins

    found: dict[str, str] = {}
    for path in ruby_plugins(config):
        from jekyllpy.plugins.ruby.survey import fault_of

        fault = fault_of(path)
        found[seen_from(path, str(config["source"]))] = (
            "runs" if fault is None else f"won't run: {fault}"
        )
    return found


def status(name: str, bundled: dict[str, str], installed: dict[str, str], source: str) -> str:
    """Where the plugin `name` of a site comes from."""
    from jekyllpy.plugins.manager import BUILT_IN, module_name, ruby_file

    module = module_name(name)
    if name in BUILT_IN:
        return PART
    if ruby_file(name) is not None:
        return OWN
    if module in map(module_name, bundled):
        return BUNDLED
    if module in map(module_name, installed):
        return INSTALLED
    from jekyllpy.gems.code import code_of
    from jekyllpy.gems.library import Library

    return MISSING if code_of(Library(source, Logger.silent()), name) is None else FETCHED


def bundled_plugins() -> dict[str, str]:
    """The bundled plugins by their gems' names, each with the first line about it."""
    from jekyllpy.plugins.manager import PACKAGE, bundled_modules

    return {
        module.replace("_", "-"): first_line(f"{PACKAGE}.{module}") for module in bundled_modules()
    }


def first_line(module: str) -> str:
    """The first line of a module's docstring, read without running the module."""
    import ast
    from importlib.util import find_spec

    spec = find_spec(module)
    if spec is None or spec.origin is None:
        return ""
    with open(spec.origin, encoding="utf-8") as file:
        about = ast.get_docstring(ast.parse(file.read())) or ""
    return about.partition("\n")[0]
