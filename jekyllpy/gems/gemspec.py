"""What a gemspec says that its gem needs to run.

A gemspec is Ruby; of it, calls of `add_dependency` and `add_runtime_dependency` with literals are
understood, as people write them.
"""

from __future__ import annotations

from jekyllpy.errors import GemError
from jekyllpy.gems.ruby_words import WORD, Token, arguments, statements, strings
from jekyllpy.gems.version import Requirement

CALLS = frozenset({"add_dependency", "add_runtime_dependency"})


def dependencies_in(text: str) -> dict[str, Requirement]:
    """The gems that the gemspec `text` names as needed to run."""
    found: dict[str, Requirement] = {}
    for statement in statements(text):
        for place, token in enumerate(statement):
            if token.kind == WORD and token.text in CALLS:
                found.update(dependency(statement[place + 1 :]))
                break
    return found


def dependency(call: list[Token]) -> dict[str, Requirement]:
    """The gem and the requirement that a call is given; nothing if they can't be read."""
    positional, _ = arguments(call)
    texts = [one for value in positional for one in strings(value)]
    try:
        return {texts[0]: Requirement.parse(*texts[1:])} if texts else {}
    except GemError:
        return {texts[0]: Requirement()}
