"""What plugins add to jekyll-scholar, whose work is done in Python, and what they change of its classes."""

from __future__ import annotations

import sys
from collections.abc import Callable, Iterator
from importlib import import_module
from typing import Any

from jekyllpy.plugins.ruby.boundary import into_ruby
from jekyllpy.plugins.ruby.state import descendants
from jekyllpy.rubylang.dispatch import call
from jekyllpy.rubylang.native import MODULES, define_class, define_module, method
from jekyllpy.rubylang.objects.instance import RObject
from jekyllpy.rubylang.objects.module import RClass, RModule
from jekyllpy.rubylang.operations import to_s

define_module("BibTeX")
define_class("BibTeX::Filter")
_FILTERS = "jekyllpy.plugins.jekyll_scholar.filters"


@method("BibTeX::Filter", "apply", "<<")
def filter_apply(self: RObject, block: Any, value: Any) -> Any:
    return value


def register_filters() -> None:
    """Give jekyll-scholar the filters of BibTeX that were defined, by the names of their classes."""
    base = MODULES["BibTeX::Filter"]
    assert isinstance(base, RClass)
    found = list(descendants(base))
    if found or _FILTERS in sys.modules:
        added: dict[str, Callable[[str], str]] = import_module(_FILTERS).ADDED
        added.clear()
        for cls in found:
            added[(cls.name or "").rpartition("::")[2].lower()] = _filter(cls)


def _filter(cls: RClass) -> Callable[[str], str]:
    def apply(text: str) -> str:
        return to_s(into_ruby(lambda given: call(call(cls, "new"), "apply", given), text))

    return apply


CLASSES = (
    "BibliographyCountTag",
    "BibliographyTag",
    "CiteDetailsTag",
    "CiteTag",
    "Details",
    "DetailsGenerator",
    "QuoteTag",
    "ReferenceTag",
    "Utilities",
)


def changed_methods() -> Iterator[str]:
    """The methods (`Jekyll::Scholar::Utilities#reference_tag`) that plugins gave those classes."""
    scholar = MODULES["Jekyll"].constants.get("Scholar")
    if not isinstance(scholar, RModule):
        return
    for name in CLASSES:
        module = scholar.constants.get(name)
        if isinstance(module, RModule):
            yield from (f"Jekyll::Scholar::{name}#{method}" for method in module.methods)
