"""The language of a new homepage."""

from __future__ import annotations

import re
from pathlib import Path

from jekyllpy.errors import UsageError
from jekyllpy.scaffold import yaml_edit

TAG = re.compile(r"[A-Za-z]{2,3}(?:-[A-Za-z0-9]{2,8})*")


def checked_language(tag: str) -> str:
    """`tag`, if a language can be named so.

    Raises:
        UsageError: if not.
    """
    if TAG.fullmatch(tag) is None:
        raise UsageError(f"--lang takes a language tag, as in de or pt-BR, not {tag!r}")
    return tag


def set_language(folder: Path, tag: str) -> None:
    """Let the homepage in `folder` speak the language `tag`."""
    config = folder / "_config.yml"
    text = yaml_edit.set_value(config.read_text(encoding="utf-8"), "lang", tag)
    config.write_text(text, encoding="utf-8", newline="\n")
