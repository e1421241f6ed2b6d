"""Pairs of parentheses, found for a whole text at once."""

from __future__ import annotations

from jekyllpy.late.patterns import late
from jekyllpy.markdown.scanning import SPACE

_TOKENS = late(rf"[()]|{SPACE}(?=[\"'])")


class Parentheses:
    """For each opening parenthesis of a text: the one that closes it, or a title before that."""

    def __init__(self, src: str) -> None:
        self.close: dict[int, int] = {}
        self.title: dict[int, int] = {}
        unclosed: list[int] = []
        for m in _TOKENS.finditer(src):
            token, pos = m[0], m.start()
            if token == "(":
                unclosed.append(pos)
            elif token == ")":
                if unclosed:
                    self.close[unclosed.pop()] = pos
            else:
                for opening in unclosed:
                    self.title[opening] = pos
                unclosed.clear()
