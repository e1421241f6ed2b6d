"""Runs the states of a plugin's lexer over a text."""

from __future__ import annotations

from typing import Any

from jekyllpy.plugins.ruby.rouge.states import Rule, StateOf, state_of
from jekyllpy.plugins.ruby.rouge.tokens import BY_SHORT
from jekyllpy.rubylang.core.reflection import run_with_self
from jekyllpy.rubylang.errors import error
from jekyllpy.rubylang.objects.array import RArray
from jekyllpy.rubylang.objects.instance import RObject
from jekyllpy.rubylang.objects.module import RClass
from jekyllpy.rubylang.objects.regexp import MatchData
from jekyllpy.rubylang.operations import name_of

MOST_EMPTY_MATCHES = 5
"""Matches in a row that take no character before the machine gives up."""
_MACHINE = "machine"

Tokens = list[tuple[Any, str]]


class Machine:
    """The stack of states of one lexer, and the text it is at work on."""

    def __init__(self, lexer: RObject) -> None:
        self.lexer = lexer
        self.cls: RClass = lexer.cls.real
        self.stack = RArray([state_of(self.cls, "root")])
        self.tokens: Tokens = []
        self.match: Any = None

    @property
    def state(self) -> StateOf:
        if not self.stack:
            raise error("RuntimeError", "empty stack!")
        state: StateOf = self.stack[-1]
        return state

    def named(self, name: Any) -> StateOf:
        """A state of the lexer's class by its name."""
        return name if isinstance(name, StateOf) else state_of(self.cls, name_of(name))

    def emit(self, kind: Any, text: str | None) -> None:
        """Add a piece of the text, to the last one where that is of the same kind."""
        if not text:
            return
        if self.tokens and self.tokens[-1][0] is kind:
            text = self.tokens.pop()[1] + text
        self.tokens.append((kind, text))

    def run(self, text: str) -> Tokens:
        """The tokens of a text, from the state that the last one ended in."""
        outer = self.tokens, self.match
        self.tokens = []
        pos = empty = 0
        while pos < len(text):
            found = self._step(text, pos)
            if found is not None:
                end = pos + found
                empty = empty + 1 if end == pos else 0
                pos = end
            if found is None or empty > MOST_EMPTY_MATCHES:
                self.emit(BY_SHORT["err"], text[pos])
                pos += 1
        made = self.tokens
        self.tokens, self.match = outer
        return made

    def _step(self, text: str, pos: int) -> int | None:
        """How far the first rule that matches goes, after what it says was done."""
        rest: str | None = None
        for rule in self.state.rules:
            if rule.at_line_start and pos and text[pos - 1] != "\n":
                continue
            if rule.looks_back:
                rest = text[pos:] if rest is None else rest
                match = rule.regexp.pattern.match(rest)
            else:
                match = rule.regexp.pattern.match(text, pos)
            if match is not None:
                self._apply(rule, match)
                return int(match.end() - match.start())
        return None

    def _apply(self, rule: Rule, match: Any) -> None:
        self.match = match
        if rule.block is not None:
            data = MatchData(match, rule.regexp)
            run_with_self(rule.block, self.lexer, self.lexer.cls, data)
            return
        self.emit(rule.kind, match[0])
        for each in rule.new_states:
            self.move(each)

    def move(self, new_state: Any) -> None:
        """Go to a state, or back (`pop!`, which leaves nothing where nothing is)."""
        name = name_of(new_state)
        if name == "pop!":
            del self.stack[-1:]
        elif name == "push":
            self.stack.append(self.state)
        else:
            self.stack.append(self.named(new_state))


def machine_of(lexer: RObject) -> Machine:
    """The machine of a lexer, made when it is first asked for."""
    machine = lexer.ivars.get(_MACHINE)
    if machine is None:
        machine = lexer.ivars[_MACHINE] = Machine(lexer)
    return machine
