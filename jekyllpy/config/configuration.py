"""A site's settings: what its files say over Jekyll's defaults, what the flags say over both."""

from __future__ import annotations

import codecs
import os
import sys
from collections.abc import Iterable, Mapping
from typing import Any

from jekyllpy.config import github_pages
from jekyllpy.config.bundle_files import BundleFiles
from jekyllpy.config.choice_of_edition import edition_of
from jekyllpy.config.defaults import (
    DEFAULT_EXCLUDES,
    DEFAULTS_BEFORE_4,
    EXCLUDES_BEFORE_4,
    STYLE_PERMALINKS,
    defaults,
)
from jekyllpy.config.editions import DEFAULT, Edition
from jekyllpy.config.kinds import check_kinds
from jekyllpy.config.renamed import with_new_names
from jekyllpy.errors import ConfigurationError, reported
from jekyllpy.log import Logger
from jekyllpy.ruby import truthy
from jekyllpy.text.grounds import Grounds, holds
from jekyllpy.text.merge import deep_merge
from jekyllpy.text.paths import expand, extname, sanitized_path

WEEKDATE = "weekdate"
YAML_EXTENSIONS = (".yml", ".yaml")


class Configuration(dict[str, Any]):
    """A site's settings by Jekyll's names, complete with defaults.

    Attributes:
        is_forced: whether `--force` was given, which no file can give.
        asks_for_safe: whether the site or its user wants safe mode, not its edition alone.
        edition: whose ways the build follows.
    """

    is_forced = False
    asks_for_safe = False
    edition: Edition = DEFAULT

    @classmethod
    def over_defaults(
        cls, settings: Mapping[str, Any], edition: Edition = DEFAULT
    ) -> Configuration:
        """`settings` laid over the defaults, Jekyll's default collections and excludes added."""
        given = {str(key): value for key, value in settings.items()}
        config = cls(deep_merge(defaults_of(edition), given))
        config.edition = edition
        config.asks_for_safe = truthy(settings.get("safe"))
        config._add_posts_collection()
        if edition.jekyll.adds_default_excludes:
            config._add_default_excludes()
        if edition.on_github_pages:
            github_pages.override(config, given, list(EXCLUDES_BEFORE_4))
        return config

    @classmethod
    def load(
        cls, overrides: Mapping[str, Any] | None = None, logger: Logger | None = None
    ) -> Configuration:
        """The settings of the site's files with `overrides` (flags by setting) laid over them.

        `overrides["config"]` names the files; without it, `_config.yml`, `.yaml` or `.toml` of the
        source is read if there is one. With `overrides["skip_config_files"]` none is.

        Raises:
            ConfigurationError: if a named file is missing, or a setting has an impossible type.
        """
        logger = logger or Logger.silent()
        flags = {str(k): v for k, v in (overrides or {}).items() if v is not None}
        is_forced = bool(flags.pop("force", False))
        named = flags.pop("edition", None)
        from_files: dict[str, Any] = {}
        reads_files = not flags.pop("skip_config_files", False)
        if reads_files:
            from_files = read_files(flags, logger)
        given = deep_merge(from_files, flags)
        bundle = bundle_files(given, logger) if reads_files else None
        edition = edition_of(given, named, bundle)
        if edition.jekyll.renames_old_settings:
            from_files = with_new_names(from_files, logger)
        settings = deep_merge(from_files, flags)
        try:
            validate(from_files)
            check_kinds(settings)
        except ConfigurationError as error:
            from jekyllpy.config.place_of_setting import with_place

            raise with_place(error, config_files(flags)[0] if reads_files else ()) from None
        config = cls.over_defaults(settings, edition)
        logger.debug("Edition:", edition)
        config._keep_known_encoding(logger)
        config.is_forced = is_forced
        if truthy(settings.get("safe")):
            refuse_foreign_folders(from_files, flags)
        config["source"] = expand(config["source"])
        config["destination"] = expand(config["destination"])
        return config

    def copy(self) -> Configuration:
        """The same settings, to be changed on their own."""
        return self.over({})

    def over(self, under: Mapping[str, Any]) -> Configuration:
        """These settings laid over others."""
        config = Configuration(deep_merge(under, self))
        config.is_forced = self.is_forced
        config.asks_for_safe = self.asks_for_safe
        config.edition = self.edition
        return config

    def _keep_known_encoding(self, logger: Logger) -> None:
        """Read files as Unicode where their encoding isn't one."""
        encoding = self["encoding"]
        try:
            codecs.lookup(encoding or "utf-8")
        except (LookupError, ValueError):
            logger.warn("Encoding:", f"'{encoding}' is none; files are read as utf-8.")
            self["encoding"] = "utf-8"

    def _add_posts_collection(self) -> None:
        collections = self["collections"]
        if collections is None:
            return
        if isinstance(collections, list):
            collections = {str(label): {} for label in collections}
        if not isinstance(collections, Mapping):
            return
        posts = deep_merge({"posts": {}}, collections)
        settings = dict(posts["posts"]) if isinstance(posts["posts"], Mapping) else {}
        settings["output"] = True
        if truthy(self["permalink"]) and not truthy(settings.get("permalink")):
            settings["permalink"] = style_to_permalink(
                self["permalink"], has_weekdate=self.edition.jekyll.has_weekdate
            )
        posts["posts"] = settings
        self["collections"] = posts

    def _add_default_excludes(self) -> None:
        exclude = self["exclude"]
        if exclude is not None:
            found: list[Any] = []  # any kind of value, also one that can't be hashed
            found += (name for name in [*exclude, *DEFAULT_EXCLUDES] if name not in found)
            self["exclude"] = found


def defaults_of(edition: Edition) -> dict[str, Any]:
    """The settings of a site that says nothing, to be changed at will."""
    found = defaults()
    if not edition.jekyll.adds_default_excludes:
        found = deep_merge(found, DEFAULTS_BEFORE_4)
    return deep_merge(found, github_pages.defaults()) if edition.on_github_pages else found


def style_to_permalink(style: object, *, has_weekdate: bool = True) -> str:
    """The template of a named style, or the template itself."""
    if style == WEEKDATE and not has_weekdate:
        return WEEKDATE
    return STYLE_PERMALINKS.get(str(style), str(style))


def refuse_foreign_folders(from_files: Mapping[str, Any], flags: Mapping[str, Any]) -> None:
    """Let files, in safe mode, name no source or destination outside the folder one begins in.

    Raises:
        ConfigurationError: naming the setting.
    """
    start = expand(flags.get("source") or os.getcwd())
    for name in ("source", "destination"):
        if (
            from_files.get(name)
            and not flags.get(name)
            and not holds(start, expand(from_files[name]))
        ):
            raise ConfigurationError(
                f"'{name}: {from_files[name]}' leads out of {start}, which a configuration can't have in safe "
                f"mode; give it as --{name}"
            )


def read_files(flags: Mapping[str, Any], logger: Logger) -> dict[str, Any]:
    """What the configuration files say, the later ones over the earlier."""
    files, is_default = config_files(flags)
    settings: dict[str, Any] = {}
    if is_default and truthy(flags.get("safe")):
        start = expand(flags.get("source") or os.getcwd())
        Grounds(start, safe=True).allowed(files[0])
    try:
        for file in files:
            if file:
                settings = deep_merge(settings, read_file(file, is_default, logger))
    except InvalidFile as error:
        logger.warn("WARNING:", "Error reading configuration. Using defaults (and options).")
        print(error, file=sys.stderr)
    return settings


class InvalidFile(Exception):
    """A configuration file that Jekyll passes over with a warning."""


def bundle_files(settings: Mapping[str, Any], logger: Logger) -> BundleFiles:
    """The files that tell which Jekyll a site of these settings has."""
    source = expand(settings.get("source") or os.getcwd())
    return BundleFiles(source, safe=truthy(settings.get("safe")), logger=logger)


def config_files(flags: Mapping[str, Any]) -> tuple[list[str], bool]:
    """The files to read, and whether they are the default, which may be missing."""
    named = flags.get("config")
    if named:
        return (named.split(",") if isinstance(named, str) else [str(f) for f in named]), False
    source = expand(flags.get("source") or os.getcwd())
    for ext in ("yml", "yaml", "toml"):
        path = sanitized_path(source, f"_config.{ext}")
        if os.path.exists(path):
            return [path], True
    return [sanitized_path(source, "_config.yml")], True


def read_file(file: str, is_default: bool, logger: Logger) -> dict[str, Any]:
    """The settings in `file`; none if it is the default file and missing.

    Raises:
        ConfigurationError: if it can't be read, or its content is no mapping.
    """
    path = expand(file)
    if is_default and os.path.exists(path) and not (os.path.isfile(path) or os.path.isdir(path)):
        logger.warn("Configuration file:", f"none ({path} is neither a file nor a folder)")
        return {}
    try:
        settings = parse_file(path)
    except OSError as error:
        if is_default:
            there = os.path.lexists(path)
            logger.warn(
                "Configuration file:", f"none ({path}: {error.strerror})" if there else "none"
            )
            return {}
        logger.error("Fatal:", f"The configuration file '{path}' could not be found.")
        raise reported(
            ConfigurationError(f"The Configuration file '{path}' could not be found.")
        ) from None
    if not isinstance(settings, dict):
        raise InvalidFile(f"Configuration file: (INVALID) {path}")
    logger.info("Configuration file:", path)
    return {str(key): value for key, value in settings.items()}


def parse_file(path: str) -> Any:
    """The content of a configuration file, by its extension.

    Raises:
        ConfigurationError: if it isn't the YAML or TOML that its name says.
        InvalidFile: if its name says neither.
        OSError: if it can't be read.
    """
    ext = extname(path).lower()
    if ext.startswith(".toml"):
        return parse_toml(path)
    if ext.startswith(YAML_EXTENSIONS):
        return parse_yaml(path)
    raise InvalidFile(f"No parser for '{path}' is available. Use a .y(a)ml or .toml file instead.")


def parse_toml(path: str) -> Any:
    """The content of the TOML file at `path`.

    Raises:
        ConfigurationError: if it isn't valid TOML.
    """
    import tomllib

    with open(path, "rb") as file:
        try:
            return tomllib.load(file)
        except ValueError as error:  # bytes that are no text and endless numbers, too
            raise ConfigurationError(f"not valid TOML: {error}", path=path) from None
        except RecursionError:
            raise ConfigurationError("not valid TOML: nested too deeply", path=path) from None


def parse_yaml(path: str) -> Any:
    """The content of the YAML file at `path`; an empty mapping for an empty file.

    Raises:
        ConfigurationError: if it isn't valid YAML in UTF-8.
    """
    from jekyllpy.text.yaml import YamlSyntaxError, load

    try:
        with open(path, encoding="utf-8-sig") as file:
            text = file.read()
        return load(text) or {}
    except UnicodeDecodeError as error:
        line = error.object.count(b"\n", 0, error.start) + 1
        raise ConfigurationError(
            "not valid UTF-8: save it in that encoding", path=path, line=line
        ) from None
    except YamlSyntaxError as error:
        raise ConfigurationError(
            f"not valid YAML: {error.problem}", path=path, line=error.line
        ) from None


def validate(settings: Mapping[str, Any]) -> None:
    """Refuse lists that aren't lists.

    Raises:
        ConfigurationError: naming the setting and its value.
    """
    from jekyllpy import ruby

    if "plugins" in settings and not isinstance(settings["plugins"], list):
        given = ruby.inspect(settings["plugins"])
        raise ConfigurationError(
            f"'plugins' should be set as an array of gem-names, but was: {given}. Use 'plugins_dir' "
            "instead to set the directory for your non-gemified Ruby plugins.",
            setting="plugins",
        )
    for option in ("include", "exclude"):
        if option in settings and not isinstance(settings[option], list):
            raise ConfigurationError(
                f"'{option}' should be set as an array, but was: {ruby.inspect(settings[option])}.",
                setting=option,
            )


def names(values: object) -> Iterable[str]:
    """A setting that may be one name, several or none, as names."""
    if values is None:
        return []
    if isinstance(values, str):
        return [values]
    return [str(value) for value in values] if isinstance(values, list | tuple) else [str(values)]
