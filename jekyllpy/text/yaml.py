"""Reads YAML into the values that Jekyll sees.

Rules: Psych 4.0 with safe_yaml's scalars, as Jekyll loads it.
"""

from __future__ import annotations

from typing import Any

from jekyllpy.text.known_yaml import KNOWN
from jekyllpy.text.plain_yaml import plain_mapping

MAX_DEPTH = 200


class YamlSyntaxError(Exception):
    """Text that isn't YAML; reads as Psych's own message.

    Attributes:
        problem: what is wrong, in libyaml's words.
        line: the line of the text where it is met, counted from 1.
    """

    def __init__(self, problem: str, line: int, *, begun: int, column: int) -> None:
        # Psych names the place where the value begins that the problem is met in.
        super().__init__(f"(<unknown>): {problem} at line {begun} column {column}")
        self.problem = problem
        self.line = line


def load(text: str) -> Any:
    """The value of the first document of `text`, None for none.

    Raises:
        YamlSyntaxError: if `text` isn't YAML, or goes beyond the bounds.
    """
    found = plain_mapping(text)
    if found is not None:
        return found
    return KNOWN.read(text, read)


def read(text: str) -> Any:
    """The value of any YAML.

    Raises:
        YamlSyntaxError: if `text` isn't YAML, or goes beyond the bounds.
    """
    from jekyllpy.text.yaml_documents import first_document  # takes long to import

    return first_document(text)


def hashable(key: Any, within: tuple[int, ...] = ()) -> Any:
    """An array or hash as something that may be a key; `within` are those that it is a part of."""
    if not isinstance(key, list | dict):
        return key
    if id(key) in within:
        return "[...]" if isinstance(key, list) else "{...}"
    within = (*within, id(key))
    if isinstance(key, list):
        return tuple(hashable(item, within) for item in key)
    return tuple((hashable(k, within), hashable(v, within)) for k, v in key.items())
