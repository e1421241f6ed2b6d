"""English words in singular and plural."""

from __future__ import annotations

import re

Rule = tuple[re.Pattern[str], str]


def _rules(*pairs: tuple[str, str]) -> list[Rule]:
    return [(re.compile(pattern, re.IGNORECASE), replacement) for pattern, replacement in pairs]


# endings, the particular before the general
_PLURALS = _rules(
    (r"(quiz)\Z", r"\1zes"),
    (r"\A(oxen)\Z", r"\1"),
    (r"\A(ox)\Z", r"\1en"),
    (r"\A(m|l)(?:ice|ouse)\Z", r"\1ice"),
    (r"(matr|vert|ind)(?:ix|ex)\Z", r"\1ices"),
    (r"(x|ch|ss|sh)\Z", r"\1es"),
    (r"([^aeiouy]|qu)y\Z", r"\1ies"),
    (r"(hive)\Z", r"\1s"),
    (r"([^f])fe\Z", r"\1ves"),
    (r"([lr])f\Z", r"\1ves"),
    (r"sis\Z", "ses"),
    (r"([ti])(?:a|um)\Z", r"\1a"),
    (r"(buffal|tomat)o\Z", r"\1oes"),
    (r"(bu)s\Z", r"\1ses"),
    (r"(alias|status)\Z", r"\1es"),
    (r"(octop|vir)(?:i|us)\Z", r"\1i"),
    (r"\A(ax|test)is\Z", r"\1es"),
    (r"s\Z", "s"),
    (r"\Z", "s"),
)
_SINGULARS = _rules(
    (r"(database)s\Z", r"\1"),
    (r"(quiz)zes\Z", r"\1"),
    (r"(matr)ices\Z", r"\1ix"),
    (r"(vert|ind)ices\Z", r"\1ex"),
    (r"\A(ox)en", r"\1"),
    (r"(alias|status)(?:es)?\Z", r"\1"),
    (r"(octop|vir)(?:us|i)\Z", r"\1us"),
    (r"\A(a)x[ie]s\Z", r"\1xis"),
    (r"(cris|test)(?:is|es)\Z", r"\1is"),
    (r"(shoe)s\Z", r"\1"),
    (r"(o)es\Z", r"\1"),
    (r"(bus)(?:es)?\Z", r"\1"),
    (r"\A(m|l)ice\Z", r"\1ouse"),
    (r"(x|ch|ss|sh)es\Z", r"\1"),
    (r"(m)ovies\Z", r"\1ovie"),
    (r"(s)eries\Z", r"\1eries"),
    (r"([^aeiouy]|qu)ies\Z", r"\1y"),
    (r"([lr])ves\Z", r"\1f"),
    (r"(tive)s\Z", r"\1"),
    (r"(hive)s\Z", r"\1"),
    (r"([^f])ves\Z", r"\1fe"),
    (r"(\Aanaly|\Aba|diagno|parenthe|progno|synop|the)(?:sis|ses)\Z", r"\1sis"),
    (r"([ti])a\Z", r"\1um"),
    (r"(n)ews\Z", r"\1ews"),
    (r"(ss)\Z", r"\1"),
    (r"s\Z", ""),
)


class Inflections:
    """The rules, and what programs add to them."""

    def __init__(self) -> None:
        self.plurals = list(_PLURALS)
        self.singulars = list(_SINGULARS)
        self.irregular = {
            "person": "people", "man": "men", "child": "children", "sex": "sexes",
            "move": "moves", "zombie": "zombies",
        }  # fmt: skip
        self.uncountable = {
            "equipment", "information", "rice", "money", "species", "series", "fish", "sheep",
            "jeans", "police",
        }  # fmt: skip
        self.acronyms: dict[str, str] = {}
        self.humans: list[tuple[re.Pattern[str], str]] = []


inflections = Inflections()


def _changed(word: str, rules: list[Rule], pairs: dict[str, str]) -> str:
    last = re.search(r"[A-Za-z]+\Z", word)
    if word == "" or (last is not None and last[0].lower() in inflections.uncountable):
        return word
    lower = word.lower()
    for one, other in pairs.items():
        for ending in (one, other):
            if lower.endswith(ending):
                start = len(word) - len(ending)
                first = word[start]
                return (
                    word[:start] + first + other[1:]
                    if first.lower() == other[0]
                    else word[:start] + other
                )
    for pattern, replacement in rules:
        if pattern.search(word):
            return pattern.sub(replacement, word, count=1)
    return word


def pluralize(word: str) -> str:
    """The plural of a word."""
    return _changed(word, inflections.plurals, inflections.irregular)


def singularize(word: str) -> str:
    """The singular of a word."""
    pairs = {plural: single for single, plural in inflections.irregular.items()}
    return _changed(word, inflections.singulars, pairs)
