"""Elixir."""

from __future__ import annotations

import re

from pygments.lexer import include
from pygments.token import Comment, Keyword, Name, Number, Operator, Punctuation, String, Text

from jekyllpy.highlight.engine import RougeLexer, Until
from jekyllpy.highlight.lexers.patterns import BOUNDARY, any_of
from jekyllpy.highlight.words import words_of

KEYWORDS = words_of("elixir", "keywords")
ATOM_SIGNS = r"<>|===?|>=?|<=?|<=>|&&?|%\(\)|%\[\]|%\{\}|\+\+?|--?|\|\|?|!|//|[%&`/|]|\*\*?|=?~|<-"
BRACKETS = {"{": "}", "[": "]", "(": ")", "<": ">"}
DELIMITERS = "{[(<|/'\""


def _sigil_state(delimiter: str, regex: bool, interpolated: bool) -> str:
    kind = "regex" if regex else "text"
    return f"{kind} sigil {delimiter}{' interpolated' if interpolated else ''}"


def _sigil(lexer: RougeLexer, text: str, letter: str | None, delimiter: str) -> None:
    """Open a sigil; Rouge lets those with `S`, `R`, `C` and `W` interpolate."""
    regex = letter in ("R", "r")
    if regex:
        lexer.push("regex flags")
    if letter in ("W", "w"):
        lexer.push("list flags")
    lexer.emit(String.Regex if regex else String.Other, text)
    interpolated = letter is not None and letter in "SRCW"
    lexer.push(_sigil_state(delimiter, regex, interpolated))


def _sigil_rules(delimiter: str, regex: bool, interpolated: bool) -> list[object]:
    kind = String.Regex if regex else String.Other
    closing = BRACKETS.get(delimiter, delimiter)
    inside = rf"[^#{re.escape(delimiter + closing)}\\]+"
    return [
        (re.escape(closing), kind, "#pop"),
        *([include("interpolated"), (r"#", kind)] if interpolated else [(r"[\\#]", kind)]),
        (inside, kind),
    ]


class Elixir(RougeLexer):
    tag = "elixir"
    tokens = {
        "root": [
            (r"\s+", Text),
            (r"#.*", Comment.Single),
            (
                rf"{any_of(KEYWORDS)}{BOUNDARY}(?![?!])|do{BOUNDARY}",
                Keyword,
            ),
            (
                rf"(?:import|require|use|recur|quote|unquote|super|refer){BOUNDARY}(?![?!])",
                Keyword.Namespace,
            ),
            (rf"(?:and|not|or|when|xor|in){BOUNDARY}", Operator.Word),
            (
                r"%=|\*=|\*\*=|\+=|-=|\^=|\|\|=|<=>|<(?!<|=)|>(?!<|=|>)|<=|>=|===|==|=~|!=|!~"
                r"|&(?:&&?|(?!\d))|\|\||\^|\*|\+|-|/|\||<-|<>|<<|>>|=|\.|~~~",
                Operator,
            ),
            (
                rf":(?:[a-zA-Z_]\w*(?:[?!]|=(?![>=]))?|{ATOM_SIGNS})|[a-zA-Z_]\w*[?!]?:(?!:)",
                String.Symbol,
            ),
            (r':"', String.Symbol, "quoted atom"),
            (
                rf"(?:nil|true|false){BOUNDARY}(?![?!])|[A-Z]\w*{BOUNDARY}",
                Name.Constant,
            ),
            (
                rf"__(?:FILE|LINE|MODULE|MAIN|FUNCTION)__{BOUNDARY}(?![?!])",
                Name.Builtin.Pseudo,
            ),
            (r"[a-zA-Z_!]\w*[!?]?", Name),
            (r"::|[%(){};,/|:\\\[\]]", Punctuation),
            (r"&\d|@[a-zA-Z_]\w*", Name.Variable),
            (
                rf"\d(?:_?\d)*\.(?![^\d\s])(?:_?\d)+(?:[eE][-+]?\d(?:_?\d)*)?{BOUNDARY}",
                Number.Float,
            ),
            (rf"0x[0-9A-Fa-f](?:_?[0-9A-Fa-f])*{BOUNDARY}", Number.Hex),
            (rf"0o[0-7](?:_?[0-7])*{BOUNDARY}", Number.Oct),
            (rf"0b[01](?:_?[01])*{BOUNDARY}", Number.Bin),
            (rf"\d(?:_?\d)*{BOUNDARY}", Number.Integer),
            (r'"""', Until(String.Doc, '"""')),
            (r"'''", Until(String.Doc, "'''")),
            (r'"', String.Double, "double"),
            (r"'", String.Single, "single"),
            (
                r"\?(?:\\(?:x\d{1,2}|[0-9a-fA-F]{1,2}(?![0-9a-fA-F])\b|0[0-7]{0,2}(?![0-7])\b[^x0MC])"
                r"|(?:\\[MC]-)+\w|[^\s\\])",
                String.Other,
            ),
            (rf"~([A-Za-z])?([{re.escape(DELIMITERS)}])", _sigil),
        ],
        "double": [
            include("escape"),
            include("interpolated"),
            (r'[^#"\\]+', String.Double),
            (r'"', String.Double, "#pop"),
            (r"[#\\]", String.Double),
        ],
        "single": [
            include("escape"),
            include("interpolated"),
            (r"[^#'\\]+", String.Single),
            (r"'", String.Single, "#pop"),
            (r"[#\\]", String.Single),
        ],
        "escape": [
            (
                r"\\(?:x[0-9a-fA-F]{2}|u\{?\d+\}?|[\\abdefnrstv0\"'])",
                String.Escape,
            ),
        ],
        "interpolated": [(r"#\{", String.Interpol, "interpolation")],
        "interpolation": [
            (r"\}", String.Interpol, "#pop"),
            include("root"),
        ],
        "quoted atom": [
            (r'"', String.Symbol, "#pop"),
            include("interpolated"),
            (r'[^#"]+', String.Symbol),
        ],
        "regex flags": [(r"[fgimrsux]*", String.Regex, "#pop")],
        "list flags": [(r"[csa]?", String.Other, "#pop")],
        **{
            _sigil_state(delimiter, regex, interpolated): _sigil_rules(
                delimiter, regex, interpolated
            )
            for delimiter in DELIMITERS
            for regex in (False, True)
            for interpolated in (False, True)
        },
    }
