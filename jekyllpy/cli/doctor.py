"""`doctor`: look for what is wrong with a site, by building it without writing anything."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

import click

from jekyllpy.cli.shared.command import JekyllCommand
from jekyllpy.cli.shared.options import GLOBAL_OPTIONS, config_option, declare
from jekyllpy.cli.shared.plain import given
from jekyllpy.doctor.report import FORMATS, tell
from jekyllpy.errors import JekyllError
from jekyllpy.log import Logger

if TYPE_CHECKING:
    from jekyllpy.doctor.findings import Findings

UNHEALTHY = 1


@click.command(
    "doctor",
    cls=JekyllCommand,
    short_help="Look for what is wrong with the site.",
    examples=["jekyllpy doctor", "jekyllpy doctor --external", "jekyllpy doctor --format github"],
)
@click.option(
    "--external", is_flag=True, help="Ask other hosts, too, whether links lead somewhere."
)
@click.option(
    "--format",
    "form",
    type=click.Choice(FORMATS),
    default=FORMATS[0],
    help="Tell it to a person, or to GitHub as annotations.",
)
@config_option
@declare(GLOBAL_OPTIONS)
def command(external: bool, form: str, **params: Any) -> None:
    """Look for what is wrong with the site, and for what of it jekyllpy cannot do.

    The site is built, and nothing written. All that a build would stumble over is told with its file and
    line, then links, anchors, pictures and files that aren't there. The exit status is 1 if anything is to
    be mended.
    """
    from jekyllpy.doctor.findings import Findings, NotingLogger
    from jekyllpy.text.paths import expand

    flags = given(params)
    findings = Findings(expand(flags.get("source") or "."))
    logger = NotingLogger(findings)
    try:
        is_healthy = examine(flags, findings, logger, external=external)
    except JekyllError as error:
        findings.add_error(error)
        is_healthy = False
    tell(findings, Logger(), form)
    if is_healthy and not any(finding.is_wrong for finding in findings):
        logger.info("Your test results", "are in. Everything looks fine.")
    else:
        click.get_current_context().exit(UNHEALTHY)


def examine(flags: dict[str, Any], findings: Findings, logger: Logger, *, external: bool) -> bool:
    """Build the site without writing it and note all that is wrong; whether its settings are as they should."""
    from jekyllpy.config.configuration import Configuration
    from jekyllpy.doctor import addresses, plugins, settings, templates, theme
    from jekyllpy.doctor.dry_build import read_site, render_site
    from jekyllpy.doctor.entries import check_entries
    from jekyllpy.doctor.leftovers import check_leftovers
    from jekyllpy.doctor.links import check_pages
    from jekyllpy.doctor.pictures import check_pictures
    from jekyllpy.doctor.sources import Sources

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
    site = read_site(config, logger, findings)
    sources = Sources(site)
    theme.report_overrides(site)
    checks = [
        settings.no_deprecated_settings(site),
        addresses.no_conflicts(site),
        addresses.no_case_clashes(site),
        addresses.proper_site_url(site),
        settings.posts_are_gathered(site),
    ]
    templates.check_templates(site, findings, all_plugins_are_known=known and not missing)
    render_site(site, findings, sources)
    check_leftovers(site, findings, sources)
    check_entries(site.config, findings)
    check_pictures(site, findings, sources)
    pages = check_pages(site, findings, sources)
    if external:
        from jekyllpy.doctor.external import check_external

        check_external(pages, logger)
    return all(checks) and nothing_lacks and not missing
