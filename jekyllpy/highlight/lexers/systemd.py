"""Units of systemd."""

from __future__ import annotations

from pygments.token import Comment, Error, Keyword, Name, Punctuation, String, Text

from jekyllpy.highlight.engine import Groups, RougeLexer, unless, when


def _setting(lexer: RougeLexer, _: str) -> bool:
    """A name up to the `=` of the line, and its value, which a backslash carries on."""
    at = lexer.find_in_line("=")
    if at < 0:
        return False
    end = lexer.find("\n")
    goes_on = end > at + 1 and lexer.text[end - 1] == "\\"
    end = len(lexer.text) if end < 0 else end
    lexer.take(Name.Tag, "", at)
    lexer.take(Punctuation, "", at + 1)
    lexer.take(Text, "", end - goes_on)
    if goes_on:
        lexer.take(String.Escape, "", end + 1)
        lexer.push("continuation")
    return True


def _section(lexer: RougeLexer, opening: str) -> bool:
    """A line that ends in a bracket."""
    end = lexer.find("\n")
    end = len(lexer.text) if end < 0 else end
    if end == lexer.pos or lexer.text[end - 1] != "]":
        return False
    lexer.take(Keyword, opening, end)
    return True


class Systemd(RougeLexer):
    tag = "systemd"
    tokens = {
        "root": [
            (r"\s+", Text),
            (r"[#;].*", Comment),
            (r"\[", _section),
            (r"", _setting),
        ],
        "continuation": [
            (r"(.*)(\\\n)", Groups(Text, String.Escape)),
            when("systemd_continuations", (r".*", Text, "#pop")),
            unless(
                "systemd_continuations",
                (r".*'", Text, "#pop"),
                (r"[^\n]+", Error),
            ),
        ],
    }
