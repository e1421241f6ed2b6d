"""Refinements: `refine`, `using`, and calls where some hold.

What `using` names holds in the text that follows it, up to the end of the file or class body, and nowhere
else. So each call that is compiled there asks the refinements first; files without `using` pay nothing.
"""

from __future__ import annotations

from collections.abc import Iterator
from typing import TYPE_CHECKING, Any

from jekyllpy.rubylang.dispatch import call_with_keywords, class_of
from jekyllpy.rubylang.implicit import check_modules
from jekyllpy.rubylang.objects.frame import SELF, Frame
from jekyllpy.rubylang.objects.method import PUBLIC, BoundMethod, Method
from jekyllpy.rubylang.objects.module import RClass, RModule
from jekyllpy.rubylang.objects.proc import Proc, keyword_hash
from jekyllpy.rubylang.objects.symbol import Symbol
from jekyllpy.rubylang.operations import name_of

if TYPE_CHECKING:
    from jekyllpy.rubylang.compile.arguments import Arguments
    from jekyllpy.rubylang.compile.node import Run
    from jekyllpy.rubylang.compile.scope import Site

BY_NAME = {"send", "__send__", "public_send", "respond_to?", "method"}
"""Methods that are given another method's name, and heed refinements in looking for it."""


class Refinements:
    """Those that hold at a place of the text; which they are is known once `using` has run."""

    __slots__ = ("outer", "used")

    def __init__(self, outer: Refinements | None) -> None:
        self.outer = outer
        self.used: list[RModule] = []

    def active(self) -> Iterator[RModule]:
        """The refinements, those that were used last first."""
        yield from self.used
        if self.outer is not None:
            yield from self.outer.active()

    def find(self, cls: RClass, name: str) -> Method | None:
        """The refined method that a value of a class answers with, unless a nearer one isn't refined."""
        candidates = [each for each in self.active() if each.lookup(name) is not None]
        if not candidates:
            return None
        for module in cls.ancestors:
            for each in candidates:
                refined = each.refined
                if refined is module or (refined is not None and module in refined.prepended):
                    return each.lookup(name)
            if name in module.methods:
                return None
        return None


def refined_call(
    refinements: Refinements,
    site: Site,
    receiver: Run | None,
    slot: int,
    arguments: Arguments,
    block_run: Run | None,
    ordinary: Run,
) -> Run:
    """A call where refinements hold; `ordinary` calls what isn't refined, on the value in `slot`."""
    name = site.name

    def call_refined(frame: Frame) -> Any:
        value = frame[SELF] if receiver is None else receiver(frame)
        frame[slot] = value
        entry = refinements.find(class_of(value), name)
        if entry is None and name not in BY_NAME:
            return ordinary(frame)
        args, keywords = arguments.evaluate(frame)
        block = None if block_run is None else block_run(frame)
        if entry is None:
            return call_by_name(refinements, site, value, args, keywords, block, receiver is None)
        return called(entry, value, block, args, keywords)

    return call_refined


def called(entry: Method, value: Any, block: Any, args: list[Any], keywords: dict[str, Any]) -> Any:
    """What a method gives, which may not take keywords."""
    if keywords and not entry.keywords:
        return entry.fn(value, block, *args, keyword_hash(keywords))
    return entry.fn(value, block, *args, **keywords)


def call_by_name(
    refinements: Refinements,
    site: Site,
    value: Any,
    args: list[Any],
    keywords: dict[str, Any],
    block: Any,
    own: bool,
) -> Any:
    """`send` and its kin."""
    wanted = args[0] if args else None
    entry = None
    if isinstance(wanted, Symbol) or class_of(wanted).name == "String":
        entry = refinements.find(class_of(value), name_of(wanted))
    if entry is None:
        return call_with_keywords(value, site.name, args, keywords, block, own=own)
    if site.name == "respond_to?":
        return entry.visibility == PUBLIC
    if site.name == "method":
        return BoundMethod(value, entry, entry.name)
    return called(entry, value, block, args[1:], keywords)


def refined_symbol_proc(refinements: Refinements, name: str, plain: Proc) -> Proc:
    """The block of `&:name`."""

    def send_name(value: Any, *args: Any, **keywords: Any) -> Any:
        entry = refinements.find(class_of(value), name)
        if entry is None:
            return plain.call(value, *args, **keywords)
        return entry.fn(value, None, *args, **keywords)

    return Proc(send_name, plain.shape, is_lambda=True)


def use(refinements: Refinements, module: Any) -> None:
    """Have the refinements of a module hold."""
    check_modules(module)
    refinements.used[:0] = reversed(module.ivars.get("__refinements__", ()))
