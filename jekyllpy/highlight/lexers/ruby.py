"""Ruby."""

from __future__ import annotations

import re
from typing import Any, ClassVar

from pygments.lexer import include
from pygments.token import Comment, Keyword, Name, Number, Operator, Punctuation, String, Text

from jekyllpy.highlight.engine import Groups, RougeLexer, Until
from jekyllpy.highlight.lexers.patterns import EXPONENT, HEX, quoted, separated
from jekyllpy.highlight.words import words_of

KEYWORDS = words_of("ruby", "keywords")
PSEUDO_KEYWORDS = words_of("ruby", "pseudo keywords")
BUILTINS = words_of("ruby", "builtins")
QUESTIONS = words_of("ruby", "questions")
CHANGING = words_of("ruby", "changing")

CLOSING = {"{": "}", "[": "]", "(": ")", "<": ">"}
INTERPOLATING = frozenset("rQWxI")
DECIMAL = separated(r"\d")
NAME = r"[a-zA-Z_]\w*"
CHARACTER_ESCAPE = rf"""\\(?:[0-7]{{1,3}}|x{HEX}{{1,2}}|[\\#"'abefnrstv])"""
OPERATOR_METHODS = r"\*\*?|<<?|>>?|[-+]@?|===?|\[\]=?|[/%&|^`~]"


def _any(words: str) -> str:
    return "|".join(map(re.escape, words.split()))


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


def _sigil(lexer: Ruby, text: str, letter: str | None, opening: str) -> None:
    kind = String.Other
    if letter == "r":
        kind = String.Regex
        lexer.push("regex flags")
    lexer.emit(kind, text)
    state = f"sigil {letter} {opening}"
    if state not in lexer.tokens:
        lexer.tokens[state] = _sigil_rules(opening, letter in INTERPOLATING, kind)
    lexer.push(state)


def _heredoc(lexer: Ruby, _: str, operator: str, quote: str, name: str = "") -> None:
    lexer.emit(Operator, operator)
    lexer.emit(Name.Constant, quote + name + quote)
    lexer.heredocs.append((operator != "<<", name))
    if lexer.stack[-1] != "heredocs ahead":
        lexer.push("heredocs ahead")


def _nameless_heredoc(lexer: Ruby, text: str, operator: str, quotes: str) -> None:
    _heredoc(lexer, text, operator, quotes[0])


def _heredoc_line(lexer: Ruby, line: str) -> None:
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


class Ruby(RougeLexer):
    tag = "ruby"
    tokens: ClassVar[dict[str, list[Any]]] = {
        "root": [
            include("space"),
            (r"__END__", Comment.Preproc, "end"),
            (f"0_?{separated('[0-7]')}", Number.Oct),
            (f"0x{separated(HEX)}", Number.Hex),
            (f"0b{separated('[01]')}", Number.Bin),
            (
                rf"{DECIMAL}(?:{EXPONENT}|\.{DECIMAL}(?:{EXPONENT})?)",
                Number.Float,
            ),
            (DECIMAL, Number.Integer),
            (f"@@{NAME}", Name.Variable.Class),
            (f"@{NAME}", Name.Variable.Instance),
            (
                r"""\$(?:\w+|[!@&`'+~=/\\,;.<>_*$?:"]|-[0adFiIlpvw])""",
                Name.Variable.Global,
            ),
            (r"::", Operator),
            include("strings"),
            (rf"(?:{_any(KEYWORDS)})(?=\W|$)", Keyword, "expression"),
            (rf"(?:{_any(PSEUDO_KEYWORDS)})\b", Keyword.Pseudo, "expression"),
            (
                rf"(module)(\s+)((?:{NAME}::)*{NAME})",
                Groups(Keyword, Text, Name.Namespace),
            ),
            (r"(def\b)(\s*)", Groups(Keyword, Text), "method name"),
            (r"(class\b)(\s*)", Groups(Keyword, Text), "class name"),
            (rf"(?:{_any(QUESTIONS)})\?", Name.Builtin, "expression"),
            (rf"(?:{_any(CHANGING)})!", Name.Builtin, "expression"),
            (rf"(?:{_any(BUILTINS)})\b", Name.Builtin, "call"),
            (r"""(<<[-~]?)(?P<quote>["`']?)([a-zA-Z_]\w*)(?P=quote)""", _heredoc),
            (r"""(<<[-~]?)(""|'')""", _nameless_heredoc),
            (r"\.{2,3}", Operator, "expression"),
            (r"[A-Z][a-zA-Z0-9_]*", Name.Constant, "call"),
            (
                r"(::|\.)(\s*)([-+*/%&^`~<=>,.\[]|[a-z_]\w*[!?]?)",
                Groups(Punctuation, Text, Name.Function),
                "call",
            ),
            (f"{NAME}[!?]", Name, "expression"),
            (NAME, Name, "call"),
            (
                r"\*\*|<<?|>>?|>=|<=|<=>|=~|={3}|!~|&&?|\|\||\.|[-+/*%=<>&!^|~]=?",
                Operator,
                "expression",
            ),
            (r"\?", Punctuation, ("ternary", "expression")),
            (r"[\[({,:\\;/]", Punctuation, "expression"),
            (r"[\])}]", Punctuation),
        ],
        "space": [
            include("space in line"),
            (r"\n\s*", Text, "expression"),
            (r"#.*$", Comment.Single),
            (r"=begin\b", Until(Comment.Multiline, "\n=end")),
        ],
        "space in line": [(r"[ \t\r]+", Text)],
        "strings": [
            (f":@{{0,2}}{NAME}[!?]?", String.Symbol),
            (r":(?:<<|>>|<=?>?|===?|\*\*|\[\]=?|[-+]@|[/%&|^`~])", String.Symbol),
            (rf":(?:{quoted(chr(39))})", String.Symbol),
            (r':"', String.Symbol, "symbol"),
            (r"[a-z_]\w*[?!]?:\s+", String.Symbol, "expression"),
            (quoted("'"), String.Single),
            (r'"', String.Double, "double"),
            (r"`", String.Backtick, "backtick"),
        ],
        "double": _quoted_state(String.Double, '"'),
        "symbol": _quoted_state(String.Symbol, '"'),
        "backtick": _quoted_state(String.Backtick, "`"),
        "regex flags": [(r"[mixounse]*", String.Regex, "#pop")],
        "sigils": [(r"%([rqswQWxiI])?([^\w\s])", _sigil)],
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
                rf"(?:({NAME})(\.))?({OPERATOR_METHODS}|{NAME}[!?]?)",
                Groups(Name.Class, Operator, Name.Function),
                "#pop",
            ),
            (r"", Text, "#pop"),
        ],
        "class name": [
            (r"\s+", Text),
            (r"(?:\w+::)+\w+", Name.Class),
            (r"\(", Punctuation, ("receiver", "expression")),
            (r"<<", Operator, ("#pop", "expression")),
            (r"[A-Z_]\w*", Name.Class, "#pop"),
            (r"", Text, "#pop"),
        ],
        "ternary": [
            (r"(:)(\s+)", Groups(Punctuation, Text), ("#pop", "expression")),
            (r":(?![^#\n:\\]*[:\\])", Punctuation, ("#pop", "expression")),
            include("root"),
        ],
        "receiver": [
            (r"(\))(\.|::)?", Groups(Punctuation, Operator), "#pop"),
            (r"\(", Punctuation, ("receiver", "expression")),
            include("root"),
        ],
        "in interpolation": [
            (r"\}", String.Interpol, "#pop"),
            include("root"),
        ],
        "interpolation": [
            (r"#\{", String.Interpol, "in interpolation"),
            (rf"#(?:\$|@@?){NAME}", String.Interpol),
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
            (r"(\s*)(%[rqswQWxiI]? \S* )", Groups(Text, String.Other), "#pop"),
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

    def reset(self) -> None:
        super().reset()
        self.stack.append("expression")
        self.heredocs: list[tuple[bool, str]] = []
