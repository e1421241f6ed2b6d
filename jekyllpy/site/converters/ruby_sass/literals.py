"""Which numbers of the source keep the zero before their point, in the style `compressed` too."""

from __future__ import annotations

import re

from jekyllpy.site.converters.ruby_sass.numbers import DIGITS, literals

TOKEN = re.compile(
    rf"\"(?:[^\"\\]|\\.)*+\"?|'(?:[^'\\]|\\.)*+'?"
    rf"|(?P<number>(?<![\w.\#$-])[+-]?{DIGITS}(?:%|[a-zA-Z]\w*+)?)"
    r"|(?P<open>[\w-]*+\(|\#?\{|\[)|(?P<close>[)}\]])|[$\w-]++|.",
    re.DOTALL,
)
DIGIT = re.compile(r"[0-9]")
NEGATED = re.compile(r"-(?:\$[\w-]++|\([^()]*+\))\s*+(?:!\s*+\w++\s*+)?")
SETTING_FLAGS = re.compile(r"!\s*+(?:default|global)\b")
CALL = re.compile(r"(?<![\w-])[\w-]++\(")
BLANKS = re.compile(r"\s*+")
BEFORE_SLASH = re.compile(rf"(?<![\w.$-]){DIGITS}(?:%|[a-zA-Z]++)?\s*+\Z")
AFTER_SLASH = re.compile(r"\s*+[.0-9]")
MINUS = re.compile(r"-[\s$(]")
NEAR = 40
"""How far before a number its neighbour is looked for."""
PARENTHESES, INTERPOLATION = "(", "#{"


def spelt_out(source: str, value: str, *, is_own: bool) -> set[str]:
    """The numbers, without signs, that are elements of a list there, or arguments of a function of CSS.

    What stands alone or is worked out is written as short as can be, but for a variable that is negated.

    Args:
        value: what came out of it, which has the calls that aren't worked out.
        is_own: whether it is the value itself, not what a variable in it is set to.
    """
    if is_own and NEGATED.fullmatch(source):
        return literals(value)
    found: set[str] = set()
    if not DIGIT.search(source):
        return found
    source = SETTING_FLAGS.sub("", source)
    calls = set(CALL.findall(value))
    opened = ["" if is_own else PARENTHESES]
    for token in TOKEN.finditer(source):
        if token["open"]:
            opened.append(token["open"])
        elif token["close"]:
            if len(opened) > 1:
                opened.pop()
        elif token["number"] and is_kept(source, token, opened[-1], calls):
            found |= literals(token["number"])
    return found


def is_kept(source: str, number: re.Match[str], opened: str, calls: set[str]) -> bool:
    """Whether a number in brackets, or in none, comes through as it is."""
    before = source[max(number.start() - NEAR, 0) : number.start()].rstrip()
    blanks = BLANKS.match(source, number.end())
    assert blanks is not None
    end = blanks.end()
    after = source[end : end + 1]
    if before.endswith(("*", "+", "-")) or after in ("*", "+") or MINUS.match(source, end):
        return False
    if before.endswith("/") or after == "/":
        is_first = after == "/"
        other = AFTER_SLASH.match(source, end + 1) if is_first else BEFORE_SLASH.search(before[:-1])
        return opened != PARENTHESES and other is not None
    if opened in ("", INTERPOLATION) or (opened != PARENTHESES and opened in calls):
        return True
    if opened == PARENTHESES:
        return not ((before[-1:] in ("", "(") and after in ("", ")")) or before.endswith(":"))
    return not (before.endswith(("(", ",", ":")) and after in (")", ","))
