"""`.coffee` files as scripts, as jekyll-coffeescript 2.0 and 1.2 have them."""

from __future__ import annotations

from typing import TYPE_CHECKING

from jekyllpy.plugins.api import Registry
from jekyllpy.plugins.jekyll_coffeescript.converter import CoffeeScript

if TYPE_CHECKING:
    from jekyllpy.site.site import Site

__all__ = ["register"]


def introduce(site: Site) -> None:
    """Let the converter know whose scripts it converts."""
    converter = site.find_converter_instance(CoffeeScript)
    assert isinstance(converter, CoffeeScript)
    converter.site = site


def register(plugins: Registry) -> None:
    plugins.converter(CoffeeScript)
    plugins.hook("site", "after_init", introduce)
