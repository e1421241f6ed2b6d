"""The name of a new file: safe as part of a path on every system, readable in an address."""

from __future__ import annotations

import unicodedata

from jekyllpy.text.slug import slugify, transliterate

LONGEST = 80
"""Bytes: with date and extension it stays below what file systems and archives allow."""


def file_slug(title: str, *, fallback: str = "untitled") -> str:
    """`title` in lower case with hyphens, Latin letters without accents, others as they are."""
    text = unicodedata.normalize("NFKC", title)
    plain = "".join(char if char.isascii() else _plain(char) for char in text)
    slug = _shortened(slugify(unicodedata.normalize("NFC", plain)).strip("-"))
    return slug or (file_slug(fallback) if fallback != "untitled" else "untitled")


def post_slug(title: str) -> str:
    """`title` as jekyll-compose names files: accents stay."""
    return _shortened(slugify(unicodedata.normalize("NFC", title)).strip("-")) or "untitled"


def _plain(char: str) -> str:
    latin = transliterate(char)
    return char if latin == "?" else latin


def _shortened(slug: str) -> str:
    if len(slug.encode()) <= LONGEST:
        return slug
    cut = slug.encode()[:LONGEST].decode("utf-8", "ignore")
    head, hyphen, _ = cut.rpartition("-")
    return (head if hyphen and len(head) > len(cut) // 2 else cut).rstrip("-")
