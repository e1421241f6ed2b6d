"""Diagrams drawn by programs of this machine, as jekyll-diagrams 0.10 has them drawn."""

from __future__ import annotations

from typing import Any

from jekyllpy.errors import ConfigurationError, LiquidRenderError
from jekyllpy.liquid import Block, Context
from jekyllpy.plugins.api import Registry
from jekyllpy.plugins.jekyll_diagrams.drawing import DrawingError, svg_of
from jekyllpy.plugins.jekyll_diagrams.programs import PROGRAMS
from jekyllpy.plugins.support.lookup import dig, either, hash_at

SETTINGS = "jekyll-diagrams"
TOPIC = "Jekyll Diagrams:"
MODES = ("lax", "warn", "strict")


class Diagram(Block):
    """A picture as SVG, or what is wrong where there can be none."""

    def render(self, context: Context) -> str:
        site = context.registers["site"]
        page = context.registers.get("page")
        settings = dig(page, SETTINGS) or hash_at(site.config, SETTINGS)
        code = self.render_body(context)
        try:
            if site.safe:
                raise DrawingError("safe mode runs no programs")
            drawn = svg_of(self.tag_name, code, hash_at(settings, self.tag_name))
        except DrawingError as error:
            drawn = handled(error, mode_of(site.config, settings), site.logger)
        return f"<div class='{SETTINGS} diagrams {self.tag_name}'>\n  {drawn}\n</div>\n"


def mode_of(config: Any, settings: Any) -> str:
    """How errors are taken: `lax`, `warn` or `strict`.

    Raises:
        ConfigurationError: for any other.
    """
    mode = either(
        hash_at({"": settings}, "").get("error_mode"),
        hash_at(config, "liquid").get("error_mode"),
        "warn",
    )
    if mode not in MODES:
        raise ConfigurationError(f"{SETTINGS}: error_mode must be one of {', '.join(MODES)}")
    return str(mode)


def handled(error: DrawingError, mode: str, logger: Any) -> str:
    """What stands in the place of a picture that can't be drawn.

    Raises:
        LiquidRenderError: in the mode `strict`.
    """
    if mode == "strict":
        raise LiquidRenderError(str(error))
    (logger.warn if mode == "warn" else logger.info)(TOPIC, str(error))
    return str(error)


def register(plugins: Registry) -> None:
    for name in PROGRAMS:
        plugins.tag(name, Diagram)
