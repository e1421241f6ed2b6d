"""Ruby."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Any, ClassVar

from pygments.lexer import include
from pygments.token import Comment, Keyword, Name, Number, Operator, Punctuation, String, Text

from jekyllpy.highlight.engine import Groups, RougeLexer, Until, by_trait
from jekyllpy.highlight.lexers.patterns import (
    BOUNDARY,
    EXPONENT,
    HEX,
    MARKS,
    PERHAPS_BLANKS,
    UPPER,
    any_of,
    quoted,
    separated,
    word,
)
from jekyllpy.highlight.words import words_of

KEYWORDS = words_of("ruby", "keywords")
PSEUDO_KEYWORDS = words_of("ruby", "pseudo keywords")
BUILTINS = words_of("ruby", "builtins")
QUESTIONS = words_of("ruby", "questions")
CHANGING = words_of("ruby", "changing")
SIGIL = "[IQWiqrswx]"

CLOSING = {"{": "}", "[": "]", "(": ")", "<": ">"}
INTERPOLATING = frozenset("rQWxI")
DECIMAL = separated(r"\d")
CHARACTER_ESCAPE = rf"""\\(?:[0-7]{{1,3}}|x{HEX}{{1,2}}|[\\#"'abefnrstv])"""
EARLIER_OPERATOR_METHODS = r"\*\*?|<<?|>>?|[-+]@?|===?|\[\]=?|[%&/`|~^]"


OPERATOR_METHODS = rf"<=>?|{EARLIER_OPERATOR_METHODS}"


UNCASED = "\u05d0-\u109f\u1100-\u1cff\u2e80-\uffff"
"""Scripts without capitals."""


@dataclass(frozen=True)
class Names:
    """Patterns of names.

    Attributes:
        any: any.
        cased: beginning with a letter that is small or a capital.
        small: beginning with a small one.
        capital: beginning with a capital.
        word: what names are made of.
    """

    any: str
    cased: str
    small: str
    capital: str
    word: str


ASCII_NAMES = Names(r"[^\W\d]\w*", r"[^\W\d]\w*", r"[a-z_]\w*", r"[A-Z]\w*", r"\w+")
UNICODE_NAMES = Names(
    rf"(?u:[^\W\d][\w{MARKS}]*)",
    rf"(?u:[^\W\d{UNCASED}][\w{MARKS}]*)",
    rf"(?u:[^\W\d{UPPER}{UNCASED}][\w{MARKS}]*)",
    rf"(?u:[{UPPER}][\w{MARKS}]*)",
    rf"(?u:[\w{MARKS}]+)",
)


def _in_class(characters: str) -> str:
    return "".join(f"\\{character}" for character in characters)


def _sigil_rules(opening: str, interpolating: bool, kind: Any) -> list[Any]:
    """The rules inside `%q(...)`; brackets nest."""
    closing = CLOSING.get(opening, opening)
    marks = _in_class("#\\" + opening + closing)
    hidden = "" if opening == closing and opening in "#\\" else opening + closing
    rules: list[Any] = [(rf"\\[{_in_class('#' + chr(92) + hidden)}]", String.Escape)]
    if opening != closing:
        rules.append((rf"\{opening}", kind, "#push"))
    rules.append((_in_class(closing), kind, "#pop"))
    if interpolating:
        rules += [include("interpolation and escapes"), (r"#", kind)]
    else:
        rules.append((r"[\\#]", kind))
    return [*rules, (rf"[^{marks}]+", kind)]


def sigil(lexer: RubyLike, text: str, letter: str | None, opening: str) -> None:
    kind = String.Other
    if letter == "r":
        kind = String.Regex
        lexer.push("regex flags")
    lexer.emit(kind, text)
    interpolating = letter in INTERPOLATING or (letter is None and lexer.interpolates_sigils)
    state = f"sigil {letter} {opening} {interpolating}"
    if state not in lexer.tokens:
        lexer.tokens[state] = _sigil_rules(opening, interpolating, kind)
    lexer.push(state)


def heredoc(lexer: RubyLike, _: str, operator: str, quote: str, name: str = "") -> None:
    lexer.emit(Operator, operator)
    lexer.emit(Name.Constant, quote + name + quote)
    lexer.heredocs.append((operator != "<<", name))
    if lexer.stack[-1] != "heredocs ahead":
        lexer.push("heredocs ahead")


def nameless_heredoc(lexer: RubyLike, text: str, operator: str, quotes: str) -> None:
    heredoc(lexer, text, operator, quotes[0])


def _heredoc_line(lexer: RubyLike, line: str) -> None:
    indented, name = lexer.heredocs[0]
    if name == (line.strip() if indented else line.rstrip()):
        lexer.heredocs.pop(0)
        if not lexer.heredocs:
            lexer.pop()
        lexer.emit(Name.Constant, line)
    else:
        lexer.emit(String.Heredoc, line)
    lexer.pop()


def _quoted_state(kind: Any, closing: str) -> list[Any]:
    return [
        include("interpolation and escapes"),
        (rf"[^\\{closing}#]+|[\\#]", kind),
        (closing, kind, "#pop"),
    ]


def table(names: Names, operator_methods: str, *words: Any) -> dict[str, list[Any]]:
    return {
        "root": [
            include("beginning"),
            (f"0_?{separated('[0-7]')}", Number.Oct),
            (
                rf"{DECIMAL}(?:{EXPONENT}|\.{DECIMAL}(?:{EXPONENT})?)",
                Number.Float,
            ),
            (DECIMAL, Number.Integer),
            include("variables"),
            include("strings"),
            (rf"{any_of(KEYWORDS)}(?=\W|$)", Keyword, "expression"),
            (word(PSEUDO_KEYWORDS), Keyword.Pseudo, "expression"),
            include("definitions"),
            *words,
            (rf"(def){BOUNDARY}({PERHAPS_BLANKS})", Groups(Keyword, Text), "method name"),
            (rf"{any_of(QUESTIONS)}\?", Name.Builtin, "expression"),
            (rf"{any_of(CHANGING)}!", Name.Builtin, "expression"),
            (word(BUILTINS), Name.Builtin, "call"),
            (r"""(<<[-~]?)(?P<quote>["`']?)""" + rf"({names.any})(?P=quote)", heredoc),
            include("names"),
            (
                r"\*\*|<<?|>>?|>=|<=|<=>|=~|={3}|!~|&&?|\|\||\.|[!%&*+/<=>|~^-]=?",
                Operator,
                "expression",
            ),
            (r"\?", Punctuation, ("ternary", "expression")),
            (r"[(,/:;\[\\{]", Punctuation, "expression"),
            (r"[\])}]", Punctuation),
        ],
        "beginning": [
            include("space"),
            (r"__END__", Comment.Preproc, "end"),
            (f"0x{separated(HEX)}", Number.Hex),
            (f"0b{separated('[01]')}", Number.Bin),
        ],
        "variables": [
            (f"@@{names.cased}", Name.Variable.Class),
            (f"@{names.cased}", Name.Variable.Instance),
            (
                rf"\${names.word}" + r"""|\$(?:[!@&`'+~=/\\,;.<>_*$?:"]|-[0adFiIlpvw])""",
                Name.Variable.Global,
            ),
            (r"::", Operator),
        ],
        "definitions": [
            (
                rf"(module)(\s+)((?:{names.any}::)*{names.any})",
                Groups(Keyword, Text, Name.Namespace),
            ),
            (rf"(class){BOUNDARY}({PERHAPS_BLANKS})", Groups(Keyword, Text), "class name"),
        ],
        "names": [
            (r"""(<<[-~]?)(""|'')""", nameless_heredoc),
            (r"\.{2,3}", Operator, "expression"),
            (names.capital, Name.Constant, "call"),
            (
                rf"(::|\.)(\s*)([%&*+,./<=>\[`~^-]|{names.small}[!?]?)",
                Groups(Punctuation, Text, Name.Function),
                "call",
            ),
            (f"{names.any}[!?]", Name, "expression"),
            (names.any, Name, "call"),
        ],
        "space": [
            include("space in line"),
            (r"\n\s*", Text, "expression"),
            (r"#.*$", Comment.Single),
            (r"=begin\b", Until(Comment.Multiline, "\n=end")),
        ],
        "space in line": [(r"[ \t\r]+", Text)],
        "strings": [
            (f":@{{0,2}}{names.cased}[!?]?", String.Symbol),
            (r":(?:<<|>>|<=?>?|===?|\*\*|\[\]=?|[-+]@|[%&/`|~^])", String.Symbol),
            (rf":(?:{quoted(chr(39))})", String.Symbol),
            (r':"', String.Symbol, "symbol"),
            (rf"{names.small}[?!]?:\s+", String.Symbol, "expression"),
            (quoted("'"), String.Single),
            (r'"', String.Double, "double"),
            (r"`", String.Backtick, "backtick"),
        ],
        "double": _quoted_state(String.Double, '"'),
        "symbol": _quoted_state(String.Symbol, '"'),
        "backtick": _quoted_state(String.Backtick, "`"),
        "regex flags": [(r"[mixounse]*", String.Regex, "#pop")],
        "sigils": [(rf"%({SIGIL})?([^\w\s])", sigil)],
        "heredocs ahead": [
            (r"(?=\n)", Text, ("#pop", "heredoc")),
            include("root"),
        ],
        "heredoc": [
            include("interpolation and escapes"),
            (r"\n", String.Heredoc, "heredoc line"),
            (r"[#\\]|[^#\\\n]+", String.Heredoc),
        ],
        "heredoc line": [
            (r"[^#\\\n]*$", _heredoc_line),
            (r"", Text, "#pop"),
        ],
        "method name": [
            (r"\s+", Text),
            (r"\(", Punctuation, "receiver"),
            (
                rf"(?:({names.any})(\.))?({operator_methods}|{names.any}[!?]?)",
                Groups(Name.Class, Operator, Name.Function),
                "#pop",
            ),
            (r"", Text, "#pop"),
        ],
        "class name": [
            (r"\s+", Text),
            (rf"(?:{names.word}::)+{names.word}", Name.Class),
            (r"\(", Punctuation, ("receiver", "expression")),
            (r"<<", Operator, ("#pop", "expression")),
            (rf"{names.capital}|_\w*", Name.Class, "#pop"),
            (r"", Text, "#pop"),
        ],
        "ternary": [
            (r"(:)(\s+)", Groups(Punctuation, Text), ("#pop", "expression")),
            (r":(?![^#\n:\\]*[:\\])", Punctuation, ("#pop", "expression")),
            include("root"),
        ],
        "receiver": [
            (r"(\))(::|\.)?", Groups(Punctuation, Operator), "#pop"),
            (r"\(", Punctuation, ("receiver", "expression")),
            include("root"),
        ],
        "in interpolation": [
            (r"\}", String.Interpol, "#pop"),
            include("root"),
        ],
        "interpolation": [
            (r"#\{", String.Interpol, "in interpolation"),
            (rf"#(?:\$|@@?){names.cased}", String.Interpol),
        ],
        "interpolation and escapes": [
            include("interpolation"),
            (r"\\(?:x[a-fA-F0-9]{1,2}|[0-7]{1,3}|.)", String.Escape),
        ],
        "call": [
            (r"[/%]", Operator, ("#pop", "expression")),
            (r"(?=\n)", Text, "#pop"),
            (r"", Text, ("#pop", "spaced call")),
        ],
        "spaced call": [
            include("space"),
            (r"[%/]=", Operator, ("#pop", "expression")),
            (r"/(?=\S|\s+/)", String.Regex, ("#pop", "slash regex")),
            include("sigils"),
            (r"(?=\s*/)", Text, "#pop"),
            (r"\s+", Text, ("#pop", "expression")),
            (r"", Text, "#pop"),
        ],
        "expression": [
            include("space in line"),
            (r"/", String.Regex, ("#pop", "slash regex")),
            (
                rf"\?(?:\\[CM]-)*(?:{CHARACTER_ESCAPE}|\S)(?!\w)",
                String.Char,
                "#pop",
            ),
            (rf"({PERHAPS_BLANKS})(%{SIGIL}? \S* )", Groups(Text, String.Other), "#pop"),
            include("sigils"),
            (r"", Text, "#pop"),
        ],
        "slash regex": [
            include("interpolation"),
            (r"\\\\|\\/|[\\#]|[^\\/#]+", String.Regex),
            (r"/", String.Regex, ("#pop", "regex flags")),
        ],
        "end": [(r"(?s:.+)", Comment.Preproc, "#pop")],
    }


class RubyLike(RougeLexer):
    """A lexer that begins where an expression may, and remembers the heredocs ahead."""

    @property
    def interpolates_sigils(self) -> bool:
        """Whether there is interpolation in `%(...)`."""
        return False

    def reset(self) -> None:
        super().reset()
        self.stack.append("expression")
        self.heredocs: list[tuple[bool, str]] = []


class Ruby(RubyLike):
    tag = "ruby"

    @property
    def interpolates_sigils(self) -> bool:
        return self.traits.ruby_unicode

    tokens: ClassVar[dict[str, list[Any]]] = by_trait(
        "ruby_unicode",
        table(UNICODE_NAMES, OPERATOR_METHODS, (word("and or not"), Operator.Word, "expression")),
        table(ASCII_NAMES, EARLIER_OPERATOR_METHODS),
    )
