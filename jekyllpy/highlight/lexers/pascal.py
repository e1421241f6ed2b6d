"""Pascal."""

from __future__ import annotations

from pygments.token import Comment, Keyword, Name, Number, Punctuation, String, Text

from jekyllpy.highlight.engine import RougeLexer, Until
from jekyllpy.highlight.lexers.patterns import BOUNDARY
from jekyllpy.highlight.tokens import TokenType

KEYWORDS = """
absolute abstract all and and_then array as asm assembler attribute begin bindable case class const
constructor delay destructor div do downto else end except exit export exports external far file
finalization finally for forward function goto if implementation import in inc index inherited
initialization inline interface interrupt is label library message mod module near nil not object of
on only operator or or_else otherwise out overload override packed pascal pow private procedure
program property protected public published qualified raise read record register repeat resident
resourcestring restricted safecall segment set shl shr stdcall stored string then threadvar to try
type unit until uses value var view virtual while with write writeln xor
"""
TYPES = """
ansichar ansistring bool boolean byte bytebool cardinal char comp currency double dword extended
int64 integer iunknown longbool longint longword pansichar pansistring pbool pboolean pbyte
pbytearray pcardinal pchar pcomp pcurrency pdate pdatetime pdouble pdword pextended phandle pint64
pinteger plongint plongword pointer ppointer pshortint pshortstring psingle psmallint pstring
pvariant pwidechar pwidestring pword pwordarray pwordbool real real48 shortint shortstring single
smallint string tclass tdate tdatetime textfile thandle tobject ttime variant widechar widestring
word wordbool
"""
MEANINGS: dict[str, TokenType] = {
    **dict.fromkeys(TYPES.split(), Keyword.Type),
    **dict.fromkeys(KEYWORDS.split(), Keyword),
    **dict.fromkeys(["true", "false", "nil"], Name.Builtin),
}


def _word(lexer: RougeLexer, word: str) -> bool:
    kind = MEANINGS.get(word.lower())
    if kind is None:
        return False
    lexer.emit(kind, word)
    return True


class Pascal(RougeLexer):
    tag = "pascal"
    tokens = {
        "root": [
            (r"\s+", Text),
            (r"(?://|--).*\n?", Comment.Single),
            (r"\(\*", Until(Comment.Multiline, "*)")),
            (r"\{", Until(Comment.Multiline, "}")),
            (
                r"(?:0[xX][0-9a-fA-F]*|(?:[0-9]+\.?[0-9]*|\.[0-9]+)(?:[eE][+-]?[0-9]+)?)"
                r"(?:L|l|UL|ul|u|U|F|f)?",
                Number,
            ),
            (r"\$[0-9A-Fa-f]+", Number.Hex),
            (r"[~!@#$%^&*()+`\-={}\[\]:;<>?,./|\\]", Punctuation),
            (r"'(?:[^']|'')*'", String),
            (rf"\w++{BOUNDARY}", _word),
            (r"[_a-zA-Z]\w*", Name),
        ],
    }
