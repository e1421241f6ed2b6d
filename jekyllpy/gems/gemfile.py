"""What a Gemfile asks for.

Rules: Bundler 2.4, `Bundler::Dsl`. A Gemfile is Ruby; of it, calls of `gem`, `gemspec` and `source` and
the blocks around them are understood, as people write them; conditions are passed over.
"""

from __future__ import annotations

from dataclasses import dataclass, field
from os import PathLike, fspath

from jekyllpy.errors import GemError
from jekyllpy.gems.ruby_words import (
    SIGN,
    WORD,
    Literal,
    Token,
    arguments,
    statements,
    strings,
)
from jekyllpy.gems.version import Requirement

FILE = "Gemfile"
DEFAULT_GROUP = "default"
HOSTS = {
    "github": "https://github.com/",
    "gitlab": "https://gitlab.com/",
    "bitbucket": "https://bitbucket.org/",
}
OPENS_BLOCK = frozenset({"if", "unless", "case", "begin", "while", "until", "def"})
BLOCKS = frozenset(
    {"group", "platforms", "platform", "source", "git", "path", "install_if", "env", *HOSTS}
)


@dataclass(frozen=True)
class DeclaredGem:
    """A gem that a Gemfile asks for.

    Attributes:
        groups: `default` if it names none.
        platforms: those it is for; empty for all.
        requires: the files that Bundler requires of it; None for the one named as the gem, empty for
            none (`require: false`).
        git, path, source: where it comes from, if not from the Gemfile's source.
        ref: the branch, tag or revision of `git`.
        line: where the Gemfile asks for it, counted from 1.
    """

    name: str
    requirement: Requirement = field(default_factory=Requirement)
    groups: tuple[str, ...] = (DEFAULT_GROUP,)
    platforms: tuple[str, ...] = ()
    requires: tuple[str, ...] | None = None
    git: str | None = None
    ref: str | None = None
    path: str | None = None
    source: str | None = None
    line: int = 0


@dataclass(frozen=True)
class DeclaredGemspec:
    """A gemspec whose dependencies a Gemfile takes over: its folder, and its name if it says so."""

    path: str = "."
    name: str | None = None


@dataclass
class Gemfile:
    """What a Gemfile says.

    Attributes:
        gems: in order; one that is asked for twice is there twice.
        gemspecs: those that `gemspec` takes over.
        sources: the addresses of its indexes.
        path: the file, if it was one.
    """

    gems: list[DeclaredGem] = field(default_factory=list)
    gemspecs: list[DeclaredGemspec] = field(default_factory=list)
    sources: list[str] = field(default_factory=list)
    path: str | None = None

    @classmethod
    def read(cls, path: str | PathLike[str]) -> Gemfile | None:
        """The Gemfile at `path`, None if there is none."""
        try:
            with open(path, encoding="utf-8", errors="replace") as file:
                return cls.parse(file.read(), fspath(path))
        except OSError:
            return None

    @classmethod
    def parse(cls, text: str, path: str | None = None) -> Gemfile:
        """The Gemfile whose text this is."""
        return _Reader(cls(path=path)).read(text)

    def required_in(self, group: str) -> list[str]:
        """The names of the gems of a group that Bundler loads with it, in order."""
        named = (gem.name for gem in self.gems if group in gem.groups and gem.requires != ())
        return list(dict.fromkeys(named))


def lock_path(gemfile: str) -> str:
    """The lock that belongs to a Gemfile."""
    if gemfile.endswith("gems.rb"):
        return gemfile.removesuffix(".rb") + ".locked"
    return gemfile + ".lock"


@dataclass
class _Block:
    """An open block: what it says of the gems in it."""

    groups: list[str] = field(default_factory=list)
    platforms: list[str] = field(default_factory=list)
    options: dict[str, Literal] = field(default_factory=dict)


class _Reader:
    """Takes a Gemfile's statements in their order."""

    def __init__(self, gemfile: Gemfile) -> None:
        self.gemfile = gemfile
        self._blocks: list[_Block] = []

    def read(self, text: str) -> Gemfile:
        for statement in statements(text):
            self._take(statement)
        return self.gemfile

    def _take(self, statement: list[Token]) -> None:
        word = statement[0].text if statement[0].kind == WORD else ""
        if word == "end":
            del self._blocks[-1:]
        elif word == "gem":
            self._add_gem(statement)
        elif word == "gemspec":
            _, named = arguments(statement[1:])
            path, name = named.get("path"), named.get("name")
            self.gemfile.gemspecs.append(
                DeclaredGemspec(
                    path if isinstance(path, str) else ".", name if isinstance(name, str) else None
                )
            )
        elif opens_block(statement):
            self._blocks.append(block(word, statement[1:]) if word in BLOCKS else _Block())
        elif word == "source":
            positional, _ = arguments(statement[1:])
            self.gemfile.sources += strings(positional[0]) if positional else []

    def _add_gem(self, statement: list[Token]) -> None:
        positional, own = arguments(statement[1:])
        if not positional or not isinstance(positional[0], str):
            return
        options: dict[str, Literal] = {}
        for around in self._blocks:
            options.update(around.options)
        options.update(own)
        groups = [name for around in self._blocks for name in around.groups]
        groups += strings(options.get("group")) + strings(options.get("groups"))
        platforms = [name for around in self._blocks for name in around.platforms]
        platforms += strings(options.get("platform")) + strings(options.get("platforms"))
        self.gemfile.gems.append(
            DeclaredGem(
                name=positional[0],
                requirement=requirement(positional[1:]),
                groups=tuple(dict.fromkeys(groups)) or (DEFAULT_GROUP,),
                platforms=tuple(dict.fromkeys(platforms)),
                requires=required_files(options),
                git=address(options),
                ref=text_of(options, "ref", "tag", "branch"),
                path=text_of(options, "path"),
                source=text_of(options, "source"),
                line=statement[0].line,
            )
        )


def opens_block(statement: list[Token]) -> bool:
    """Whether an `end` belongs to a statement."""
    for before, token in zip([None, *statement], statement):
        if token.kind == WORD and token.text in OPENS_BLOCK:
            return before is None or (before.kind == SIGN and before.text == "=")
    words = [token.text for token in statement if token.kind in (WORD, SIGN)]
    if words[-1:] == ["|"]:  # the parameters of a block
        return "do" in words
    return statement[-1].kind == WORD and statement[-1].text == "do"


def block(word: str, call: list[Token]) -> _Block:
    """What a block says of the gems in it, by the word that begins it."""
    positional, named = arguments(call)
    named_first = [one for value in positional for one in strings(value)]
    if word == "group":
        return _Block(groups=named_first)
    if word in ("platforms", "platform"):
        return _Block(platforms=named_first)
    if word in ("install_if", "env") or not named_first:
        return _Block()
    return _Block(options={**named, word: named_first[0]})


def requirement(values: list[Literal]) -> Requirement:
    """The requirement that a call of `gem` states after the name; none if it can't be read."""
    try:
        return Requirement.parse(*(one for value in values for one in strings(value)))
    except GemError:
        return Requirement()


def required_files(options: dict[str, Literal]) -> tuple[str, ...] | None:
    """What `require:` says: None for the usual file, no file for `false`."""
    if options.get("require", True) is True:
        return None
    return tuple(strings(options["require"]))


def address(options: dict[str, Literal]) -> str | None:
    """The address of the repository that a gem comes from, None if it comes from none."""
    for host, base in HOSTS.items():
        name = text_of(options, host)
        if name is not None:
            return f"{base}{name if '/' in name else f'{name}/{name}'}.git"
    return text_of(options, "git")


def text_of(options: dict[str, Literal], *names: str) -> str | None:
    """The first of the options that is there, as text."""
    values = (options.get(name) for name in names)
    return next((value for value in values if isinstance(value, str)), None)
