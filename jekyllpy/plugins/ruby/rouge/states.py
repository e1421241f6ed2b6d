"""`Rouge::RegexLexer::StateDSL`: what a plugin says about the states of its lexer."""

from __future__ import annotations

import re
from typing import Any, TypeAlias

from jekyllpy.rubylang.core.reflection import run_with_self
from jekyllpy.rubylang.dispatch import call
from jekyllpy.rubylang.errors import error
from jekyllpy.rubylang.native import MODULES, define_class, define_module, method
from jekyllpy.rubylang.objects.instance import RObject
from jekyllpy.rubylang.objects.module import RClass
from jekyllpy.rubylang.objects.proc import Proc
from jekyllpy.rubylang.objects.regexp import Regexp
from jekyllpy.rubylang.objects.symbol import intern
from jekyllpy.rubylang.operations import name_of

DSL = "Rouge::RegexLexer::StateDSL"
STATE = "Rouge::RegexLexer::State"
_RULES = "rules of state"
_DEFINITIONS = "definitions of states"
_COMPILED = "states"
_LOOKS_BACK = re.compile(r"\\[bBAG]|\(\?<[=!]|.\^", re.DOTALL)
"""What of a pattern depends on the text before the place: Rouge shows none of it."""

define_module("Rouge")
define_class("Rouge::Lexer")
define_class("Rouge::RegexLexer", "Rouge::Lexer")
define_class(DSL)


class Rule:
    """A pattern, and what is done where it matches: a token and a new state, or a block."""

    def __init__(self, regexp: Regexp, kind: Any, new_state: Any, block: Proc | None) -> None:
        self.regexp = regexp
        self.kind = kind
        self.new_states = new_state if isinstance(new_state, list) else [new_state]
        if new_state is None:
            self.new_states = []
        self.block = block
        self.at_line_start = regexp.source.startswith("^")
        self.looks_back = _LOOKS_BACK.search(regexp.source) is not None


class StateOf:
    """A state of a lexer class: its rules, those of states it mixes in among them."""

    def __init__(self, name: str, rules: list[Rule]) -> None:
        self.name = name
        self.rules = rules


define_class(STATE, types=(StateOf,))

Definitions: TypeAlias = list[Proc]


def _own(cls: RClass, name: str) -> dict[str, Any]:
    table: dict[str, Any] = cls.ivars.setdefault(name, {})
    return table


def define(cls: RClass, name: str, *blocks: Proc) -> None:
    """Say anew what a state of a class is; what was made of it is forgotten."""
    _own(cls, _DEFINITIONS)[name] = list(blocks)
    cls.ivars.pop(_COMPILED, None)


def definitions(cls: RClass, name: str) -> Definitions:
    """The blocks that define a state, of the class or the nearest one above."""
    for each in cls.ancestors:
        found = each.ivars.get(_DEFINITIONS, {}).get(name)
        if found is not None:
            blocks: Definitions = found
            return blocks
    raise error("RuntimeError", f'unknown state: "{name}"')


def state_of(cls: RClass, name: str) -> StateOf:
    """A state by its name, ready to run."""
    compiled = _own(cls, _COMPILED)
    if name not in compiled:
        compiled[name] = StateOf(name, rules_of(cls, definitions(cls, name)))
    state: StateOf = compiled[name]
    return state


def rules_of(cls: RClass, blocks: Definitions) -> list[Rule]:
    """The rules that blocks give when they are run."""
    dsl = call(MODULES[DSL], "new")
    dsl.ivars[_RULES] = []
    for block in blocks:
        run_with_self(block, dsl, dsl.cls)
    rules: list[Rule] = []
    for each in dsl.ivars[_RULES]:
        rules += [each] if isinstance(each, Rule) else state_of(cls, each).rules
    return rules


@method(DSL, "rule")
def dsl_rule(
    self: RObject, block: Any, regexp: Any, kind: Any = None, new_state: Any = None
) -> None:
    if kind is None and block is None:
        raise error("RuntimeError", "please pass `rule` a token to yield or a callback")
    self.ivars[_RULES].append(Rule(regexp, kind, new_state, block))


@method(DSL, "mixin")
def dsl_mixin(self: RObject, block: Any, name: Any) -> None:
    self.ivars[_RULES].append(name_of(name))


@method(STATE, "name")
def state_name(self: StateOf, block: Any) -> Any:
    return intern(self.name)
