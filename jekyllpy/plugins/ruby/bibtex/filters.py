"""`BibTeX::Filter`: the filters that plugins add to those of jekyll-scholar."""

from __future__ import annotations

import sys
from collections.abc import Callable
from importlib import import_module
from typing import Any

from jekyllpy.plugins.jekyll_scholar.decoding import decode
from jekyllpy.plugins.ruby.bibtex.classes import FILTER
from jekyllpy.plugins.ruby.boundary import into_ruby
from jekyllpy.plugins.ruby.state import descendants
from jekyllpy.rubylang.dispatch import call
from jekyllpy.rubylang.native import MODULES, define_module, method, singleton_method
from jekyllpy.rubylang.objects.instance import RObject
from jekyllpy.rubylang.objects.module import RClass
from jekyllpy.rubylang.objects.string import RString
from jekyllpy.rubylang.operations import to_s

_FILTERS = "jekyllpy.plugins.jekyll_scholar.filters"

define_module("LaTeX")


@singleton_method("LaTeX", "decode")
def latex_decode(self: Any, block: Any, text: Any) -> RString:
    return RString(decode(to_s(text)))


@singleton_method(FILTER, "instance")
def filter_instance(self: RClass, block: Any) -> Any:
    found = self.ivars.get("@instance")
    if found is None:
        found = self.ivars["@instance"] = call(self, "new")
    return found


@method(FILTER, "apply", "<<")
def filter_apply(self: RObject, block: Any, value: Any) -> Any:
    return value


def register_filters() -> None:
    """Give jekyll-scholar the filters of BibTeX that were defined, by the names of their classes."""
    base = MODULES[FILTER]
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
