"""Tells names of Chinese, Japanese and Korean people, which are written family name first."""

from __future__ import annotations

import re

_LETTERS = re.compile(r"[\u3005-\u30ff\u3400-\u9fff\uac00-\ud7af\uf900-\ufaff]+")


def is_east_asian(*words: str) -> bool:
    """Whether each of `words` is made of Chinese characters, kana or hangul only."""
    return all(_LETTERS.fullmatch(word) for word in words)
