"""Names in the writings that Rails has for them."""

from __future__ import annotations

import re

from jekyllpy.text.inflections import inflections, pluralize, singularize


def underscore(word: str) -> str:
    """`FooBar::Baz` as `foo_bar/baz`."""
    if not re.search(r"[A-Z-]|::", word):
        return word
    found = word.replace("::", "/")
    found = re.sub(r"([A-Z\d]+)([A-Z][a-z])", r"\1_\2", found)
    found = re.sub(r"([a-z\d])([A-Z])", r"\1_\2", found)
    return found.replace("-", "_").lower()


def camelize(word: str, *, lower: bool = False) -> str:
    """`foo_bar/baz` as `FooBar::Baz`."""
    start = re.match(r"[a-z\d]*", word)
    head = start[0] if start is not None else ""
    rest = word[len(head) :]
    if lower:
        first = re.match(r"[A-Z]+(?=\b|[A-Z_])|\w", word)
        head = first[0].lower() if first is not None else ""
        rest = word[len(head) :]
        if first is not None and first[0].islower():
            run = re.match(r"[a-z\d]*", word)
            head = run[0] if run is not None else ""
            rest = word[len(head) :]
    else:
        head = inflections.acronyms.get(head) or head[:1].upper() + head[1:]
    return head + re.sub(
        r"(?:_|(/))([a-zA-Z\d]*)",
        lambda match: (
            ("::" if match[1] else "")
            + (inflections.acronyms.get(match[2]) or match[2][:1].upper() + match[2][1:])
        ),
        rest,
    )


def humanize(word: str, *, capitalize: bool = True, keep_id: bool = False) -> str:
    """`author_id` as `Author`."""
    found = word
    for pattern, replacement in inflections.humans:
        if pattern.search(found):
            found = pattern.sub(replacement, found, count=1)
            break
    found = found.lstrip("_")
    if not keep_id:
        found = re.sub(r"_id\Z", "", found)
    found = found.replace("_", " ")
    found = re.sub(
        r"([a-zA-Z\d]+)",
        lambda match: inflections.acronyms.get(match[1].lower()) or match[1].lower(),
        found,
    )
    return found[:1].upper() + found[1:] if capitalize and found[:1].isascii() else found


def titleize(word: str) -> str:
    """`man from_the boondocks` as `Man From The Boondocks`."""
    found = humanize(underscore(word))
    return re.sub(r"\b(?<!\w['’`()])[a-z]", lambda match: match[0].upper(), found)


def parameterize(text: str, separator: str = "-", *, preserve_case: bool = False) -> str:
    """A text as part of an address."""
    from jekyllpy.rubylang.std.i18n import transliterated

    found = re.sub(r"[^a-zA-Z0-9\-_]+", separator, transliterated(text))
    if separator:
        mark = re.escape(separator)
        found = re.sub(f"(?:{mark}){{2,}}", separator, found)
        found = re.sub(f"\\A{mark}|{mark}\\Z", "", found)
    return found if preserve_case else found.lower()


def demodulize(path: str) -> str:
    """`Foo::Bar` as `Bar`."""
    return path.rpartition("::")[2]


def ordinal(number: int) -> str:
    """`st`, `nd`, `rd` or `th`."""
    if abs(number) % 100 in (11, 12, 13):
        return "th"
    return {1: "st", 2: "nd", 3: "rd"}.get(abs(number) % 10, "th")


def tableize(name: str) -> str:
    """`RawScaledScorer` as `raw_scaled_scorers`."""
    return pluralize(underscore(name))


def classify(name: str) -> str:
    """`my_posts` as `MyPost`."""
    return camelize(singularize(re.sub(r".*\.", "", name)))
