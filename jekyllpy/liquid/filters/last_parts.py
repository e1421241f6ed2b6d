"""The filters that came with Liquid 5: what concerns the last of many."""

from __future__ import annotations

from typing import Any

from jekyllpy.ruby import to_s


def _replace_last(value: Any, text: Any, replacement: Any) -> str:
    source, wanted = to_s(value), to_s(text)
    at = source.rfind(wanted)
    return source if at < 0 else source[:at] + to_s(replacement) + source[at + len(wanted) :]


def _remove_last(value: Any, text: Any) -> str:
    return _replace_last(value, text, "")


FILTERS = {"remove_last": _remove_last, "replace_last": _replace_last}
