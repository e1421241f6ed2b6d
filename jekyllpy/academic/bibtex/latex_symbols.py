"""What LaTeX commands stand for in Unicode: accents, symbols, alphabets and raised characters.

The facts are those of LaTeX's manual and Unicode's tables, by code point. What is common stands here,
as importing pylatexenc takes time, and what a list of publications needs otherwise than pylatexenc
has it; `symbol` asks pylatexenc for the rest.
"""

from __future__ import annotations

import unicodedata
from functools import cache

ACCENTS = {
    "`": "\u0300",
    "'": "\u0301",
    "^": "\u0302",
    "~": "\u0303",
    "=": "\u0304",
    "u": "\u0306",
    ".": "\u0307",
    '"': "\u0308",
    "h": "\u0309",
    "r": "\u030a",
    "H": "\u030b",
    "v": "\u030c",
    "G": "\u030f",
    "d": "\u0323",
    "c": "\u0327",
    "k": "\u0328",
    "b": "\u0331",
    "t": "\u0361",
}
MATH_ACCENTS = {
    "grave": "\u0300",
    "acute": "\u0301",
    "hat": "\u0302",
    "widehat": "\u0302",
    "tilde": "\u0303",
    "widetilde": "\u0303",
    "bar": "\u0304",
    "overline": "\u0305",
    "breve": "\u0306",
    "dot": "\u0307",
    "ddot": "\u0308",
    "mathring": "\u030a",
    "check": "\u030c",
    "vec": "\u20d7",
}

LETTERS = {
    "AA": "Å",
    "AE": "Æ",
    "DH": "Ð",
    "O": "Ø",
    "TH": "Þ",
    "ss": "ß",
    "aa": "å",
    "ae": "æ",
    "dh": "ð",
    "o": "ø",
    "th": "þ",
    "DJ": "Đ",
    "dj": "đ",
    "i": "ı",
    "imath": "ı",
    "L": "Ł",
    "l": "ł",
    "NG": "Ŋ",
    "ng": "ŋ",
    "OE": "Œ",
    "oe": "œ",
    "j": "ȷ",
    "jmath": "ȷ",
    "SS": "ẞ",
    "ell": "ℓ",
}
SYMBOLS = {
    "qquad": " ",
    "quad": " ",
    "space": " ",
    "thinspace": " ",
    "textquotesingle": "'",
    "ast": "*",
    "hyphen": "-",
    "slash": "/",
    "textless": "<",
    "textgreater": ">",
    "BibTeX": "BibTeX",
    "LaTeX": "LaTeX",
    "LaTeXe": "LaTeX2ε",
    "TeX": "TeX",
    "XeTeX": "XeTeX",
    "backslash": "\\",
    "setminus": "\\",
    "textbackslash": "\\",
    "textasciicircum": "^",
    "textunderscore": "_",
    "textasciigrave": "`",
    "lbrace": "{",
    "textbraceleft": "{",
    "mid": "|",
    "textbar": "|",
    "vert": "|",
    "rbrace": "}",
    "textbraceright": "}",
    "textasciitilde": "~",
    "pounds": "£",
    "copyright": "©",
    "textregistered": "®",
    "degree": "°",
    "epsilon": "ε",
    "mu": "μ",
    "textmu": "μ",
    "phi": "φ",
    "Dash": "–",
    "dash": "–",
    "textendash": "–",
    "textemdash": "—",
    "bullet": "•",
    "dots": "…",
    "dotsc": "…",
    "ldots": "…",
    "prime": "′",
    "euro": "€",
    "texteuro": "€",
    "texttrademark": "™",
    "sim": "∼",
    "ne": "≠",
    "neq": "≠",
    "le": "≤",
    "leqslant": "≤",
    "ge": "≥",
    "geqslant": "≥",
    "star": "⋆",
    "cdots": "⋯",
    "langle": "⟨",
    "rangle": "⟩",
}
OPERATORS = frozenset(
    "arccos arcsin arctan arg argmax argmin cos cosh cot det dim exp gcd hom inf ker lg lim liminf "
    "limsup ln log max min mod Pr sec sin sinh sup tan tanh".split()
)
ESCAPED = {
    "\t": " ",
    "\n": " ",
    " ": " ",
    "!": "",
    ",": " ",
    "-": "",
    "/": "",
    ":": " ",
    ";": " ",
    ">": " ",
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

_RAISABLE = "231hjrwylsxABDEGHIJKLMNOPRTUWabdegkmoptuvcfz0i456789+-=()nV"
_RAISED = "²³¹ʰʲʳʷʸˡˢˣᴬᴮᴰᴱᴳᴴᴵᴶᴷᴸᴹᴺᴼᴾᴿᵀᵁᵂᵃᵇᵈᵉᵍᵏᵐᵒᵖᵗᵘᵛᶜᶠᶻ⁰ⁱ⁴⁵⁶⁷⁸⁹⁺⁻⁼⁽⁾ⁿⱽ"
_LOWERABLE = "iruvβγρφχ0123456789+-=()aeoxhklmnpstj"
_LOWERED = "ᵢᵣᵤᵥᵦᵧᵨᵩᵪ₀₁₂₃₄₅₆₇₈₉₊₋₌₍₎ₐₑₒₓₕₖₗₘₙₚₛₜⱼ"
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
