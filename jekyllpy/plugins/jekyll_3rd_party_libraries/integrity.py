"""Subresource integrity: `sha384-…`, perhaps several, as browsers check it."""

from __future__ import annotations

import base64
import hashlib

STRONGEST_LAST = ("sha256", "sha384", "sha512")


def matches(content: bytes, promised: str) -> bool:
    """Whether `content` has one of the strongest hashes promised; anything will do for none."""
    hashes: dict[str, set[str]] = {}
    for word in promised.split():
        kind, _, value = word.partition("-")
        if kind in STRONGEST_LAST:
            hashes.setdefault(kind, set()).add(value.partition("?")[0])
    if not hashes:
        return True
    strongest = max(hashes, key=STRONGEST_LAST.index)
    digest = hashlib.new(strongest, content).digest()
    return base64.b64encode(digest).decode() in hashes[strongest]
