"""The converter of `.coffee` files."""

from __future__ import annotations

from functools import cached_property
from typing import TYPE_CHECKING

from jekyllpy.errors import ConversionError
from jekyllpy.plugins.api import Converter

if TYPE_CHECKING:
    from jekyllpy.plugins.jekyll_coffeescript.compiler import Compiler
    from jekyllpy.site.site import Site

EXTENSION = ".coffee"


class CoffeeScript(Converter):
    """Turns CoffeeScript into JavaScript.

    Attributes:
        site: whose scripts they are.
    """

    priority = "low"
    safe = True
    site: Site

    def matches(self, ext: str) -> bool:
        return ext.lower() == EXTENSION

    def output_ext(self, ext: str) -> str:
        return ".js"

    def convert(self, content: str) -> str:
        """The script in JavaScript.

        Raises:
            ConversionError: if it doesn't compile, or there is no engine to compile it with.
            GemError: if the compiler's gem isn't what it should be.
        """
        return self._compiler.compile(content)

    @cached_property
    def _compiler(self) -> Compiler:
        from jekyllpy.gems.library import Library

        try:
            from jekyllpy.plugins.jekyll_coffeescript.compiler import Compiler
        except ModuleNotFoundError:
            raise ConversionError(
                "CoffeeScript needs the package dukpy, which isn't installed; install it with: "
                "pip install 'dukpy<0.6'"
            ) from None
        from jekyllpy.plugins.jekyll_coffeescript.program import program_for

        site = self.site
        return Compiler(program_for(Library(site.source, site.logger, is_safe=site.safe)))
