"""A .bib file of any size, with papers of every kind."""

from __future__ import annotations

WORDS = (
    "learning deep networks graph theory quantum efficient robust analysis {B}ayesian neural "
    "{\\'e}tude $\\alpha$-stable inference models data optimisation of the for with"
).split()
AUTHORS = ("Ada Lovelace", "Turing, Alan", 'J{\\"o}rg von Neumann', "{The Group}")


def library(size: int) -> str:
    """`size` entries: articles with DOI, conference papers with neither, preprints."""
    entries = ['@string{conf = "Conference on Things"}']
    for number in range(size):
        title = " ".join(WORDS[(number * step) % len(WORDS)] for step in (1, 3, 5, 7, 11, 13))
        authors = " and ".join(AUTHORS[(number + i) % len(AUTHORS)] for i in range(3))
        abstract = " ".join(WORDS[(number + step) % len(WORDS)] for step in range(60))
        place = (
            f"journal = {{Journal of Things}}, doi = {{10.1000/{number}}}, volume = {number % 50}",
            "booktitle = conf, pages = {1--10}",
            f"eprint = {{{2000 + number % 20}.{number:05d}}}, archiveprefix = {{arXiv}}",
        )[number % 3]
        kind = ("article", "inproceedings", "misc")[number % 3]
        entries.append(
            f"@{kind}{{key{number},\n  title = {{{title} {number}}},\n  author = {{{authors}}},\n"
            f"  year = {2000 + number % 25}, month = may,\n  {place},\n"
            f"  abstract = {{{abstract}}}\n}}"
        )
    return "\n\n".join(entries) + "\n"
