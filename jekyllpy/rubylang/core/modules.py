"""Ruby's Module and Class."""

from __future__ import annotations

from typing import Any

from jekyllpy.rubylang.compile.blocks import BlockCode
from jekyllpy.rubylang.compile.constants import (
    inherited_constant,
    is_absent,
    own_constant,
    uninitialized,
)
from jekyllpy.rubylang.compile.definitions import (
    add_method,
    alias_method,
    inherited,
    new_class,
    not_a_class,
    undef_method,
    undefined_method,
)
from jekyllpy.rubylang.dispatch import (
    module_inspect,
    real_class_of,
    send,
    singleton_class,
)
from jekyllpy.rubylang.errors import error
from jekyllpy.rubylang.native import MODULE, OBJECT, method, singleton_method, singleton_of
from jekyllpy.rubylang.objects.array import RArray
from jekyllpy.rubylang.objects.frame import Definition
from jekyllpy.rubylang.objects.instance import RObject
from jekyllpy.rubylang.objects.method import (
    PRIVATE,
    PROTECTED,
    PUBLIC,
    BoundMethod,
    Function,
    Method,
    UnboundMethod,
)
from jekyllpy.rubylang.objects.module import ConstantClock, RClass, RModule
from jekyllpy.rubylang.objects.proc import Proc
from jekyllpy.rubylang.objects.string import RString
from jekyllpy.rubylang.objects.symbol import Symbol, intern
from jekyllpy.rubylang.operations import check_frozen, ivars_of, name_of, truthy


@singleton_method("Module", "new")
def module_new(self: RClass, block: Any) -> RModule:
    made = RModule(None, self)
    if block is not None:
        module_eval(made, block, made)
    return made


@singleton_method("Class", "new")
def class_new(self: RClass, block: Any, superclass: Any = OBJECT) -> RClass:
    if not isinstance(superclass, RClass):
        raise not_a_class(superclass)
    made = new_class(superclass)
    inherited(made)
    if block is not None:
        module_eval(made, block, made)
    return made


@method("Class", "superclass")
def class_superclass(self: RClass, block: Any) -> Any:
    above = self.superclass
    return None if above is None else (above if self.is_singleton else above.real)


@method("Class", "subclasses")
def class_subclasses(self: RClass, block: Any) -> RArray:
    return RArray(each for each in reversed(self.subclasses) if not each.is_singleton)


@method("Class", "inherited", visibility=PRIVATE)
@method("Module", "included", visibility=PRIVATE)
@method("Module", "extended", visibility=PRIVATE)
@method("Module", "prepended", visibility=PRIVATE)
@method("Module", "method_added", visibility=PRIVATE)
@method("BasicObject", "singleton_method_added", visibility=PRIVATE)
def hook(self: Any, block: Any, what: Any) -> None:
    return None


# --- mixing in ---


def _check_modules(modules: tuple[Any, ...]) -> None:
    for module in modules:
        if not isinstance(module, RModule) or module.is_class:
            raise error(
                "TypeError", f"wrong argument type {real_class_of(module).name} (expected Module)"
            )


@method("Module", "include")
def module_include(self: RModule, block: Any, *modules: Any) -> RModule:
    _check_modules(modules)
    for module in reversed(modules):
        send(module, "append_features", self)
        send(module, "included", self)
    return self


@method("Module", "append_features", visibility=PRIVATE)
def module_append_features(self: RModule, block: Any, target: RModule) -> RModule:
    target.include(self)
    return self


@method("Module", "extend_object", visibility=PRIVATE)
def module_extend_object(self: RModule, block: Any, target: Any) -> Any:
    singleton_class(target).include(self)
    return target


@method("Module", "prepend_features", visibility=PRIVATE)
def module_prepend_features(self: RModule, block: Any, target: RModule) -> RModule:
    target.prepend(self)
    return self


@method("Module", "prepend")
def module_prepend(self: RModule, block: Any, *modules: Any) -> RModule:
    _check_modules(modules)
    for module in reversed(modules):
        send(module, "prepend_features", self)
        send(module, "prepended", self)
    return self


@method("Module", "ancestors")
def module_ancestors(self: RModule, block: Any) -> RArray:
    return RArray(self.ancestors)


@method("Module", "include?")
def module_includes(self: RModule, block: Any, module: RModule) -> bool:
    return module is not self and not module.is_class and module in self.ancestors


@method("Module", "included_modules")
def module_included_modules(self: RModule, block: Any) -> RArray:
    return RArray(each for each in self.ancestors if not each.is_class and each is not self)


# --- comparing and naming ---


@method("Module", "==")
def module_equal(self: RModule, block: Any, other: Any) -> bool:
    return self is other


def _below(one: RModule, other: Any) -> bool:
    if not isinstance(other, RModule):
        raise error("TypeError", "compared with non class/module")
    return other in one.ancestors


@method("Module", "<")
def module_below(self: RModule, block: Any, other: Any) -> Any:
    if self is other:
        return False
    return True if _below(self, other) else (False if _below(other, self) else None)


@method("Module", "<=")
def module_below_or_same(self: RModule, block: Any, other: Any) -> Any:
    return True if _below(self, other) else (False if _below(other, self) else None)


@method("Module", ">")
def module_above(self: RModule, block: Any, other: Any) -> Any:
    if self is other:
        return False
    return True if _below(other, self) else (False if _below(self, other) else None)


@method("Module", ">=")
def module_above_or_same(self: RModule, block: Any, other: Any) -> Any:
    return True if _below(other, self) else (False if _below(self, other) else None)


@method("Module", "<=>")
def module_compare(self: RModule, block: Any, other: Any) -> Any:
    if self is other:
        return 0
    if not isinstance(other, RModule):
        return None
    return -1 if _below(self, other) else (1 if _below(other, self) else None)


@method("Module", "name")
def module_name(self: RModule, block: Any) -> Any:
    return None if self.name is None else RString(self.name)


@method("Module", "to_s", "inspect")
def module_to_s(self: RModule, block: Any) -> RString:
    return RString(module_inspect(self))


@method("Module", "hash")
def module_hash(self: RModule, block: Any) -> int:
    return id(self) >> 4


@method("Module", "freeze")
def module_freeze(self: RModule, block: Any) -> RModule:
    self.frozen = True
    return self


# --- visibility ---


def _names(values: tuple[Any, ...]) -> list[str]:
    found: list[str] = []
    for value in values:
        found.extend(name_of(each) for each in (value if isinstance(value, list) else [value]))
    return found


def set_visibility(module: RModule, names: list[str], visibility: str) -> None:
    """Make methods of a module public, private or protected."""
    for name in names:
        entry = module.lookup(name)
        if entry is None and not module.is_class:
            entry = OBJECT.lookup(name)
        if entry is None:
            raise undefined_method(module, name)
        if entry.owner is module:
            module.define(entry.copy(visibility=visibility))
        else:
            module.define(entry.copy(owner=module, visibility=visibility))


def _visibility(self: RModule, values: tuple[Any, ...], visibility: str) -> Any:
    if not values:
        self.default_visibility = visibility
        self.module_function = False
        return None
    set_visibility(self, _names(values), visibility)
    return values[0] if len(values) == 1 else RArray(values)


@method("Module", "public")
def module_public(self: RModule, block: Any, *names: Any) -> Any:
    return _visibility(self, names, PUBLIC)


@method("Module", "private")
def module_private(self: RModule, block: Any, *names: Any) -> Any:
    return _visibility(self, names, PRIVATE)


@method("Module", "protected")
def module_protected(self: RModule, block: Any, *names: Any) -> Any:
    return _visibility(self, names, PROTECTED)


@method("Module", "module_function", visibility=PRIVATE)
def module_module_function(self: RModule, block: Any, *names: Any) -> Any:
    if not names:
        self.module_function = True
        return None
    singleton = singleton_of(self)
    for name in _names(names):
        entry = self.lookup(name) or OBJECT.lookup(name)
        if entry is None:
            raise undefined_method(self, name)
        singleton.define(entry.copy(owner=singleton, visibility=PUBLIC))
        self.define(entry.copy(owner=self, visibility=PRIVATE))
    return None


@method("Module", "private_class_method")
def module_private_class_method(self: RModule, block: Any, *names: Any) -> None:
    set_visibility(singleton_of(self), _names(names), PRIVATE)


@method("Module", "public_class_method")
def module_public_class_method(self: RModule, block: Any, *names: Any) -> None:
    set_visibility(singleton_of(self), _names(names), PUBLIC)


@method("Module", "private_constant")
def module_private_constant(self: RModule, block: Any, *names: Any) -> None:
    self.private_constants.update(_names(names))


@method("Module", "public_constant", "deprecate_constant")
def module_public_constant(self: RModule, block: Any, *names: Any) -> None:
    self.private_constants.difference_update(_names(names))


# --- attributes ---


def _reader(name: str) -> Function:
    ivar = f"@{name}"

    def read(self: Any, block: Any, /) -> Any:
        try:
            return self.ivars.get(ivar)
        except AttributeError:
            return ivars_of(self).get(ivar)

    return read


def _writer(name: str) -> Function:
    ivar = f"@{name}"

    def write(self: Any, block: Any, value: Any, /) -> Any:
        if type(self) is RObject and not self.frozen:
            self.ivars[ivar] = value
            return value
        check_frozen(self)
        ivars_of(self)[ivar] = value
        return value

    return write


def _add_attributes(module: RModule, names: tuple[Any, ...], read: bool, write: bool) -> RArray:
    made = RArray()
    visibility = module.default_visibility if module is not OBJECT else PUBLIC
    for name in _names(names):
        if read:
            add_method(
                module,
                Method(
                    name, _reader(name), module, visibility, arity=0, parameters=(), keywords=False
                ),
            )
            made.append(intern(name))
        if write:
            add_method(
                module,
                Method(
                    f"{name}=",
                    _writer(name),
                    module,
                    visibility,
                    arity=1,
                    parameters=(("req",),),
                    keywords=False,
                ),
            )
            made.append(intern(f"{name}="))
    return made


@method("Module", "attr_reader", "attr")
def module_attr_reader(self: RModule, block: Any, *names: Any) -> RArray:
    return _add_attributes(self, names, True, False)


@method("Module", "attr_writer")
def module_attr_writer(self: RModule, block: Any, *names: Any) -> RArray:
    return _add_attributes(self, names, False, True)


@method("Module", "attr_accessor")
def module_attr_accessor(self: RModule, block: Any, *names: Any) -> RArray:
    return _add_attributes(self, names, True, True)


# --- methods ---


@method("Module", "alias_method")
def module_alias_method(self: RModule, block: Any, new: Any, old: Any) -> Symbol:
    alias_method(self, name_of(new), name_of(old))
    return intern(name_of(new))


@method("Module", "remove_method")
def module_remove_method(self: RModule, block: Any, *names: Any) -> RModule:
    from jekyllpy.rubylang.objects.module import methods_changed

    for name in _names(names):
        if name not in self.methods:
            raise error("NameError", f"method `{name}' not defined in {module_inspect(self)}")
        del self.methods[name]
        methods_changed()
    return self


@method("Module", "undef_method")
def module_undef_method(self: RModule, block: Any, *names: Any) -> RModule:
    for name in _names(names):
        undef_method(self, name)
    return self


def method_from(name: str, body: Any, module: RModule, visibility: str) -> Method:
    """A method made of a block, a Method or an UnboundMethod."""
    if isinstance(body, (BoundMethod, UnboundMethod)):
        entry = body.entry
        return entry.copy(name=name, owner=module, visibility=visibility)
    if not isinstance(body, Proc):
        raise error("ArgumentError", "tried to create Proc object without a block")
    shape = body.shape
    up = body.up
    if up is None or not isinstance(shape, BlockCode):
        native = body.call

        def call_native(self: Any, block: Any, /, *args: Any, **keywords: Any) -> Any:
            return native(self, *args, **keywords)

        return Method(name, call_native, module, visibility)
    running = up[2]
    definition = Definition(running.cref, name, None, None)
    strict = shape.strict

    def call_block(self: Any, block: Any, /, *args: Any, **keywords: Any) -> Any:
        if block is not None:
            keywords["&"] = block
        return strict(up, self, block, definition)(*args, **keywords)

    parameters = shape.parameters_of
    entry = Method(
        name,
        call_block,
        module,
        visibility,
        arity=parameters.arity(),
        parameters=shape.parameters,
        keywords=parameters.takes_keywords,
        place=shape.place,
    )
    definition.method = entry
    return entry


@method("Module", "define_method")
def module_define_method(self: RModule, block: Any, name: Any, body: Any = None) -> Symbol:
    visibility = self.default_visibility if self is not OBJECT else PUBLIC
    found = body if body is not None else block
    add_method(self, method_from(name_of(name), found, self, visibility))
    return intern(name_of(name))


@method("Module", "method_defined?", "public_method_defined?")
def module_method_defined(self: RModule, block: Any, name: Any, inherit: Any = True) -> bool:
    entry = self.lookup(name_of(name)) if truthy(inherit) else self.methods.get(name_of(name))
    return entry is not None and entry.visibility != PRIVATE


@method("Module", "private_method_defined?")
def module_private_method_defined(
    self: RModule, block: Any, name: Any, inherit: Any = True
) -> bool:
    entry = self.lookup(name_of(name))
    return entry is not None and entry.visibility == PRIVATE


@method("Module", "protected_method_defined?")
def module_protected_defined(self: RModule, block: Any, name: Any, inherit: Any = True) -> bool:
    entry = self.lookup(name_of(name))
    return entry is not None and entry.visibility == PROTECTED


def _instance_methods(module: RModule, inherit: bool, *visibilities: str) -> RArray:
    names: dict[str, None] = {}
    hidden: set[str] = set()
    for each in module.ancestors if inherit else [module]:
        for name, entry in each.methods.items():
            if entry.undefined or entry.visibility not in visibilities:
                hidden.add(name)
            elif name not in hidden:
                names.setdefault(name)
    return RArray(intern(name) for name in names)


@method("Module", "instance_methods", "public_instance_methods")
def module_instance_methods(self: RModule, block: Any, inherit: Any = True) -> RArray:
    return _instance_methods(self, truthy(inherit), PUBLIC, PROTECTED)


@method("Module", "private_instance_methods")
def module_private_instance_methods(self: RModule, block: Any, inherit: Any = True) -> RArray:
    return _instance_methods(self, truthy(inherit), PRIVATE)


@method("Module", "instance_method", "public_instance_method")
def module_instance_method(self: RModule, block: Any, name: Any) -> UnboundMethod:
    entry = self.lookup(name_of(name))
    if entry is None:
        raise undefined_method(self, name_of(name))
    return UnboundMethod(self, entry, name_of(name))


# --- constants and class variables ---


def _constant_path(module: RModule, name: str, inherit: bool) -> Any:
    for part in name.split("::"):
        if not part:
            module = OBJECT
            continue
        if not part[0].isupper() or not part.isidentifier():
            raise error("NameError", f"wrong constant name {part}", name=intern(part))
        found = inherited_constant(module, part) if inherit else own_constant(module, part)
        if is_absent(found):
            found = send(module, "const_missing", intern(part))
        module = found
    return module


@method("Module", "const_get")
def module_const_get(self: RModule, block: Any, name: Any, inherit: Any = True) -> Any:
    return _constant_path(self, name_of(name), truthy(inherit))


@method("Module", "const_set")
def module_const_set(self: RModule, block: Any, name: Any, value: Any) -> Any:
    found = name_of(name)
    if not found[:1].isupper() or not found.isidentifier():
        raise error("NameError", f"wrong constant name {found}", name=intern(found))
    self.set_constant(found, value)
    return value


@method("Module", "const_defined?")
def module_const_defined(self: RModule, block: Any, name: Any, inherit: Any = True) -> bool:
    module: Any = self
    for part in name_of(name).split("::"):
        if not isinstance(module, RModule):
            return False
        found = inherited_constant(module, part) if truthy(inherit) else own_constant(module, part)
        if is_absent(found):
            return False
        module = found
    return True


@method("Module", "const_missing")
def module_const_missing(self: RModule, block: Any, name: Symbol) -> Any:
    raise uninitialized(self, name.name)


@method("Module", "const_source_location")
def module_const_source_location(self: RModule, block: Any, name: Any) -> RArray:
    return RArray()


@method("Module", "constants")
def module_constants(self: RModule, block: Any, inherit: Any = True) -> RArray:
    names: dict[str, None] = {}
    for each in self.ancestors if truthy(inherit) else [self]:
        if each is OBJECT and self is not OBJECT:
            break
        names.update(dict.fromkeys(n for n in each.constants if n not in each.private_constants))
    return RArray(intern(name) for name in names)


@method("Module", "remove_const", visibility=PRIVATE)
def module_remove_const(self: RModule, block: Any, name: Any) -> Any:
    if name_of(name) not in self.constants:
        raise error("NameError", f"constant {module_inspect(self)}::{name_of(name)} not defined")
    ConstantClock.time += 1
    return self.constants.pop(name_of(name))


@method("Module", "autoload")
def module_autoload(self: RModule, block: Any, name: Any, path: Any) -> None:
    self.autoloads[name_of(name)] = name_of(path)


@method("Kernel", "autoload", visibility=PRIVATE)
def kernel_autoload(self: Any, block: Any, name: Any, path: Any) -> None:
    OBJECT.autoloads[name_of(name)] = name_of(path)


def _class_variable_owner(module: RModule, name: str) -> RModule | None:
    return next((each for each in module.ancestors if name in each.class_variables), None)


@method("Module", "class_variable_get")
def module_cvar_get(self: RModule, block: Any, name: Any) -> Any:
    owner = _class_variable_owner(self, name_of(name))
    if owner is None:
        raise error(
            "NameError", f"uninitialized class variable {name_of(name)} in {module_inspect(self)}"
        )
    return owner.class_variables[name_of(name)]


@method("Module", "class_variable_set")
def module_cvar_set(self: RModule, block: Any, name: Any, value: Any) -> Any:
    owner = _class_variable_owner(self, name_of(name)) or self
    owner.class_variables[name_of(name)] = value
    return value


@method("Module", "class_variable_defined?")
def module_cvar_defined(self: RModule, block: Any, name: Any) -> bool:
    return _class_variable_owner(self, name_of(name)) is not None


@method("Module", "class_variables")
def module_cvars(self: RModule, block: Any) -> RArray:
    names = {name: None for each in self.ancestors for name in each.class_variables}
    return RArray(intern(name) for name in names)


# --- running blocks in a module ---


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


@method("Module", "refine", visibility=PRIVATE)
def module_refine(self: RModule, block: Any, target: RModule) -> RModule:
    made = RModule(f"#<refinement:{module_inspect(target)}@{module_inspect(self)}>", MODULE)
    made.refined = target
    refinements = self.ivars.setdefault("__refinements__", RArray())
    refinements.append(made)
    module_eval(made, block)
    return made


@method("Module", "using", visibility=PRIVATE)
@method("Kernel", "using", visibility=PRIVATE)
def use_refinements(self: Any, block: Any, module: RModule) -> Any:
    for refinement in module.ivars.get("__refinements__", ()):
        refinement.refined.prepend(refinement)
    return self


@method("Module", "singleton_class?")
def module_is_singleton(self: RModule, block: Any) -> bool:
    return isinstance(self, RClass) and self.is_singleton
