"""Ruby's OptionParser: switches of a command line."""

from __future__ import annotations

import re
from dataclasses import dataclass
from typing import Any

from jekyllpy.rubylang.errors import RubyError, error
from jekyllpy.rubylang.native import MODULES, define_class, method
from jekyllpy.rubylang.objects.array import RArray
from jekyllpy.rubylang.objects.hash import RHash, hash_key
from jekyllpy.rubylang.objects.instance import RObject
from jekyllpy.rubylang.objects.module import RClass
from jekyllpy.rubylang.objects.proc import Proc
from jekyllpy.rubylang.objects.string import RString
from jekyllpy.rubylang.objects.symbol import Symbol, intern
from jekyllpy.rubylang.operations import text_or_none, to_s
from jekyllpy.rubylang.std.arguments import string

PROGRAM = "jekyll"
NONE, OPTIONAL, REQUIRED = "none", "optional", "required"
_WRITTEN = re.compile(r"(--?+)(\[no-\])?+([^\s=\[]++)(.*)\Z", re.DOTALL)


@dataclass
class Switch:
    """One option.

    Attributes:
        kind: how it takes a value.
        negatable: whether `--no-name` is its opposite.
    """

    shorts: list[str]
    longs: list[str]
    kind: str = NONE
    value: str = ""
    negatable: bool = False
    accepts: Any = None
    description: tuple[str, ...] = ()
    block: Proc | None = None

    @property
    def name(self) -> str:
        """What it is called in a Hash of options."""
        return (self.longs or self.shorts)[0]

    def shown(self, width: int, indent: str) -> str:
        """Its lines of the help."""
        longs = [f"--{'[no-]' if self.negatable else ''}{name}" for name in self.longs]
        names = [*(f"-{name}" for name in self.shorts), *longs]
        left = ", ".join(names) + (self.value if longs else self.value.replace("=", " "))
        if not self.shorts:
            left = "    " + left
        first, *rest = self.description or ("",)
        head = f"{indent}{left:{width}} {first}" if len(left) <= width else f"{indent}{left}"
        if len(left) > width and first:
            rest = [first, *rest]
        lines = [head, *(f"{indent}{'':{width}} {line}" for line in rest)]
        return "".join(f"{line.rstrip()}\n" for line in lines)


class OptionParser(RObject):
    """Switches, and what stands between them in the help."""

    __slots__ = ("banner", "indent", "parts", "tail", "width")

    def __init__(self, cls: RClass) -> None:
        super().__init__(cls)
        self.banner: str | None = None
        self.width, self.indent = 32, "    "
        self.parts: list[Switch | str] = []
        self.tail: list[Switch | str] = []

    @property
    def switches(self) -> list[Switch]:
        """All options."""
        return [part for part in (*self.parts, *self.tail) if isinstance(part, Switch)]


define_class("OptionParser", allocate=OptionParser)
MODULES["Object"].constants["OptParse"] = MODULES["OptionParser"]
define_class("OptionParser::ParseError", "RuntimeError")
_FAULTS = {
    "InvalidOption": "invalid option",
    "MissingArgument": "missing argument",
    "InvalidArgument": "invalid argument",
    "NeedlessArgument": "needless argument",
    "AmbiguousOption": "ambiguous option",
}
for _name in _FAULTS:
    define_class(f"OptionParser::{_name}", "OptionParser::ParseError")


def fault(kind: str, what: str) -> RubyError:
    """The exception of a command line that can't be read."""
    return error(f"OptionParser::{kind}", f"{_FAULTS[kind]}: {what}")


@method("OptionParser", "initialize", visibility="private")
def initialize(
    self: OptionParser, block: Any, banner: Any = None, width: int = 32, indent: Any = None
) -> None:
    self.banner = text_or_none(banner)
    self.width = width
    self.indent = text_or_none(indent) or self.indent
    if block is not None:
        block.call(self)


def _switch(args: tuple[Any, ...], block: Any) -> Switch:
    made = Switch([], [], block=block)
    texts = []
    for arg in args:
        text = None if isinstance(arg, Symbol) else text_or_none(arg)
        if text is None:
            made.accepts = arg
        elif (found := _WRITTEN.match(text)) is not None:
            _note_name(made, found)
        else:
            texts.append(text)
    made.description = tuple(texts)
    return made


def _note_name(made: Switch, found: re.Match[str]) -> None:
    dashes, negatable, name, value = found.groups()
    if dashes == "-":
        made.shorts.append(name[0])
        value = name[1:] + value if name[1:] else value
    else:
        made.longs.append(name)
        made.negatable = made.negatable or bool(negatable)
    if value.strip():
        made.kind = OPTIONAL if "[" in value else REQUIRED
        made.value = value


@method("OptionParser", "on", "def_option", "define")
def on(self: OptionParser, block: Any, *args: Any, **named: Any) -> OptionParser:
    self.parts.append(_switch(args, block))
    return self


@method("OptionParser", "on_head")
def on_head(self: OptionParser, block: Any, *args: Any) -> OptionParser:
    self.parts.insert(0, _switch(args, block))
    return self


@method("OptionParser", "on_tail")
def on_tail(self: OptionParser, block: Any, *args: Any) -> OptionParser:
    self.tail.append(_switch(args, block))
    return self


@method("OptionParser", "separator")
def separator(self: OptionParser, block: Any, text: Any = "") -> None:
    self.parts.append(to_s(text))


@method("OptionParser", "banner")
def banner(self: OptionParser, block: Any) -> RString:
    return RString(f"Usage: {PROGRAM} [options]" if self.banner is None else self.banner)


@method("OptionParser", "banner=")
def set_banner(self: OptionParser, block: Any, text: Any) -> Any:
    self.banner = to_s(text)
    return text


@method("OptionParser", "help", "to_s")
def show(self: OptionParser, block: Any) -> RString:
    out = f"{to_s(banner(self, None))}\n"
    for part in (*self.parts, *self.tail):
        if isinstance(part, Switch):
            out += part.shown(self.width, self.indent)
        else:
            out += part if part.endswith("\n") else f"{part}\n"
    return RString(out)


@method("OptionParser", "parse", "permute")
def parse(self: OptionParser, block: Any, *args: Any, into: Any = None) -> RArray:
    words = args[0] if len(args) == 1 and isinstance(args[0], list) else args
    return RArray(_read(self, [string(word) for word in words], into))


@method("OptionParser", "parse!", "permute!")
def parse_bang(self: OptionParser, block: Any, words: list[Any], *, into: Any = None) -> Any:
    words[:] = _read(self, [string(word) for word in words], into)
    return words


def _read(parser: OptionParser, words: list[str], into: Any) -> list[RString]:
    """Take the options out of the words; what is left."""
    left: list[RString] = []
    while words:
        word = words.pop(0)
        if word == "--":
            left += map(RString, words)
            break
        if word.startswith("--"):
            _read_long(parser, word, words, into)
        elif word.startswith("-") and word != "-":
            _read_short(parser, word, words, into)
        else:
            left.append(RString(word))
    return left


def _read_long(parser: OptionParser, word: str, words: list[str], into: Any) -> None:
    name, equals, value = word[2:].partition("=")
    meant: dict[str, tuple[Switch, bool]] = {}
    for switch in parser.switches:
        for long in switch.longs:
            meant[long] = (switch, True)
            if switch.negatable:
                meant[f"no-{long}"] = (switch, False)
    chosen = {name: meant[name]} if name in meant else _beginning(meant, name)
    if not chosen:
        raise fault("InvalidOption", word)
    if len({id(switch) for switch, _ in chosen.values()}) > 1:
        raise fault("AmbiguousOption", word)
    switch, positive = next(iter(chosen.values()))
    if switch.kind == NONE:
        if equals:
            raise fault("NeedlessArgument", word)
        _give(switch, positive, into)
    else:
        given = value if equals else _value(switch, words, word)
        _give(switch, _converted(switch, given, f"{word} {given}" if not equals else word), into)


def _beginning(meant: dict[str, tuple[Switch, bool]], name: str) -> dict[str, tuple[Switch, bool]]:
    return {long: found for long, found in meant.items() if long.startswith(name)}


def _read_short(parser: OptionParser, word: str, words: list[str], into: Any) -> None:
    letters = word[1:]
    while letters:
        letter, letters = letters[0], letters[1:]
        switch = next((each for each in parser.switches if letter in each.shorts), None)
        if switch is None:
            raise fault("InvalidOption", f"-{letter}")
        if switch.kind == NONE:
            _give(switch, True, into)
            continue
        given = letters or _value(switch, words, f"-{letter}")
        _give(switch, _converted(switch, given, f"-{letter} {given}"), into)
        return


def _value(switch: Switch, words: list[str], shown: str) -> str | None:
    """The word that is an option's value."""
    if words and not (switch.kind == OPTIONAL and words[0].startswith("-")):
        return words.pop(0)
    if switch.kind == REQUIRED:
        raise fault("MissingArgument", shown)
    return None


def _converted(switch: Switch, given: str | None, shown: str) -> Any:
    """A value as what the option accepts."""
    accepts = switch.accepts
    if given is None:
        return None
    if isinstance(accepts, (list, dict)):
        return _one_of(accepts, given, shown)
    name = accepts.name if isinstance(accepts, RClass) else ""
    try:
        if name == "Integer":
            return int(given, 0)
        if name in ("Float", "Numeric"):
            return float(given)
    except ValueError:
        raise fault("InvalidArgument", shown) from None
    if name == "Array":
        return RArray(RString(part) for part in given.split(","))
    if name == "Symbol":
        return intern(given)
    if name in ("TrueClass", "FalseClass"):
        return given not in ("-", "no", "false")
    return RString(given)


def _one_of(accepts: Any, given: str, shown: str) -> Any:
    known = {to_s(each): each for each in accepts}
    chosen = [each for text, each in known.items() if text.startswith(given)]
    if given in known:
        chosen = [known[given]]
    if len(chosen) != 1:
        raise fault("InvalidArgument", shown)
    return accepts[chosen[0]] if isinstance(accepts, dict) else chosen[0]


def _give(switch: Switch, value: Any, into: RHash | None) -> None:
    if switch.block is not None:
        value_of_block = switch.block.call(value)
        if into is not None:
            value = value_of_block if value_of_block is not None else value
    if into is not None:
        into[hash_key(intern(switch.name))] = value
