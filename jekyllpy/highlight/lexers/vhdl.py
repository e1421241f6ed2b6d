"""VHDL."""

from __future__ import annotations

from pygments.token import (
    Comment,
    Keyword,
    Name,
    Number,
    Operator,
    Punctuation,
    String,
    Text,
)

from jekyllpy.highlight.engine import RougeLexer, Until
from jekyllpy.highlight.lexers.patterns import BOUNDARY
from jekyllpy.highlight.tokens import TokenType

KEYWORDS = """
access after alias all architecture array assert assume assume_guarantee attribute begin block body
buffer bus case component configuration constant context cover default disconnect downto else elsif
end entity exit fairness file for force function generate generic group guarded if impure in
inertial inout is label library linkage literal loop map new next null of on open others out package
parameter port postponed procedure process property protected pure range record register reject
release report return select sequence severity shared signal strong subtype then to transport type
unaffected units until use variable vmode vprop vunit wait when while with
"""
TYPES = """
bit bit_vector boolean boolean_vector character integer integer_vector natural positive real
real_vector severity_level signed std_logic std_logic_vector std_ulogic std_ulogic_vector string
unsigned time time_vector
"""
WORD_OPERATORS = "abs and mod nand nor not or rem rol ror sla sll sra srl xnor xor"
MEANINGS: dict[str, TokenType] = {
    **dict.fromkeys(WORD_OPERATORS.split(), Operator.Word),
    **dict.fromkeys(TYPES.split(), Keyword.Type),
    **dict.fromkeys(KEYWORDS.split(), Keyword),
}
NAME = r"[a-zA-Z][a-zA-Z0-9_]*"


def _name(lexer: RougeLexer, name: str) -> None:
    lexer.emit(MEANINGS.get(name.lower(), Name), name)


class VHDL(RougeLexer):
    tag = "vhdl"
    tokens = {
        "root": [
            (r"\s+", Text),
            (r"--.*", Comment.Single),
            (r"-?\d+", Number.Integer),
            (r'[boxBOX]?"', Until(String.Single, '"')),
            (r"'[^']?'", String.Char),
            (rf"'{NAME}", Name.Attribute),
            (r"[(),:;]", Punctuation),
            (rf"(?i:true|false|null){BOUNDARY}", Name.Builtin),
            (NAME, _name),
            (r"[#&'*+\-./<=>?@^]", Operator),
        ],
    }
