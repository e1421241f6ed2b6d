"""Finds and loads the plugins of a site.

Rules: Jekyll 4.4.1, `PluginManager`: those of the Gemfile, those the theme needs, the files in `_plugins`, then those that
`plugins` names; safe mode allows only those of the setting `whitelist`.
"""

from __future__ import annotations

import importlib.util
import os
import re
import types
from collections.abc import Iterable
from typing import TYPE_CHECKING, Any

from jekyllpy.config.configuration import names
from jekyllpy.config.defaults import DEFAULTS
from jekyllpy.content.kinds import is_readable_kind
from jekyllpy.errors import JekyllError, MissingDependencyError, reported
from jekyllpy.late.patterns import late
from jekyllpy.ruby import truthy
from jekyllpy.text.glob import glob
from jekyllpy.text.offers import offers
from jekyllpy.text.paths import expand

if TYPE_CHECKING:
    from jekyllpy.gems.code import GemCode
    from jekyllpy.site.site import Site

PACKAGE = "jekyllpy.plugins"
ENTRY_POINTS = "jekyllpy.plugins"
GEMFILE = "Gemfile"
BUNDLED_GROUP = "jekyll_plugins"
# Gems that a Gemfile or `plugins` lists and whose work is a part of every build here.
BUILT_IN = frozenset(
    {
        "jekyll",
        "jekyll-sass-converter",
        "jekyll-watch",
        "kramdown",
        "kramdown-parser-gfm",
        "liquid",
        "rouge",
        "webrick",
    }
)
# Gems that plugins use; they have nothing to register.
PLAIN_GEMS = frozenset(
    {
        "bundler", "classifier-reborn", "css_parser", "execjs", "feedjira", "httparty", "mini_racer",
        "nokogiri", "observer", "ostruct", "rake", "unicode_utils",
    }
)  # fmt: skip
NOT_PLUGINS = frozenset({"api", "manager", "ruby", "support"})
GITHUB_PAGES = "github_pages"
# How names begin that mean a file, for which Ruby looks in the folder the command is given in.
PATHS = ("./", "../", "/")
NOT_IN_MODULES = late(r"[^a-z0-9]+", re.IGNORECASE)


class PluginManager:
    """Loads a site's plugins into its registry.

    Attributes:
        has_ruby: whether plugins in Ruby were run, which may have changed anything.
        guard: watches over what Ruby does while a watched site is rendered.
    """

    def __init__(self, site: Site) -> None:
        self.site = site
        self.has_ruby = False
        self.guard: Any = None
        self._registered: list[types.ModuleType] = []
        self._own: set[str] = set()
        self._gems: dict[str, GemCode | None] = {}

    @property
    def has_foreign(self) -> bool:
        """Whether plugins were run that don't come with jekyllpy."""
        own = f"{PACKAGE}."
        registered = (module.__name__.startswith(own) for module in self._registered)
        return self.has_ruby or bool(self._own) or not all(registered)

    def load(self) -> None:
        """Load all that the site asks for and may have.

        Raises:
            MissingDependencyError: for a plugin that isn't there.
            JekyllError: for one that fails.
        """
        if not self.site.edition.on_github_pages:
            self._load_bundle()
        self.load_theme_dependencies()
        if not self.site.safe:
            self._load_files()
        for name in self._named():
            self._load_named(name)
        if self.site.edition.on_github_pages:
            from jekyllpy.plugins.github_pages import tell_of_refused

            tell_of_refused(self.site)
        self._warn_of_pagination()

    def _load_bundle(self) -> None:
        """Load the plugins of the Gemfile, which may well list gems that are none."""
        left_out = []
        theme = self.site.theme.name if self.site.theme is not None else None
        for name in plugins_of_bundle():
            if name in BUILT_IN or name in PLAIN_GEMS:
                continue
            module = find_bundled(name) or find_installed(name)
            if module is not None:
                self.register(module, name)
            elif name != theme and self._code_of(name) is None:
                left_out.append(name)
        if left_out:
            self.site.logger.warn(
                "Plugins:",
                f"Gems of the Gemfile that jekyllpy has no plugin for are left out: "
                f"{', '.join(left_out)}. `jekyllpy install` fetches those that it can run.",
            )

    def load_theme_dependencies(self) -> None:
        """Load the plugins that the site's theme needs to run."""
        for name in self._theme_dependencies():
            if self._is_allowed(name):
                self._load_named(name)

    def _named(self) -> list[str]:
        """The plugins that the settings name and that the site may have."""
        return [name for name in names(self.site.config["plugins"]) if self._is_allowed(name)]

    def _code_of(self, name: str) -> GemCode | None:
        """The Ruby of a gem that the user had fetched, None if there is none."""
        if self.site.safe:
            return None
        if name not in self._gems:
            from jekyllpy.gems.code import code_of
            from jekyllpy.gems.library import Library

            self._gems[name] = code_of(Library(self.site.source, self.site.logger), name)
        return self._gems[name]

    def _theme_dependencies(self) -> Iterable[str]:
        needed: list[str] = []
        if self.site.theme is not None:
            from jekyllpy.content.theme import theme_ruby_dependencies

            needed = theme_ruby_dependencies(self.site.theme)
        if not needed and self.site.edition.on_github_pages:
            from jekyllpy.plugins.github_pages import plugins_of_theme

            return plugins_of_theme(self.site.config.get("theme"))
        return needed

    def _is_allowed(self, name: str) -> bool:
        return not self.site.safe or name in names(self.site.config["whitelist"])

    def _load_named(self, name: str) -> None:
        self.site.logger.debug("Requiring:", name)
        if needs_no_gem(name):
            return
        module = find_bundled(name) or find_installed(name)
        if module is not None:
            self.register(module, name)
        elif module_name(name) not in self._own and self._code_of(name) is None:
            raise self._missing(name)

    def _missing(self, name: str) -> MissingDependencyError:
        self.site.logger.error(
            "Dependency Error:",
            f"Yikes! It looks like you don't have {name} or one of its dependencies installed. "
            f"In order to build this site as currently configured, fetch its gem with `jekyllpy install`, "
            f"install a Python package that provides the plugin {name} (entry point group "
            f"'{ENTRY_POINTS}'), put a file {module_name(name)}.py that does its work into _plugins, or "
            "take it out of 'plugins'.",
        )
        return reported(MissingDependencyError(name))

    def _load_files(self) -> None:
        ruby_files = []
        for folder in self.folders():
            for path in glob(f"{folder}/**/*.py"):
                if not is_readable_kind(path, self.site.logger):
                    continue
                self.site.logger.debug("Requiring:", path)
                self.register(load_file(path), path)
                self._own.add(own_name(path))
            ruby_files += glob(f"{folder}/**/*.rb")
        ruby_files += [file for name in self._named() if (file := ruby_file(name)) is not None]
        gems = self._fetched_gems()
        if ruby_files or gems:
            self.has_ruby = True
            # By name, as any plugin: the bridge to Ruby is built on the site.
            loading = importlib.import_module(f"{PACKAGE}.ruby.loading")
            loading.run_files(self.site, ruby_files, gems)

    def _fetched_gems(self) -> list[GemCode]:
        """The Ruby of the gems that the site asks for and that jekyllpy has no plugin of its own for."""
        for name in self._named():
            known = needs_no_gem(name) or module_name(name) in self._own
            if not known and not find_bundled(name) and not find_installed(name):
                self._code_of(name)
        return [code for code in self._gems.values() if code is not None]

    def folders(self) -> list[str]:
        """The folders of the site's own plugins."""
        configured = self.site.config["plugins_dir"]
        if configured == DEFAULTS["plugins_dir"]:
            return [self.site.in_source_dir(configured)]
        return [expand(folder) for folder in names(configured)]

    def register(self, module: types.ModuleType, name: str) -> None:
        """Have a plugin's module register what it has, once."""
        register = getattr(module, "register", None)
        if register is None or module in self._registered:
            return
        self._registered.append(module)
        try:
            register(self.site.plugins)
        except JekyllError:
            raise
        except Exception as error:
            raise failure(name, error) from error

    def _warn_of_pagination(self) -> None:
        config = self.site.config
        if truthy(config.get("paginate")) and "jekyll-paginate" not in names(config["plugins"]):
            self.site.logger.warn(
                "Deprecation:",
                "You appear to have pagination turned on, but you haven't included the "
                "`jekyll-paginate` gem. Ensure you have `plugins: [jekyll-paginate]` in your "
                "configuration file.",
            )


def plugins_of_bundle() -> list[str]:
    """The names of the gems that Bundler would load for Jekyll here, in order.

    Rules: Jekyll 4.4.1, `PluginManager.require_from_bundler`.
    """
    if os.environ.get("JEKYLL_NO_BUNDLER_REQUIRE"):
        return []
    path = os.environ.get("BUNDLE_GEMFILE") or GEMFILE
    if not os.path.exists(path):
        return []
    from jekyllpy.gems.gemfile import Gemfile

    gemfile = Gemfile.read(path)
    return [] if gemfile is None else gemfile.required_in(BUNDLED_GROUP)


def module_name(name: str) -> str:
    """The module of the plugin that is named as a gem: `jekyll/scholar` is `jekyll_scholar`."""
    return NOT_IN_MODULES.sub("_", name).strip("_").lower()


def needs_no_gem(name: str) -> bool:
    """Whether what `plugins` names is a part of every build here, or a file."""
    return name in BUILT_IN or name in PLAIN_GEMS or ruby_file(name) is not None


def ruby_file(name: str) -> str | None:
    """The file that `require` takes `name` for; None if it means none, or one that isn't there."""
    if not name.startswith(PATHS):
        return None
    path = name if name.endswith(".rb") else f"{name}.rb"
    return expand(path) if os.path.isfile(path) else None


def bundled_modules() -> list[str]:
    """The modules of jekyllpy's own plugins, named as the gems but for the underscores."""
    import pkgutil

    from jekyllpy import plugins

    found = (module.name for module in pkgutil.iter_modules(plugins.__path__))
    return [name for name in found if name not in NOT_PLUGINS]


def gem_with_tag(tag: str) -> str | None:
    """The gem of the bundled plugin that has the tag; None if none has it."""
    from jekyllpy.plugins.api import Registry

    for module in bundled_modules():
        if module == GITHUB_PAGES:  # has those of others
            continue
        registry = Registry()
        try:
            importlib.import_module(f"{PACKAGE}.{module}").register(registry)
        except (ImportError, JekyllError):  # an extra is missing
            continue
        if tag in registry.tags:
            return module.replace("_", "-")
    return None


def own_name(path: str) -> str:
    """The name of the plugin whose work the file of a site's own at `path` does."""
    return module_name(os.path.splitext(os.path.basename(path))[0])


def find_bundled(name: str) -> types.ModuleType | None:
    """The plugin's module among jekyllpy's own, None if it has none."""
    module = module_name(name)
    if not module or module in NOT_PLUGINS:
        return None
    full = f"{PACKAGE}.{module}"
    return importlib.import_module(full) if importlib.util.find_spec(full) is not None else None


def find_installed(name: str) -> types.ModuleType | None:
    """The plugin's module among installed packages, None if there is none."""
    if not offers(ENTRY_POINTS):
        return None
    from importlib.metadata import entry_points

    wanted = module_name(name)
    for point in entry_points(group=ENTRY_POINTS):
        if module_name(point.name) == wanted:
            found = point.load()
            if isinstance(found, types.ModuleType):
                return found
            module = types.ModuleType(wanted)
            module.register = found  # type: ignore[attr-defined]
            return module
    return None


def load_file(path: str) -> types.ModuleType:
    """The module that a site's own plugin file makes, run without leaving anything beside it.

    Raises:
        JekyllError: if it fails, with its line.
    """
    module = types.ModuleType(f"_plugins.{module_name(path)}")
    module.__file__ = path
    try:
        with open(path, encoding="utf-8") as file:
            source = file.read()
        exec(compile(source, path, "exec"), module.__dict__)
    except JekyllError:
        raise
    except Exception as error:
        raise failure(path, error) from error
    return module


def failure(name: str, error: Exception) -> JekyllError:
    """A plugin's exception as an error that says where in the plugin it happened."""
    line = getattr(error, "lineno", None)
    trace = error.__traceback__
    while trace is not None:
        if trace.tb_frame.f_code.co_filename == name:
            line = trace.tb_lineno
        trace = trace.tb_next
    path = name if name.endswith(".py") else None
    named = "" if path else f" {name}"
    return JekyllError(
        f"the plugin{named} failed: {type(error).__name__}: {error}", path=path, line=line
    )
