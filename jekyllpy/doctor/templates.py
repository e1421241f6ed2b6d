"""Checks of a site's templates: what can't be read, what isn't there, what nobody provides."""

from __future__ import annotations

import os
import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from typing import TYPE_CHECKING, Any

from jekyllpy.content.drops import UnifiedPayloadDrop
from jekyllpy.content.files import read_text
from jekyllpy.doctor.analysis import analyze
from jekyllpy.doctor.findings import Findings
from jekyllpy.errors import IncludeError, JekyllError, UnknownTagError
from jekyllpy.liquid.tags.include import IncludeNode
from jekyllpy.liquid.tags.include_relative import IncludeRelativeNode
from jekyllpy.plugins.manager import gem_with_tag

if TYPE_CHECKING:
    from liquid.span import Span

    from jekyllpy.content.convertible import Convertible
    from jekyllpy.content.layout import Layout
    from jekyllpy.liquid.template import Template
    from jekyllpy.site.site import Site

GIVEN = {*UnifiedPayloadDrop.listed_keys, "include", "jekyllpy"}
# What Liquid makes of nonsense may be a variable of another name.
NAME = re.compile(r"[^\W\d]")


def check_templates(site: Site, findings: Findings, *, all_plugins_are_known: bool) -> None:
    """Note which templates can't be read, and which files and filters that they ask for aren't there.

    Args:
        all_plugins_are_known: whether no plugin but those that come with jekyllpy may set variables;
            only then is it known which ones nothing sets.
    """
    check = Check(site, findings, all_plugins_are_known)
    for item in used(site):
        check.take(item)


def used(site: Site) -> Iterator[Convertible]:
    """Pages and documents with something for Liquid to do, and the layouts that they use."""
    layouts: dict[str, Layout] = {}
    for item in (*site.pages, *site.docs_to_write):
        if item.render_with_liquid:
            yield item
        name = item.data["layout"]
        while isinstance(name, str) and name in site.layouts and name not in layouts:
            layouts[name] = site.layouts[name]
            name = layouts[name].data["layout"]
    yield from layouts.values()


@dataclass
class Check:
    """Looks at one template after another.

    Attributes:
        tells_of_variables: whether it is known which ones nothing sets.
    """

    site: Site
    findings: Findings
    tells_of_variables: bool

    def take(self, item: Convertible) -> None:
        path = self.findings.shown(getattr(item, "path", "") or item.relative_path)
        offset = lines_before(self.site, item, path)
        try:
            template = self.site.liquid.parse(item.content, path=path, line_offset=offset)
        except JekyllError as error:
            self.findings.add_error(told_of_gem(error), path)
            return
        Look(self, template, path).report()


class Look:
    """Looks at one template and at what it includes.

    Args:
        path: the template's file.
    """

    def __init__(self, check: Check, template: Template, path: str) -> None:
        self.check = check
        self.path = path
        self.templates = {path: template}
        # Whether a file is included that can't be followed, and may set any variable.
        self.is_open = False

    def report(self) -> None:
        found = analyze(self.templates[self.path], self.path, self.find)
        known = self.check.site.liquid.filters
        for name, places in found.filters.items():
            if name not in known:
                for place in places:
                    self.check.findings.add(
                        f"nobody provides the filter '{name}', so it does nothing",
                        *self._place(place),
                    )
        if self.check.tells_of_variables and not self.is_open:
            self._report_variables(
                (name, variable.span)
                for name, variables in found.globals.items()
                if name not in GIVEN and name not in found.locals and NAME.match(name)
                for variable in variables
            )

    def _report_variables(self, unset: Iterable[tuple[str, Span]]) -> None:
        for name, place in unset:
            self.check.findings.add(
                f"nothing sets the variable '{name}'", *self._place(place), wrong=False
            )

    def find(self, node: IncludeNode) -> Template | None:
        """The template that is included; its absence and its errors are noted."""
        site: Any = self.check.site
        if node.is_dynamic or isinstance(node, IncludeRelativeNode):
            self.is_open = True
            return None
        try:
            found: Template = site.liquid.includes.template(
                site, site.includes_load_paths, node.file
            )
        except IncludeError:
            self.is_open = True
            place = self._place_in(self._template_of(node), node.token.start_index)
            self.check.findings.add(f"the included file '{node.file}' isn't there", *place)
            return None
        except JekyllError as error:
            self.is_open = True
            self.check.findings.add_error(told_of_gem(error))
            return None
        self.templates[found.origin.path or ""] = found
        return found

    def _template_of(self, node: IncludeNode) -> Template:
        return next(
            template
            for template in self.templates.values()
            if source_of(template) == node.token.source
        )

    def _place(self, span: Span) -> tuple[str, int]:
        return self._place_in(self.templates[span.template_name], span.index)

    def _place_in(self, template: Template, index: int) -> tuple[str, int]:
        line = source_of(template).count("\n", 0, index) + 1 + template.origin.line_offset
        return template.origin.path or "", line


def told_of_gem(error: JekyllError) -> JekyllError:
    """The error; that of an unknown tag with the bundled plugin that has it."""
    gem = gem_with_tag(error.tag) if isinstance(error, UnknownTagError) else None
    if gem is not None:
        error.message += f"; it is a tag of {gem}, which is not among `plugins:`"
    return error


def source_of(template: Template) -> str:
    return next((node.token.source for node in template.body.nodes), "")


def lines_before(site: Site, item: Convertible, path: str) -> int:
    """How many lines of its file stand before the text of `item`."""
    try:
        text = read_text(os.path.join(site.source, path), site.config.get("encoding"))
    except (OSError, LookupError, ValueError):
        return 0
    return text.rpartition(item.content)[0].count("\n")
