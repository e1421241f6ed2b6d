"""Names made at random, and what the gem's own reader makes of them: it is run, never read.

`python -m tests.plugins.scholar.names` records what some of them become, in `names.jsonl`.
"""

from __future__ import annotations

import json
from pathlib import Path
from random import Random

from tests import real_gems

EXPECTED = Path(__file__).with_name("names.jsonl")
RECORDED = 200
WORDS = (
    "Ann", "Bob", "van", "de", "la", "von", "der", "Smith", "O'Neil", "Jr", "Jr.", "III", "{\\'E}mile", "\\'Etienne",
    "{World Org}", "{van Gogh}", "J.", "J.-P.", "d'Arc", "É", "éric", "ß", '{\\"o}zil', '\\"Ozil', "{\\ss}", "X{y}z",
    "x{Y}z", "{}", "1st", "3", "'t", "(Foo)", "A-b", "a-B", "al-Khwarizmi", "Mc{D}", "\\v{C}apek", "\\L ukasz",
    "de~la", "A.~B.", "\\textsc{a}", "and", "AND", "others", "\\and", "日本", "and{}", "{and}", "\\", "\\{a", "Van",
    "DE", "dE", "di.", "@x", "#", '"q"', ".", "-",
)  # fmt: skip
BETWEEN = (
    " ", " ", " ", " ", ", ", ",", ",", "  ", "\n", " and ", " and ", " AND ", "\tand\n", " , ", "~", "and", " and,",
    ", and ", "{", "}",
)  # fmt: skip
SCRIPT = """
%w[json bibtex].each { |name| require name }
BibTeX.log.level = 4
STDIN.each_line do |line|
  people = begin; BibTeX::Names.parse(JSON.parse(line)[0]); rescue StandardError; []; end
  puts JSON.generate(people.map { |one| [one.first, one.last, one.prefix, one.suffix] })
end
"""


def names(seed: int) -> str:
    """A field of names; the same for the same seed."""
    random = Random(seed)
    pieces = []
    for _ in range(random.randint(1, 7)):
        pieces.append(random.choice(WORDS))
        if random.random() < 0.9:
            pieces.append(random.choice(BETWEEN))
    if random.random() < 0.8 and pieces[-1] in BETWEEN:
        pieces.pop()
    return random.choice(("", "", "", " ", ",")) + "".join(pieces)


def by_gem(texts: list[str]) -> list[list[list[str | None]]]:
    """The people's first and last names, particles and suffixes; none where the gem can't tell."""
    given = "\n".join(json.dumps([text]) for text in texts)
    libraries = ("bibtex-ruby", "latex-decode", "namae")
    return [json.loads(line) for line in real_gems.run(SCRIPT, given, *libraries).splitlines()]


def record() -> None:
    texts = [names(seed) for seed in range(RECORDED)]
    with EXPECTED.open("w", encoding="utf-8") as file:
        for text, people in zip(texts, by_gem(texts)):
            file.write(json.dumps([text, people], ensure_ascii=False) + "\n")


if __name__ == "__main__":
    record()
