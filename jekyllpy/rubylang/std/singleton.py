"""Ruby's Singleton and Observable."""

from __future__ import annotations

from typing import Any

from jekyllpy.rubylang.dispatch import call_with_keywords, responds_to, send
from jekyllpy.rubylang.errors import error
from jekyllpy.rubylang.native import define_module, method, singleton_method, singleton_of
from jekyllpy.rubylang.objects.method import PRIVATE, Method
from jekyllpy.rubylang.objects.module import RClass
from jekyllpy.rubylang.operations import ivars_of, name_of, truthy

define_module("Singleton")
define_module("Observable")


@singleton_method("Singleton", "included")
def singleton_included(self: Any, block: Any, base: RClass) -> None:
    own = singleton_of(base)
    for name in ("new", "allocate"):
        entry = own.lookup(name)
        if entry is not None:
            own.define(entry.copy(owner=own, visibility=PRIVATE))

    def instance(cls: Any, block: Any, /) -> Any:
        if "__instance" not in cls.class_variables:
            cls.class_variables["__instance"] = send(cls, "new")
        return cls.class_variables["__instance"]

    own.define(Method("instance", instance, own, arity=0, parameters=()))


@method("Singleton", "clone", "dup")
def singleton_clone(self: Any, block: Any, **options: Any) -> Any:
    raise error("TypeError", f"can't clone instance of singleton {self.cls.real.name}")


def _observers(self: Any) -> dict[Any, str]:
    found: dict[Any, str] = ivars_of(self).setdefault("@observer_peers", {})
    return found


@method("Observable", "add_observer")
def observable_add(self: Any, block: Any, observer: Any, name: Any = None) -> None:
    func = "update" if name is None else name_of(name)
    if not responds_to(observer, func):
        raise error("NoMethodError", f"observer does not respond to `{func}'")
    _observers(self)[observer] = func


@method("Observable", "delete_observer")
def observable_delete(self: Any, block: Any, observer: Any) -> None:
    _observers(self).pop(observer, None)


@method("Observable", "delete_observers")
def observable_clear(self: Any, block: Any) -> None:
    _observers(self).clear()


@method("Observable", "count_observers")
def observable_count(self: Any, block: Any) -> int:
    return len(_observers(self))


@method("Observable", "changed")
def observable_changed(self: Any, block: Any, state: Any = True) -> None:
    ivars_of(self)["@observer_state"] = state


@method("Observable", "changed?")
def observable_is_changed(self: Any, block: Any) -> bool:
    return truthy(ivars_of(self).get("@observer_state"))


@method("Observable", "notify_observers")
def observable_notify(self: Any, block: Any, *args: Any, **keywords: Any) -> None:
    if truthy(ivars_of(self).get("@observer_state")):
        for observer, name in list(_observers(self).items()):
            call_with_keywords(observer, name, args, keywords)
        ivars_of(self)["@observer_state"] = False
