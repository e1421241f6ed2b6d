"""`class_eval`: text and blocks that run with a module as their self."""

from __future__ import annotations

from typing import Any

from jekyllpy.rubylang.native import method
from jekyllpy.rubylang.objects.method import PUBLIC
from jekyllpy.rubylang.objects.module import RModule
from jekyllpy.rubylang.objects.proc import Proc


def module_eval(module: RModule, block: Proc, *args: Any, **keywords: Any) -> Any:
    """Run a block as if it stood in the body of the module."""
    from jekyllpy.rubylang.core.reflection import run_with_self

    before = module.default_visibility, module.module_function
    module.default_visibility, module.module_function = PUBLIC, False
    try:
        return run_with_self(block, module, module, *args, **keywords)
    finally:
        module.default_visibility, module.module_function = before


@method("Module", "class_eval", "module_eval")
def module_class_eval(self: RModule, block: Any, source: Any = None, *where: Any) -> Any:
    if block is None:
        from jekyllpy.rubylang.core.frames import eval_with_self

        return eval_with_self(self, self, source, where)
    return module_eval(self, block, self)


@method("Module", "class_exec", "module_exec")
def module_class_exec(self: RModule, block: Any, *args: Any, **keywords: Any) -> Any:
    return module_eval(self, block, *args, **keywords)
