"""Methods of every object that only parts of the standard library bring: imported when called."""

from __future__ import annotations

from typing import Any

from jekyllpy.rubylang.native import MODULES, install, singleton_of
from jekyllpy.rubylang.objects.method import PRIVATE, PUBLIC
from jekyllpy.rubylang.objects.proc import keyword_hash
from jekyllpy.rubylang.std import METHODS, import_parts
from jekyllpy.rubylang.std.tables import SINGLETON


def _late(module: str, name: str, parts: tuple[str, ...], visibility: str) -> None:
    target = singleton_of(MODULES[module]) if visibility == SINGLETON else MODULES[module]

    def import_and_call(self: Any, block: Any, *args: Any, **keywords: Any) -> Any:
        import_parts(parts)
        entry = target.natives[name]
        if keywords and not entry.keywords:
            return entry.fn(self, block, *args, keyword_hash(keywords))
        return entry.fn(self, block, *args, **keywords)

    install(target, (name,), import_and_call, PUBLIC if visibility == SINGLETON else visibility)
    if visibility == PRIVATE:
        install(singleton_of(MODULES[module]), (name,), import_and_call, PUBLIC)


for (_module, _name), (_parts, _visibility) in METHODS.items():
    _late(_module, _name, _parts, _visibility)
