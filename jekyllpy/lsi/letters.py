"""Words as Porter sees them: a run of consonants and vowels."""

from __future__ import annotations

VOWELS = frozenset("aeiou")
NEVER_DOUBLED_AFTER_SHORT = frozenset("wxy")


def shape(word: str) -> str:
    """`v` for each vowel of `word`, `c` for each consonant; y is a vowel after a consonant."""
    kinds: list[str] = []
    for letter in word:
        is_vowel = letter in VOWELS or (letter == "y" and kinds[-1:] == ["c"])
        kinds.append("v" if is_vowel else "c")
    return "".join(kinds)


def measure(word: str) -> int:
    """How many times a vowel is followed by a consonant."""
    return shape(word).count("vc")


def has_vowel(word: str) -> bool:
    """Whether any letter is a vowel."""
    return "v" in shape(word)


def ends_doubled(word: str) -> bool:
    """Whether `word` ends with the same consonant twice."""
    return len(word) > 1 and word[-1] == word[-2] and shape(word)[-1] == "c"


def ends_short(word: str) -> bool:
    """Whether `word` ends like "hop": consonant, vowel, consonant, the last not w, x or y."""
    return shape(word)[-3:] == "cvc" and word[-1] not in NEVER_DOUBLED_AFTER_SHORT
