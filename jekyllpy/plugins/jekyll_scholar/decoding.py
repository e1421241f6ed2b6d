"""LaTeX decoded as jekyll-scholar's filter `latex` does it: some commands, accents and signs.

Rules: latex-decode 0.4. `jekyllpy.academic.bibtex` decodes more; here the aim is the same text.
"""

from __future__ import annotations

import re
import unicodedata

from jekyllpy.plugins.jekyll_scholar.symbols import GREEK, SYMBOLS

SPECIAL = re.compile(r"[\\{}$~`'-]")
SPACE = "[ \t\r\n\f\v]"
LETTER = "[^\\W\\d_][\u0300-\u036f]*"

DOTLESS = re.compile(r"\\([ij])\b")
COMMAND_SPACE = re.compile(rf"(\\[a-zA-Z]+)\\({SPACE}+)")
LETTER_BEFORE_STOP = re.compile(r"([^{]\\[A-Za-z0-9_])([;,.:%])")
SPACED_ACCENT = re.compile(rf"(\\[^ \t\r\n\f\vijIJ&#$\{{\}}_~%]){SPACE}+([^\W\d_]+)\b")
TIE = re.compile(r"(\A|[^\\])~")
MATHS = re.compile(r"\$([^$]+)\$")

ACCENTS = {
    "`": "\u0300", "'": "\u0301", "^": "\u0302", "~": "\u0303",
    "=": "\u0304", ".": "\u0307", "''": "\u0308", '"': "\u0308",
}  # fmt: skip
ACCENTED = re.compile(rf"\\('{{1,2}}|[`^~=.\"])(?:\{{({LETTER})\}}|({LETTER}))")
DIACRITICS = {
    "r": "\u030a", "H": "\u030b", "u": "\u0306", "v": "\u030c", "G": "\u030f", "M": "\u0322",
    "d": "\u0323", "c": "\u0327", "k": "\u0328", "b": "\u0331", "B": "\u0335", "t": "\u0361",
}  # fmt: skip
WITH_DIACRITIC = re.compile(rf"\\([rHuvGMdckbBt])\{{({LETTER})([^\W\d_]*)\}}")
LETTERS = {"l": "ł", "L": "Ł", "o": "ø", "O": "Ø", "AA": "Å", "aa": "å", "AE": "Æ", "ae": "æ"}
LETTER_COMMAND = re.compile(r"\\(o|O|l|L|aa|AA|ae|AE)\b")

PUNCTUATION = {
    "textendash": "–", "textemdash": "—", "textquoteleft": "‘", "textquoteright": "’",
    "quotesinglbase": "‚", "textquotedblleft": "“", "textquotedblright": "”",
    "quotedblbase": "„", "dag": "†", "ddag": "‡", "textbullet": "•", "dots": "…",
    "textperthousand": "‰", "textpertenthousand": "‱", "guilsinglleft": "‹",
    "guilsinglright": "›", "textreferencemark": "※", "textinterrobang": "‽",
    "textoverline": "‾", "langle": "⟨", "rangle": "⟩", "textasciicircum": "^",
    "textbackslash": "\\", "textasciitilde": "~", "textquotesingle": "'",
}  # fmt: skip
LIGATURES = {"-": "-", "--": "–", "---": "—", "``": "“", "`": "‘", "''": "”", "'": "’"}
LIGATURE = re.compile(r"-+|`{1,2}|'{1,2}")
ESCAPED = re.compile(r"\\([$%;#_&])")
ESCAPED_TILDE = re.compile(r"\\~\{\}")
ESCAPED_SPACE = re.compile(r"\\( )")
COMMAND = re.compile(rf"\\([A-Za-z]+[0-9]*|,)(?:\{{\}}|{SPACE}+|\b)")
CHARACTERS = {**GREEK, **SYMBOLS, "ss": "ß", ",": "\u202f"}

BRACES = re.compile(r"(^|[^\\])[{}]+", re.MULTILINE)
ESCAPED_BRACE = re.compile(r"\\([{}])")


def decode(text: str) -> str:
    """`text` in Unicode, without the braces that only group."""
    if SPECIAL.search(text):
        text = _with_signs(_with_accents(_normalized(text)))
        text = ESCAPED_BRACE.sub(r"\1", BRACES.sub(r"\1", text))
    return text if text.isascii() else unicodedata.normalize("NFC", text)


def _normalized(text: str) -> str:
    if "\\" in text:
        text = DOTLESS.sub(lambda found: "ı" if found[1] == "i" else "ȷ", text)
        text = COMMAND_SPACE.sub(r"\1{}\2", text)
        text = LETTER_BEFORE_STOP.sub(r"\1{}\2", text)
        text = SPACED_ACCENT.sub(r"\1{\2}", text)
    text = TIE.sub("\\1\u00a0", text)
    return MATHS.sub(r"\1", text)


def _with_accents(text: str) -> str:
    if "\\" not in text:
        return text
    text = ACCENTED.sub(lambda found: (found[2] or found[3]) + ACCENTS[found[1]], text)
    text = WITH_DIACRITIC.sub(lambda found: found[2] + DIACRITICS[found[1]] + found[3], text)
    return LETTER_COMMAND.sub(lambda found: LETTERS[found[1]], text)


def _with_signs(text: str) -> str:
    has_commands = "\\" in text
    if has_commands:
        text = COMMAND.sub(lambda found: PUNCTUATION.get(found[1], found[0]), text)
    text = LIGATURE.sub(lambda found: LIGATURES.get(found[0], ""), text)
    if has_commands:
        text = ESCAPED.sub(r"\1", text)
        text = ESCAPED_TILDE.sub("~", text)
        text = ESCAPED_SPACE.sub(r"\1", text)
        text = COMMAND.sub(lambda found: CHARACTERS.get(found[1], found[0]), text)
    return text
