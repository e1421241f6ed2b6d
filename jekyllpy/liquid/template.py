"""A parsed template, and what renders it."""

from __future__ import annotations

from collections.abc import Mapping
from typing import TYPE_CHECKING, Any

from jekyllpy.liquid.context import Context
from jekyllpy.liquid.nodes import Body, Content, Origin
from jekyllpy.liquid.stream import SyntaxNote
from jekyllpy.liquid.values import joined

if TYPE_CHECKING:
    from jekyllpy.liquid.environment import Environment


class Template:
    """A template of a site; parsed once, rendered as often as there are pages.

    Attributes:
        body: the tree.
        origin: the file it comes from.
        notes: what wasn't strictly right in it; a warning for each is written at each rendering.
        registers: what its tags remember from one rendering to the next (`cycle`, `ifchanged`,
            `offset: continue`), as Jekyll's cached templates do.
    """

    def __init__(
        self, environment: Environment, body: Body, origin: Origin, notes: list[SyntaxNote]
    ) -> None:
        self.environment = environment
        self.body = body
        self.origin = origin
        self.notes = notes
        self.registers: dict[str, Any] = {}

    def render(self, payload: Any, registers: Mapping[str, Any] | None = None) -> str:
        """The template's text for one page.

        Args:
            payload: the variables; counters of `increment` are kept in it.
            registers: `site` and `page`, for tags and filters.

        Raises:
            JekyllError: with the file and line, for whatever goes wrong.
        """
        for note in self.notes:
            self.environment.warn("Liquid Warning:", f"{note} in {self.origin.path}")
        if registers:
            self.registers.update(registers)
        if "site" not in self.registers:
            self.registers["site"] = self.environment.bare_site
        context = Context(self.environment, payload, self.registers)
        out: list[str] = []
        self.emit(context, out)
        return joined(out)

    def forget(self) -> None:
        """Begin anew, as if nothing had been rendered yet."""
        self.registers = {}

    def begins_in_ascii(self, payload: Any) -> bool:
        """Whether the first piece of the output, for the page rendered last, is in US-ASCII to Ruby."""
        if type(next(iter(self.body.nodes), None)) is Content:
            return False
        from jekyllpy.liquid.encoding import begins_in_ascii

        return begins_in_ascii(self.body, Context(self.environment, payload, self.registers))

    def emit(self, context: Context, out: list[str]) -> None:
        """Add to `out` what the template renders in `context`."""
        profile = self.environment.profile
        if profile is None:
            self.body.emit(context, out)
        else:
            profile.measure(self, context, out)
