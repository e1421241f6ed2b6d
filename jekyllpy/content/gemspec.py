"""What a gem says of itself: the fields of its gemspec that a theme's page shows.

A gemspec is Ruby; of it, plain assignments of quoted values are understood, as RubyGems writes them.
"""

from __future__ import annotations

import re
from dataclasses import dataclass, field

LONGEST_VALUE = 4000
"""Characters: a value with an unclosed quote takes the square of its length to read."""
ASSIGNMENT = re.compile(
    r"^[ \t]*\w+\.(version|summary|description|authors?|metadata)[ \t]*=[ \t]*(.+)", re.MULTILINE
)
QUOTED = re.compile(r"\"((?:[^\"\\]|\\.)*)\"|'((?:[^'\\]|\\.)*)'|%q\{([^{}]*)\}")
ESCAPE = re.compile(r"\\(.)")
ESCAPES = {"n": "\n", "t": "\t"}
DEPENDENCY = re.compile(
    r"(?<!\w)\w++\.add_(runtime_|development_)?dependency\(?\s*(?:%q<([^>]+)>|[\"']([^\"']+)[\"'])"
)
DEVELOPMENT = "development_"


@dataclass
class Gemspec:
    """The fields, empty where the gemspec has none; `dependencies` are those needed to run."""

    version: str = ""
    description: str = ""
    authors: list[str] = field(default_factory=list)
    metadata: dict[str, str] = field(default_factory=dict)
    dependencies: list[str] = field(default_factory=list)


def read_gemspec(text: str) -> Gemspec:
    """The fields of the gemspec `text`."""
    fields = {
        name: quoted(value)
        for name, value in ASSIGNMENT.findall(text)
        if len(value) <= LONGEST_VALUE
    }
    description = fields.get("description") or fields.get("summary") or []
    pairs = fields.get("metadata", [])
    return Gemspec(
        version="".join(fields.get("version", [])[:1]),
        description="".join(description[:1]),
        authors=fields.get("authors") or fields.get("author") or [],
        metadata=dict(zip(pairs[::2], pairs[1::2])),
        dependencies=dependencies(text),
    )


def dependencies(text: str) -> list[str]:
    """The gems that are needed to run, in the order of the text."""
    named = [(kind, one or other) for kind, one, other in DEPENDENCY.findall(text)]
    development = {name for kind, name in named if kind == DEVELOPMENT}
    return list(dict.fromkeys(name for _, name in named if name not in development))


def quoted(ruby: str) -> list[str]:
    """The quoted strings of a piece of Ruby."""
    return [ESCAPE.sub(unescaped, "".join(groups)) for groups in QUOTED.findall(ruby)]


def unescaped(match: re.Match[str]) -> str:
    """The sign that an escape stands for."""
    return ESCAPES.get(match[1], match[1])
