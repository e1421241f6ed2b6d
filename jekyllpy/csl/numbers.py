"""Numbers as references have them: `2nd`, `3, 5`, `iv`, `123–28`.

Rules: citeproc-ruby, `Variable#numeric?`, `Number` and `Renderer#format_page_range`.
"""

from __future__ import annotations

import re

SPACE = r"[ \t\r\n\f\v]"
NUMERIC = re.compile(rf"[A-Za-z0-9_.:;]+(?:{SPACE}*[,&-]{SPACE}*[A-Za-z0-9_.:;]+)*")
SEPARATOR = re.compile(r"[,&-]")
SEPARATED = re.compile(rf"((?:(?<!{SPACE}){SPACE}+)?[,&-]{SPACE}*)")
PLURAL = re.compile(rf"[^ \t\r\n\f\v](?:{SPACE}|[,&–-])[^ \t\r\n\f\v]|[0-9]f")
LETTERS = r"[^\W\d_]*"
PAGE_RANGE = re.compile(
    rf"\b({LETTERS})([0-9]+)({LETTERS}){SPACE}*[–-]+{SPACE}*({LETTERS})([0-9]+)({LETTERS})\b"
)
FIRST_NUMBER = re.compile(r"[+-]?[0-9]+")
MAX_ROMAN = 5000
ROMAN = (
    (1000, "m"), (900, "cm"), (500, "d"), (400, "cd"), (100, "c"), (90, "xc"), (50, "l"),
    (40, "xl"), (10, "x"), (9, "ix"), (5, "v"), (4, "iv"), (1, "i"),
)  # fmt: skip
CHICAGO = ("chicago", "chicago-15", "chicago-16")


def is_numeric(text: str) -> bool:
    """Whether a line of `text` is nothing but numbers, which may have letters around them."""
    return any(_is_numeric_line(line) for line in text.split("\n"))


def _is_numeric_line(line: str) -> bool:
    if NUMERIC.fullmatch(line) is None:
        return False
    return all(any("0" <= char <= "9" for char in part) for part in SEPARATOR.split(line))


def number_parts(text: str) -> list[str]:
    """The numbers of a numeric text, and what separates them, normalized."""
    parts = SEPARATED.split(text)
    for index in range(1, len(parts), 2):
        sign = parts[index].strip()
        parts[index] = {",": ", ", "&": " & "}.get(sign, sign)
    return parts


def is_plural(text: str) -> bool:
    """Whether `text` (`3-5`, `12f`) stands for more than one."""
    return PLURAL.search(text) is not None


def first_integer(text: str) -> int:
    """The first number in `text`, 0 if there is none."""
    found = FIRST_NUMBER.search(text)
    return int(found[0]) if found else 0


def roman(number: int) -> str:
    """Roman numerals in lower case."""
    if not 0 < number < MAX_ROMAN:
        return str(number)
    numerals = ""
    for value, letters in ROMAN:
        count, number = divmod(number, value)
        numerals += letters * count
    return numerals


def page_ranges(pages: str, page_format: str | None, dash: str) -> str:
    """`pages` with its ranges joined by `dash`, and their ends as `page_format` has them."""
    if "-" not in pages and "–" not in pages:
        return pages
    # A choice that Chicago's rules made for one range stays for those that follow it.
    chosen = page_format

    def range_of(found: re.Match[str]) -> str:
        nonlocal chosen
        before, first, after, before_last, last, after_last = found.groups()
        if chosen is not None and not (before or after or before_last or after_last):
            missing = len(first) - len(last)
            if missing >= 0:
                last = first[:missing] + last
                if chosen in CHICAGO:
                    chosen = _chicago_format(first, last)
                last = _shortened(first, last, chosen)
        return f"{before}{first}{after}{dash}{before_last}{last}{after_last}"

    return PAGE_RANGE.sub(range_of, pages)


def _chicago_format(first: str, last: str) -> str:
    digits = len(first)
    changed = digits - _common_digits(first, last)
    if digits < 3 or (digits == 4 and changed > 2) or first.endswith("00"):
        return "expanded"
    return "minimal" if first[-2] == "0" else "minimal-two"


def _shortened(first: str, last: str, page_format: str) -> str:
    common = _common_digits(first, last)
    if page_format == "minimal":
        return last[common:]
    if page_format == "minimal-two" and len(first) > 2:
        return last[min(common, len(first) - 2) :]
    return last


def _common_digits(first: str, last: str) -> int:
    count = 0
    while count < len(first) and first[count] == last[count]:
        count += 1
    return count
