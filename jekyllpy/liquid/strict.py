"""Liquid's strict grammar of expressions, tried first unless `error_mode` is `lax`.

Its words about what is wrong are Liquid's, since they become the warnings a user sees.
"""

from __future__ import annotations

from jekyllpy.errors import LiquidSyntaxError
from jekyllpy.liquid.grammar import lax
from jekyllpy.ruby import inspect

_TOKEN = lax(
    r"""\s*(?:
      (?P<comparison>==|!=|<>|<=?|>=?|contains(?=\s))
    | (?P<string>'[^']*'|"[^"]*")
    | (?P<number>-?\d+(?:\.\d+)?)
    | (?P<id>[a-zA-Z_][\w-]*\??)
    | (?P<dotdot>\.\.)
    | (?P<special>[|.:,\[\]()?\-])
    | (?P<wrong>.)
    )""".replace("\n", "").replace(" ", "")
)
_SPECIALS = {
    "|": "pipe",
    ".": "dot",
    ":": "colon",
    ",": "comma",
    "[": "open_square",
    "]": "close_square",
    "(": "open_round",
    ")": "close_round",
    "?": "question",
    "-": "dash",
}
_END = ("end_of_string", "")

MAX_BRACKETS = 50


class StrictParser:
    """Walks over the tokens of one expression.

    Raises:
        LiquidSyntaxError: when made, for a character that no token starts with.
    """

    def __init__(self, markup: str) -> None:
        self._tokens: list[tuple[str, str]] = []
        self._position = 0
        for match in _TOKEN.finditer(markup):
            kind = match.lastgroup
            text = match[kind] if kind else ""
            if kind == "special":
                kind = _SPECIALS[text]
            elif kind == "wrong":
                if text.isspace() and text.isascii():  # the white space at the end
                    break
                raise LiquidSyntaxError(f"Unexpected character {text}")
            self._tokens.append((kind or "", text))
        self._tokens.append(_END)

    def consume(self, kind: str | None = None) -> str:
        """The next token's text, whatever it is or if it is a `kind`."""
        token = self._next()
        if kind is not None and token[0] != kind:
            raise LiquidSyntaxError(f"Expected {kind} but found {token[0]}")
        self._position += 1
        return token[1]

    def consume_if(self, kind: str) -> str | None:
        """The next token's text if it is a `kind`, else nothing is consumed."""
        token = self._next()
        if token[0] != kind:
            return None
        self._position += 1
        return token[1]

    def consume_word(self, *words: str) -> str | None:
        """The next token's text if it is one of these words."""
        kind, text = self._next()
        if kind != "id" or text not in words:
            return None
        self._position += 1
        return text

    def looking_at(self, kind: str, ahead: int = 0) -> bool:
        """Whether the next token, or the one `ahead` tokens after it, is of this kind."""
        position = self._position + ahead
        return position < len(self._tokens) and self._tokens[position][0] == kind

    def finish(self) -> None:
        """Nothing may be left."""
        self.consume("end_of_string")

    def expression(self, depth: int = 0) -> str:
        """The text of one expression, without the spaces in it."""
        if depth > MAX_BRACKETS:
            raise LiquidSyntaxError("Nesting too deep")
        kind, text = self._next()
        if kind == "id":
            return self._path(depth)
        if kind in ("string", "number"):
            return self.consume()
        if kind == "open_round":
            self.consume()
            first = self.expression(depth + 1)
            self.consume("dotdot")
            last = self.expression(depth + 1)
            self.consume("close_round")
            return f"({first}..{last})"
        shown = f"[:{kind}, {inspect(text)}]" if kind != "end_of_string" else f"[:{kind}]"
        raise LiquidSyntaxError(f"{shown} is not a valid expression")

    def argument(self) -> str:
        """The text of a filter's argument, with its keyword if it has one."""
        keyword = ""
        if self.looking_at("id") and self.looking_at("colon", 1):
            keyword = f"{self.consume()}{self.consume()} "
        return keyword + self.expression()

    def _path(self, depth: int) -> str:
        parts = [self.consume("id")]
        while True:
            while self.looking_at("open_square"):
                parts.append(self.consume())
                parts.append(self.expression(depth + 1))
                parts.append(self.consume("close_square"))
            if not self.looking_at("dot"):
                return "".join(parts)
            parts.append(self.consume())
            parts.append(self.consume("id"))

    def _next(self) -> tuple[str, str]:
        return self._tokens[min(self._position, len(self._tokens) - 1)]
