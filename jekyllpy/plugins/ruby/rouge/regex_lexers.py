"""`Rouge::RegexLexer`: lexers that plugins define by states and rules."""

from __future__ import annotations

from typing import Any

from jekyllpy.plugins.ruby.rouge import states
from jekyllpy.plugins.ruby.rouge.running import Machine, machine_of
from jekyllpy.rubylang.core.reflection import run_with_self
from jekyllpy.rubylang.dispatch import call
from jekyllpy.rubylang.errors import RubyError, error
from jekyllpy.rubylang.native import MODULES, method, singleton_method
from jekyllpy.rubylang.objects.array import RArray
from jekyllpy.rubylang.objects.instance import RObject
from jekyllpy.rubylang.objects.module import RClass
from jekyllpy.rubylang.objects.proc import Proc
from jekyllpy.rubylang.objects.string import RString
from jekyllpy.rubylang.objects.symbol import Symbol, intern
from jekyllpy.rubylang.operations import name_of, to_s

LEXER = "Rouge::RegexLexer"
_STARTS = "start blocks"

# What a class says


@singleton_method("Rouge::Lexer", "state")
def define_state(self: RClass, block: Proc, name: Any) -> None:
    states.define(self, name_of(name), block)


@singleton_method("Rouge::Lexer", "append")
def append_to_state(self: RClass, block: Proc, name: Any) -> None:
    states.define(self, name_of(name), *_existing(self, name), block)


@singleton_method("Rouge::Lexer", "prepend")
def prepend_to_state(self: RClass, block: Proc | None, *names: Any) -> Any:
    """Rules in front of a state's; of a module, what `Module#prepend` does."""
    if not (names and isinstance(names[0], Symbol)):
        return MODULES["Module"].methods["prepend"].fn(self, block, *names)
    assert block is not None
    states.define(self, name_of(names[0]), block, *_existing(self, names[0]))
    return None


def _existing(cls: RClass, name: Any) -> states.Definitions:
    try:
        return states.definitions(cls, name_of(name))
    except RubyError:
        raise error("RuntimeError", f"no such state :{name_of(name)}") from None


@singleton_method("Rouge::Lexer", "start")
def add_start(self: RClass, block: Proc) -> None:
    self.ivars.setdefault(_STARTS, []).append(block)


# What happens in a lexer


@method(LEXER, "reset!")
def reset(self: RObject, block: Any) -> None:
    self.ivars.pop("machine", None)
    for cls in reversed(self.cls.real.ancestors):
        for start in cls.ivars.get(_STARTS, ()):
            run_with_self(start, self, self.cls)


@method(LEXER, "continue_lex")
def continue_lex(self: RObject, block: Proc | None, text: Any) -> Any:
    tokens = RArray(
        RArray((kind, RString(piece))) for kind, piece in machine_of(self).run(to_s(text))
    )
    if block is None:
        return tokens
    for token in tokens:
        block.call(*token)
    return None


@method(LEXER, "lex")
def lex(self: RObject, block: Proc | None, text: Any, *_: Any, **options: Any) -> Any:
    call(self, "reset!")
    return continue_lex(self, block, text)


@method(LEXER, "token")
def token(self: RObject, block: Any, kind: Any, *text: Any) -> None:
    machine = machine_of(self)
    machine.emit(kind, to_s(text[0]) if text else machine.match[0])


@method(LEXER, "groups")
def groups(self: RObject, block: Any, *kinds: Any) -> None:
    machine = machine_of(self)
    for number, kind in enumerate(kinds, 1):
        machine.emit(kind, machine.match[number])


@method(LEXER, "delegate")
def delegate(self: RObject, block: Any, other: Any, text: Any = None) -> None:
    machine = machine_of(self)
    piece = RString(machine.match[0]) if text is None else text
    for kind, part in call(other, "continue_lex", piece):
        machine.emit(kind, to_s(part))


@method(LEXER, "recurse")
def recurse(self: RObject, block: Any, text: Any = None) -> None:
    delegate(self, None, self.cls.real, text)


@method(LEXER, "push")
def push(self: RObject, block: Proc | None, name: Any = None) -> None:
    machine = machine_of(self)
    if name is not None:
        machine.stack.append(machine.named(name))
    elif block is not None:
        machine.stack.append(states.StateOf("", states.rules_of(machine.cls, [block])))
    else:
        machine.stack.append(machine.state)


def filled_machine_of(lexer: RObject) -> Machine:
    """The machine of a lexer that is in some state.

    Raises:
        RubyError: RuntimeError if it is in none.
    """
    machine = machine_of(lexer)
    if not machine.stack:
        raise error("RuntimeError", "empty stack!")
    return machine


@method(LEXER, "pop!")
def pop(self: RObject, block: Any, times: int = 1) -> None:
    machine = filled_machine_of(self)
    del machine.stack[max(0, len(machine.stack) - times) :]


@method(LEXER, "goto")
def goto(self: RObject, block: Any, name: Any) -> None:
    machine = filled_machine_of(self)
    machine.stack[-1] = machine.named(name)


@method(LEXER, "reset_stack")
def reset_stack(self: RObject, block: Any) -> None:
    machine = machine_of(self)
    machine.stack[:] = [machine.named(intern("root"))]


@method(LEXER, "stack")
def stack(self: RObject, block: Any) -> RArray:
    return machine_of(self).stack


@method(LEXER, "state")
def current_state(self: RObject, block: Any) -> states.StateOf:
    return machine_of(self).state


@method(LEXER, "in_state?")
def in_state(self: RObject, block: Any, name: Any) -> bool:
    return any(each.name == name_of(name) for each in machine_of(self).stack)


@method(LEXER, "state?")
def is_state(self: RObject, block: Any, name: Any) -> bool:
    return machine_of(self).state.name == name_of(name)
