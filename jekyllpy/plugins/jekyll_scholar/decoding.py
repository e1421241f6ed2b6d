"""LaTeX as Unicode text: the filter `latex`.

Behaviour: the gem latex-decode 0.4.2, as observed from outside. Every rule goes over the whole text
before the next one does, which shows where commands touch: `\\alpha\\o` stays `\\alphaø`, as a
command's name ends where a word does.
"""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Callable, Mapping
from string import punctuation

from jekyllpy.plugins.jekyll_scholar.latex_signs import (
    ACCENTS,
    DOTLESS,
    GREEK,
    LETTERS,
    SIGNS,
    SYMBOLS,
)
from jekyllpy.ruby.text import WHITESPACE

Rule = Callable[[str], str]

SPECIAL = re.compile(r"[\\{}$~`'-]")
MARK = "\u0300-\u036f\u1ab0-\u1aff\u1dc0-\u1dff\u20d0-\u20ff\ufe20-\ufe2f"
NAME_END = rf"\b(?![{MARK}])"
LETTER = rf"(?P<letter>[^\W\d_][{MARK}]*+)"
WORD = r"[^\W\d_]++"
ACCENT_SIGNS = re.escape("".join(sign for sign in ACCENTS if sign in punctuation))
ACCENT_SIGN = rf"\\(?P<accent>''|[{ACCENT_SIGNS}])"
ACCENT_LETTER = rf"\\(?P<accent>[{''.join(filter(str.isalpha, ACCENTS))}])"
DASHES = {2: "–", 3: "—"}


def decode(text: str) -> str:
    """`text` in Unicode, without the braces that only group."""
    if SPECIAL.search(text):
        for rule in RULES:
            text = rule(text)
    return unicodedata.normalize("NFC", text)


def _rewriting(pattern: str, replacement: str | Callable[[re.Match[str]], str]) -> Rule:
    compiled = re.compile(pattern)
    return lambda text: compiled.sub(replacement, text)


def _letters(table: Mapping[str, str]) -> Rule:
    """Commands that leave what follows them alone."""
    return _rewriting(rf"\\([A-Za-z]++){NAME_END}", lambda found: table.get(found[1], found[0]))


def _signs(table: Mapping[str, str]) -> Rule:
    """Commands that take blanks or an empty group behind them along."""
    return _rewriting(
        rf"\\([A-Za-z]++|,)(?:\{{\}}|[{WHITESPACE}]++|{NAME_END})",
        lambda found: table.get(found[1], found[0]),
    )


def _accented(found: re.Match[str]) -> str:
    return found["letter"] + ACCENTS[found["accent"]] + found["rest"]


def _quotes(text: str) -> str:
    doubled = text.replace("``", "“").replace("''", "”")
    return doubled.replace("`", "‘").replace("'", "’")


RULES: tuple[Rule, ...] = (
    _letters(DOTLESS),
    # A blank escaped behind a command ends the command, one typed there belongs to its argument.
    _rewriting(rf"(\\[A-Za-z]++)\\([{WHITESPACE}])", r"\1{}\2"),
    _rewriting(rf"(\\[^{WHITESPACE}#$%&_{{}}~])[{WHITESPACE}]++({WORD}){NAME_END}", r"\1{\2}"),
    _rewriting(r"(^|[^\\])~", "\\1\N{NO-BREAK SPACE}"),
    _rewriting(r"\$([^$]+)\$", r"\1"),
    _rewriting(rf"{ACCENT_SIGN}\{{{LETTER}(?P<rest>)\}}", _accented),
    _rewriting(rf"{ACCENT_SIGN}{LETTER}(?P<rest>)", _accented),
    _rewriting(rf"{ACCENT_LETTER}\{{{LETTER}(?P<rest>{WORD}|)\}}", _accented),
    _letters(LETTERS),
    _signs(SIGNS),
    lambda text: text.replace("\\~{}", "~"),
    _quotes,
    _rewriting("--+", lambda found: DASHES.get(len(found[0]), "")),
    _rewriting(r"\\([#$%&_; ])", r"\1"),
    _signs(SYMBOLS),
    _signs(GREEK),
    _rewriting(r"(?<!\\)[{}]", ""),
    _rewriting(r"\\([{}])", r"\1"),
)
