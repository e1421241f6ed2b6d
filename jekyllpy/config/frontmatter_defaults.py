"""Front matter that `_config.yml` gives to pages by path and type.

Rules: Jekyll 4.4.1, `FrontmatterDefaults`.
"""

from __future__ import annotations

import datetime as dt
import os
import posixpath
from collections.abc import Callable, Iterator, Mapping
from typing import Any

from jekyllpy.config.editions.jekyll import JEKYLL_4_4, JekyllTraits
from jekyllpy.errors import ConfigurationError
from jekyllpy.log import Logger
from jekyllpy.text.glob import glob
from jekyllpy.text.grounds import is_at_or_below
from jekyllpy.text.merge import deep_merge
from jekyllpy.text.paths import join, seen_from
from jekyllpy.text.prefixes import Prefixes

DEPRECATED_TYPES = {"page": "pages", "post": "posts", "draft": "drafts"}


class FrontmatterDefaults:
    """The setting `defaults` of one site.

    Args:
        config: the site's settings.
        source: the site's folder.
        parse_date: makes a time of a text in the site's zone.
        traits: whose ways of matching paths are followed.
    """

    def __init__(
        self,
        config: Mapping[str, Any],
        source: str,
        logger: Logger,
        parse_date: Callable[[str], dt.datetime],
        traits: JekyllTraits = JEKYLL_4_4,
    ) -> None:
        self.traits = traits
        self.config = config
        self.source = source
        self.logger = logger
        self.parse_date = parse_date
        self.reset()

    def reset(self) -> None:
        """Forget what was matched, since files and settings may have changed."""
        self._globs: dict[str, Prefixes] = {}
        self._matching: dict[tuple[str, str | None], list[dict[str, Any]]] = {}
        self._all: dict[tuple[str, str | None], dict[str, Any]] = {}
        self._valid: list[dict[str, Any]] | None = None

    def find(self, path: str, type_: str | None, setting: str) -> Any:
        """The default of one `setting` for the content at `path`, None without one."""
        if not self._valid_sets():
            return None
        value, winner = None, None
        for entry in self._matching_sets(path, type_):
            if setting in entry["values"] and has_precedence(winner, entry.get("scope")):
                value, winner = entry["values"][setting], entry.get("scope")
        return value

    def all(self, path: str, type_: str | None) -> dict[str, Any]:
        """All defaults for the content at `path` of a type (`pages`, `posts`, a label, None)."""
        known = self._all.get((path, type_))
        if known is None:
            known = self._all[path, type_] = self._collect(path, type_)
        return known

    def _collect(self, path: str, type_: str | None) -> dict[str, Any]:
        found: dict[str, Any] = {}
        winner = None
        for entry in self._matching_sets(path, type_):
            scope = entry.get("scope")
            if has_precedence(winner, scope):
                found = deep_merge(found, entry["values"])
                winner = scope
            else:
                found = deep_merge(entry["values"], found)
        return found

    def _matching_sets(self, path: str, type_: str | None) -> list[dict[str, Any]]:
        key = (path, type_)
        if key not in self._matching:
            self._matching[key] = [
                entry
                for entry in self._valid_sets()
                if "scope" not in entry or self._applies(entry["scope"] or {}, path, type_)
            ]
        return self._matching[key]

    def _valid_sets(self) -> list[dict[str, Any]]:
        if self._valid is None:
            sets = self.config.get("defaults")
            self._valid = []
            for entry in sets if isinstance(sets, list) else []:
                if isinstance(entry, dict) and isinstance(entry.get("values"), dict):
                    self._valid.append(self._normalized(entry))
                else:
                    self._warn_of(entry)
        return self._valid

    def _warn_of(self, entry: object) -> None:
        from jekyllpy import ruby

        self.logger.warn("Defaults:", "An invalid front-matter default set was found:")
        self.logger.warn(ruby.to_s(entry))

    def _normalized(self, entry: dict[str, Any]) -> dict[str, Any]:
        scope = entry.get("scope")
        if isinstance(scope, dict) and scope.get("type") in DEPRECATED_TYPES:
            old = scope["type"]
            new = DEPRECATED_TYPES[old]
            self.logger.warn("Defaults:", f"The '{old}' type has become '{new}'.")
            self.logger.warn(
                "Defaults:", f"Please update your front-matter defaults to use 'type: {new}'."
            )
            scope["type"] = new
        date = entry["values"].get("date")
        if date is not None and not isinstance(date, dt.datetime):
            entry["values"]["date"] = self.parse_date(str(date))
        return entry

    def _applies(self, scope: Mapping[str, Any], path: str, type_: str | None) -> bool:
        self._check_path(scope)
        if "type" in scope and (type_ is None or str(scope["type"]) != type_):
            return False
        return self._applies_to_path(scope.get("path"), path)

    def _check_path(self, scope: Mapping[str, Any]) -> None:
        needs_text = not self.traits.default_scopes_are_prefixes
        if needs_text and not isinstance(scope.get("path", ""), str):
            from jekyllpy import ruby

            given = ruby.inspect(scope["path"])
            raise ConfigurationError(
                f"undefined method `empty?' for {given}: a `path` in the scopes of `defaults` must be text; "
                "leave it out, or set it to ''."
            )

    def _applies_to_path(self, scope_path: object, path: str) -> bool:
        if not isinstance(scope_path, str) or not scope_path:
            return True
        clean = without_leading_slash(path)
        if "*" in scope_path:
            known = self._globbed(scope_path)
            if self.traits.default_scopes_are_prefixes:
                return known.begin(clean)
            return any(known.have(part) for part in itself_and_folders(clean))
        folder = self._below_collections_dir(scope_path)
        if self.traits.default_scopes_are_prefixes:
            return clean.startswith(folder)
        return clean == folder or clean.startswith(f"{folder}/")

    def _globbed(self, scope_path: str) -> Prefixes:
        if scope_path not in self._globs:
            absolute = posixpath.normpath(os.path.join(self.source, scope_path))
            within = is_at_or_below(self.source, absolute)
            self._globs[scope_path] = Prefixes(
                self._below_collections_dir(seen_from(found, self.source))
                for found in (glob(absolute) if within else ())
            )
        return self._globs[scope_path]

    def _below_collections_dir(self, path: str) -> str:
        folder = str(self.config.get("collections_dir") or "")
        if not folder or not path.startswith(folder + "/"):
            return path
        return path[len(folder) + 1 :]


def itself_and_folders(path: str) -> Iterator[str]:
    """`path`, and each folder that it lies in."""
    while path:
        yield path
        path = path.rpartition("/")[0]


def has_precedence(old: Mapping[str, Any] | None, new: Mapping[str, Any] | None) -> bool:
    """Whether values of the scope `new` win over those of `old`: the longer path, then a type."""
    if old is None:
        return True
    new = new or {}
    new_path = without_leading_slash(new.get("path"))
    old_path = without_leading_slash(old.get("path"))
    if len(new_path) != len(old_path):
        return len(new_path) >= len(old_path)
    return "type" in new or "type" not in old


def without_leading_slash(path: object) -> str:
    """`path` relative to the site's folder."""
    text = str(path) if path else ""
    if not text.startswith("/"):
        return text
    return join("", text)[1:] if text != "/" else ""
