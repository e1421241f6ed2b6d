"""A build that writes nothing and goes on behind each fault."""

from __future__ import annotations

from typing import TYPE_CHECKING

from jekyllpy.doctor.findings import Findings
from jekyllpy.doctor.sources import Sources
from jekyllpy.errors import InvalidDateError, JekyllError
from jekyllpy.site.full_build import FullBuild
from jekyllpy.site.site import Site

if TYPE_CHECKING:
    from collections.abc import Callable

    from jekyllpy.config.configuration import Configuration
    from jekyllpy.content.convertible import Convertible
    from jekyllpy.log import Logger
    from jekyllpy.site.renderer import Renderer

UNDONE = {"incremental": False, "watch": False, "disable_disk_cache": True, "profile": False}


class DryRun(FullBuild):
    """Renders every page and document, and notes what can't be."""

    def __init__(self, site: Site, findings: Findings) -> None:
        super().__init__(site)
        self.findings = findings

    def render(self, item: Convertible, renderer: Renderer) -> None:
        mark = len(self.findings)
        try:
            super().render(item, renderer)
        except JekyllError as error:
            item.output = None
            self.findings.forget_since(mark)  # the same in the build's words
            self.findings.add_error(error, item.relative_path)
        except Exception as error:
            item.output = None
            self.findings.add(f"{type(error).__name__}: {error}", item.relative_path)


def read_site(config: Configuration, logger: Logger, findings: Findings) -> Site:
    """The site, read and generated as far as it can be."""
    for name, value in UNDONE.items():
        config[name] = value
    site = Site(config, logger)
    site.regeneration = DryRun(site, findings)
    sources = Sources(site)

    def note(error: JekyllError) -> None:
        if isinstance(error, InvalidDateError) and error.path is not None:
            error.line = sources.line(findings.shown(error.path), "date:")
            findings.forget(error.message, error.path)
        findings.add_error(error)

    site.on_fault = note
    for phase in (site.reset, site.read, site.generate):
        carry_out(phase, findings)
    return site


def render_site(site: Site, findings: Findings, sources: Sources) -> None:
    """Render all of it; what can't be has no output then."""
    users = [
        (item, item.relative_path)
        for item in (*site.pages, *site.docs_to_write)
        if item.place_in_layout
    ]
    for item, path in (*users, *((layout, layout.path) for layout in site.layouts.values())):
        name = item.data["layout"]
        if isinstance(name, str) and name not in site.layouts:
            shown = findings.shown(path)
            findings.add(f"there is no layout '{name}'", shown, sources.line(shown, "layout:"))
    carry_out(site.render, findings)


def carry_out(phase: Callable[[], None], findings: Findings) -> None:
    """Do one part of the build, and note what ends it."""
    try:
        phase()
    except JekyllError as error:
        findings.add_error(error)
