"""The template that each entry of a list is shown with.

Rules: jekyll-scholar 7.3, `Utilities#bibliography_tag`.
"""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

from jekyllpy import ruby
from jekyllpy.liquid import Context
from jekyllpy.liquid.values import joined
from jekyllpy.plugins.jekyll_scholar.entry import Entry
from jekyllpy.plugins.jekyll_scholar.left_variables import LeftVariables
from jekyllpy.plugins.jekyll_scholar.scholar import Scholar

WHOLE_REFERENCE = "{{reference}}"


class EntryTemplate:
    """The template that the option or the setting names, or is.

    Args:
        assigned: what it assigned for entries before, which the next one sees, as in Liquid each
            variable that one rendering of a template assigns is there for the next.
        left: the names of those of them that were assigned on another page.
    """

    def __init__(self, scholar: Scholar, assigned: dict[str, Any], left: set[str]) -> None:
        self.scholar = scholar
        self._assigned = assigned
        self._left = left
        self._template = _parsed(scholar)

    def render(self, entry: Entry, reference: str, number: int) -> str:
        """What is shown for the entry at place `number` of the list."""
        if self._template is None:
            return reference
        shown = self.scholar.template_data(entry, reference)
        return self.filled(shown, number, self.scholar.details_link(entry))

    def filled(self, shown: Mapping[str, Any], number: int, details: str) -> str:
        """The template with what it is to show of an entry, and the address of the entry's details."""
        context = self.scholar.context
        if self._template is None or context is None:
            return ruby.to_s(shown["reference"])
        page = context.registers["page"]
        data = {
            **shown,
            "site": context.payload["site"],
            "jekyll": context.payload.get("jekyll"),
            "index": number,
            "page": page,
            "details": details,
        }
        template = self._template
        template.registers.update({"site": self.scholar.site, "page": page})
        own = Context(template.environment, data, template.registers)
        if self._left:
            note = self.scholar.site.regeneration.look_at_page_before
            own.variables = LeftVariables(self._assigned, self._left, note)
        else:
            own.variables.update(self._assigned)
        out: list[str] = []
        template.emit(own, out)
        self._assigned.update(
            (name, value) for name, value in own.variables.items() if name not in data
        )
        return joined(out)


def _parsed(scholar: Scholar) -> Any:
    """The template; None where it is the reference alone."""
    source = scholar.options.template or ruby.to_s(scholar.settings["bibliography_template"])
    if not source or source == WHOLE_REFERENCE:
        return None
    layout = scholar.site.layouts.get(source)
    environment = scholar.site.liquid
    if layout is None:
        return environment.parse(source)
    return environment.parse(layout.content, path=layout.path)
