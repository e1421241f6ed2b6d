"""What LaTeX commands stand for in Unicode: accents, symbols, alphabets and raised characters."""

from __future__ import annotations

import unicodedata
from functools import cache

ACCENTS = {
    "'": "\u0301",
    "`": "\u0300",
    "^": "\u0302",
    '"': "\u0308",
    "~": "\u0303",
    "=": "\u0304",
    ".": "\u0307",
    "u": "\u0306",
    "v": "\u030c",
    "H": "\u030b",
    "c": "\u0327",
    "k": "\u0328",
    "r": "\u030a",
    "b": "\u0331",
    "d": "\u0323",
    "G": "\u030f",
    "h": "\u0309",
    "t": "\u0361",
}
MATH_ACCENTS = {
    "acute": "\u0301",
    "bar": "\u0304",
    "breve": "\u0306",
    "check": "\u030c",
    "ddot": "\u0308",
    "dot": "\u0307",
    "grave": "\u0300",
    "hat": "\u0302",
    "mathring": "\u030a",
    "overline": "\u0305",
    "tilde": "\u0303",
    "vec": "\u20d7",
    "widehat": "\u0302",
    "widetilde": "\u0303",
}

LETTERS = {
    "AA": "Å",
    "AE": "Æ",
    "DH": "Ð",
    "DJ": "Đ",
    "L": "Ł",
    "NG": "Ŋ",
    "O": "Ø",
    "OE": "Œ",
    "SS": "ẞ",
    "TH": "Þ",
    "aa": "å",
    "ae": "æ",
    "dh": "ð",
    "dj": "đ",
    "ell": "ℓ",
    "i": "ı",
    "imath": "ı",
    "j": "ȷ",
    "jmath": "ȷ",
    "l": "ł",
    "ng": "ŋ",
    "o": "ø",
    "oe": "œ",
    "ss": "ß",
    "th": "þ",
}
SYMBOLS = {
    "BibTeX": "BibTeX",
    "LaTeX": "LaTeX",
    "LaTeXe": "LaTeX2ε",
    "Dash": "–",
    "TeX": "TeX",
    "XeTeX": "XeTeX",
    "ast": "*",
    "backslash": "\\",
    "bullet": "•",
    "cdots": "⋯",
    "copyright": "©",
    "dash": "–",
    "degree": "°",
    "hyphen": "-",
    "thinspace": " ",
    "dots": "…",
    "dotsc": "…",
    "epsilon": "ε",
    "euro": "€",
    "ge": "≥",
    "geqslant": "≥",
    "langle": "⟨",
    "ldots": "…",
    "le": "≤",
    "leqslant": "≤",
    "lbrace": "{",
    "mid": "|",
    "mu": "μ",
    "neq": "≠",
    "ne": "≠",
    "phi": "φ",
    "pounds": "£",
    "prime": "′",
    "qquad": " ",
    "quad": " ",
    "rangle": "⟩",
    "rbrace": "}",
    "setminus": "\\",
    "sim": "∼",
    "slash": "/",
    "space": " ",
    "star": "⋆",
    "textasciitilde": "~",
    "textasciicircum": "^",
    "textbackslash": "\\",
    "textasciigrave": "`",
    "textbraceleft": "{",
    "textbraceright": "}",
    "textbar": "|",
    "textendash": "–",
    "textemdash": "—",
    "texteuro": "€",
    "textgreater": ">",
    "textless": "<",
    "textmu": "μ",
    "textquotesingle": "'",
    "textregistered": "®",
    "texttrademark": "™",
    "textunderscore": "_",
    "vert": "|",
}
OPERATORS = frozenset(
    "arccos arcsin arctan arg argmax argmin cos cosh cot det dim exp gcd hom inf ker lg lim liminf "
    "limsup ln log max min mod Pr sec sin sinh sup tan tanh".split()
)
ESCAPED = {
    " ": " ",
    "\n": " ",
    "\t": " ",
    ",": " ",
    ";": " ",
    ":": " ",
    ">": " ",
    "!": "",
    "/": "",
    "-": "",
    "@": "",
    "\\": " ",
    "|": "‖",
}

TRANSPARENT = frozenset(
    "bm boldsymbol ensuremath emph fbox hbox makebox mathbf mathit mathnormal mathrm mathsf mathtt "
    "mbox mkbibbold mkbibemph mkbibitalic nocase operatorname text textbf textit "
    "textmd textnormal textrm textsc textsf textsl texttt textup uline underline".split()
)
VERBATIM = frozenset(("nolinkurl", "path", "url"))
SWALLOWING = frozenset("begin cite citep citet end footnote label noopsort ref thanks".split())

ALPHABETS = {
    "mathbb": "DOUBLE-STRUCK",
    "mathds": "DOUBLE-STRUCK",
    "mathcal": "SCRIPT",
    "mathscr": "SCRIPT",
    "mathfrak": "FRAKTUR",
}

_RAISABLE = "0123456789+-=()nixyabcdefghjklmoprstuvwzABDEGHIJKLMNOPRTUVW"
_RAISED = "⁰¹²³⁴⁵⁶⁷⁸⁹⁺⁻⁼⁽⁾ⁿⁱˣʸᵃᵇᶜᵈᵉᶠᵍʰʲᵏˡᵐᵒᵖʳˢᵗᵘᵛʷᶻᴬᴮᴰᴱᴳᴴᴵᴶᴷᴸᴹᴺᴼᴾᴿᵀᵁⱽᵂ"
_LOWERABLE = "0123456789+-=()aehijklmnoprstuvxβγρφχ"
_LOWERED = "₀₁₂₃₄₅₆₇₈₉₊₋₌₍₎ₐₑₕᵢⱼₖₗₘₙₒₚᵣₛₜᵤᵥₓᵦᵧᵨᵩᵪ"
SUPERSCRIPTS = dict(zip(_RAISABLE, _RAISED, strict=True))
SUBSCRIPTS = dict(zip(_LOWERABLE, _LOWERED, strict=True))
PRIMES = frozenset("*′∗†‡")


@cache
def symbol(command: str) -> str | None:
    """The character or word for `\\command`, None if it stands for none.

    Beyond the tables above: Greek by its Unicode name, then what pylatexenc knows.
    """
    found = LETTERS.get(command) or SYMBOLS.get(command)
    if found is not None:
        return found
    return _greek(command) or _from_pylatexenc(command)


@cache
def styled(letter: str, command: str) -> str:
    """`letter` in the mathematical alphabet of `\\command`, itself if there is none."""
    style = ALPHABETS[command]
    if not (letter.isascii() and letter.isalnum()):
        return letter
    kind = "DIGIT" if letter.isdigit() else "CAPITAL" if letter.isupper() else "SMALL"
    name = unicodedata.name(letter).rsplit(" ", 1)[1] if letter.isdigit() else letter.upper()
    black_letter = "BLACK-LETTER" if style == "FRAKTUR" else style
    for candidate in (f"MATHEMATICAL {style} {kind} {name}", f"{black_letter} {kind} {name}"):
        try:
            return unicodedata.lookup(candidate)
        except KeyError:
            continue
    return letter


def _greek(command: str) -> str | None:
    name = command.removeprefix("var").removeprefix("up")
    if not name.isalpha():
        return None
    kind = "CAPITAL" if name[0].isupper() else "SMALL"
    try:
        return unicodedata.lookup(f"GREEK {kind} LETTER {name.upper()}")
    except KeyError:
        return unicodedata.lookup("GREEK SMALL LETTER LAMDA") if name == "lambda" else None


def _from_pylatexenc(command: str) -> str | None:
    replacement = getattr(_pylatexenc().get_macro_spec(command), "simplify_repl", None)
    if isinstance(replacement, str) and "%" not in replacement and "<" not in replacement:
        return replacement
    return None


@cache
def _pylatexenc():  # type: ignore[no-untyped-def]
    from pylatexenc.latex2text import get_default_latex_context_db

    return get_default_latex_context_db()
