"""ORCID iDs: sixteen digits, the last a checksum after ISO 7064, 11,2."""

from __future__ import annotations

import re

_ORCID = re.compile(r"(?:.*/)?(\d{4})-?(\d{4})-?(\d{4})-?(\d{3}[\dXx])/?\Z")


def clean_orcid(text: str) -> str:
    """The iD in `text` (bare or a link) with its hyphens; empty if there is none, or it is mistyped."""
    found = _ORCID.match(text.strip())
    if found is None:
        return ""
    digits = "".join(found.groups()).upper()
    return "-".join(group.upper() for group in found.groups()) if _checks(digits) else ""


def _checks(digits: str) -> bool:
    total = 0
    for digit in digits[:-1]:
        total = (total + int(digit)) * 2
    rest = (12 - total % 11) % 11
    return digits[-1] == ("X" if rest == 10 else str(rest))
