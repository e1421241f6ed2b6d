"""Finding, reading and parsing the files that `include` asks for."""

from __future__ import annotations

import os
from collections.abc import Sequence
from typing import TYPE_CHECKING

from jekyllpy.errors import IncludeError
from jekyllpy.ruby import inspect
from jekyllpy.text.file_versions import Version, version_of
from jekyllpy.text.grounds import holds
from jekyllpy.text.recent import Recent

if TYPE_CHECKING:
    from jekyllpy.liquid.environment import Environment
    from jekyllpy.liquid.host import Host
    from jekyllpy.liquid.template import Template

DEFAULT_ENCODING = "utf-8"


class Includes:
    """The included templates of a site: looked for once per build, parsed once per change.

    Attributes:
        generation: grows with each build.
        is_always_asked: whether tags must ask for each file each time they are rendered.
    """

    is_always_asked = False

    def __init__(self, environment: Environment) -> None:
        self._environment = environment
        self.generation = 0
        self._located: dict[tuple[tuple[str, ...], str], Template] = {}
        self._parsed: Recent[str, tuple[Version, Template]] = Recent()

    def reset(self) -> None:
        """Look for the files anew; those that haven't changed aren't parsed again."""
        self._located.clear()
        self._parsed.start_round()
        self.generation += 1

    def forget(self) -> None:
        """Parse all files anew."""
        self._parsed = Recent()

    def template(self, site: Host, folders: Sequence[str], name: str) -> Template:
        """The template `name` in the first of `folders` that has it.

        Raises:
            IncludeError: if none has it, or, in safe mode, if it is a link out of the folder.
            LiquidSyntaxError: if it cannot be parsed.
        """
        key = (tuple(folders), name)
        found = self._located.get(key)
        if found is None:
            found = self._located[key] = self._parse(site, locate(site, folders, name))
        return found

    def _parse(self, site: Host, path: str) -> Template:
        version = version_of(path)
        known = self._parsed.get(path)
        if known is not None and known[0] == version:
            return known[1]
        template = self._environment.parse(read_text(site, path), path=path)
        if version is not None:
            self._parsed[path] = version, template
        return template


def locate(site: Host, folders: Sequence[str], name: str) -> str:
    """The path of the file `name` in the first of `folders` that has it.

    Raises:
        IncludeError: as Jekyll words it.
    """
    for folder in folders:
        path = os.path.join(folder, name.lstrip("/"))
        if os.path.isfile(path) and (
            not site.safe or (holds(folder, path) and site.grounds.allow(path))
        ):
            return path
    advice = (
        " is not a symlink as those are not allowed in safe mode."
        if site.safe
        else ", if it is a symlink, does not point outside your site source."
    )
    raise IncludeError(
        f"Could not locate the included file '{name}' in any of {inspect(list(folders))}. "
        f"Ensure it exists in one of those directories and{advice}"
    )


def read_text(site: Host, path: str) -> str:
    """The text of a file of the site, in the site's encoding, line ends as they are.

    Raises:
        IncludeError: if it cannot be read.
    """
    encoding = str(site.config.get("encoding") or DEFAULT_ENCODING)
    if encoding.lower() in ("utf-8", "utf8"):
        encoding = "utf-8-sig"
    try:
        with open(path, encoding=encoding, newline="") as file:
            return file.read()
    except UnicodeDecodeError as error:
        line = error.object.count(b"\n", 0, error.start) + 1
        raise IncludeError(
            f"Could not read the included file {path}:{line}: invalid byte sequence in "
            f"{encoding.upper().removesuffix('-SIG')}: save it in that encoding",
            path=path,
            line=line,
        ) from None
    except (OSError, UnicodeError, LookupError) as error:
        raise IncludeError(f"Could not read the included file: {error}", path=path) from error
