"""C++."""

from __future__ import annotations

from pygments.lexer import include
from pygments.token import Keyword, Name, Number, Operator, Punctuation, String, Text

from jekyllpy.highlight.engine import RougeLexer, unless, when
from jekyllpy.highlight.lexers import c
from jekyllpy.highlight.lexers.c import SUFFIX
from jekyllpy.highlight.lexers.patterns import HEX, separated, word
from jekyllpy.highlight.words import words_of

APOSTROPHE = "'"
DIGITS = separated(r"\d", APOSTROPHE)
FRACTION = rf"(?:{DIGITS}\.|\.(?=\d))(?:{DIGITS})?"
HEXADECIMAL = f"0[xX]{separated(HEX, APOSTROPHE)}"
LATER_SUFFIX = "[fFlLuU]*"

KEYWORDS = words_of("cpp", "keywords")
RESERVED = words_of("cpp", "reserved")


def _raw_string(lexer: RougeLexer, opening: str, delimiter: str) -> bool:
    closing = f'){delimiter}"'
    end = lexer.find(closing)
    if end < 0:
        return False
    lexer.take(String, opening, end + len(closing))
    return True


class Cpp(c.C):
    tag = "cpp"
    words = c.meanings(f"{c.KEYWORDS} {KEYWORDS}", f"{c.TYPES} bool", f"{c.RESERVED} {RESERVED}")
    tokens = {
        **c.C.tokens,
        "root": [
            (word("__blockingoffload __offload __outer"), Keyword.Pseudo),
            *c.C.tokens["root"],
        ],
        "statements": [
            (r"(?:class|struct)\b", Keyword, "class name"),
            (r"template\b", Keyword, "template"),
            (rf"{DIGITS}(?:\.{DIGITS})?(?:y|d|h|min|s|ms|us|ns|i|if|il)\b", Number.Other),
            when(
                "cpp_functions",
                (rf"{FRACTION}(?:[eEpP][-+]?{DIGITS})?{LATER_SUFFIX}", Number.Float),
                (rf"{DIGITS}[eEpP][-+]?{DIGITS}{LATER_SUFFIX}", Number.Float),
                (rf"{HEXADECIMAL}(?:[pP][-+]?{DIGITS})?{SUFFIX}", Number.Hex),
            ),
            unless(
                "cpp_functions",
                (rf"{FRACTION}(?:[eE][-+]?{DIGITS}{SUFFIX})?", Number.Float),
                (rf"{DIGITS}[eE][-+]?{DIGITS}{SUFFIX}", Number.Float),
                (HEXADECIMAL + SUFFIX, Number.Hex),
            ),
            (f"0b{separated('[01]', APOSTROPHE)}", Number.Bin),
            (f"0{separated('[0-7]', APOSTROPHE)}{SUFFIX}", Number.Oct),
            (rf"{DIGITS}{SUFFIX}", Number.Integer),
            (r"nullptr\b", Name.Builtin),
            when("cpp_functions", (word("import module"), Keyword)),
            (
                r"""(?:u8|u|U|L)?R"([a-zA-Z0-9_{}\[\]#<>%:;.?*+\-/^&|~!=,"']{,16})\(""",
                _raw_string,
            ),
            (r"::|<=>", Operator),
            (r"[{}]", Punctuation),
            *c.C.tokens["statements"],
        ],
        "function": [
            when("cpp_functions", (r"\}", Punctuation, "#pop")),
            *c.C.tokens["function"],
        ],
        "class name": [
            (c.IDENTIFIER, Name.Class, "#pop"),
            include("space"),
            (r"\.{3}", Operator),
            (r",", Punctuation, "#pop"),
            (r"", Text, "#pop"),
        ],
        "template": [
            (r"[>;]", Punctuation, "#pop"),
            (r"typename\b", Keyword, "class name"),
            include("statements"),
        ],
        "case": [
            (r":(?!:)", Punctuation, "#pop"),
            include("statements"),
        ],
    }
