"""Capitals as a style wants them.

Rules: citeproc-ruby, `Format#apply_text_case`.
"""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Callable

STOP_WORDS = frozenset(
    "a about above across afore after against along alongside amid amidst among amongst an and "
    "anenst apropos apud around as aside astride at athwart atop barring before behind below "
    "beneath beside besides between beyond but by circa d despite down during except for forenenst "
    "from given in inside into lest like modulo near next nor notwithstanding of off on onto or out "
    "over per plus pro qua sans since so than the through thru throughout thruout till to toward "
    "towards under underneath until unto up upon v versus via vis-à-vis vs with within "
    "without".split()
)
"""The words that titles leave in lower case."""

LETTER = r"[^\W\d_]"
IN_WORD = "[\\w\u0300-\u036f]"
"""What Ruby counts as within a word: combining accents, too."""

START = rf"(?<!{IN_WORD})"
END = rf"(?:(?<={LETTER})(?!{IN_WORD})|(?<=\.)(?={IN_WORD}))"
TITLE_WORD = re.compile(rf"{START}({LETTER})((?:{LETTER}|\.)+){END}")
WORD = re.compile(rf"{START}{LETTER}{{2,}}{END}")
WORD_START = re.compile(rf"{START}{LETTER}")
WITHIN_WORD = re.compile(IN_WORD)
LINE_END = re.compile(r"$", re.MULTILINE)


def with_case(text: str, case: str, language: str) -> str:
    """`text` in the `text-case` of a style."""
    if case == "lowercase":
        return text.lower()
    if case == "uppercase":
        return text.upper()
    if case == "capitalize-first":
        return _first_upper(text, str.isalnum)
    if case == "capitalize-all":
        return WORD_START.sub(lambda found: _upper_if_lower(found[0]), text)
    if case == "sentence":
        return WORD.sub(_without_capitals, _first_upper(text, str.isalpha))
    if case == "title" and language == "en":
        return _last_word_upper(_title(text))
    return text


def _is_lower(char: str) -> bool:
    return unicodedata.category(char) == "Ll"


def _upper_if_lower(char: str) -> str:
    return char.upper() if _is_lower(char) else char


def _first_upper(text: str, counts: Callable[[str], bool]) -> str:
    """The first character that counts in capitals; if it can't be, that of the next line."""
    start = 0
    while start <= len(text):
        index = next((i for i in range(start, len(text)) if counts(text[i])), None)
        if index is None:
            return text
        if _is_lower(text[index]):
            return text[:index] + text[index].upper() + text[index + 1 :]
        start = text.find("\n", index) + 1
        if start == 0:
            return text
    return text


def _without_capitals(found: re.Match[str]) -> str:
    word = found[0]
    return word[0] + word[1:].lower() if all(map(_is_upper, word)) else word


def _is_upper(char: str) -> bool:
    return unicodedata.category(char) == "Lu"


def _title(text: str) -> str:
    first = True

    def titled(found: re.Match[str]) -> str:
        nonlocal first
        word, letter = found[0], found[1]
        raised = _is_lower(letter) and (first or word.lower() not in STOP_WORDS)
        first = False
        return letter.upper() + found[2] if raised else word

    return TITLE_WORD.sub(titled, text)


def _last_word_upper(text: str) -> str:
    """Every line's last word with a capital, whatever word it is."""
    out: list[str] = []
    position = 0
    for line_end in LINE_END.finditer(text):
        start = _last_word(text, position, line_end.start())
        if start is not None:
            out.append(text[position:start] + text[start].upper())
            position = start + 1
    return "".join(out) + text[position:]


def _last_word(text: str, floor: int, end: int) -> int | None:
    """Where a word of letters and full stops that ends at `end` begins in lower case.

    None if there is none, or if a full stop stands before it.
    """
    if end <= floor or not text[end - 1].isalpha():
        return None
    start = end
    while start > floor and (text[start - 1].isalpha() or text[start - 1] == "."):
        start -= 1
    for index in range(start, end - 1):
        if text[index] == "." and _is_lower(text[index + 1]) and index + 2 < end:
            return None
        at_boundary = index == 0 or WITHIN_WORD.fullmatch(text[index - 1]) is None
        if at_boundary and text[index].isalpha() and _is_lower(text[index]):
            return index
    return None
