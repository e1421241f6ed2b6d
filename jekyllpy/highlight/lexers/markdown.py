"""Markdown, with the code and HTML in it."""

from __future__ import annotations

import re
from collections.abc import Callable

from pygments.lexer import include
from pygments.token import Generic, Name, Punctuation, String, Text

from jekyllpy.highlight.engine import Groups, RougeLexer, unless, when
from jekyllpy.highlight.find import GUESS, Lexer, find_lexer
from jekyllpy.highlight.lexers.html import HTML
from jekyllpy.highlight.lexers.patterns import PERHAPS_BLANKS
from jekyllpy.highlight.lexers.yaml import YAML
from jekyllpy.highlight.tokens import Tokens, TokenType, class_name

ESCAPED_OR_OTHER = r"(?:[^\\\n]|\\.)"
MAX_NESTING = 20
"""Markdown in fences of Markdown; what lies deeper isn't cut."""
MAX_CLOSINGS = 32
"""Lengths of a closing row of backticks that are tried for one code span."""
_FRONT_MATTER_END = re.compile(r"^---\s*$\n?", re.MULTILINE | re.ASCII)
_SPACE = re.compile(r"\s*", re.ASCII)
_MEANING = re.compile(
    r"\*(?:\s*\*){2,}\s*$|-(?:\s*-){2,}\s*$|[*+-]\s|\d+\.|>"
    rf"|\[{ESCAPED_OR_OTHER}+?\]\s*:",
    re.MULTILINE | re.ASCII,
)
_BACKTICKS = re.compile("`+")
_LINK_TEXT = re.compile(rf"({ESCAPED_OR_OTHER}*?)\](?=[\[(])")


class VerbatimLexer:
    """Code in a fence of a language nobody knows: one token."""

    tag = "plaintext"

    def lex(self, text: str) -> Tokens:
        return [(class_name(String.Backtick), text)] if text else []


def _in_line(kind: TokenType, rest: str) -> Callable[[Markdown, str], bool]:
    """Action: the opening and `rest` of the pattern, within the line.

    Where it failed once it isn't tried again in the same line.
    """
    pattern = re.compile(rest)

    def act(lexer: Markdown, opening: str) -> bool:
        found = lexer.match_in_line(pattern)
        if found is None:
            return False
        lexer.take(kind, opening, found.end())
        return True

    return act


def _front_matter(lexer: Markdown, opening: str) -> bool:
    if lexer.pos < lexer.absent_before.get(opening[:3], 0):
        return False
    end = _FRONT_MATTER_END.search(lexer.text, lexer.pos)
    if end is None:
        lexer.absent_before[opening[:3]] = len(lexer.text)
        return False
    lexer.delegate(lexer.another(YAML), opening + lexer.text[lexer.pos : end.end()])
    lexer.pos = end.end()
    return True


def _fence(lexer: Markdown, _: str, indent: str, marks: str, info: str) -> None:
    lexer.emit(Text, indent)
    lexer.emit(Punctuation, marks)
    lexer.emit(Name.Label, info)
    closing = f"\n{indent}{marks}"
    end = lexer.find(closing)
    code = "" if end < 0 else lexer.text[lexer.pos : end]
    language = lexer.code_lexer(info.strip(), code)
    if end < 0:
        lexer.fences.append((marks, language))
        lexer.push("open fence")
        return
    lexer.go_on(language, code)
    lexer.emit(Text, f"\n{indent}")
    lexer.emit(Punctuation, marks)
    lexer.pos = end + len(closing)


def _line_in_fence(lexer: Markdown, line: str) -> bool | None:
    marks, language = lexer.fences[-1]
    unindented = line.lstrip(" \t")
    if unindented.startswith(marks):
        lexer.fences.pop()
        lexer.pop()
        indent = line[: len(line) - len(unindented)]
        lexer.emit(Text, indent)
        lexer.emit(Punctuation, marks)
        lexer.pos -= len(line) - len(indent) - len(marks)
        return None
    if not line.endswith("\n"):
        return False
    lexer.go_on(language, line)
    return None


def _code_span(lexer: Markdown, ticks: str) -> bool:
    """The longest row of backticks at the start that the same row closes further on."""
    start = lexer.pos - len(ticks)
    longest = max(lexer.longest_row_after(lexer.pos), (len(ticks) - 1) // 2)
    most = min(len(ticks), longest)
    for count in range(most, max(0, most - MAX_CLOSINGS), -1):
        body = re.compile(rf"(?:\\.|[^\\])(?:\\.|[^\\])*?`{{{count}}}").match(
            lexer.text, start + count
        )
        if body:
            lexer.emit(String.Backtick, lexer.text[start : body.end()])
            lexer.pos = body.end()
            return True
    return False


def _blank_lines(lexer: Markdown, _: str) -> bool:
    """White space with nothing behind it that gives it a meaning, but for its last lines."""
    text, start = lexer.text, lexer.pos
    if start >= lexer.blank_before:
        space = _SPACE.match(text, start)
        assert space is not None
        if _MEANING.match(text, space.end()):
            return False
        lexer.blank_before = space.end()
        last_line_end = max(start, text.rfind("\n", start, space.end()))
        lexer.blank_kept_from = text.rfind("\n", start, last_line_end) + 1
    end = lexer.blank_kept_from
    if end <= start:
        return False
    code = text.find("\n\n", start, end + 1)
    if code >= 0:
        end = max(code, start + 1)
    lexer.take(Text, "", end)
    return True


def _link_text(lexer: Markdown, opening: str) -> bool:
    found = lexer.match_in_line(_LINK_TEXT)
    if found:
        end = found.end()
    else:
        end = lexer.find("]") + 1
        if not end or lexer.text[end : end + 1] not in ("[", "("):
            return False
    lexer.emit(Punctuation, opening)
    lexer.take(Name.Variable, "", end - 1)
    lexer.take(Punctuation, "", end)
    lexer.push("link")
    return True


def _mail_address(lexer: Markdown, opening: str) -> bool:
    """`<`, then an `@`, later a `.`, and the last `>` of the line."""
    if lexer.find_in_line("@") < 0 or lexer.find_in_line(">") < 0:
        return False
    line_end = lexer.text.find("\n", lexer.pos)
    end = lexer.text.rfind(">", lexer.pos, None if line_end < 0 else line_end)
    at = lexer.find_in_line("@")
    if lexer.text.find(".", at + 2, max(0, end - 1)) < 0:
        return False
    lexer.take(Name.Variable, opening, end + 1)
    return True


def _entity(lexer: Markdown, ampersand: str) -> bool:
    """`&` to the last `;` before the next white space."""
    if lexer.pos < lexer.absent_before.get(ampersand, 0):
        return False
    space = re.compile(r"\s", re.ASCII).search(lexer.text, lexer.pos)
    limit = space.start() if space else len(lexer.text)
    end = lexer.text.rfind(";", lexer.pos, limit)
    if end < 0:
        lexer.absent_before[ampersand] = limit
        return False
    lexer.delegate(lexer.html, ampersand + lexer.text[lexer.pos : end + 1])
    lexer.pos = end + 1
    return True


_TAG_REST = re.compile(rf"{ESCAPED_OR_OTHER}*?>")


def _tag(lexer: Markdown, opening: str) -> bool:
    found = lexer.match_in_line(_TAG_REST)
    if found is None:
        return False
    lexer.pos = found.end()
    lexer.delegate(lexer.html, opening + found[0])
    return True


class Markdown(RougeLexer):
    tag = "markdown"
    nesting = 0
    tokens = {
        "root": [
            (r"---\s*\n", _front_matter),
            (r"\\.", String.Escape),
            (r"^[\S ]+\n--+\n", Generic.Heading),
            (r"^[\S ]+\n==+\n", Generic.Subheading),
            (r"^#(?=[^#]).*$", Generic.Heading),
            (r"^#.*$", Generic.Subheading),
            (r"^([ \t]*)(`{3,}+|~{3,}+)([^\n]*\n)", _fence),
            (r"\n\n(?:(?:    |\t).*\n|\n)+", String.Backtick),
            (r"`+", _code_span),
            (r"^(?=\s)", _blank_lines),
            (r"^\s*(?P<rule>[*-])(?:\s*(?P=rule)){2,}\s*$", Punctuation),
            (rf"^{PERHAPS_BLANKS}[*+-](?=\s)", Punctuation),
            (r"^\s*\d+\.", Punctuation),
            (r"^\s*>.*$", Generic.Traceback),
            (
                rf"^(\s*)(\[)(?={ESCAPED_OR_OTHER}+?\]\s*:)",
                Groups(Text, Punctuation),
                ("title", "url", "reference end", "reference name"),
            ),
            (r"!?\[", _link_text),
            when(
                "markdown_strong_emphasis",
                (r"\*{3}(?=[^\s*])[^*\n]++\*{3}", Generic.EmphStrong),
                (r"\*\*(?=[^\s*])[^*\n]++\*\*", Generic.Strong),
            ),
            unless(
                "markdown_strong_emphasis",
                (r"\*\*", _in_line(Generic.Strong, rf"{ESCAPED_OR_OTHER}*?\*\*")),
            ),
            (r"__", _in_line(Generic.Strong, rf"{ESCAPED_OR_OTHER}*?__")),
            when(
                "markdown_strong_emphasis",
                (r"\*", _in_line(Generic.Emph, r"(?:\*\*(?!\*)|\\.|[^*\n\\])*\*")),
            ),
            unless(
                "markdown_strong_emphasis",
                (r"\*", _in_line(Generic.Emph, rf"{ESCAPED_OR_OTHER}*?\*")),
            ),
            (r"_", _in_line(Generic.Emph, rf"{ESCAPED_OR_OTHER}*?_")),
            (r"<", _mail_address),
            (
                r"<(?:https?|mailto|ftp)://",
                _in_line(Name.Variable, rf"{ESCAPED_OR_OTHER}*?>"),
            ),
            (r"[^\n&*<\[\\`]+", Text),
            (r"&", _entity),
            (r"<", _tag),
            (r"[&<\[\n]", Text),
        ],
        "open fence": [(r"^.*\n?", _line_in_fence)],
        "link": [
            (
                rf"(\[)({ESCAPED_OR_OTHER}*?)(\])",
                Groups(Punctuation, String.Symbol, Punctuation),
                "#pop",
            ),
            (r"\(", Punctuation, ("inline title", "inline url")),
            (r"[ \t]+", Text),
            (r"", Text, "#pop"),
        ],
        "reference name": [
            (rf"{ESCAPED_OR_OTHER}+?(?=\]\s*:)", String.Symbol, "#pop"),
        ],
        "reference end": [
            (r"(\])(\s*)(:)", Groups(Punctuation, Text, Punctuation), "#pop"),
        ],
        "url": [
            (r"[ \t]+", Text),
            (
                rf"(<)({ESCAPED_OR_OTHER}*?)(>)",
                Groups(Name.Tag, String.Other, Name.Tag),
                "#pop",
            ),
            (r"\S+", String.Other, "#pop"),
        ],
        "title": [
            (rf'"{ESCAPED_OR_OTHER}*?"', Name.Namespace),
            (rf"'{ESCAPED_OR_OTHER}*?'", Name.Namespace),
            (rf"\({ESCAPED_OR_OTHER}*?\)", Name.Namespace),
            (r"\s*(?=[\"'()])", Text),
            (r"", Text, "#pop"),
        ],
        "inline title": [
            (r"\)", Punctuation, "#pop"),
            include("title"),
        ],
        "inline url": [
            (r"[^<\s)]+", String.Other, "#pop"),
            (r"\s+", Text),
            include("url"),
        ],
    }

    def reset(self) -> None:
        super().reset()
        self.html = self.another(HTML)
        self.fences: list[tuple[str, Lexer]] = []

    def continue_lex(self, text: str) -> Tokens:
        self.rows: list[tuple[int, int]] | None = None
        self.blank_before = self.blank_kept_from = 0
        return super().continue_lex(text)

    def match_in_line(self, pattern: re.Pattern[str]) -> re.Match[str] | None:
        """The match at the current position, not tried where it failed before in the line."""
        if self.pos < self.absent_before.get(pattern.pattern, 0):
            return None
        found = pattern.match(self.text, self.pos)
        if found is None:
            line_end = self.text.find("\n", self.pos)
            self.absent_before[pattern.pattern] = len(self.text) if line_end < 0 else line_end
        return found

    def longest_row_after(self, position: int) -> int:
        """Length of the longest row of backticks that begins at `position` or later."""
        if self.rows is None:
            self.rows = []
            longest = 0
            for row in reversed(list(_BACKTICKS.finditer(self.text))):
                longest = max(longest, len(row[0]))
                self.rows.append((row.start(), longest))
        while self.rows and self.rows[-1][0] < position:
            self.rows.pop()
        return self.rows[-1][1] if self.rows else 0

    def code_lexer(self, name: str, code: str) -> Lexer:
        """The lexer for a fence's code, from the start state on."""
        found = find_lexer(name or GUESS, code, self.traits)
        if isinstance(found, Markdown):
            found.nesting = self.nesting + 1
            if found.nesting > MAX_NESTING:
                return VerbatimLexer()
        return found or VerbatimLexer()

    def go_on(self, lexer: Lexer, text: str) -> None:
        """Let the lexer of a fence's code cut its next piece."""
        if isinstance(lexer, RougeLexer):
            self.delegate(lexer, text)
        else:
            self.out += lexer.lex(text)
