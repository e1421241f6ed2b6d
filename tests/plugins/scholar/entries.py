"""Entries made at random, and what the gem's own classes make of them: they are run, never read.

`python -m tests.plugins.scholar.entries` records what some of them become, in `entries.jsonl`.
"""

from __future__ import annotations

import json
from pathlib import Path
from random import Random
from typing import Any

from tests import real_gems

EXPECTED = Path(__file__).with_name("entries.jsonl")
RECORDED = 120
TYPES = (
    "article book booklet conference inbook incollection inproceedings manual mastersthesis misc phdthesis proceedings "
    "techreport unpublished online thesis report patent software dataset collection Article BOOK"
).split()
FIELDS = (
    "author editor translator director producer composer title booktitle journal journaltitle year month day date number "
    "volume issue pages series edition address publisher institution organization school howpublished url urldate doi "
    "isbn issn pmid pmcid note abstract keywords type chapter crossref language eprint key submitted event-date holder"
).split()
PEOPLE = ("author", "editor", "translator", "director", "producer", "composer", "holder")
DAYS = ("date", "urldate", "submitted", "event-date")
NAMES = (
    "Ada Lovelace", "Lovelace, Ada and van der Berg, Jan", "{The Group}", "A, B, C and D, E", "X Y and others",
    "de la Cruz, Mar{\\'i}a", "山田 太郎", "A and", " ", "A, B, C, D", "Ludwig van Beethoven and Dr. Who, Jr., T.",
)  # fmt: skip
TEXTS = (
    "On sound", "The {Ruby} way", "A \\emph{b} c", "12", "3--4", "", "  padded ", "line\n   two", "\\url{http://x.y/z}",
    "url{http://q}", "x url{unclosed", "2020-01-02", "in press", "feb", '{\\"u}ber', "a # b", 'say {"}hi{"}', "-5", "+7",
    "007", "2014/2015", "12\n34", "$x$",
)  # fmt: skip
YEARS = ("2008", "1999", "in press", "2001a", "", "-44", "2014/2015", "{2000}", "2003 ", "2000\n")
MONTHS = (
    "jan", "sep", "oct", "march", "October", "3", "12", "13", "0", "03", "Sept.", "JAN", " may", "may 5", "{dec}", "m{a}r",
    "xyz", "012",
)  # fmt: skip
DATES = (
    "2018-07-09", "2018-07", "2018", "2018-07-09/2018-08-01", "July 2018", "2018/2019", "", "2018-7-9", "x-y", "/2018",
    "2018-", " 2018-01-01", "~2018",
)  # fmt: skip
MACROS = ("me", "pub", "foo", "undef", "jan", "oct", "ME")
STRINGS = (
    '@string{me = "Ada Lovelace"}', '@string{pub = {The "Publisher"}}', '@string{foo = "Foo" # " and " # pub}',
    '@string{oct = "Okt"}',
)  # fmt: skip
SCRIPT = """
%w[json bibtex].each { |name| require name }
BibTeX.log.level = 4
STDIN.each_line do |line|
  text, options, strings, quotes, filters = JSON.parse(line)
  found = begin
    all = BibTeX::Bibliography.parse(text, options.transform_keys(&:to_sym))
    all.replace_strings if strings
    all.join if strings
    all.grep(BibTeX::Entry).map do |entry|
      shown = entry.fields.map { |name, value| [name, value.to_s] }
      inherited = %i[title booktitle year publisher].map { |name| entry[name] && entry[name].to_s }
      source = [entry.to_s(quotes: quotes), entry.to_s(quotes: quotes, filter: filters)]
      item = entry.convert(*filters).to_citeproc
      [entry.key, entry.type, shown, inherited, source, item]
    end
  rescue StandardError, SystemStackError
    nil
  end
  puts JSON.generate(found)
end
"""


def text(seed: int) -> str:
    """A bibliography of a few entries; the same for the same seed."""
    random = Random(seed)
    parts = random.sample(STRINGS, random.randint(0, len(STRINGS)))
    for number in range(random.choice((1, 2, 3))):
        names = random.sample(FIELDS, random.randint(0, 7))
        usual = (("title", 0.6), ("author", 0.5), ("year", 0.5), ("month", 0.3), ("date", 0.15))
        names += [name for name, chance in usual if name not in names and random.random() < chance]
        fields = [
            f"{random.choice((name, name.upper()))} = {value(random, name)}" for name in names
        ]
        key = random.choice((f"e{number}", f"e{number}", "dup", "e:x", "Zz"))
        parts.append(f"@{random.choice(TYPES)}{{{key},{', '.join(fields)}}}")
    return "\n".join(parts)


def value(random: Random, name: str) -> str:
    """What a field of that name may hold, as it stands in a file."""
    if name == "crossref":
        # Of entries before: in a circle, the gem ends.
        return "{nokey}" if random.random() < 0.5 else "{e0}"
    if name == "month" and random.random() < 0.4:
        return random.choice(MACROS)
    pieces = random.choice((1,) * 8 + (2, 3))
    return " # ".join(piece(random, name) for _ in range(pieces))


def piece(random: Random, name: str) -> str:
    if random.random() < 0.12:
        return random.choice(MACROS)
    found = random.choice(TEXTS if random.random() < 0.1 else usual_texts(name))
    if random.random() < 0.3 and '"' not in found:
        return f'"{found}"'
    return f"{{{found}}}"


def usual_texts(name: str) -> tuple[str, ...]:
    if name in PEOPLE:
        return NAMES
    if name in DAYS:
        return DATES
    return {"year": YEARS, "month": MONTHS}.get(name, TEXTS)


def case(seed: int) -> list[Any]:
    """A text, how it is read, whether strings are put in, quotation marks and filters for its source."""
    random = Random(-seed - 1)
    options = random.choice(
        ({}, {}, {"strip": False}, {"parse_names": False}, {"parse_months": False}, {"filter": "latex"})
    )  # fmt: skip
    return [
        text(seed),
        options,
        random.random() < 0.6,
        random.choice((["{", "}"], ['"', '"'])),
        random.choice((["linebreaks"], ["latex"])),
    ]


def by_gem(cases: list[list[Any]]) -> list[Any]:
    """The entries' keys, types, fields, sources and items; None where the gem can't read them."""
    given = "\n".join(map(json.dumps, cases))
    libraries = ("bibtex-ruby", "latex-decode", "namae")
    return [json.loads(line) for line in real_gems.run(SCRIPT, given, *libraries).splitlines()]


def record() -> None:
    cases = [case(seed) for seed in range(RECORDED)]
    with EXPECTED.open("w", encoding="utf-8") as file:
        for given, found in zip(cases, by_gem(cases)):
            file.write(json.dumps([*given, found], ensure_ascii=False) + "\n")


if __name__ == "__main__":
    record()
