"""LaTeX as bibliographies use it, read as plain Unicode text.

`{\\'E}tude of $\\alpha$-stable {L}\\'evy flights` is `Étude of α-stable Lévy flights`. What has no
counterpart in plain text (fonts, boxes, citations) is dropped, what it wrapped is kept. Text that isn't
well-formed is read as far as it goes: nothing here raises.
"""

from __future__ import annotations

import html
import re
import unicodedata
from typing import NamedTuple

from jekyllpy.academic.bibtex import latex_symbols as tables

DEEPEST = 60
"""Groups nested deeper than this are flattened: nobody writes them, and Python's stack ends."""

_PLAIN = re.compile(r"[\\{}$~`'&\-]")
_TOKEN = re.compile(
    r"\\(?P<word>[A-Za-z]+)(?P<space>\*?\s*)"
    r"|\\(?P<sign>.)"
    r"|(?P<special>[{}$~^_])"
    r"|(?P<ligature>---?|``|''|[!?]`|`)"
    r"|(?P<text>[^\\{}$~^_`'!?-]+|.)",
    re.DOTALL,
)
_LIGATURES = {"--": "–", "---": "—", "``": "“", "''": "”", "!`": "¡", "?`": "¿", "`": "‘"}
_MENDELEY_BRACES = (("$\\{$", "{"), ("$\\}$", "}"))
"""How Mendeley writes braces that were meant to keep capitals."""

_ENTITY = re.compile(r"&(?:#\d{1,7}|#[xX][0-9a-fA-F]{1,6}|[A-Za-z]{2,31});")
_VERBATIM_ESCAPE = re.compile(r"\\([#$%&_{}~^])(?:\{\})?|[{}]|\\url\b")


class Token(NamedTuple):
    """A piece of LaTeX: its kind (a group name of the pattern), its text, the space behind."""

    kind: str
    text: str
    space: str = ""


def decode(text: str) -> str:
    """The plain text, in Unicode's normal form C, of a bibliography's field with LaTeX in it."""
    if not _PLAIN.search(text) and text.isascii():
        return text
    for escaped, brace in _MENDELEY_BRACES:
        text = text.replace(escaped, brace)
    decoded = unicodedata.normalize("NFC", _Decoder(text).group(math=False, depth=0))
    return _ENTITY.sub(lambda match: html.unescape(match.group()), decoded)


def decode_verbatim(text: str) -> str:
    """A field that isn't prose (a URL, a DOI, an eprint id) without LaTeX's escapes and braces."""
    if "\\" in text or "{" in text or "}" in text:
        text = _VERBATIM_ESCAPE.sub(lambda match: match.group(1) or "", text)
    return _ENTITY.sub(lambda match: html.unescape(match.group()), text).strip()


def _tokens(text: str) -> list[Token]:
    tokens = []
    for match in _TOKEN.finditer(text):
        kind = match.lastgroup or ""
        if kind == "space":
            tokens.append(Token("word", match["word"], match["space"]))
        else:
            tokens.append(Token(kind, match[kind]))
    return tokens


class _Decoder:
    """One pass over the tokens of a text; `group` reads up to where a group or the text ends."""

    def __init__(self, text: str) -> None:
        self.tokens = _tokens(text)
        self.position = 0
        self.dollars = sum(token.kind == "special" and token.text == "$" for token in self.tokens)

    def group(self, *, math: bool, depth: int, closing: str = "}") -> str:
        """Read to the `closing` sign, which is read too, or to the end."""
        pieces: list[str] = []
        while self.position < len(self.tokens):
            token = self.tokens[self.position]
            if token.kind == "special" and token.text in (closing, "}"):
                if token.text == "}" and closing == "$":
                    break
                self.position += 1
                if token.text == "$":
                    self.dollars -= 1
                if closing == "}" and depth == 0:
                    continue
                break
            if token.kind == "sign" and closing == "\\" + token.text:
                self.position += 1
                break
            pieces.append(self._piece(math, depth))
        return "".join(pieces)

    def _piece(self, math: bool, depth: int) -> str:
        token = self.tokens[self.position]
        self.position += 1
        if token.kind == "text":
            return "′" if math and token.text == "'" else token.text
        if token.kind == "ligature":
            return token.text if math else _LIGATURES[token.text]
        if token.kind == "special":
            return self._special(token.text, math, depth)
        if token.kind == "sign":
            return self._sign(token.text, math, depth)
        return self._command(token, math, depth)

    def _special(self, sign: str, math: bool, depth: int) -> str:
        if sign == "{":
            return "" if depth >= DEEPEST else self.group(math=math, depth=depth + 1)
        if sign == "$":
            self.dollars -= 1
            if self.dollars <= 0 or depth >= DEEPEST:
                return "$"
            return self._math("$", depth)
        if sign == "~":
            return " "
        if math and sign in "^_":
            return self._script(sign, depth)
        return sign

    def _math(self, closing: str, depth: int) -> str:
        while closing == "$" and self._next_is("$"):
            self.position += 1
            self.dollars -= 1
        content = self.group(math=True, depth=depth + 1, closing=closing).strip()
        while closing == "$" and self._next_is("$") and self.dollars % 2:
            self.position += 1
            self.dollars -= 1
        return content

    def _sign(self, sign: str, math: bool, depth: int) -> str:
        if sign in "([" and depth < DEEPEST:
            return self._math("\\" + ")]"["([".index(sign)], depth)
        if sign in tables.ACCENTS and not (math and sign in "'=."):
            return _accented(tables.ACCENTS[sign], self._argument(math, depth), sign)
        return tables.ESCAPED.get(sign, sign)

    def _command(self, token: Token, math: bool, depth: int) -> str:
        name = token.text
        if name in tables.ACCENTS and not math:
            return _accented(tables.ACCENTS[name], self._argument(math, depth), "")
        if name in tables.MATH_ACCENTS:
            return _accented(tables.MATH_ACCENTS[name], self._argument(math, depth), "")
        if name in tables.TRANSPARENT:
            return self._argument(name == "ensuremath" or math, depth)
        if name in tables.ALPHABETS:
            return "".join(tables.styled(letter, name) for letter in self._argument(math, depth))
        if name in tables.VERBATIM:
            return self._verbatim()
        if name in tables.SWALLOWING:
            if self._next_is("{"):
                self._argument(math, depth)
            return ""
        if name in _WITH_ARGUMENTS:
            return self._with_arguments(name, math, depth)
        return self._symbol(token, math)

    def _with_arguments(self, name: str, math: bool, depth: int) -> str:
        first = self._argument(math, depth)
        if name in ("enquote", "mkbibquote"):
            return f"“{first}”"
        if name == "textsuperscript":
            return _script(first, "^")
        if name == "textsubscript":
            return _script(first, "_")
        if name == "sqrt":
            return "√" + (first if len(first) == 1 else f"({first})")
        second = self._argument(math, depth)
        if name == "href":
            return second
        return f"{_operand(first)}/{_operand(second)}"

    def _symbol(self, token: Token, math: bool) -> str:
        if math and token.text in tables.OPERATORS:
            return token.text + (" " if self._next_starts_word() else "")
        found = tables.symbol(token.text)
        if found is None:
            return token.text if _is_own_name(token.text) else ""
        if not math:
            return found
        spaced = self._next_is_relation() if found.isalpha() else self._space_before_last()
        return found + token.space.lstrip("*") if spaced else found

    def _next_is_relation(self) -> bool:
        """Whether an operator or relation follows: typed blanks around it are kept."""
        if self.position >= len(self.tokens):
            return False
        token = self.tokens[self.position]
        if token.kind == "word":
            return not (tables.symbol(token.text) or "x").isalpha()
        return token.kind == "text" and token.text[0] in "=<>+-/"

    def _space_before_last(self) -> bool:
        if self.position < 2:
            return False
        before = self.tokens[self.position - 2]
        return bool(before.space) or before.text[-1:].isspace()

    def _script(self, sign: str, depth: int) -> str:
        return _script(self._argument(True, depth), sign)

    def _argument(self, math: bool, depth: int) -> str:
        """The next group, command or character; of a longer text only its first character."""
        self._skip_space()
        if self.position >= len(self.tokens):
            return ""
        token = self.tokens[self.position]
        if token.kind == "special" and token.text in "}$":
            return ""
        if token.kind == "text" and len(token.text) > 1:
            self.tokens[self.position] = Token("text", token.text[1:])
            return token.text[0]
        if depth >= DEEPEST:
            self.position += 1
            return ""
        if token.kind == "special" and token.text == "{":
            self.position += 1
            return self.group(math=math, depth=depth + 1)
        return self._piece(math, depth + 1)

    def _verbatim(self) -> str:
        """The text of the next group as it stands."""
        pieces: list[str] = []
        if self._next_is("{"):
            self.position += 1
            while self.position < len(self.tokens) and not self._next_is("}"):
                token = self.tokens[self.position]
                pieces.append(token.text)
                self.position += 1
            self.position += 1
        return "".join(pieces)

    def _skip_space(self) -> None:
        if self.position < len(self.tokens):
            token = self.tokens[self.position]
            if token.kind == "text" and token.text[0].isspace():
                rest = token.text.lstrip()
                if rest:
                    self.tokens[self.position] = Token("text", rest)
                else:
                    self.position += 1

    def _next_is(self, sign: str) -> bool:
        return self.position < len(self.tokens) and self.tokens[self.position][:2] == (
            "special",
            sign,
        )

    def _next_starts_word(self) -> bool:
        if self.position >= len(self.tokens):
            return False
        token = self.tokens[self.position]
        return token.kind == "word" or (token.kind == "text" and token.text[0].isalnum())


_WITH_ARGUMENTS = frozenset(
    (
        "enquote",
        "mkbibquote",
        "textsuperscript",
        "textsubscript",
        "sqrt",
        "href",
        "frac",
        "tfrac",
        "dfrac",
    )
)


def _accented(mark: str, text: str, bare: str) -> str:
    """`text` with `mark` over its first letter; `bare`, the sign itself, over nothing."""
    if not text.strip():
        return bare
    text = unicodedata.normalize("NFC", text)
    letter = {"ı": "i", "ȷ": "j"}.get(text[0], text[0])
    return letter + mark + text[1:]


def _script(text: str, sign: str) -> str:
    """`text` raised (`^`) or lowered (`_`), where Unicode can; else marked by the sign."""
    table = tables.SUPERSCRIPTS if sign == "^" else tables.SUBSCRIPTS
    characters = text.replace("−", "-").replace(" ", "")
    if sign == "^" and characters and all(char in tables.PRIMES for char in characters):
        return characters.replace("∗", "*")
    if characters == "∘":
        return "°"
    if all(char in table for char in characters):
        return "".join(table[char] for char in characters)
    return sign + (text if len(text) == 1 else f"({text})")


def _is_own_name(command: str) -> bool:
    """Whether an unknown command stands for its own name, as `\\XML` and `\\ConTeXt` do."""
    return sum(char.isupper() for char in command) > 1


def _operand(text: str) -> str:
    return text if text.isalnum() else f"({text})"
