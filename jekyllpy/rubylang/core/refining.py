"""`refine` and `using`, and what refinements answer with."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from jekyllpy.rubylang.compile.arguments import Arguments
from jekyllpy.rubylang.compile.blocks import compile_block
from jekyllpy.rubylang.compile.call_sites import own_call
from jekyllpy.rubylang.compile.calls import intrinsic
from jekyllpy.rubylang.compile.node import Run
from jekyllpy.rubylang.compile.refinements import Refinements, use
from jekyllpy.rubylang.core.module_eval import module_eval
from jekyllpy.rubylang.dispatch import class_of, module_inspect, real_class_of, resolve_own
from jekyllpy.rubylang.errors import error
from jekyllpy.rubylang.native import define_class, method
from jekyllpy.rubylang.objects.array import RArray
from jekyllpy.rubylang.objects.frame import SELF, Frame
from jekyllpy.rubylang.objects.method import PRIVATE
from jekyllpy.rubylang.objects.module import RModule
from jekyllpy.rubylang.runtime import runtime

if TYPE_CHECKING:
    from tree_sitter import Node

    from jekyllpy.rubylang.compile.scope import Scope, Site

REFINEMENT = define_class("Refinement", "Module")
KEPT = "__refinements__"


@intrinsic("using")
def compile_using(node: Node, scope: Scope, arguments: Arguments) -> Run:
    site = scope.site(node, "using")
    otherwise = own_call(site, arguments.runs)
    found = scope.unit.refinements = Refinements(scope.unit.refinements)
    in_method = scope.method_name is not None

    def run(frame: Frame, site: Site = site) -> Any:
        self = frame[SELF]
        is_place = self is runtime.main or isinstance(self, RModule)
        if len(arguments.runs) != 1 or not is_place or class_of(self).lookup("using"):
            return otherwise(frame)
        if in_method:
            raise error("RuntimeError", "Module#using is not permitted in methods")
        use(found, arguments.runs[0](frame))
        return self

    return run


@intrinsic("refine")
def compile_refine(node: Node, scope: Scope, arguments: Arguments) -> Run:
    """The refinement holds in its own block, too."""
    site = scope.site(node, "refine")
    block_node = node.child_by_field_name("block")
    if block_node is None:
        return own_call(site, arguments.runs)
    around = scope.unit.refinements
    own = scope.unit.refinements = Refinements(around)
    block = compile_block(block_node, scope)
    scope.unit.refinements = around

    def run(frame: Frame, site: Site = site) -> Any:
        self = frame[SELF]
        args = [argument(frame) for argument in arguments.runs]
        body = block.proc(frame)
        is_own = len(args) != 1 or class_of(self).lookup("refine") is not None
        if is_own or not isinstance(self, RModule) or self.is_class:
            return resolve_own(class_of(self), self, site.name)(self, body, *args)
        refinement = refinement_of(self, args[0])
        if refinement not in own.used:
            own.used.insert(0, refinement)
        module_eval(refinement, body)
        return refinement

    return run


def refinement_of(module: RModule, target: Any) -> RModule:
    """The module's refinement of a class or module; made when first asked for."""
    if not isinstance(target, RModule):
        kind = real_class_of(target).name
        raise error("TypeError", f"wrong argument type {kind} (expected Class or Module)")
    kept = module.ivars.setdefault(KEPT, RArray())
    for found in kept:
        if found.refined is target:
            assert isinstance(found, RModule)
            return found
    name = f"#<refinement:{module_inspect(target)}@{module_inspect(module)}>"
    made = RModule(name, REFINEMENT)
    made.refined = target
    kept.append(made)
    return made


@method("Refinement", "import_methods", visibility=PRIVATE)
def refinement_import_methods(self: RModule, block: Any, *modules: RModule) -> RModule:
    for module in modules:
        for entry in module.methods.values():
            if entry.native:
                raise error(
                    "ArgumentError",
                    f"Can't import method which is not defined with Ruby code: "
                    f"{module_inspect(module)}#{entry.name}",
                )
            self.define(entry.copy(owner=self))
    return self
