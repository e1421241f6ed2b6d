"""What became of a formula, and how that is kept from one build to the next."""

from __future__ import annotations

import json
from typing import Any, NamedTuple


class Result(NamedTuple):
    """A formula's MathML; None, and what is wrong, if it can't be read."""

    mathml: str | None
    problem: str = ""


def packed(values: Any) -> str:
    """Lists, texts and mappings as a text."""
    return json.dumps(values, ensure_ascii=False, sort_keys=True)


def unpacked(text: str) -> Any:
    """What `packed` was given."""
    return json.loads(text)
