"""A gem's file: a tar with `metadata.gz`, its description, and `data.tar.gz`, its files."""

from __future__ import annotations

import gzip
import io
import tarfile
import zlib
from dataclasses import dataclass, field
from pathlib import Path
from typing import IO, Any

from jekyllpy.errors import GemError, WriteError
from jekyllpy.gems import unpacking
from jekyllpy.gems.unpacking import PIECE, Readable, path_inside, pieces, write_file
from jekyllpy.gems.version import Requirement, Version
from jekyllpy.text import yaml

METADATA, DATA = "metadata.gz", "data.tar.gz"
LARGEST_METADATA = 10_000_000
MOST_FILES = 50_000
RUNTIME = ":runtime"
DAMAGED = (tarfile.TarError, EOFError, zlib.error, gzip.BadGzipFile, ValueError, OSError)


@dataclass(frozen=True)
class Specification:
    """What a gem says of itself.

    Attributes:
        dependencies: the gems that it needs to run.
        extensions: what of it has to be compiled.
        require_paths: its folders of Ruby files.
    """

    name: str
    version: Version
    summary: str = ""
    description: str = ""
    authors: list[str] = field(default_factory=list)
    metadata: dict[str, str] = field(default_factory=dict)
    dependencies: dict[str, Requirement] = field(default_factory=dict)
    extensions: list[str] = field(default_factory=list)
    require_paths: list[str] = field(default_factory=list)


def unpack_gem(path: Path, folder: Path, about: str) -> Specification:
    """Write the files of the gem at `path` below `folder`, and tell what it says of itself.

    Raises:
        GemError: if it is damaged, too large, or leads outside.
        WriteError: if a file can't be written.
    """
    try:
        with path.open("rb") as file, tarfile.open(fileobj=file, mode="r:") as gem:
            parts = {
                part.name: part for part in gem.getmembers() if part.type in tarfile.REGULAR_TYPES
            }
            specification = described(part_of(gem, parts, METADATA, about), about)
            with Bounded(gzip.GzipFile(fileobj=part_of(gem, parts, DATA, about)), about) as data:
                unpack_data(data, folder, about)
    except (GemError, WriteError):
        raise
    except DAMAGED as error:
        raise GemError(
            f"{about}: what was downloaded is no readable gem ({type(error).__name__})"
        ) from None
    return specification


def part_of(
    gem: tarfile.TarFile, parts: dict[str, tarfile.TarInfo], name: str, about: str
) -> IO[bytes]:
    """A part of the gem, to be read."""
    part = gem.extractfile(parts[name]) if name in parts else None
    if part is None:
        raise GemError(f"{about}: what was downloaded is no gem: it has no {name}")
    return part


def unpack_data(data: Bounded, folder: Path, about: str) -> None:
    """Write the files of a gem; links aren't followed, nor made."""
    with tarfile.open(fileobj=data, mode="r|") as entries:
        for number, entry in enumerate(entries):
            if number >= MOST_FILES:
                raise GemError(f"{about} holds more than {MOST_FILES} files")
            inside = path_inside(entry.name, about)
            # A sparse file says that it is larger than anything that was sent.
            if entry.type not in (tarfile.REGTYPE, tarfile.AREGTYPE) or not inside.parts:
                continue
            content = entries.extractfile(entry)
            if content is not None:
                write_file(folder / inside, pieces(content, entry.size, about))


class Bounded(io.RawIOBase):
    """A decompressed stream that ends in an error where nobody's gem goes on.

    Raises:
        GemError: from reading more than `unpacking.MAX_BYTES`.
    """

    def __init__(self, source: Readable, about: str) -> None:
        self._source = source
        self._about = about
        self._left = unpacking.MAX_BYTES

    def readable(self) -> bool:
        return True

    def read(self, size: int = -1) -> bytes:
        data = self._source.read(PIECE if size < 0 else min(size, self._left + 1))
        self._left -= len(data)
        if self._left < 0:
            unpacking.check_size(unpacking.MAX_BYTES + 1, self._about)
        return data


def described(compressed: IO[bytes], about: str) -> Specification:
    """What the metadata of a gem says.

    Raises:
        GemError: if it can't be read, or names no gem.
    """
    text = gzip.GzipFile(fileobj=compressed).read(LARGEST_METADATA + 1)
    if len(text) > LARGEST_METADATA:
        raise GemError(f"{about}: its description is larger than {LARGEST_METADATA} bytes")
    try:
        found = yaml.load(text.decode("utf-8", "replace"))
    except yaml.YamlSyntaxError as error:
        raise GemError(f"{about}: its description can't be read ({error})") from None
    if not isinstance(found, dict) or not isinstance(found.get("name"), str):
        raise GemError(f"{about}: its description names no gem")
    return Specification(
        name=found["name"],
        version=version_in(found.get("version")),
        summary=text_in(found.get("summary")),
        description=text_in(found.get("description")),
        authors=texts_in(found.get("authors")),
        metadata={
            key: value
            for key, value in mapping_in(found.get("metadata")).items()
            if isinstance(key, str) and isinstance(value, str)
        },
        dependencies={
            str(one["name"]): requirement_in(one.get("requirement"))
            for one in list_in(found.get("dependencies"))
            if isinstance(one, dict) and one.get("name") and one.get("type") == RUNTIME
        },
        extensions=texts_in(found.get("extensions")),
        require_paths=texts_in(found.get("require_paths")),
    )


def version_in(value: Any) -> Version:
    """A `Gem::Version` as it is written in YAML."""
    return Version(str(value.get("version") if isinstance(value, dict) else value))


def requirement_in(value: Any) -> Requirement:
    """A `Gem::Requirement` as it is written in YAML."""
    conditions = list_in(mapping_in(value).get("requirements"))
    pairs = (pair for pair in conditions if isinstance(pair, list) and len(pair) == 2)
    return Requirement.parse(*(f"{operator} {version_in(version)}" for operator, version in pairs))


def text_in(value: Any) -> str:
    return value if isinstance(value, str) else ""


def list_in(value: Any) -> list[Any]:
    return value if isinstance(value, list) else []


def texts_in(value: Any) -> list[str]:
    return [one for one in list_in(value) if isinstance(one, str)]


def mapping_in(value: Any) -> dict[Any, Any]:
    return value if isinstance(value, dict) else {}


def as_gemspec(specification: Specification) -> str:
    """The description as RubyGems writes it for an installed gem."""
    lines = [
        "Gem::Specification.new do |s|",
        f"  s.name = {quoted(specification.name)}",
        f"  s.version = {quoted(str(specification.version))}",
        f"  s.authors = [{', '.join(map(quoted, specification.authors))}]",
        f"  s.summary = {quoted(specification.summary)}",
        f"  s.description = {quoted(specification.description or specification.summary)}",
        f"  s.require_paths = [{', '.join(map(quoted, specification.require_paths))}]",
    ]
    if specification.metadata:
        pairs = (f"{quoted(key)} => {quoted(one)}" for key, one in specification.metadata.items())
        lines.append(f"  s.metadata = {{ {', '.join(pairs)} }}")
    lines += (
        f"  s.add_runtime_dependency({quoted(name)}, [{conditions_of(requirement)}])"
        for name, requirement in specification.dependencies.items()
    )
    return "\n".join([*lines, "end", ""])


def conditions_of(requirement: Requirement) -> str:
    """A requirement's conditions as strings of Ruby."""
    return ", ".join(quoted(condition) for condition in str(requirement).split(", "))


def quoted(text: str) -> str:
    """A text as a string of Ruby, on one line."""
    inside = " ".join(text.split()).replace("\\", "\\\\").replace('"', '\\"').replace("#", "\\#")
    return f'"{inside}"'
