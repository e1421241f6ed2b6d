"""`doctor`: look for what is wrong with a site."""

from __future__ import annotations

from typing import Any

import click

from jekyllpy.cli.shared.command import JekyllCommand
from jekyllpy.cli.shared.options import GLOBAL_OPTIONS, config_option, declare, given
from jekyllpy.log import Logger

UNHEALTHY = 1


@click.command(
    "doctor",
    cls=JekyllCommand,
    short_help="Look for what is wrong with the site.",
    examples=["jekyllpy doctor"],
)
@config_option
@declare(GLOBAL_OPTIONS)
def command(**params: Any) -> None:
    """Look for what is wrong with the site, and for what of it jekyllpy cannot do.

    The exit status is 1 if anything was found.
    """
    logger = Logger()
    if is_healthy(given(params), logger):
        logger.info("Your test results", "are in. Everything looks fine.")
    else:
        click.get_current_context().exit(UNHEALTHY)


def is_healthy(flags: dict[str, Any], logger: Logger) -> bool:
    """Read the site and report all that is wrong with it; whether nothing is."""
    from jekyllpy.config.configuration import Configuration
    from jekyllpy.doctor import addresses, plugins, settings, templates, theme
    from jekyllpy.site.site import Site

    config = Configuration.load(flags, logger)
    logger.info("Edition:", config.edition)
    missing, ruby = plugins.missing_plugins(config), plugins.ruby_plugins(config)
    known = plugins.all_come_with_jekyllpy(config)
    plugins.report_missing(missing, logger)
    nothing_lacks = plugins.report_lacking(config, logger)
    if not plugins.report_ruby(ruby, str(config["source"]), logger):
        return False
    if missing:
        config["plugins"] = [name for name in config["plugins"] if name not in missing]
    site = Site(config, logger)
    site.reset()
    site.read()
    site.generate()
    theme.report_overrides(site)
    checks = [
        settings.no_deprecated_settings(site),
        addresses.no_conflicts(site),
        addresses.no_case_clashes(site),
        addresses.proper_site_url(site),
        settings.posts_are_gathered(site),
        templates.templates_are_sound(site, all_plugins_are_known=known and not missing),
    ]
    return all(checks) and nothing_lacks and not missing
