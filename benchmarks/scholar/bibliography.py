"""Writes a bibliography in the shapes that people's have: all types, accents, macros, faults."""

from __future__ import annotations

import random
from collections.abc import Callable

FIRST = (
    r"J{\"o}rg Anton", "María José", r"Fran{\c c}ois", "A. B.", "Jean-Pierre", "Li", r"{\L}ukasz",
    "Sarah J.", r"Ren\'e", r"{\'E}milie", "Wei-Lin", "T.", "Ana", "Rob", r"S{\o}ren", "Yuki",
    "Priya K.", "John", r"Zdzis{\l}aw", "O.-J.",
)  # fmt: skip
LAST = (
    r"M{\"u}ller", r"Garc\'ia", "O'Neill", r"N{\'u}{\~n}ez", "Smith-Jones", "Wang",
    r"{\'S}wi{\k a}tek", "Kovač", r"Erd{\H o}s", "Nakamura", "Brown", r"{\O}stergaard",
    "Çelik", r"Dvo{\v r}{\'a}k", "Lee", "Ibn Rushd", "Strauß", r"Th{\`e}se", "Ng", "Ivanova",
)  # fmt: skip
PARTICLES = ("van der", "de la", "von", "de", "della", "van")
ORGANIZATIONS = ("{World Health Organization}", "{{NASA}}", "{The ABC Collaboration}")
SUBJECTS = (
    "graph", "{Bayesian} inference", "protein folding", r"$\alpha$-stable processes",
    "the {DNA} of things", r"K{\"a}hler manifolds", "urban growth", r"$k$-means", "{LaTeX}",
    "machine translation in {E}urope", r"\emph{Drosophila} wings", "deep neural networks",
    r"CO$_2$ uptake", "markets \\& morals", "sleep", "{\\`a} la carte parsing", "100\\% recall",
)  # fmt: skip
OPENINGS = (
    "On", "Towards a theory of", "A note on", "Learning", "{How} to think about", "Why study",
    "An introduction to", "What we know about", "Beyond", "``Simple'' methods for", "Rethinking",
)  # fmt: skip
ENDINGS = (
    "", "", ": a survey", "---a review", "?", ": {Part} {II}", " (extended abstract)", "!",
    ", revisited", ": the case of {New York}", ". A second look", " with \\textit{in vivo} data",
)  # fmt: skip
JOURNALS = (
    "jacm", "Nature", "{PLoS ONE}", r"Zeitschrift f{\"u}r Physik", "J. Appl. Phys.",
    r"Science \& Society", "The Annals of Statistics", "eLife", "Proceedings of the {IEEE}",
)  # fmt: skip
PUBLISHERS = (
    "Springer",
    r"Presses Universitaires de Gen{\`e}ve",
    "{ACM}",
    "O'Reilly",
    "Wiley \\& Sons",
)
PLACES = ("New York, NY", r"Z{\"u}rich", "Cambridge, MA, USA", "Berlin", "Paris")
CONFERENCES = (
    "Proceedings of the 12th {International} Conference on Things",
    "Advances in Neural Information Processing Systems 30",
    r"Workshop on {\'E}tudes (WE '09)", "ICML", "Proc. of {CHI}",
)  # fmt: skip
MONTHS = ("jan", "{March}", "may", "{10}", '"September"', "dec", "{Dec.}", 'jul # "~4"')
TYPES = (
    "article", "article", "article", "inproceedings", "inproceedings", "book", "incollection",
    "inbook", "phdthesis", "mastersthesis", "techreport", "misc", "unpublished", "manual",
    "proceedings", "booklet", "conference", "online", "software", "thesis", "report", "patent",
)  # fmt: skip

PREAMBLE = """% A bibliography for measuring
@string{jacm = "Journal of the {ACM}"}
@string{ lncs = {Lecture Notes in Computer Science} }
@preamble{ "\\newcommand{\\noop}[1]{}" }
@comment{nothing to see}

@proceedings{conf:2015,
  title = {Proceedings of the {Grand} Conference},
  editor = {Chair, Carl and Second, Sue},
  year = 2015, publisher = {Springer}, address = {Berlin},
  series = lncs, volume = {1234}
}
"""


class Writer:
    """Writes entries; the same seed gives the same ones."""

    def __init__(self, seed: int) -> None:
        self.random = random.Random(seed)

    def bibliography(self, count: int) -> str:
        return PREAMBLE + "\n".join(self.entry(number) for number in range(count))

    def chance(self, share: float) -> bool:
        return self.random.random() < share

    def person(self) -> str:
        pick = self.random.choice
        if self.chance(0.04):
            return pick(ORGANIZATIONS)
        first, last = pick(FIRST), pick(LAST)
        if self.chance(0.12):
            last = f"{pick(PARTICLES)} {last}"
        if self.chance(0.05):
            return f"{last}, {pick(('Jr.', 'III', 'Sr'))}, {first}"
        return f"{last}, {first}" if self.chance(0.6) else f"{first} {last}"

    def people(self) -> str:
        count = self.random.choice((1, 1, 2, 2, 3, 3, 4, 5, 7, 9, 22))
        people = [self.person() for _ in range(count)]
        if self.chance(0.06):
            people.append("others")
        return (" and\n    " if self.chance(0.2) else " and ").join(people)

    def title(self) -> str:
        pick = self.random.choice
        text = f"{pick(OPENINGS)} {pick(SUBJECTS)}{pick(ENDINGS)}"
        return "{" + text + "}" if self.chance(0.1) else text

    def pages(self) -> str:
        first = self.random.randint(1, 1999)
        last = first + self.random.randint(1, 120)
        return self.random.choice(
            (f"{first}--{last}", f"{first}-{last}", f"{first}", f"{first}–{last}", f"e{first}")
        )

    def entry(self, number: int) -> str:
        kind = self.random.choice(TYPES)
        fields: list[str] = []

        def add(name: str, make: Callable[[], str], share: float = 1.0) -> None:
            if self.chance(share):
                value = make()
                quoted = (
                    self.chance(0.1) and '"' not in value and value.count("{") == value.count("}")
                )
                fields.append(f'{name} = "{value}"' if quoted else f"{name} = {{{value}}}")

        def raw(name: str, value: str) -> None:
            fields.append(f"{name} = {value}")

        pick, integer = self.random.choice, self.random.randint
        add("author", self.people, 0.93)
        add("title", self.title, 0.98)
        if kind == "article":
            journal = pick(JOURNALS)
            raw("journal", journal if journal == "jacm" else f"{{{journal}}}")
            add("volume", lambda: str(integer(1, 300)), 0.85)
            add("number", lambda: pick((str(integer(1, 12)), "3-4", "Suppl 1")), 0.7)
            add("pages", self.pages, 0.85)
        if kind in ("inproceedings", "conference", "incollection", "inbook"):
            if self.chance(0.15):
                add("crossref", lambda: "conf:2015")
            else:
                add("booktitle", lambda: pick(CONFERENCES))
            add("pages", self.pages, 0.8)
            add("editor", self.people, 0.25)
            add("series", lambda: pick(("Lecture Notes in Things", "{LNCS}")), 0.25)
            add("volume", lambda: str(integer(1, 900)), 0.3)
            add("organization", lambda: "{IEEE}", 0.15)
        if kind in ("book", "incollection", "inbook", "proceedings", "inproceedings", "manual"):
            add("publisher", lambda: pick(PUBLISHERS), 0.8)
            add("address", lambda: pick(PLACES), 0.5)
            add("edition", lambda: pick(("2", "3rd", "Second", "1st")), 0.25)
        if kind in ("book", "proceedings"):
            add("editor", self.people, 0.3)
            add("translator", self.person, 0.15)
            add("series", lambda: "Studies in Everything", 0.2)
            add("volume", lambda: str(integer(1, 9)), 0.2)
        if kind in ("inbook", "incollection"):
            add("chapter", lambda: str(integer(1, 20)), 0.4)
        if "thesis" in kind:
            add("school", lambda: pick(('ETH Z{\\"u}rich', "University of Oslo", "MIT")))
            add("type", lambda: pick(("PhD thesis", "Diplomarbeit", "Habilitation")), 0.3)
        if kind in ("techreport", "report"):
            add("institution", lambda: pick(("RAND", "INRIA", "Bell Labs")))
            add("number", lambda: f"TR-{integer(1, 99)}", 0.7)
            add("type", lambda: "Technical Report", 0.3)
        if kind in ("misc", "online", "software", "booklet", "manual"):
            add("howpublished", lambda: pick((r"\url{https://example.org/x}", "Blog post")), 0.5)
        if self.chance(0.95):
            raw(
                "year",
                pick(
                    (
                        str(integer(1950, 2025)),
                        f"{{{integer(1990, 2025)}}}",
                        "{in press}",
                        f'"{integer(2000, 2024)}"',
                        f"{{{integer(2000, 2024)}a}}",
                    )
                ),
            )
        if self.chance(0.35):
            raw("month", pick(MONTHS))
        if self.chance(0.08):
            raw("day", str(integer(1, 28)))
        if self.chance(0.05):
            add("date", lambda: pick(("2019-03-04", "2011", "2010-05", "2012-01/2012-03")))
        add(
            "doi",
            lambda: f"10.{integer(1000, 9999)}/{pick(('abc', 's41586', 'X_1'))}.{integer(1, 999)}",
            0.5,
        )
        add("url", lambda: f"https://example.org/~papers/{number}?a=1\\&b=2", 0.3)
        add("urldate", lambda: "2021-02-03", 0.1)
        add("note", lambda: pick(("Accepted", "In {German}", r"See \emph{also}")), 0.15)
        add("isbn", lambda: "978-3-16-148410-0", 0.1)
        add("abstract", lambda: "We study things.\n  Two lines.", 0.1)
        add("keywords", lambda: "one, two", 0.1)
        add("language", lambda: pick(("english", "german")), 0.05)
        comma = "," if self.chance(0.7) else ""
        head = kind.upper() if self.chance(0.1) else kind
        body = ",\n  ".join(fields)
        return f"@{head}{{key{number},\n  {body}{comma}\n}}\n"


def bibliography(count: int = 300, seed: int = 1) -> str:
    """A .bib file of `count` entries."""
    return Writer(seed).bibliography(count)
