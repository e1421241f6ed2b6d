"""The state machine under the tuned lexers: tables in Pygments' form, run by Rouge's rules.

It departs from Pygments' `RegexLexer` where Rouge's machine does: a character no rule matches
is an error and leaves the state as it is; neighbouring pieces of one class are one; a lexer keeps
its state from one piece of text to the next (`continue_lex`), so that a language can embed another.
For speed all rules of a state are one alternation, compiled when the state is first entered.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable, Iterator, Mapping
from typing import Any, ClassVar, TypeAlias, TypeVar

from pygments.lexer import RegexLexer, include

from jekyllpy.config.editions.rouge import ROUGE_4_7, RougeTraits
from jekyllpy.highlight.tokens import ERROR, TYPES, Tokens, TokenType, class_name, merged

MAX_EMPTY_MATCHES = 5
"""Matches in a row that take no character before the machine gives up and marks an error."""

NEVER = r"(?!)"
MARK = "behind_rule_"
"""Begins the name of the empty group behind each rule of a state."""

_CLASS_OR_ESCAPE = re.compile(r"\[\^?\]?(?:\\.|[^\]\\])*+\]?|\\.", re.DOTALL)
_WORD_ENDS = (r"\b", r"\B")

NewState: TypeAlias = str | tuple[str, ...] | None


class Groups:
    """Action: one token type for each capture group of the rule's pattern; `None` drops a group."""

    def __init__(self, *kinds: TokenType | None) -> None:
        self.names = [None if kind is None else class_name(kind) for kind in kinds]


class Words:
    """Action: the token type by the whole matched word.

    Args:
        otherwise: the type of words in no set; with `None` the rule doesn't apply to them.
        sets: pairs of a type and its words, separated by white space; of two sets with the same
            word the earlier wins.
    """

    def __init__(self, otherwise: TokenType | None, *sets: tuple[TokenType, str]) -> None:
        self.otherwise = None if otherwise is None else class_name(otherwise)
        self.names: dict[str, str] = {}
        for kind, words in reversed(sets):
            self.names.update(dict.fromkeys(words.split(), class_name(kind)))


class Until:
    """Action: the matched opening and all up to and with the next `closing` is one token.

    Without a closing the rule doesn't apply. The text is searched once for a closing that isn't
    there, so that a row of openings takes linear time.

    Args:
        in_line: look no further than the end of the line.
    """

    def __init__(self, kind: TokenType, closing: str, *, in_line: bool = False) -> None:
        self.kind = class_name(kind)
        self.closing = closing
        self.in_line = in_line


class Enclosed:
    """Action: the matched opening, the `body` behind it and the `closing` are one token.

    Without a closing the rule doesn't apply. Then no opening that the body ran over is tried again:
    what it ran over as a hidden one begins a body with the same end.
    """

    def __init__(self, kind: TokenType, body: str, closing: str) -> None:
        self.kind = class_name(kind)
        self.body = re.compile(body, re.ASCII)
        self.closing = closing


class When:
    """Rules in a table that are there only where an edition has a trait, or only where it hasn't.

    Args:
        trait: its name among `RougeTraits`.
        wanted: whether the edition is to have it.
        rules: as they stand in a table.
    """

    def __init__(self, trait: str, wanted: bool, rules: tuple[Any, ...]) -> None:
        self.trait = trait
        self.wanted = wanted
        self.rules = rules


def when(trait: str, *rules: Any) -> When:
    """Rules of the editions that have the trait."""
    return When(trait, True, rules)


def unless(trait: str, *rules: Any) -> When:
    """Rules of the editions that don't have the trait."""
    return When(trait, False, rules)


def by_trait(
    trait: str, having: Mapping[str, list[Any]], lacking: Mapping[str, list[Any]]
) -> dict[str, list[Any]]:
    """One table of two with the same states: of the editions that have the trait and of the others."""
    return {
        state: [when(trait, *having[state]), unless(trait, *lacking[state])] for state in having
    }


Callback: TypeAlias = Callable[..., "bool | None"]
"""Action: called with the lexer, the matched text, and each capture group's text or `None`.

It may answer `False`: then the rule doesn't apply, and those behind it are tried.
"""

_Lexer = TypeVar("_Lexer", bound="RougeLexer")
_Handler: TypeAlias = Callable[["RougeLexer", "re.Match[str]"], "bool | None"]
_Compiled: TypeAlias = tuple[str, _Handler | None, NewState, int]
"""Class name, or handler; new state; the number of the rule behind it."""
_State: TypeAlias = tuple[Callable[[str, int], "re.Match[str] | None"], list[_Compiled]]
_StateName: TypeAlias = "str | tuple[str, int]"
"""A state, or what of it is left from a rule on."""


class _States(dict[_StateName, _State]):
    """The compiled states of one lexer class in one edition, each made when it is first asked for."""

    def __init__(self, lexer: type[RougeLexer], traits: RougeTraits) -> None:
        super().__init__()
        self.lexer = lexer
        self.traits = traits

    def __missing__(self, key: _StateName) -> _State:
        name, first = key if isinstance(key, tuple) else (key, 0)
        state = self[key] = _compile(self.lexer, self.traits, name, first)
        return state


class RougeLexer(RegexLexer):
    """Base of the tuned lexers.

    `tokens` maps state names to rules `(pattern, action[, new state])`, `include(state)` and what
    `when` or `unless` an edition has a trait is to be there. An action is a token type, `Groups`, `Words`, `Until`, `Enclosed` or a `Callback`. A new state is a name to enter,
    `"#pop"`, `"#pop:2"`, `"#push"`, or a tuple of those, done in order. Capture groups are numbered
    within their rule for `Groups` and callbacks; back-references must be by a name that is unique in
    the state. `^` and `$` are those of lines, `\\w`, `\\d`, `\\s` of ASCII, `\\b` of all letters, as in Ruby.
    """

    tag: ClassVar[str]
    token_variants = True  # keeps Pygments from compiling the tables its own way
    flags = re.MULTILINE | re.ASCII
    tokens: ClassVar[dict[str, list[Any]]] = {}
    compiled: ClassVar[dict[RougeTraits, _States]]

    def __init_subclass__(cls, **kwargs: Any) -> None:
        super().__init_subclass__(**kwargs)
        cls.compiled = {}

    def __init__(
        self,
        options: Mapping[str, str | list[str]] | None = None,
        traits: RougeTraits = ROUGE_4_7,
    ) -> None:
        super().__init__()
        self.settings = dict(options or {})
        self.traits = traits
        if traits not in self.compiled:
            self.compiled[traits] = _States(type(self), traits)
        self.states = self.compiled[traits]
        self.reset()

    # -- what callbacks use ------------------------------------------------------------------

    def emit(self, kind: TokenType, text: str | None) -> None:
        """Add a piece of the text as a token."""
        if text:
            self.out.append((class_name(kind), text))

    def push(self, state: str) -> None:
        """Enter a state."""
        self.stack.append(state)

    def pop(self, times: int = 1) -> None:
        """Leave that many states, never the outermost."""
        del self.stack[max(1, len(self.stack) - times) :]

    def goto(self, state: str) -> None:
        """Trade the current state for another."""
        self.stack[-1] = state

    def delegate(self, other: RougeLexer, text: str) -> None:
        """Let another lexer go on with this text from where it stands."""
        self.out += other.continue_lex(text)

    def recurse(self, text: str) -> None:
        """Let a fresh lexer of the same language cut this text."""
        self.delegate(type(self)(self.settings, self.traits), text)

    def another(self, kind: type[_Lexer]) -> _Lexer:
        """A fresh lexer of a language within this one, of the same edition."""
        return kind(traits=self.traits)

    def reset(self) -> None:
        """Forget all state; subclasses add theirs."""
        self.stack = ["root"]
        self.out: Tokens = []
        self.text = ""
        self.pos = 0
        self.absent: set[str] = set()
        self.found: dict[str, tuple[int, int]] = {}
        self.absent_before: dict[str, int] = {}

    def find(self, needle: str) -> int:
        """Where `needle` next occurs from the current position on, -1 if nowhere.

        However often it is asked for from further on, each part of the text is searched once.
        """
        if needle in self.absent:
            return -1
        start, at = self.found.get(needle, (0, -1))
        if start <= self.pos <= at:
            return at
        at = self.text.find(needle, self.pos)
        if at < 0:
            self.absent.add(needle)
        else:
            self.found[needle] = (self.pos, at)
        return at

    def find_in_line(self, needle: str) -> int:
        """Where `needle` next occurs in the current line, -1 if nowhere; as `find` for long lines."""
        at = self.find(needle)
        return -1 if at < 0 or 0 <= self.find("\n") < at else at

    def take(self, kind: TokenType, matched: str, end: int) -> None:
        """Make what the rule matched and the text from there to `end` one token."""
        self.emit(kind, matched + self.text[self.pos : end])
        self.pos = end

    # -- running ---------------------------------------------------------------------------------

    def lex(self, text: str) -> Tokens:
        """Cut a text from the start state on, neighbours of one class merged."""
        self.reset()
        return merged(self.continue_lex(text))

    def continue_lex(self, text: str) -> Tokens:
        """Cut a further piece of text from the state the last one ended in; not merged."""
        out = self.out = []
        self.text = text
        self.absent.clear()
        self.found.clear()
        self.absent_before.clear()
        states, stack = self.states, self.stack
        name = stack[-1]
        match, rules = states[name]
        pos, end, empty_matches = 0, len(text), 0
        while pos < end:
            found, table = match(text, pos), rules
            while found is not None:
                kind, handler, new_state, behind = table[found.lastindex or 0]
                self.pos = found.end()
                if handler is None:
                    out.append((kind, text[pos : self.pos]))
                    break
                if handler(self, found) is not False:
                    break
                match_behind, table = states[name, behind]
                found = match_behind(text, pos)
            if found is None:
                out.append((ERROR, text[pos]))
                pos += 1
                continue
            start, pos = pos, self.pos
            if new_state is not None:
                self._move(new_state)
            if pos != start:
                empty_matches = 0
            elif (empty_matches := empty_matches + 1) > MAX_EMPTY_MATCHES:
                out.append((ERROR, text[pos]))
                pos += 1
            if stack[-1] is not name:
                name = stack[-1]
                match, rules = states[name]
        return out

    def _move(self, new_state: str | tuple[str, ...]) -> None:
        if isinstance(new_state, tuple):
            for step in new_state:
                self._move(step)
        elif new_state == "#pop":
            self.pop()
        elif new_state == "#push":
            self.stack.append(self.stack[-1])
        elif new_state.startswith("#pop:"):
            self.pop(int(new_state[5:]))
        else:
            self.stack.append(new_state)

    def get_tokens_unprocessed(
        self, text: str, stack: Iterable[str] = ("root",)
    ) -> Iterator[tuple[int, TokenType, str]]:
        """Pygments' own interface, for use with its formatters."""
        self.reset()
        self.stack = list(stack)
        at = 0
        for name, piece in merged(self.continue_lex(text)):
            yield at, TYPES[name], piece
            at += len(piece)


def _flattened(
    lexer: type[RougeLexer], traits: RougeTraits, rules: Iterable[Any]
) -> Iterator[tuple[Any, ...]]:
    for rule in rules:
        if isinstance(rule, include):
            yield from _flattened(lexer, traits, lexer.tokens[str(rule)])
        elif not isinstance(rule, When):
            yield rule
        elif getattr(traits, rule.trait) is rule.wanted:
            yield from _flattened(lexer, traits, rule.rules)


def _with_word_ends(pattern: str) -> str:
    """A pattern whose `\\b` and `\\B` see a word in letters beyond ASCII, though `\\w` doesn't."""
    return _CLASS_OR_ESCAPE.sub(
        lambda found: f"(?u:{found[0]})" if found[0] in _WORD_ENDS else found[0], pattern
    )


def _compile(lexer: type[RougeLexer], traits: RougeTraits, name: str, first_rule: int) -> _State:
    """One alternation of a state's rules; an empty group after each tells which one matched."""
    rules = list(enumerate(_flattened(lexer, traits, lexer.tokens[name])))[first_rule:]
    marked = [
        f"(?:{_with_word_ends(pattern)})(?P<{MARK}{number}>)" for number, (pattern, *_) in rules
    ]
    regex = re.compile("|".join(marked) or NEVER, lexer.flags)
    actions: list[_Compiled] = [("", None, None, 0)] * (regex.groups + 1)
    first_group = 1
    for number, (_, action, *rest) in rules:
        mark = regex.groupindex[f"{MARK}{number}"]
        kind, handler = _compiled(action, first_group, mark - first_group)
        actions[mark] = (kind, handler, rest[0] if rest else None, number + 1)
        first_group = mark + 1
    return regex.match, actions


def _compiled(action: Any, first: int, count: int) -> tuple[str, _Handler | None]:
    if isinstance(action, TokenType):
        return class_name(action), None
    if isinstance(action, Groups):
        return "", _groups_handler(action, first)
    if isinstance(action, Words):
        return "", _words_handler(action)
    if isinstance(action, Until):
        return "", _until_handler(action)
    if isinstance(action, Enclosed):
        return "", _enclosed_handler(action)
    return "", _callback_handler(action, first, count)


def _groups_handler(action: Groups, first: int) -> _Handler:
    numbered = [(first + at, name) for at, name in enumerate(action.names) if name is not None]

    def handle(lexer: RougeLexer, found: re.Match[str]) -> None:
        for number, name in numbered:
            piece = found[number]
            if piece:
                lexer.out.append((name, piece))

    return handle


def _words_handler(action: Words) -> _Handler:
    names, otherwise = action.names, action.otherwise

    def handle(lexer: RougeLexer, found: re.Match[str]) -> bool:
        word = found[0]
        name = names.get(word, otherwise)
        if name is None:
            return False
        lexer.out.append((name, word))
        return True

    return handle


def _until_handler(action: Until) -> _Handler:
    kind, closing, in_line = action.kind, action.closing, action.in_line

    def handle(lexer: RougeLexer, found: re.Match[str]) -> bool:
        at = lexer.find_in_line(closing) if in_line else lexer.find(closing)
        if at < 0:
            return False
        end = at + len(closing)
        lexer.out.append((kind, lexer.text[found.start() : end]))
        lexer.pos = end
        return True

    return handle


def _enclosed_handler(action: Enclosed) -> _Handler:
    kind, body, closing = action.kind, action.body, action.closing
    memory = body.pattern + closing

    def handle(lexer: RougeLexer, found: re.Match[str]) -> bool:
        start = found.end()
        if start <= lexer.absent_before.get(memory, -1):
            return False
        inside = body.match(lexer.text, start)
        end = inside.end() if inside else start
        if not lexer.text.startswith(closing, end):
            lexer.absent_before[memory] = end
            return False
        lexer.pos = end + len(closing)
        lexer.out.append((kind, lexer.text[found.start() : lexer.pos]))
        return True

    return handle


def _callback_handler(action: Callback, first: int, count: int) -> _Handler:
    numbers = tuple(range(first, first + count))
    if not numbers:
        return lambda lexer, found: action(lexer, found[0])
    if len(numbers) == 1:
        return lambda lexer, found: action(lexer, found[0], found[first])
    return lambda lexer, found: action(lexer, found[0], *found.group(*numbers))
