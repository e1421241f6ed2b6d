"""Calls of `min` and `max` that are those of CSS, since nothing in them has to be worked out.

libsass works them out. So each is written for it as a call of a `calc` with a name before it,
which it leaves alone, and gets its own name back in what was compiled.
"""

from __future__ import annotations

import re
from dataclasses import dataclass, field

from jekyllpy.site.converters.ruby_sass.numbers import DIGITS, rounded
from jekyllpy.site.converters.ruby_sass.opaque import OPAQUE

CALL = re.compile(rf"{OPAQUE}|(?<![\w.$#-])(?P<call>min|max)\(", re.DOTALL)
DISGUISED = re.compile(r"-ruby(min|max)-calc\(")
BLANKS = re.compile(r"\s*+")
NUMBER = re.compile(rf"(?P<number>-?{DIGITS})(?P<unit>%|[a-zA-Z]++)?(?![\w-])")
KEPT = re.compile(r"#\{|(?:calc|env|var)\(")
NESTED = re.compile(r"(?:min|max)\(|\(")
OPERATOR = re.compile(r"\s*+([+*/])\s*+|\s++(-)\s++")
COMMA = re.compile(r"\s*+,\s*+")
BRACKET = re.compile(r"[(){}]")
END = ")"
MAX_NESTING = 50


class NotPlainError(Exception):
    """Something in a call has to be worked out."""


def disguised(text: str) -> str:
    """The source with its calls of CSS written so that libsass leaves them alone."""
    if "min(" not in text and "max(" not in text:
        return text
    parts = []
    position = 0
    while (found := CALL.search(text, position)) is not None:
        parts.append(text[position : found.start()])
        position = found.end()
        if not found["call"]:
            parts.append(found[0])
            continue
        arguments = Arguments(text, position)
        try:
            arguments.read()
        except NotPlainError:
            parts.append(found[0])
            continue
        newlines = text.count("\n", position, arguments.position)
        parts.append(f"-ruby{found['call']}-calc({''.join(arguments.parts)}" + "\n" * newlines)
        position = arguments.position
    return "".join(parts) + text[position:]


def revealed(css: str) -> str:
    """What was compiled with the calls' own names."""
    return DISGUISED.sub(r"\1(", css)


@dataclass
class Arguments:
    """What is in the brackets of a call.

    Attributes:
        position: how far the text is read.
        parts: what has been read, as it is written.
    """

    text: str
    position: int
    parts: list[str] = field(default_factory=list)
    depth: int = 0

    def read(self, *, may_have_comma: bool = True) -> None:
        """Read up to the bracket that closes these.

        Raises:
            NotPlainError: if something in them has to be worked out.
        """
        self.depth += 1
        while True:
            self._match(BLANKS)
            self._operand()
            if found := self._match(OPERATOR):
                self.parts.append(f" {found[1] or found[2]} ")
                continue
            if may_have_comma and self._match(COMMA):
                self.parts.append(", ")
                continue
            self._match(BLANKS)
            if not self.text.startswith(END, self.position):
                raise NotPlainError
            self.position += 1
            self.parts.append(END)
            self.depth -= 1
            return

    def _operand(self) -> None:
        if found := self._match(NUMBER):
            self.parts.append(rounded(found["number"]) + (found["unit"] or ""))
        elif found := self._match(KEPT):
            self._keep(found.start())
        elif (found := self._match(NESTED)) and self.depth < MAX_NESTING:
            self.parts.append(found[0])
            self.read(may_have_comma=found[0] != "(")
        else:
            raise NotPlainError

    def _keep(self, start: int) -> None:
        depth = 1
        for bracket in BRACKET.finditer(self.text, self.position):
            depth += 1 if bracket[0] in "({" else -1
            if depth == 0:
                self.position = bracket.end()
                self.parts.append(self.text[start : self.position])
                return
        raise NotPlainError

    def _match(self, pattern: re.Pattern[str]) -> re.Match[str] | None:
        found = pattern.match(self.text, self.position)
        if found is not None:
            self.position = found.end()
        return found
