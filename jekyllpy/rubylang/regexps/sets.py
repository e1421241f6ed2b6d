"""The translation of sets of characters: `[a-z&&[^aeiou]]`."""

from __future__ import annotations

import re

from jekyllpy.rubylang.regexps.classes import (
    CONTROL_ESCAPES,
    NAMED,
    SHORTHANDS,
    UNICODE_SHORTHANDS,
    literal,
    property_class,
)

_POSIX = re.compile(r"\[:(\^?)(\w+):\]")
_PROPERTY = re.compile(r"([pP])\{([^}]*)\}")

# characters with a meaning in the package's sets that Ruby doesn't give them
_ESCAPED = set("[~|&#-^ ")


class SetReader:
    """Reads one set, with the sets in it."""

    def __init__(self, source: str, at: int, unicode: bool) -> None:
        self.source = source
        self.at = at
        self.shorthands = UNICODE_SHORTHANDS if unicode else SHORTHANDS

    def read(self) -> str:
        """The set that begins at `at`, which then is behind it."""
        source = self.source
        out = ["["]
        self.at += 1
        if source.startswith("^", self.at):
            out.append("^")
            self.at += 1
        first = True
        while self.at < len(source):
            char = source[self.at]
            if char == "]" and not first:
                self.at += 1
                return self._joined(out)
            out.append(self._item(char))
            first = False
        from jekyllpy.rubylang.regexps.translate import TranslationError

        raise TranslationError("premature end of char-class")

    def _joined(self, out: list[str]) -> str:
        if "&&" not in out:
            return "".join(out) + "]"
        negation = "^" if out[1] == "^" else ""
        sides: list[list[str]] = [[]]
        for item in out[2 if negation else 1 :]:
            if item == "&&":
                sides.append([])
            else:
                sides[-1].append(item)
        return f"[{negation}{'&&'.join('[' + ''.join(side) + ']' for side in sides if side)}]"

    def _item(self, char: str) -> str:
        source, at = self.source, self.at
        if char == "[":
            posix = _POSIX.match(source, at)
            if posix is None:
                return self.read()
            self.at = posix.end()
            inner = NAMED.get(posix[2], rf"\p{{{posix[2]}}}")
            return f"[^{inner}]" if posix[1] else inner
        if char == "\\":
            return self._escape()
        if source.startswith("&&", at):
            self.at += 2
            return "&&"
        self.at += 1
        if char == "-" and self._makes_range():
            return "-"
        return "\\" + char if char in _ESCAPED else char

    def _makes_range(self) -> bool:
        """Whether the `-` just read stands between two ends of a range."""
        before = self.source[self.at - 2]
        behind = self.source[self.at : self.at + 1]
        if self.source[self.at - 3 : self.at - 1] in ("\\w", "\\d", "\\s", "\\h", "\\W", "\\S"):
            return False
        if behind == "\\" and self.source[self.at + 1 : self.at + 2] in "wdshWDSH":
            return False
        return before not in "[]^" and behind not in ("]", "[", "")

    def _escape(self) -> str:
        from jekyllpy.rubylang.regexps.translate import TranslationError, escaped_characters

        self.at += 1
        source, at = self.source, self.at
        if at >= len(source):
            raise TranslationError("end pattern at escape")
        char = source[at]
        if char.lower() in self.shorthands:
            self.at += 1
            inner = self.shorthands[char.lower()]
            return f"[^{inner}]" if char.isupper() else inner
        if char == "b":
            self.at += 1
            return r"\x08"
        if char in CONTROL_ESCAPES:
            self.at += 1
            return CONTROL_ESCAPES[char]
        if char == "R":
            self.at += 1
            return r"\n\r"
        named = _PROPERTY.match(source, at)
        if named is not None:
            self.at = named.end()
            return property_class(named[2], named[1] == "P")
        codes, self.at = escaped_characters(source, at)
        return "".join(literal(code) for code in codes)
