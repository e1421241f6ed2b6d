"""Porter's stemmer (M. F. Porter, An algorithm for suffix stripping, Program 14(3), 1980).

With the two changes that its author made later: "bli" becomes "ble", and "logi" becomes "log".
"""

from __future__ import annotations

from functools import lru_cache

from jekyllpy.lsi.letters import ends_doubled, ends_short, has_vowel, measure

KEPT = 2
"""Words of so few letters are their own stems."""

PLURALS = {"sses": "ss", "ies": "i", "ss": "ss", "s": ""}
REPAIRED = {"at": "ate", "bl": "ble", "iz": "ize"}
DOUBLE_SUFFIXES = {
    "ational": "ate",
    "tional": "tion",
    "enci": "ence",
    "anci": "ance",
    "izer": "ize",
    "bli": "ble",
    "alli": "al",
    "entli": "ent",
    "eli": "e",
    "ousli": "ous",
    "ization": "ize",
    "ation": "ate",
    "ator": "ate",
    "alism": "al",
    "iveness": "ive",
    "fulness": "ful",
    "ousness": "ous",
    "aliti": "al",
    "iviti": "ive",
    "biliti": "ble",
    "logi": "log",
}
SUFFIXES = {
    "icate": "ic",
    "ative": "",
    "alize": "al",
    "iciti": "ic",
    "ical": "ic",
    "ful": "",
    "ness": "",
}
LAST_SUFFIXES = dict.fromkeys(
    "al ance ence er ic able ible ant ement ment ent ion ou ism ate iti ous ive ize".split(), ""
)


@lru_cache(maxsize=1 << 16)
def stem(word: str) -> str:
    """The stem of `word`, which is in lower case; what isn't a to z counts as a consonant, byte by byte."""
    if len(word.encode()) <= KEPT:
        return word
    letters = word if word.isascii() else word.encode().decode("latin-1")
    for step in (_plural, _past_and_progressive, _final_y):
        letters = step(letters)
    letters = _replaced(letters, DOUBLE_SUFFIXES, above=0)
    letters = _replaced(letters, SUFFIXES, above=0)
    letters = _without_last_suffix(letters)
    return _final_l(_final_e(letters))


def _suffix(word: str, suffixes: dict[str, str]) -> str:
    """The longest of `suffixes` that `word` ends with, "" if there is none."""
    return max((suffix for suffix in suffixes if word.endswith(suffix)), key=len, default="")


def _replaced(word: str, suffixes: dict[str, str], above: int) -> str:
    """`word` with its suffix replaced, if what is before it has a measure above `above`."""
    suffix = _suffix(word, suffixes)
    before = word.removesuffix(suffix)
    return before + suffixes[suffix] if suffix and measure(before) > above else word


def _plural(word: str) -> str:
    suffix = _suffix(word, PLURALS)
    return word.removesuffix(suffix) + PLURALS[suffix] if suffix else word


def _past_and_progressive(word: str) -> str:
    if word.endswith("eed"):
        return word[:-1] if measure(word[:-3]) > 0 else word
    for suffix in ("ed", "ing"):
        before = word.removesuffix(suffix)
        if before != word:
            return _repaired(before) if has_vowel(before) else word
    return word


def _repaired(word: str) -> str:
    """The verb that "ed" or "ing" was taken from."""
    if word[-2:] in REPAIRED:
        return word + "e"
    if ends_doubled(word):
        return word if word[-1] in "lsz" else word[:-1]
    return word + "e" if measure(word) == 1 and ends_short(word) else word


def _final_y(word: str) -> str:
    return word[:-1] + "i" if word.endswith("y") and has_vowel(word[:-1]) else word


def _without_last_suffix(word: str) -> str:
    if word.endswith("ion") and word[-4:-3] not in ("s", "t"):
        return word
    return _replaced(word, LAST_SUFFIXES, above=1)


def _final_e(word: str) -> str:
    if not word.endswith("e"):
        return word
    before = word[:-1]
    count = measure(before)
    return before if count > 1 or (count == 1 and not ends_short(before)) else word


def _final_l(word: str) -> str:
    return word[:-1] if word.endswith("ll") and measure(word) > 1 else word
