"""Adds a collection to `_config.yml`, so that what is written into it is built."""

from __future__ import annotations

import re
from pathlib import Path

from jekyllpy.academic.write import files
from jekyllpy.academic.write.target import AcademicSite
from jekyllpy.errors import ConfigurationError
from jekyllpy.text.yaml import YamlSyntaxError, load

_COLLECTIONS = re.compile(r"^collections[ \t]*:[ \t]*(?:#.*)?$", re.MULTILINE)
_INDENTED = re.compile(r"^([ \t]+)\S", re.MULTILINE)


def ensure_collection(site: AcademicSite, label: str) -> Path | None:
    """Declare the collection `label` if the site doesn't.

    Returns:
        The configuration file, if it was changed.

    Raises:
        ConfigurationError: if it can't be done without touching what stands there.
    """
    if label in site.collections:
        return None
    path = _configuration_file(site)
    old = files.read(path) if path.exists() else ""
    new = _declared(old, label)
    if path.suffix not in (".yml", ".yaml") or not _says_the_same(old, new, label):
        raise ConfigurationError(
            f"has no collection `{label}`, which would not be built; add it below `collections:` "
            f"as `{label}: {{output: true}}`",
            path=site.shown_path(path),
        )
    files.write(path, new)
    site.config["collections"] = {**site.collections, label: {"output": True}}
    return path


def _configuration_file(site: AcademicSite) -> Path:
    """The file that the site's settings come from: the first of several."""
    named = site.config.get("config")
    first = named.split(",")[0] if isinstance(named, str) else named[0] if named else ""
    if first:
        return Path(first).absolute()
    candidates = [site.source / f"_config.{extension}" for extension in ("yml", "yaml", "toml")]
    return next((path for path in candidates if path.exists()), candidates[0])


def _declared(old: str, label: str) -> str:
    heading = _COLLECTIONS.search(old)
    if heading is None:
        gap = "" if not old or old.endswith("\n") else "\n"
        return f"{old}{gap}\ncollections:\n  {label}:\n    output: true\n".lstrip("\n")
    first = _INDENTED.search(old, heading.end())
    indent = first[1] if first else "  "
    declaration = f"\n{indent}{label}:\n{indent}{indent}output: true"
    return old[: heading.end()] + declaration + old[heading.end() :]


def _says_the_same(old: str, new: str, label: str) -> bool:
    """Whether `new` is what `old` says and the collection."""
    try:
        before, after = load(old) or {}, load(new)
    except YamlSyntaxError:
        return False
    if not isinstance(before, dict) or not isinstance(after, dict):
        return False
    collections = before.get("collections") or {}
    if not isinstance(collections, dict):
        return False
    return after == {**before, "collections": {**collections, label: {"output": True}}}
