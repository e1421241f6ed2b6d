"""The modules that Jekyll's and Liquid's classes are in, and the order in which those depend on each other."""

from __future__ import annotations

from jekyllpy.rubylang import core
from jekyllpy.rubylang.native import define_class, define_module

__all__ = ["core"]

for _name in (
    "Liquid", "Jekyll", "Jekyll::Drops", "Jekyll::Tags", "Jekyll::Converters", "Jekyll::Commands",
    "Jekyll::Convertible", "Jekyll::Utils", "Jekyll::Filters", "Jekyll::External",
):  # fmt: skip
    define_module(_name)
for _name, _above in {
    "Liquid::Tag": "Object",
    "Liquid::Block": "Liquid::Tag",
    "Liquid::Drop": "Object",
    "Jekyll::Drops::Drop": "Liquid::Drop",
    "Jekyll::Plugin": "Object",
}.items():
    define_class(_name, _above)
