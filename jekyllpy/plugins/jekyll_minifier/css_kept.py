"""What a stylesheet keeps as it is while it is made small: addresses of data, strings, some comments."""

from __future__ import annotations

import re
from collections.abc import Callable

# How long these are counts where lines are broken.
TOKEN = "___YUICSSMIN_PRESERVED_TOKEN_{}___"
TOKENS = re.compile("___YUICSSMIN_PRESERVED_TOKEN_([0-9]+)___")
CANDIDATE = "___YUICSSMIN_PRESERVE_CANDIDATE_COMMENT_{}___"
CANDIDATES = re.compile("___YUICSSMIN_PRESERVE_CANDIDATE_COMMENT_([0-9]+)___")
DATA_ADDRESS = re.compile(r"url\([ \t\n\v\f\r]*+([\"']?)data:", re.IGNORECASE)
STRING = re.compile(
    r"\"(?:[^\\\"]|\\[^\n]|\\)*+(?P<double>\"?)|'(?:[^\\']|\\[^\n]|\\)*+(?P<single>'?)"
)
NO_NUMBER = 1 << 30


class Kept:
    """Pieces that stand aside, each with a token in its place."""

    def __init__(self) -> None:
        self._pieces: list[str] = []

    def keep(self, piece: str) -> str:
        """Put a piece aside; its token."""
        self._pieces.append(piece)
        return TOKEN.format(len(self._pieces) - 1)

    def restored(self, text: str) -> str:
        """`text` with the pieces in the places of their tokens."""

        def piece(match: re.Match[str]) -> str:
            number = int(match[1]) if len(match[1]) < 9 else NO_NUMBER
            known = number < len(self._pieces) and str(number) == match[1]
            return self._pieces[number] if known else match[0]

        return TOKENS.sub(piece, text)


def keep_addresses(css: str, kept: Kept) -> str:
    """Put the addresses that are data themselves aside.

    Raises:
        ValueError: if one has no end.
    """
    pieces: list[str] = []
    position = 0
    while match := DATA_ADDRESS.search(css, position):
        mark = match[1] or ")"
        end = css.find(mark, match.end())
        while end >= 0 and css[end - 1] == "\\":
            end = css.find(mark, end + 1)
        if end >= 0 and mark != ")":
            end = css.find(")", end)
        if end < 0:
            raise ValueError("an address of data has no end")
        pieces += css[position : match.start()], f"url({kept.keep(css[match.start() + 4 : end])})"
        position = end + 1
    return "".join([*pieces, css[position:]])


class Comments:
    """The comments of a stylesheet, with candidates for tokens in their places."""

    def __init__(self) -> None:
        self.texts: list[str] = []

    def put_back(self, text: str) -> str:
        """`text` with the comments' texts in it again."""

        def comment(match: re.Match[str]) -> str:
            number = int(match[1]) if len(match[1]) < 9 else NO_NUMBER
            return self.texts[number] if number < len(self.texts) else match[0]

        return CANDIDATES.sub(comment, text)

    def resolved(self, css: str, kept: Kept) -> str:
        """`css` without its comments but for those that mean something."""
        tokens: dict[int, str] = {}
        for number, text in enumerate(self.texts):
            if text.startswith("!"):
                tokens.setdefault(number, kept.keep(text))
            elif text.endswith("\\"):
                # hides rules from Internet Explorer 5 on a Macintosh, up to the next comment
                tokens.setdefault(number, kept.keep("\\"))
                tokens.setdefault(number + 1, kept.keep(""))
            elif not text and f">/*{CANDIDATE.format(number)}" in css:
                tokens.setdefault(number, kept.keep(""))
        return self._with_tokens(css, tokens)

    @staticmethod
    def _with_tokens(css: str, tokens: dict[int, str]) -> str:
        made = _Spans()
        position = 0
        for match in CANDIDATES.finditer(css):
            start, end = match.span()
            made.add(css, position, start)
            position = end
            token = tokens.get(int(match[1]) if len(match[1]) < 9 else NO_NUMBER)
            if token is not None:
                made.add(token, 0, len(token))
            elif css.startswith("*/", end) and made.ends_in("/*"):
                made.cut(2)
                position += 2
            else:
                made.add(css, start, end)
        made.add(css, position, len(css))
        return made.text()


class _Spans:
    """A text of parts of others, which can be cut at its end."""

    def __init__(self) -> None:
        self._spans: list[tuple[str, int, int]] = []

    def add(self, text: str, start: int, end: int) -> None:
        if end > start:
            self._spans.append((text, start, end))

    def ends_in(self, wanted: str) -> bool:
        last = ""
        for text, start, end in reversed(self._spans):
            last = text[max(start, end - len(wanted)) : end] + last
            if len(last) >= len(wanted):
                break
        return last.endswith(wanted)

    def cut(self, count: int) -> None:
        while count:
            text, start, end = self._spans.pop()
            less = min(count, end - start)
            self.add(text, start, end - less)
            count -= less

    def text(self) -> str:
        return "".join(text[start:end] for text, start, end in self._spans)


def keep_comments(css: str) -> tuple[str, Comments]:
    """Put a candidate for a token in the place of each comment's text."""
    comments = Comments()
    pieces: list[str] = []
    position = 0
    while (start := css.find("/*", position)) >= 0:
        end = css.find("*/", start + 2)
        end = end if end >= 0 else len(css)
        pieces += css[position : start + 2], CANDIDATE.format(len(comments.texts))
        comments.texts.append(css[start + 2 : end])
        position = end
    return "".join([*pieces, css[position:]]), comments


def keep_strings(css: str, comments: Comments, kept: Kept, change: Callable[[str], str]) -> str:
    """Put what is within quotes aside, as `change` makes it."""
    pieces: list[str] = []
    position = 0
    while match := STRING.search(css, position):
        quote = match[0][0]
        end = match.end()
        if not (match["double"] or match["single"]):
            # None ends it but one behind a backslash: the last.
            end = css.rfind(quote, match.start() + 1) + 1
        if not end:
            pieces.append(css[position : match.start() + 1])
            position = match.start() + 1
            continue
        text = change(comments.put_back(css[match.start() + 1 : end - 1]))
        pieces += css[position : match.start()], f"{quote}{kept.keep(text)}{quote}"
        position = end
    return "".join([*pieces, css[position:]])
