"""Citation counts from Semantic Scholar. Shape: `POST /graph/v1/paper/batch?fields=…`."""

from __future__ import annotations

from collections.abc import Iterable
from functools import partial

from jekyllpy.academic.lookup.citations import Citations
from jekyllpy.academic.lookup.client import Client, parse_json

BATCH = 500


def citation_counts(client: Client, identifiers: Iterable[str]) -> dict[str, Citations]:
    """How often papers are cited, by identifier; those it doesn't know are left out.

    Args:
        identifiers: `DOI:10.1038/…` or `ARXIV:1706.03762`.
    """
    wanted = list(identifiers)
    counts: dict[str, Citations] = {}
    for start in range(0, len(wanted), BATCH):
        some = wanted[start : start + BATCH]
        answer = client.post(
            "semantic_scholar",
            "/graph/v1/paper/batch",
            {"ids": some},
            partial(_counts, asked=len(some)),
            params={"fields": "title,citationCount"},
            what="citations",
        )
        counts |= {name: count for name, count in zip(some, answer) if count is not None}
    return counts


def _counts(body: bytes, asked: int) -> list[Citations | None]:
    papers = parse_json(body)
    if not isinstance(papers, list) or len(papers) != asked:
        raise ValueError(f"it lists not the {asked} papers asked for")
    return [None if paper is None else Citations(int(paper["citationCount"])) for paper in papers]
