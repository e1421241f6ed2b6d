"""YAML, with its indentation told from its text."""

from __future__ import annotations

import re
from collections.abc import Callable

from pygments.lexer import include
from pygments.token import (
    Comment,
    Error,
    Keyword,
    Name,
    Number,
    Punctuation,
    String,
    Text,
)

from jekyllpy.highlight.engine import Groups, RougeLexer, unless, when
from jekyllpy.highlight.lexers.patterns import HEX, any_of

INDICATOR = Punctuation.Indicator
PLAIN_START = r"""[^ \t\n\r\f\v?:,\[\]{}#&*!|>'"%@`]"""
_KEY = re.compile(r"""[^#,:?\[\]{}"'\n]+(:(?=\s|$))?""", re.MULTILINE | re.ASCII)
_KEY_CHARACTERS = re.compile(r"""[^#,?\[\]{}"'\n]+""")
TAG_CHARACTERS = r"[\w!$%&'()*+,./:;=?@\[\]~-]"
DOCUMENT_MARK = r"-{3}|\.{3}"
MARK_END = "(?= |$)"


def _directive(state: str) -> Callable[[YAML, str], None]:
    def enter(lexer: YAML, text: str) -> None:
        lexer.emit(Name.Tag, text)
        lexer.reset_indent()
        lexer.push(state)

    return enter


def _document_mark(lexer: YAML, text: str) -> None:
    lexer.emit(Name.Namespace, text)
    lexer.reset_indent()
    lexer.push("block line")


def _line_indent(lexer: YAML, spaces: str) -> None:
    known = lexer.save_indent(spaces)
    lexer.emit(Text, spaces[:known])
    lexer.emit(Error, spaces[known:])
    lexer.push("block line")
    lexer.push("indentation")


def _space_before_indicator(lexer: YAML, spaces: str) -> None:
    lexer.emit(Text, spaces)
    lexer.next_indent += len(spaces)


def _collection_indicator(lexer: YAML, text: str) -> None:
    lexer.set_indent()
    lexer.next_indent += len(text)
    lexer.emit(INDICATOR, text)


def _end_of_indentation(lexer: YAML, spaces: str) -> None:
    _space_before_indicator(lexer, spaces)
    lexer.pop()


def _key(lexer: YAML, _: str) -> bool:
    """A name and `:`; one without is read once."""
    if lexer.pos < lexer.absent_before.get(":", 0):
        return False
    name = _KEY.match(lexer.text, lexer.pos)
    if name is None or name[1] is None:
        lexer.absent_before[":"] = name.end() if name else 0
        return False
    lexer.take(Name.Attribute, "", name.start(1))
    lexer.take(INDICATOR, "", name.end())
    lexer.set_indent()
    return True


def _is_space_or_end(character: str) -> bool:
    return not character or character in " \t\r\n\f\v"


def _key_with_colons(lexer: YAML, _: str) -> bool:
    """What stands before the line's last `:` with white space behind; what has none is read once."""
    if lexer.pos < lexer.absent_before.get(":", 0):
        return False
    run = _KEY_CHARACTERS.match(lexer.text, lexer.pos)
    end = run.end() if run else lexer.pos
    colon = lexer.text.rfind(":", lexer.pos + 1, end)
    while colon > 0 and not _is_space_or_end(lexer.text[colon + 1 : colon + 2]):
        colon = lexer.text.rfind(":", lexer.pos + 1, colon)
    if colon < 0:
        lexer.absent_before[":"] = end
        return False
    lexer.take(Name.Attribute, "", colon)
    lexer.take(INDICATOR, "", colon + 1)
    lexer.set_indent()
    return True


def _blank_scalar_line(lexer: YAML, spaces: str) -> None:
    mark = len(spaces) if lexer.scalar_indent is None else lexer.scalar_indent
    lexer.emit(Text, spaces[:mark])
    lexer.emit(Name.Constant, spaces[mark:])


def _scalar_line(lexer: YAML, spaces: str) -> None:
    lexer.emit(Text, spaces)
    limit = lexer.indents[-1] if lexer.scalar_indent is None else lexer.scalar_indent
    if lexer.scalar_indent is None:
        lexer.scalar_indent = len(spaces)
    if len(spaces) < limit:
        lexer.save_indent(spaces)
        lexer.goto("indentation")


def _scalar_header(lexer: YAML, text: str, before: str | None, after: str | None) -> None:
    lexer.scalar_indent = None
    lexer.goto("ignored line")
    if not text:
        return
    increment = before or after
    if increment:
        lexer.scalar_indent = lexer.indents[-1] + int(increment)
    lexer.emit(INDICATOR, text)


def _continued_line(lexer: YAML, spaces: str) -> None:
    lexer.emit(Text, spaces)
    lexer.pop()
    if len(spaces) <= lexer.indents[-1]:
        lexer.save_indent(spaces)
        lexer.goto("indentation")


class YAML(RougeLexer):
    tag = "yaml"
    tokens = {
        "root": [
            include("comment"),
            (r"\n+", Text),
            (r" +(?=#|$)", Text),
            (r"^%YAML\b", _directive("yaml directive")),
            (r"^%TAG\b", _directive("tag directive")),
            (rf"^(?:{DOCUMENT_MARK}){MARK_END}", _document_mark),
            (r" *(?!\s|$)", _line_indent),
        ],
        "comment": [(r"#.*$", Comment.Single)],
        "indentation": [
            (r"\s*?\n", Text, "#pop:2"),
            (r" +(?=[-:?](?: |$))", _space_before_indicator),
            (rf"[-:?]{MARK_END}", _collection_indicator),
            (r" *", _end_of_indentation),
        ],
        "block line": [
            (r" *(?=#|$)", Text, "#pop"),
            (r" +", Text),
            include("properties"),
            when("yaml_colons", (r"""(?=[^#,?\[\]{}"'\n])""", _key_with_colons)),
            unless("yaml_colons", (r"""(?=[^#,:?\[\]{}"'\n])""", _key)),
            (r"[|>][-+]?", INDICATOR, ("scalar", "scalar header")),
            include("flow"),
            (rf"(?=[?:-][^ \t\n\r\f\v]|{PLAIN_START})", Text, "plain"),
        ],
        "properties": [
            (rf"!<{TAG_CHARACTERS}+>", Keyword.Type),
            (rf"(?:![\w-]+)?!{TAG_CHARACTERS}*", Keyword.Type),
            (r"&(?u:[\w-])+", Name.Label),
            (r"\*(?u:[\w-])+", Name.Variable),
        ],
        "flow": [
            (r"\[", INDICATOR, "flow sequence"),
            (r"\{", INDICATOR, "flow mapping"),
            (r"'", String.Single, "single"),
            (r'"', String.Double, "double"),
        ],
        "in flow": [
            (r"\s+", Text),
            include("comment"),
            (r"[?:,]", INDICATOR),
            include("properties"),
            include("flow"),
            (rf"(?={PLAIN_START})", Text, "plain in flow"),
        ],
        "flow sequence": [(r"\]", INDICATOR, "#pop"), include("in flow")],
        "flow mapping": [(r"\}", INDICATOR, "#pop"), include("in flow")],
        "scalar": [
            (r"\n+", Text),
            (r"^ +$", _blank_scalar_line),
            (r"^ *", _scalar_line),
            (r"[\S \t]+", String),
        ],
        "scalar header": [(rf"(?:([1-9])[-+]?|[-+]?([1-9])?){MARK_END}", _scalar_header)],
        "ignored line": [
            include("comment"),
            (r" +", Text),
            (r"\n", Text, "#pop"),
        ],
        "quoted space": [
            (r"^ +", Text),
            (r" +$", Text),
            (r"\n+", Text),
            (r" +", Name.Variable),
        ],
        "single": [
            include("quoted space"),
            (r"\\'", String.Escape),
            (r"'", String, "#pop"),
            (r"[^\s']+", String),
        ],
        "double": [
            (r'"', String, "#pop"),
            include("quoted space"),
            (r'\\[\t\n "0LNP\\_abefnrtv]', String.Escape),
            (rf"\\(?:U{HEX}{{8}}|u{HEX}{{4}}|x{HEX}{{2}})", String.Escape),
            (r'[^\s"\\]+', String),
        ],
        "plain": [
            (r" *(?=:[ \n]|:$)", Text, "#pop"),
            (r" *:\S+", String),
            (r" +(?=#)", Text, "#pop"),
            (r" +$", Text),
            (r"\n+", Text, "plain line"),
            (r" +", String),
            unless("yaml_colons", (any_of("false null true"), Name.Constant)),
            when("yaml_colons", (any_of("false null true") + r"\b", Keyword.Constant)),
            (r"\d+(?:\.\d+)?(?= +#|\r?\n)", Number, "#pop"),
            (r"[^\s:]+", String),
        ],
        "plain line": [
            (r"^ +\n", Text),
            (r"\n+", Text),
            (rf"^(?={DOCUMENT_MARK})", Text, "#pop:3"),
            (r"^ *", _continued_line),
        ],
        "plain in flow": [
            (r" *(?=[,:?\[\]{}])", Text, "#pop"),
            (r" +(?=#)", Text, "#pop"),
            (r"^ +", Text),
            (r" +$", Text),
            (r"\n+", Text),
            (r" +", Name.Variable),
            (r"[^\s,:?{}\[\]]+", Name.Variable),
        ],
        "yaml directive": [
            (r"( +)(\d+\.\d+)", Groups(Text, Number), ("#pop", "ignored line")),
        ],
        "tag directive": [
            (
                rf"( +)(![\w-]*!|!)( +)(!?{TAG_CHARACTERS}+|!)",
                Groups(Text, Keyword.Type, Text, Keyword.Type),
                ("#pop", "ignored line"),
            ),
        ],
    }

    def reset(self) -> None:
        super().reset()
        self.reset_indent()

    def reset_indent(self) -> None:
        """Start anew at the margin."""
        self.indents = [0]
        self.next_indent = 0
        self.scalar_indent: int | None = None

    def save_indent(self, spaces: str) -> int:
        """Note a line's indentation; how much of it is a level seen before, or a new one."""
        self.next_indent = len(spaces)
        if self.next_indent >= self.indents[-1]:
            return self.next_indent
        while self.next_indent < self.indents[-1]:
            self.indents.pop()
        return self.indents[-1]

    def set_indent(self) -> None:
        """Make the noted indentation a level."""
        if self.indents[-1] < self.next_indent:
            self.indents.append(self.next_indent)
