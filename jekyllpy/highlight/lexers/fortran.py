"""Fortran 2008 in free form."""

from __future__ import annotations

from pygments.token import (
    Comment,
    Keyword,
    Literal,
    Name,
    Number,
    Operator,
    Punctuation,
    String,
    Text,
)

from jekyllpy.highlight.engine import Groups, RougeLexer
from jekyllpy.highlight.lexers.patterns import BOUNDARY
from jekyllpy.highlight.tokens import TokenType
from jekyllpy.highlight.words.fortran import INTRINSICS

KEYWORDS = """
abstract allocatable allocate assign assignment associate asynchronous backspace bind block
blockdata call case class close codimension common concurrent contains contiguous continue critical
cycle data deallocate deferred dimension do elemental else elseif elsewhere end endassociate
endblock endblockdata enddo endenum endfile endforall endfunction endif endinterface endmodule
endprogram endselect endsubmodule endsubroutine endtype endwhere endwhile entry enum enumerator
equivalence exit extends external final flush forall format function generic goto if implicit import
in include inout inquire intent interface intrinsic is lock module namelist non_overridable none
nopass nullify only open operator optional out parameter pass pause pointer print private procedure
program protected public pure read recursive result return rewind save select selectcase sequence
stop submodule subroutine target then type unlock use value volatile wait where while write
"""
TYPES = "character complex doubleprecision integer logical real"

MEANINGS: dict[str, TokenType] = {
    **dict.fromkeys(INTRINSICS.split(), Name.Builtin),
    **dict.fromkeys(TYPES.split(), Keyword.Type),
    **dict.fromkeys(KEYWORDS.split(), Keyword),
}
NAME = r"[a-zA-Z]\w*"
KIND = rf"(?:\d+|{NAME})"
EXPONENT = r"[eEdD][+-]?\d+"


def _name(lexer: RougeLexer, name: str) -> None:
    lexer.emit(MEANINGS.get(name.lower(), Name), name)


class Fortran(RougeLexer):
    tag = "fortran"
    tokens = {
        "root": [
            (r"\s+", Text.Whitespace),
            (r"!.*", Comment.Single),
            (r"^#.*", Comment.Preproc),
            (r"::|[()/;,:&\[\]]", Punctuation),
            (rf"^[0-9]+{BOUNDARY}", Name.Label),
            (
                r"((?i:FORMAT))(\s*)(\()",
                Groups(Keyword, Text.Whitespace, Punctuation),
                "format",
            ),
            (
                rf"[+-]?(?:(?:\d+\.\d*|\.\d+)(?:{EXPONENT})?|\d+{EXPONENT})(?:_{KIND})?",
                Number.Float,
            ),
            (rf"[+-]?\d+(?:_{KIND})?", Number.Integer),
            (r"[bB](?:'[01]+'|\"[01]+\")", Number.Bin),
            (r"[oO](?:'[0-7]+'|\"[0-7]+\")", Number.Oct),
            (r"[zZ](?:'[0-9a-fA-F]+'|\"[0-9a-fA-F]+\")", Number.Hex),
            (rf"(?:{KIND}_)?'", String.Single, "single"),
            (rf'(?:{KIND}_)?"', String.Double, "double"),
            (rf"\.(?i:TRUE|FALSE)\.(?:_{KIND})?", Keyword.Constant),
            (r"\*\*|//|==|/=|<=|>=|=>|[-+*/<>=%]", Operator),
            (r"\.[a-zA-Z]+\.", Operator.Word),
            (rf"(?i:double\s+precision){BOUNDARY}", Keyword.Type),
            (
                rf"(?i:go\s+to|sync\s+(?:all|images|memory)|error\s+stop){BOUNDARY}",
                Keyword,
            ),
            (NAME, _name),
        ],
        "single": [
            (r"[^']+", String.Single),
            (r"''", String.Escape),
            (r"'", String.Single, "#pop"),
        ],
        "double": [
            (r'[^"]+', String.Double),
            (r'""', String.Escape),
            (r'"', String.Double, "#pop"),
        ],
        "format": [
            (r"'", String.Single, "single"),
            (r'"', String.Double, "double"),
            (r"\(", Punctuation, "#push"),
            (r"\)", Punctuation, "#pop"),
            (r",", Punctuation),
            (r"\s+", Text.Whitespace),
            (r"[^\s'\"(),]+", Literal),
        ],
    }
