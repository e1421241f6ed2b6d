"""Escapes in double quotes."""

from __future__ import annotations

_SIMPLE = {
    "n": "\n", "t": "\t", "s": " ", "r": "\r", "0": "\0", "e": "\x1b",
    "a": "\x07", "b": "\x08", "v": "\x0b", "f": "\x0c", "\n": "",
}  # fmt: skip


_PREFIXES = {"\\c", "\\C", "\\M"}


def unescape(sequence: str) -> str:
    """The character of an escape in double quotes; bytes of UTF-8 come as surrogate escapes."""
    rest = sequence[1:]
    kind = rest[0]
    if kind == "u":
        codes = rest[1:].strip("{}").split()
        return "".join(chr(int(code, 16)) for code in codes)
    if kind == "x":
        return _byte(int(rest[1:], 16))
    if kind in "01234567":
        return _byte(int(rest, 8) & 255)
    if kind in "cCM":
        return _control(rest[:-1].replace("\\", ""), rest[-1])
    return _SIMPLE.get(kind, rest)


def _byte(value: int) -> str:
    return chr(value) if value < 128 else chr(0xDC00 + value)


def _control(prefix: str, char: str) -> str:
    code = ord(char)
    if "C-" in prefix or "c" in prefix:
        code = 127 if char == "?" else code & 0x9F
    return _byte(code | 0x80) if "M-" in prefix else chr(code)


class Control:
    """Puts escapes as `\\M-\\C-a` together, which the parser leaves in parts."""

    def __init__(self) -> None:
        self.prefix = ""

    def read(self, text: str, is_escape: bool) -> str:
        """What the next part of a string stands for."""
        if is_escape and text in _PREFIXES:
            self.prefix += text[1]
            return ""
        if not self.prefix:
            return unescape(text) if is_escape else text
        if self.prefix[-1] != "c" and text[:1] == "-":
            self.prefix += "-"
            text = text[1:]
            if not text:
                return ""
        prefix, self.prefix = self.prefix, ""
        if is_escape:
            return _control(prefix, unescape(text))
        return _control(prefix, text[0]) + text[1:]
