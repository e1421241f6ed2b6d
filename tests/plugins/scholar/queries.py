"""Queries, and the entries that the gem's own selection finds for them: it is run, never read.

`python -m tests.plugins.scholar.queries` records what they find, in `queries.jsonl`.
"""

from __future__ import annotations

import json
from pathlib import Path

from tests import real_gems

EXPECTED = Path(__file__).with_name("queries.jsonl")
ENTRIES = """
@misc{a, title={x y}, year=2001}
@misc{b, title={}, year={}}
@book{c, note={n}}
@book{d, title={XY}, date={2001-02-03}, keywords={a, b}}
@article{x, author={X. Ref}, title={Child}, crossref={par}}
@collection{par, title={Parent}, editor={P. Arent}, date={2001-02}, year={1998}, publisher={PP}, volume={3}}
@article{y, crossref={p2}}
@collection{p2, title={Q}, date={2001-02}}
@article{z, title={z w}, date={2001-02}, month=feb, type={T}}
"""
CONDITIONS = (
    *(f"{field}{sign}{value}" for field in ("year", "date") for sign in ("=", "!=", ">", "<=", "^=", "~=", "!~")
      for value in ("1998", "2001", "9", "2001-02")),
    *(f"{field}{sign}{value}" for field in ("title", "publisher", "volume", "key", "type", "booktitle", "keywords")
      for sign in ("=", "!=", "/=", "^=", "~=", "!~", " = ", ">", "<=") for value in ("x y", "P", "3", "a")),
    "title", "title=", "title!=", "title= ", "title^=", "title/=", "title==x y", "title=~x", "!title", "", " ", "id=a",
    "title=x y || title=XY", "title=x y,year=2001", "title=x y && year=2001", "note || title=x y && year=2002",
    "title=x y && year=2001 || note", "(note || title=x y) && year=2001", "a||", "TITLE=XY", "Title=XY", "type=misc", "type",
    "year>2000 && year<2002", "title~=(?i)xy", "title~=^x.*y$", r"title~=\Ax", r"title~=\h", "title~=[[:upper:]]",
    "year=2001.0", "keywords~=b$", "editor", "author~=Ref", "month=feb", "month_numeric=2", "month_numeric<3",
)  # fmt: skip
WHOLE = (
    "@misc[title] , @book[note]", "@misc,@book", "@misc @book", "@*[title][year]", "@*[title]!@book", "!@misc",
    "!@misc[title=x y]", "!@*[title=x y]", "@*[title=x]y]", "@misc, @misc", "@MISC", "@Entry", "@element", "@object",
    "@comment", "@string", "@", "!@", "@*[title", "@book []", "@{misc}", "!@*",
)  # fmt: skip
QUERIES = (*(f"@*[{condition}]" for condition in CONDITIONS), *WHOLE)
SCRIPT = """
%w[json bibtex].each { |name| require name }
BibTeX.log.level = 4
entries = BibTeX::Bibliography.parse(JSON.parse(STDIN.gets))
STDIN.each_line do |line|
  found = begin; entries[JSON.parse(line)].grep(BibTeX::Entry).map(&:key); rescue StandardError; nil; end
  puts JSON.generate(found)
end
"""


def by_gem() -> list[list[str] | None]:
    """The keys that each query finds; None where the gem fails."""
    given = "\n".join(map(json.dumps, (ENTRIES, *QUERIES)))
    libraries = ("bibtex-ruby", "latex-decode", "namae")
    return [json.loads(line) for line in real_gems.run(SCRIPT, given, *libraries).splitlines()]


def record() -> None:
    with EXPECTED.open("w", encoding="utf-8") as file:
        for query, keys in zip(QUERIES, by_gem()):
            file.write(json.dumps([query, keys]) + "\n")


if __name__ == "__main__":
    record()
