"""The tokens between the braces of a .bib file's `@type{…}`.

Behaviour: bibtex-ruby 6.2, as observed from outside.
"""

from __future__ import annotations

import re
from dataclasses import dataclass
from typing import NamedTuple

from jekyllpy.ruby.text import WHITESPACE

NAME = r"[^\W\d]|[!$%&*+./:?-]"
BLANK = re.compile(rf"[{WHITESPACE}]*")
KEY = re.compile(rf"[{WHITESPACE}]*+([\w !\"$%&'*+./:;?{{}}-]++),")
TOKEN = re.compile(
    rf"(?P<name>(?:{NAME})(?:\d|{NAME})*+)|(?P<number>\d+)|(?P<sign>[,=\#}}@])|(?P<text>[{{\"])"
)
BRACE = re.compile(r"[{}]")
BRACE_OR_QUOTE = re.compile(r'[{}"]')


class Token(NamedTuple):
    """A piece of an entry.

    Attributes:
        kind: `key`, `name`, `number`, `quoted`, `braced`, `end` (of the file) or the sign that it is.
    """

    kind: str
    text: str
    position: int


@dataclass
class Misplaced(Exception):
    """A character that BibTeX has no use for where it stands, or text that never ends.

    Attributes:
        resume: where reading can go on.
    """

    message: str
    resume: int


def tokens_of(text: str, start: int, *, keyed: bool) -> tuple[list[Token], int]:
    """What is between the brace before `start` and the one that closes it, and where that ends.

    The last token is the closing brace; or, where none comes, the next `@` or the end of the file.

    Raises:
        Misplaced: if there is anything that isn't a token.
    """
    tokens: list[Token] = []
    position = start
    if keyed and (key := KEY.match(text, start)):
        tokens.append(Token("key", key[1].strip(" "), key.start(1)))
        position = key.end()
    while not tokens or tokens[-1].kind not in ("}", "@", "end"):
        token, position = _token(text, skip_blanks(text, position))
        tokens.append(token)
    return tokens, position


def skip_blanks(text: str, position: int) -> int:
    """Where the white space at `position` ends."""
    found = BLANK.match(text, position)
    assert found is not None
    return found.end()


def _token(text: str, position: int) -> tuple[Token, int]:
    if position == len(text):
        return Token("end", "", position), position
    found = TOKEN.match(text, position)
    if found is None:
        raise Misplaced(f"it has {text[position]!r} where that means nothing", position + 1)
    if found["text"]:
        kind, end = ("braced", group_end) if found["text"] == "{" else ("quoted", _quotation_end)
        after = end(text, found.end())
        if after is None:
            return Token("end", "", len(text)), len(text)
        return Token(kind, text[found.end() : after - 1], position), after
    return Token(found["sign"] or found.lastgroup or "", found[0], position), found.end()


def group_end(text: str, start: int) -> int | None:
    """Behind the brace that closes the one before `start`; None if the file ends with a brace.

    Raises:
        Misplaced: if the file ends otherwise.
    """
    depth, last = 1, start
    for found in BRACE.finditer(text, start):
        depth += 1 if found[0] == "{" else -1
        last = found.end()
        if depth == 0:
            return last
    _check_rest(text, last, "the text in braces")
    return None


def _quotation_end(text: str, start: int) -> int | None:
    depth, last = 0, start
    for found in BRACE_OR_QUOTE.finditer(text, start):
        last = found.end()
        if found[0] == "{":
            depth += 1
        elif found[0] == "}":
            depth -= 1
            if depth < 0:
                raise Misplaced("it closes a brace within quotation marks that none opens", last)
        elif depth == 0:
            return last
    _check_rest(text, last, "the text in quotation marks")
    return None


def _check_rest(text: str, last: int, what: str) -> None:
    # What never ends costs an entry, though only if something follows the last sign that counts.
    if last < len(text):
        raise Misplaced(f"{what} never ends, so it takes all the rest of the file", len(text))
