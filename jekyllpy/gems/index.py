"""RubyGems' compact index: a file for each gem, a line for each of its versions.

A line is `VERSION[-PLATFORM] GEM:REQUIREMENTS,… |checksum:SHA256,ruby:REQUIREMENTS,…`, requirements with
`&` between them; what stands above the line `---` says nothing of the gem.
"""

from __future__ import annotations

from dataclasses import dataclass, field

from jekyllpy.errors import GemError
from jekyllpy.gems.version import Requirement, Version
from jekyllpy.late.patterns import late

NAME = late(r"[A-Za-z0-9_][A-Za-z0-9_.-]*")
LONGEST_NAME = 200
SHA256 = late(r"[0-9a-f]{64}")
RUBY = "ruby"


@dataclass(frozen=True)
class IndexedGem:
    """A version of a gem that an index offers.

    Attributes:
        dependencies: the gems that it needs to run.
        checksum: its file's SHA-256 in hexadecimal, empty if the index has none.
    """

    name: str
    version: Version
    platform: str = RUBY
    dependencies: dict[str, Requirement] = field(default_factory=dict, hash=False)
    checksum: str = ""

    @property
    def full_name(self) -> str:
        """As its file is named: `just-the-docs-0.10.0`."""
        return full_name(self.name, self.version)


def full_name(name: str, version: Version) -> str:
    """How the file of a gem, and its folder, is named."""
    return f"{name}-{version}"


def is_gem_name(name: str) -> bool:
    """Whether a gem can have the name, and so a file."""
    return len(name) <= LONGEST_NAME and NAME.fullmatch(name) is not None


def parse_info(name: str, text: str) -> list[IndexedGem]:
    """The versions in the index's file for the gem `name`; lines that make no sense are passed over."""
    _, found, listed = ("\n" + text).partition("\n---\n")
    lines = (listed if found else text).splitlines()
    return [gem for line in lines if (gem := parse_line(name, line)) is not None]


def parse_line(name: str, line: str) -> IndexedGem | None:
    """The version of a gem that a line describes."""
    left, _, right = line.partition("|")
    label, _, needed = left.strip().partition(" ")
    version, _, platform = label.partition("-")
    details = dict(pair.partition(":")[::2] for pair in right.split(","))
    if not version:
        return None
    checksum = details.get("checksum", "").strip().lower()
    try:
        return IndexedGem(
            name,
            Version(version),
            platform or RUBY,
            dependencies(needed),
            checksum if SHA256.fullmatch(checksum) else "",
        )
    except GemError:
        return None


def dependencies(needed: str) -> dict[str, Requirement]:
    """The gems and requirements of `jekyll:>= 3.5&< 5.0,jekyll-feed:~> 0.9`."""
    pairs = (pair.partition(":")[::2] for pair in needed.split(",") if pair)
    return {name.strip(): Requirement.parse(*text.split("&")) for name, text in pairs}
