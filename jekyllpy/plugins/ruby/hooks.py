"""`Jekyll::Hooks`."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

from jekyllpy.plugins.ruby.boundary import into_ruby, settle, unless_silent
from jekyllpy.plugins.ruby.host_objects import OF_THE_SITE
from jekyllpy.plugins.ruby.state import state
from jekyllpy.plugins.ruby.values import to_host
from jekyllpy.rubylang.errors import error
from jekyllpy.rubylang.native import define_class, define_constant, define_module, singleton_method
from jekyllpy.rubylang.objects.hash import RHash
from jekyllpy.rubylang.objects.proc import Proc
from jekyllpy.rubylang.objects.symbol import intern
from jekyllpy.rubylang.operations import name_of, to_s

PRIORITIES = {"low": 10, "normal": 20, "high": 30}
# The owners of Jekyll's own; a collection may be any other.
EVENTS = {
    "site": ("after_init", "after_reset", "post_read", "pre_render", "post_render", "post_write"),
    "clean": ("on_obsolete",),
}
CONTENT = ("post_init", "pre_render", "post_convert", "post_render", "post_write")

define_module("Jekyll")
define_module("Jekyll::Hooks")
define_class("Jekyll::Hooks::NotAvailable", "RuntimeError")
define_class("Jekyll::Hooks::Uncallable", "RuntimeError")
define_constant("Jekyll::Hooks", "DEFAULT_PRIORITY", 20)
define_constant(
    "Jekyll::Hooks",
    "PRIORITY_MAP",
    RHash((intern(name), rank) for name, rank in PRIORITIES.items()),
)


@singleton_method("Jekyll::Hooks", "register")
def register(
    self: Any, block: Proc | None, owners: Any, event: Any, *, priority: Any = 20, **_: Any
) -> None:
    for owner in owners if isinstance(owners, list) else [owners]:
        register_one(self, block, owner, event, priority)


@singleton_method("Jekyll::Hooks", "register_one")
def register_one(self: Any, block: Proc | None, owner: Any, event: Any, priority: Any = 20) -> None:
    owner, event = name_of(owner), name_of(event)
    known = EVENTS.get(owner, CONTENT)
    if event not in known:
        listed = ", ".join(f":{name}" for name in known)
        raise error(
            "Jekyll::Hooks::NotAvailable",
            f"Invalid hook. {owner} supports only the following hooks [{listed}]",
        )
    if block is None:
        raise error("Jekyll::Hooks::Uncallable", "Hooks must respond to :call")
    rank = priority if type(priority) is int else PRIORITIES.get(to_s(priority), 20)
    state.site.hooks.register(owner, event, hook_function(block), rank)


def hook_function(block: Proc) -> Callable[..., None]:
    """What the site calls for a hook of Ruby's."""
    state.hooks.append(block)

    def run(*args: Any) -> None:
        unless_silent(into_ruby, block.call, *args)

    run.__module__ = OF_THE_SITE
    return run


@singleton_method("Jekyll::Hooks", "trigger")
def trigger(self: Any, block: Any, owner: Any, event: Any, *args: Any) -> None:
    settle()
    state.site.hooks.trigger(name_of(owner), name_of(event), *map(to_host, args))


@singleton_method("Jekyll::Hooks", "priority_value")
def priority_value(self: Any, block: Any, priority: Any) -> int:
    return priority if type(priority) is int else PRIORITIES[name_of(priority)]
