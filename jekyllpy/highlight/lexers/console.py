"""Sessions at a prompt: what was typed, and what came back."""

from __future__ import annotations

import re

from pygments.token import Comment, Generic, Text

from jekyllpy.highlight.engine import RougeLexer
from jekyllpy.highlight.find import Lexer, find_lexer
from jekyllpy.highlight.lexers.shell import Shell
from jekyllpy.highlight.tokens import Tokens, TokenType, class_name

PROMPT_ENDS = ("$", "#", ">", ";")
FALSE_VALUES = frozenset({"0", "false", "off"})

_ELISION = re.compile(r"\s*(?:<\.+>|\.+)\s*\Z", re.ASCII)
_LINE = re.compile(r"[^\n]+\n?|\n")
_SPACE = re.compile(r"\s*", re.ASCII)


def _as_list(value: str | list[str] | None) -> list[str]:
    values = [value] if isinstance(value, str) else value or []
    return [part for text in values for part in text.split(",") if part]


def _as_string(value: str | list[str] | None) -> str | None:
    return value[-1] if isinstance(value, list) else value


def _go_on(lexer: Lexer, text: str) -> Tokens:
    return lexer.continue_lex(text) if isinstance(lexer, RougeLexer) else lexer.lex(text)


def _restart(lexer: Lexer | None) -> None:
    if isinstance(lexer, RougeLexer):
        lexer.reset()


class Console(RougeLexer):
    """Takes the options `lang`, `output`, `prompt`, `comments` and `error`.

    A line of only dots, or of dots between `<` and `>`, stands for something left out.
    """

    tag = "console"

    def reset(self) -> None:
        super().reset()
        self.prompt = self.prompt_pattern()
        errors = _as_list(self.settings.get("error"))
        self.error = re.compile("|".join(map(re.escape, errors))) if errors else None
        self.typed = self.typed_lexer()
        self.printed = self.printed_lexer()

    def prompt_pattern(self) -> re.Pattern[str]:
        """What a line with something typed begins with."""
        prompts = _as_list(self.settings.get("prompt"))
        given = _as_string(self.settings.get("comments"))
        if given is None:
            allow_comments = bool(prompts) and "#" not in prompts
        else:
            allow_comments = given not in FALSE_VALUES
        ends = prompts or [end for end in PROMPT_ENDS if not (allow_comments and end == "#")]
        before = r"[^<#]*?" if allow_comments else r"(?s:.*?)"
        return re.compile(f"{before}(?:{'|'.join(map(re.escape, ends))})")

    def typed_lexer(self) -> Lexer:
        """The lexer for what was typed."""
        return self._chosen("lang") or self.another(Shell)

    def printed_lexer(self) -> Lexer | None:
        """The lexer for what came back; `None` makes it one kind of token."""
        return self._chosen("output")

    def _chosen(self, option: str) -> Lexer | None:
        name = _as_string(self.settings.get(option))
        return find_lexer(name, traits=self.traits) if name else None

    def continue_lex(self, text: str) -> Tokens:
        out: Tokens = []
        for line in _LINE.findall(text):
            out += self._line(line)
        return out

    def _line(self, line: str) -> Tokens:
        if _ELISION.match(line):
            return self._remark(Comment, line)
        prompt = self.prompt.match(line)
        if prompt:
            _restart(self.printed)
            space = _SPACE.match(line, prompt.end())
            command = space.end() if space else prompt.end()
            return [
                (class_name(Generic.Prompt), prompt[0]),
                (class_name(Text.Whitespace), line[prompt.end() : command]),
                *_go_on(self.typed, line[command:]),
            ]
        if line.lstrip().startswith("#"):
            return self._remark(Comment, line)
        if self.error and self.error.match(line):
            return self._remark(Generic.Error, line)
        _restart(self.typed)
        if self.printed is None:
            return [(class_name(Generic.Output), line)]
        return _go_on(self.printed, line)

    def _remark(self, kind: TokenType, line: str) -> Tokens:
        _restart(self.typed)
        _restart(self.printed)
        return [(class_name(kind), line)]
