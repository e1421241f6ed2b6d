"""Methods of every object that only parts of the standard library bring: imported when called."""

from __future__ import annotations

from typing import Any

from jekyllpy.rubylang.dispatch import keyword_hash
from jekyllpy.rubylang.native import MODULES, install
from jekyllpy.rubylang.std import METHODS, import_parts


def _late(module: str, name: str, parts: tuple[str, ...], visibility: str) -> None:
    def import_and_call(self: Any, block: Any, *args: Any, **keywords: Any) -> Any:
        import_parts(parts)
        entry = MODULES[module].natives[name]
        if keywords and not entry.keywords:
            return entry.fn(self, block, *args, keyword_hash(keywords))
        return entry.fn(self, block, *args, **keywords)

    install(MODULES[module], (name,), import_and_call, visibility)


for (_module, _name), (_parts, _visibility) in METHODS.items():
    _late(_module, _name, _parts, _visibility)
