"""D."""

from __future__ import annotations

from pygments.lexer import include
from pygments.token import Comment, Keyword, Name, Number, Punctuation, String, Text

from jekyllpy.highlight.engine import RougeLexer, Until, Words
from jekyllpy.highlight.lexers.patterns import HEX, KNOWN_WORD, quoted
from jekyllpy.highlight.words import words_of

KEYWORDS = words_of("d", "keywords")
TYPES = words_of("d", "types")
PSEUDO = words_of("d", "pseudo")
WIDTH = "[cdw]?"
SUFFIX = "[fFL]?i?"
POWER = r"[eE][+-]?[\d_]+"
ESCAPE = rf"(?:&\w+;|[0-7]{{1,3}}|U{HEX}{{8}}|u{HEX}{{4}}|x{HEX}{{2}}|[abfnrtv?'\"\\])"
BRACKETS = {"brackets": r"\[\]", "parentheses": "()", "angles": "<>", "braces": "{}"}
COMMENT_ENDS = ("*/", "*\\\n/")


def _comment(lexer: RougeLexer, opening: str) -> bool:
    ends = [at + len(end) for end in COMMENT_ENDS if (at := lexer.find(end)) >= 0]
    if not ends:
        return False
    lexer.take(Comment.Multiline, opening, min(ends))
    return True


def _here_document(lexer: RougeLexer, opening: str, name: str) -> bool:
    """One line, and one that begins with the name and a quote."""
    end, closing = lexer.find("\n"), f'\n{name}"'
    if end < 0 or not lexer.text.startswith(closing, end):
        return False
    lexer.take(String, opening, end + len(closing))
    return True


def _delimited(lexer: RougeLexer, opening: str, mark: str) -> bool:
    at = lexer.find_in_line(f'{mark}"')
    if at < 0:
        return False
    lexer.take(String, opening, at + 2)
    return True


def _nested() -> dict[str, list[object]]:
    """Strings between brackets of four kinds, in which these nest."""
    states: dict[str, list[object]] = {}
    for name, pair in BRACKETS.items():
        opening, closing = (f"\\{sign}" for sign in pair.replace("\\", ""))
        text = (rf"[^{pair}]+", String)
        inside = (opening, String, f"inside {name}")
        states[name] = [text, inside, (f'{closing}"', String, "#pop")]
        states[f"inside {name}"] = [text, inside, (closing, String, "#pop")]
    return states


class D(RougeLexer):
    tag = "d"
    tokens = {
        "root": [
            (r"\s+", Text),
            (r"//.*", Comment.Single),
            (r"/(?:\\\n)?\*", _comment),
            (r"/\+", Comment.Multiline, "comment"),
            (
                KNOWN_WORD,
                Words(
                    None,
                    (Keyword, KEYWORDS),
                    (Keyword.Type, TYPES),
                    (Keyword.Constant, "false null true"),
                    (Keyword.Pseudo, PSEUDO),
                    (Keyword.Reserved, "macro"),
                    (Name.Builtin, "dstring ptrdiff_t size_t string wstring"),
                ),
            ),
            (
                rf"0[xX](?:[\da-fA-F_]*+\.)?[\da-fA-F_]++[pP][+-]?[\d_]+{SUFFIX}",
                Number.Float,
            ),
            (
                rf"[\d_]++(?:\.(?:[\d_]++(?:{POWER})?)?|{POWER}){SUFFIX}",
                Number.Float,
            ),
            (r"\.{2,3}", Punctuation),
            (rf"\.0(?:{POWER})?{SUFFIX}", Number.Float),
            (rf"\.[1-9][\d_]*+(?:{POWER})?{SUFFIX}", Number.Float),
            (r"0[bB][01_]+", Number.Bin),
            (r"0[0-7_]+", Number.Oct),
            (r"0[xX][\da-fA-F_]+", Number.Hex),
            (r"(?:[1-9][\d_]*+|0)[LUu]?", Number.Integer),
            (rf"'(?:\\{ESCAPE}|.)'", String.Char),
            (rf'r"[^"]*"{WIDTH}', String),
            (rf"`[^`]*`{WIDTH}", String),
            (rf"(?:{quoted(chr(34))}){WIDTH}", String),
            (rf"\\{ESCAPE}", String),
            (rf'x"[\s\da-fA-F_]*+"{WIDTH}', String),
            (r'q"\[', String, "brackets"),
            (r'q"\(', String, "parentheses"),
            (r'q"<', String, "angles"),
            (r'q"\{', String, "braces"),
            (r'q"([a-zA-Z_]\w*+)\n', _here_document),
            (r'q"(.)', _delimited),
            (r"q\{", String, "code"),
            (r"@(?:[a-zA-Z_]\w*)?", Name.Decorator),
            (
                r"[!$%&()*+,./:;<=>?\[\]^{|}~-]",
                Punctuation,
            ),
            (r"[a-zA-Z_]\w*+", Name),
            (r"#line\s", Until(Comment.Special, "\n")),
        ],
        "comment": [
            (r"/\+", Comment.Multiline, "#push"),
            (r"\+/", Comment.Multiline, "#pop"),
            (r"[^+/]+|[+/]", Comment.Multiline),
        ],
        "code": [
            (r"\{", Punctuation, "braces in code"),
            (r"\}", String, "#pop"),
            include("root"),
        ],
        "braces in code": [
            (r"\{", Punctuation, "#push"),
            (r"\}", Punctuation, "#pop"),
            include("root"),
        ],
        **_nested(),
    }
