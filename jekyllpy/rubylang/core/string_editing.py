"""Methods of String that give an edited copy, with the `!` that edits in place."""

from __future__ import annotations

from collections.abc import Callable
from functools import wraps
from inspect import signature
from typing import Any

from jekyllpy.rubylang.native import method
from jekyllpy.rubylang.objects.string import UTF_8, RString
from jekyllpy.rubylang.operations import check_frozen

Edit = Callable[..., str]


def edits(*names: str) -> Callable[[Edit], Edit]:
    """Register `fn(text, block, *args) -> str` as methods `name` and `name!`."""

    def register(fn: Edit) -> Edit:
        method("String", *names)(_copying(fn))

        @wraps(fn)
        def in_place(self: Any, block: Any, *args: Any) -> Any:
            check_frozen(self)
            edited = fn(self.text, block, *args)
            if edited == self.text:
                return None
            self.text = edited
            return self

        method("String", *(f"{name}!" for name in names))(in_place)
        return fn

    return register


def _copying(fn: Edit) -> Callable[..., RString]:
    if len(signature(fn).parameters) == len(("text", "block")):

        @wraps(fn)
        def copy(self: Any, block: Any) -> RString:
            if type(self) is str:
                return RString(fn(self, block))
            return _encoded_as(self, fn(self.text, block))

    else:

        @wraps(fn)
        def copy(self: Any, block: Any, *args: Any) -> RString:
            if type(self) is str:
                return RString(fn(self, block, *args))
            return _encoded_as(self, fn(self.text, block, *args))

    return copy


def _encoded_as(source: RString, edited: str) -> RString:
    made = RString(edited)
    if source.encoding is not UTF_8:
        made.encoding = source.encoding
    return made
