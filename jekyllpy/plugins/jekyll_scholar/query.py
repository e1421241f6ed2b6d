"""Queries: `@*[year>=2020 && selected=true], @book`, `!@misc`.

Behaviour: bibtex-ruby 6.2, as observed from outside.
"""

from __future__ import annotations

import operator
import re
from collections.abc import Callable, Iterable
from functools import lru_cache
from typing import Any

from jekyllpy import ruby
from jekyllpy.errors import ConfigurationError
from jekyllpy.plugins.jekyll_scholar.bibliography import Bibliography
from jekyllpy.plugins.jekyll_scholar.entry import Entry
from jekyllpy.ruby import to_i

SIGNS = ("!=", "!~", "/=", "<=", ">=", "^=", "~=", "<", "=", ">")
SIGN = re.compile(f"({'|'.join(map(re.escape, SIGNS))})")
SELECTOR = re.compile(
    r"(?P<negated>!?) @ (?P<type>\w++ | \*) (?: \[ (?P<conditions>[^]]*+) \] )?",
    re.ASCII | re.VERBOSE,
)
EVERY_TYPE = ("*", "entry")
DIGITS = re.compile(r"^[0-9]+$", re.MULTILINE)
YEAR = re.compile(r"[0-9]{4}")
# What Ruby's regular expressions may have another way than Python's.
OF_RUBY = re.compile(r"\\|\[\[|\(\?|&&")
ORDERS: dict[str, Callable[[Any, Any], bool]] = {
    "<": operator.lt,
    "<=": operator.le,
    ">": operator.gt,
    ">=": operator.ge,
}


def entries_matching(bibliography: Bibliography, query: str) -> list[Entry]:
    """The entries that a query asks for, in the order of the bibliography.

    Raises:
        ConfigurationError: for a regular expression that is none.
    """
    if not query.startswith(("@", "!@")):
        return []
    return [entry for entry in bibliography if matches(entry, query)]


def matches(entry: Entry, query: str) -> bool:
    """Whether a query asks for `entry`."""
    return any(
        _has_type(entry, found["type"]) != bool(found["negated"])
        and _meets(entry, found["conditions"] or "")
        for found in SELECTOR.finditer(query)
    )


def _has_type(entry: Entry, kind: str) -> bool:
    return kind.lower() in EVERY_TYPE or kind.lower() == entry.type


def _meets(entry: Entry, conditions: str) -> bool:
    if not conditions:
        return True
    return any(
        all(
            _holds(entry, condition)
            for condition in ruby.split(alternative.replace("&&", ","), ",")
        )
        for alternative in ruby.split(conditions, "||")
    )


def _holds(entry: Entry, condition: str) -> bool:
    name, *rest = SIGN.split(condition)
    name = name.strip()
    if not rest:
        return not condition or entry.lent(name) is not None
    sign, wanted = rest[0], rest[1].strip()
    # `title==x` compares with the nothing between the two signs, `title=` with nothing at all.
    is_given = any(part.strip() for part in rest[1:])
    actual = _actual(entry, name)
    if sign in ORDERS:
        return actual is not None and _is_ordered(actual, sign, wanted)
    if sign in ("!=", "/="):
        return actual is None or not is_given or actual != wanted
    if sign == "!~":
        return actual is None or _pattern(wanted).search(actual) is None
    if actual is None:
        return False
    if sign == "^=":
        return _pattern("^" + wanted).search(actual) is not None
    if sign == "~=":
        return _pattern(wanted).search(actual) is not None
    return is_given and actual == wanted


def _actual(entry: Entry, name: str) -> str | None:
    """What an entry says for `name`: a field, its key, or the year within its date."""
    if name in ("key", "id"):
        return entry.key
    if name == "year":
        return _own_year(entry)
    content = entry.fields.get(name) if name == "type" else entry.get(name)
    if content is None:
        return _own_year(entry) if name == "date" else None
    return str(content)


def _own_year(entry: Entry) -> str | None:
    """An entry's year, which isn't inherited here."""
    if "year" in entry.fields:
        return str(entry.fields["year"])
    year = YEAR.search(str(entry.fields.get("date", "")))
    return None if year is None else year[0]


def _is_ordered(actual: str, sign: str, wanted: str) -> bool:
    if DIGITS.search(actual) and DIGITS.search(wanted):
        return ORDERS[sign](to_i(actual), to_i(wanted))
    return ORDERS[sign](actual, wanted)


@lru_cache(maxsize=128)
def _pattern(expression: str) -> Any:
    try:
        if not OF_RUBY.search(expression):
            return re.compile(expression, re.MULTILINE)
        import regex

        from jekyllpy.rubylang.regexps.translate import TranslationError, translate

        try:
            return regex.compile(translate(expression), regex.MULTILINE | regex.VERSION1)
        except (regex.error, TranslationError) as error:
            raise re.error(str(error)) from None
    except (re.error, OverflowError, RecursionError) as error:
        raise ConfigurationError(
            f"the query of a bibliography has an invalid regular expression: {error}",
            markup=expression,
        ) from error


def in_order_of_keys(entries: Iterable[Entry], keys: Iterable[str]) -> list[Entry | None]:
    """What of `entries` each key names, which may be nothing."""
    by_key = {entry.key: entry for entry in entries}
    return [by_key.get(key) for key in dict.fromkeys(keys)]
