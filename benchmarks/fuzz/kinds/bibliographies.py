"""BibTeX, as both of its readers read it, tables of publications, and CSL styles."""

from __future__ import annotations

import tempfile
from pathlib import Path
from random import Random

from benchmarks.fuzz.foreseen import errors_allowed
from benchmarks.fuzz.kind import Kind
from benchmarks.fuzz.kinds.samples import files, text_of
from benchmarks.fuzz.mutation import ODD
from jekyllpy.academic.bibtex.latex import decode
from jekyllpy.academic.bibtex.names import parse_names
from jekyllpy.academic.bibtex.to_publication import read_bibtex
from jekyllpy.academic.readers.scholar import read_scholar
from jekyllpy.academic.readers.tables import (
    read_publications_table,
    read_scholar_table,
    read_talks_table,
    table_kind,
)
from jekyllpy.csl.nodes import read_nodes
from jekyllpy.plugins.jekyll_scholar.bibliography import Bibliography
from jekyllpy.plugins.jekyll_scholar.entry import in_source
from jekyllpy.plugins.jekyll_scholar.query import entries_matching
from jekyllpy.plugins.jekyll_scholar.reading import read_elements

VALUES = (
    "{A title}", '"Another {T}itle"', "{{Nested {deep}}}", "2020", "jan", "jan # {~1}", "{\\\"{o} \\'e \\ss \\alpha $x^2$}", "{}", '""',
    "{Doe, Jane and John {von} Neumann and others}", "{https://doi.org/10.1000/1}", "{2020-01-02}", "{12--34}", "{a, b; c}", "nope", "{%}",
    "{\\url{http://x.y/~z}}", "{\\textbf{a} \\emph{b}}", "{and and and}", "{, , ,}", "{Jr., A., B}", "{arXiv:2001.00001}",
)  # fmt: skip
FIELDS = "author title journal booktitle year month date doi url eprint editor pages volume note crossref keywords abstract".split()
PIECES = (
    *VALUES, *FIELDS, "@article{a,", "@string{x = ", "@comment{", "@preamble{", "@", "{", "}", '"', "#", "=", ",", "\n", "(", ")", "%",
    "\\", "$", "~", "and", "\\'", '\\"', "\\c", "\\frac", "^", "_", "&", "others", *ODD,
)  # fmt: skip
ROWS = (
    "pub_date\ttitle\tvenue\texcerpt\tcitation\turl_slug\tpaper_url\n2020-01-01\tA\tB\tC\tD\te\thttp://x\n",
    "title,type,url_slug,venue,date,location,talk_url,description\nA,Talk,a,B,2020-01-01,C,,D\n",
    "Authors,Title,Publication,Volume,Number,Pages,Year,Publisher\nA,B,C,1,2,3-4,2020,D\n",
)


def bibtex(random: Random) -> str:
    """Entries, not always whole."""
    return "\n".join(_entry(random) for _ in range(random.randint(1, 4)))


def _entry(random: Random) -> str:
    if random.random() < 0.2:
        return f"@string{{{random.choice('abc')} = {random.choice(VALUES)}}}"
    fields = "".join(
        f"  {random.choice(FIELDS)} = {random.choice(VALUES)}{random.choice((',', ',', ',', ''))}\n"
        for _ in range(random.randint(0, 6))
    )
    kind = random.choice(("article", "inproceedings", "misc", "book", "comment", "x"))
    return f"@{kind}{{{random.choice('abc')},\n{fields}{random.choice(('}', '}', '}', ''))}"


def read_bib(data: bytes) -> None:
    text = text_of(data)
    decode(text)
    [str(name) for name in parse_names(text)]
    read_bibtex(text, "a.bib")


def read_for_scholar(data: bytes) -> None:
    bibliography = Bibliography(read_elements(text_of(data)))
    with errors_allowed():
        bibliography.put_strings_in()
    bibliography.join_pieces()
    bibliography.remove_duplicates([])
    with errors_allowed():
        entries_matching(bibliography, "@article[year>2000]")
    for entry in bibliography:
        in_source(entry, entry.fields, ("{", "}"))


def read_query(data: bytes) -> None:
    bibliography = Bibliography(read_elements("@article{a, title={x}, year=2020}"))
    entries_matching(bibliography, text_of(data))


def read_publications(data: bytes) -> None:
    text = text_of(data)
    kind = table_kind(text)
    if kind == "talks":
        read_talks_table(text)
    elif kind == "publications":
        read_publications_table(text)
    else:
        read_scholar_table(text)


def read_profile(data: bytes) -> None:
    read_scholar(text_of(data), "scholar.json")


def read_style(data: bytes) -> None:
    with tempfile.NamedTemporaryFile(suffix=".csl") as file:
        Path(file.name).write_bytes(data)
        read_nodes(Path(file.name))


STYLE = '<?xml version="1.0"?><style xmlns="http://purl.org/net/xbiblio/csl"><info><title>x</title></info><bibliography><layout><text variable="title"/></layout></bibliography></style>'
BIB = files("tests/**/*.bib")
KINDS = (
    Kind("bibtex", read_bib, BIB, PIECES, bibtex),
    Kind("scholar", read_for_scholar, BIB, PIECES, bibtex),
    Kind("query", read_query, lambda: ("@article[year>=2020]", "@*[title=x && author~=y]", "!a"), ("@", "[", "]", "=", "~=", "!=", "<", ">", "&&", "||", "(", ")", "*", "+", "?", "\\", "year", "a", "^=", "|", " ")),
    Kind("publications", read_publications, lambda: ROWS, (",", "\t", '"', "\n", "\r", "title", "date", "2020", "a", *ODD)),
    Kind("profile", read_profile, lambda: ('{"publications": [{"bib": {"title": "x", "author": "a and b", "pub_year": 2020}, "num_citations": 1}]}',), ("{", "}", "[", "]", '"bib":', '"title":', "null", "1", '"x"', ",")),
    Kind("csl", read_style, lambda: (STYLE,), ("<", ">", "/", "<text", "&amp;", "&x;", "<!DOCTYPE a [<!ENTITY b 'c'>]>", '"', "=", "<group>", "</group>", "<![CDATA[", "\0")),
)  # fmt: skip
