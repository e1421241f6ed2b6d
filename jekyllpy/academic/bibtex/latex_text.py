"""Plain text as LaTeX writes it in an entry's fields.

`_includes/bibtex-text.html` of the homepage template takes the same steps in Liquid, so that a page and
an export give the same entry: that is why these are replacements one after the other. What is still to
be written stands meanwhile as `&x;`, which the text itself can't hold once its `&` is `&a;`.
"""

from __future__ import annotations

import re

_SPACE = re.compile(r"[ \t\r\n\f\v]+")
_CODED = (("\\", "&b;"), ("{", "&l;"), ("}", "&r;"))
_ESCAPED = (
    ("%", "\\%"), ("#", "\\#"), ("_", "\\_"), ("$", "\\$"), ("^", "\\^{}"), ("~", "\\~{}"),
    ("`", "\\textasciigrave{}"), ("--", "-{}-"), ("--", "-{}-"), ("''", "'{}'"), ("''", "'{}'"),
)  # fmt: skip
_DECODED = (
    ("&b;", "\\textbackslash{}"), ("&l;", "\\textbraceleft{}"), ("&r;", "\\textbraceright{}"),
    ("&a;", "\\&"),
)  # fmt: skip
_FORMULA = (("&o;", "\\("), ("&c;", "\\)"), ("&a;", "&"))


def in_latex(text: str) -> str:
    """`text` with LaTeX's own signs escaped; `$…$`, `$$…$$` and `\\(…\\)` are formulas and left alone."""
    return _written(text, title=False)


def title_in_latex(text: str) -> str:
    """The same with braces around what a style must not put in lower case."""
    return _written(text, title=True)


def _written(text: str, *, title: bool) -> str:
    coded = _SPACE.sub(" ", text).strip(" \0").replace("&", "&a;").replace("$$", "$")
    coded = coded.replace("\\(", "$&o;").replace("\\)", "&c;$")
    pieces = coded.split("$")
    if not _are_formulas(pieces):
        pieces = [coded.replace("$&o;", "\\(").replace("&c;$", "\\)")]
    return "".join(
        _formula(piece, title=title) if index % 2 else _prose(piece, title=title)
        for index, piece in enumerate(pieces)
    )


def _are_formulas(pieces: list[str]) -> bool:
    """Whether every second piece can be a formula: `$5 and $10` are prices."""
    return len(pieces) % 2 == 1 and all(
        piece
        and piece[0] != " "
        and piece[-1] != " "
        and ("&o;" in piece) == ("&c;" in piece)
        and _is_balanced(piece)
        if index % 2
        else "&o;" not in piece and "&c;" not in piece
        for index, piece in enumerate(pieces)
    )


def _is_balanced(piece: str) -> bool:
    depth = 0
    for char in piece:
        depth += (char == "{") - (char == "}")
        if depth < 0:
            return False
    return depth == 0


def _formula(piece: str, *, title: bool) -> str:
    formula = piece if "&o;" in piece else f"${piece}$"
    for code, sign in _FORMULA:
        formula = formula.replace(code, sign)
    return f"{{{formula}}}" if title else formula


def _prose(piece: str, *, title: bool) -> str:
    for sign, written in (*_CODED, *_ESCAPED):
        piece = piece.replace(sign, written)
    if title:
        piece = " ".join(_protected(word) for word in piece.split(" "))
    for code, written in _DECODED:
        piece = piece.replace(code, written)
    return piece


def _protected(word: str) -> str:
    return f"{{{word}}}" if word[1:] != word[1:].lower() else word
