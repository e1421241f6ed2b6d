"""Protocol Buffers."""

from __future__ import annotations

from pygments.token import Comment, Keyword, Name, Number, Operator, Punctuation, String, Text

from jekyllpy.highlight.engine import Groups, RougeLexer, Until, Words
from jekyllpy.highlight.lexers.patterns import BOUNDARY, EXPONENT, HEX, KNOWN_WORD, NUMBER, POINTED

KEYWORDS = """
ctype default extensions import max oneof option optional packed repeated required returns rpc to
"""
TYPES = """
bool bytes double fixed32 fixed64 float int32 int64 sfixed32 sfixed64 sint32 sint64 string uint32
uint64
"""


SUFFIX = "[lLuU]*"


class Protobuf(RougeLexer):
    tag = "protobuf"
    tokens = {
        "root": [
            (r"\s+", Text),
            (r"[,;{}\[\]()]", Punctuation),
            (r"/(?:\\\n)?/(?:$|(?s:.*?)[^\\]$)", Comment.Single),
            (r"/(?:\\\n)?\*", Until(Comment.Multiline, "*/")),
            (KNOWN_WORD, Words(None, (Keyword, KEYWORDS), (Keyword.Type, TYPES))),
            (r"true|false", Keyword.Constant),
            (r"(package)(\s+)", Groups(Keyword.Namespace, Text), "package"),
            (r"(message|extend)(\s+)", Groups(Keyword.Declaration, Text), "message"),
            (r"(enum|group|service)(\s+)", Groups(Keyword.Declaration, Text), "type"),
            (r'"', Until(String, '"', in_line=True)),
            (r"'", Until(String, "'", in_line=True)),
            (rf"{NUMBER}{EXPONENT}{SUFFIX}", Number.Float),
            (rf"(?:{POINTED}|\d+[fF])[fF]?", Number.Float),
            (rf"-?(?:inf|nan){BOUNDARY}", Number.Float),
            (rf"0x{HEX}+{SUFFIX}", Number.Hex),
            (rf"0[0-7]+{SUFFIX}", Number.Oct),
            (rf"\d+{SUFFIX}", Number.Integer),
            (r"[+-=]", Operator),
            (r"([a-zA-Z_][\w.]*+)([ \t]*)(=)", Groups(Name.Attribute, Text, Operator)),
            (r"[a-zA-Z_][\w.]*", Name),
        ],
        "package": [
            (r"[a-zA-Z_]\w*", Name.Namespace, "#pop"),
            (r"", Text, "#pop"),
        ],
        "message": [
            (r"[a-zA-Z_]\w*", Name.Class, "#pop"),
            (r"", Text, "#pop"),
        ],
        "type": [
            (r"[a-zA-Z_]\w*", Name, "#pop"),
            (r"", Text, "#pop"),
        ],
    }
