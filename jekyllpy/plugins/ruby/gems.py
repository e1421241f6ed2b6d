"""`require` of gems: what is here is there, what a build does itself is nothing to load."""

from __future__ import annotations

from importlib import import_module

from jekyllpy.liquid.values import Blankness
from jekyllpy.plugins.manager import find_bundled
from jekyllpy.plugins.ruby.attempts import is_attempt
from jekyllpy.plugins.ruby.state import state
from jekyllpy.rubylang.core import loading
from jekyllpy.rubylang.errors import RubyError, error
from jekyllpy.rubylang.native import OBJECT
from jekyllpy.rubylang.runtime import runtime
from jekyllpy.rubylang.std import LIBRARIES

# Gems whose work every build does, or whose classes are all here from the start.
PRESENT = frozenset(
    {
        "bundler", "bundler/setup", "debug", "jekyll", "kramdown", "kramdown-parser-gfm", "liquid",
        "listen", "listen/record/symlink_detector", "pp", "rubygems",
        "sass", "sassc", "thread",
    }
)  # fmt: skip
# What a plugin of jekyllpy does, and the classes of its gem that plugins of Ruby use.
CLASSES = {
    "bibtex": "bibtex",
    "citeproc": "citeproc",
    "citeproc/ruby": "citeproc",
    "csl": "citeproc",
    "csl/styles": "citeproc",
    "execjs": "execjs",
    "html-proofer": "html_proofer",
    "html_proofer": "html_proofer",
    "jekyll-last-modified-at": "last_modified_at",
    "jekyll-scholar": "scholar.tags",
    "jekyll/scholar": "scholar.tags",
    "latex/decode": "bibtex",
    "jekyll-watch": "watcher",
    "rouge": "rouge",
}
# Gems that plugins require and may never use: a use says that they aren't here.
ABSENT = frozenset(
    {
        "byebug", "css_parser", "faraday", "mini_magick", "octokit", "pry", "pygments",
        "redcarpet", "rest-client", "rmagick", "unicode_utils",
    }
)  # fmt: skip
# What ActiveSupport's parts have templates see: all but a few make `blank?` known, few change JSON.
ACTIVE_SUPPORT = "active_support"
WITHOUT_BLANK = frozenset(
    f"active_support/core_ext/{part}" for part in ("hash/keys", "object/to_query", "string/filters")
)
WITH_JSON = frozenset(
    {
        "active_support/all", "active_support/core_ext/object/json",
        "active_support/core_ext/object/to_json", "active_support/json",
    }
)  # fmt: skip


def require(name: str) -> bool:
    """Load a library, a gem or a file, once.

    Raises:
        RubyError: LoadError if it isn't here.
    """
    if name in PRESENT or name.startswith("kramdown/"):
        return False
    if name.startswith(ACTIVE_SUPPORT) and name not in WITHOUT_BLANK:
        state.site.plugins.blankness = Blankness.ACTIVE_SUPPORT
        state.site.plugins.json_of_active_support |= name in WITH_JSON
    if name in CLASSES:
        import_module(f"jekyllpy.plugins.ruby.{CLASSES[name]}")
    plugin = None if name in LIBRARIES else find_bundled(name)
    if plugin is not None:
        state.site.plugin_manager.register(plugin, name)
    if plugin is not None or name in CLASSES:
        return True
    found = None if name in LIBRARIES else loading.find_file(name)
    if found is not None:
        return loading.require_file(found)
    if name.startswith(("jekyll/", "liquid/")):
        return True
    try:
        return loading.require(name)
    except RubyError:
        if name in ABSENT and not is_attempt():
            return False
        raise error(
            "LoadError",
            f"cannot load such file -- {name}. jekyllpy has no such library; a Python plugin "
            "(docs/plugins/ruby.md) can do the work.",
            path=name,
        ) from None


def provide_gems() -> None:
    """Let programs require what is here."""
    runtime.require = require
    for constant, library in (
        ("BibTeX", "bibtex"),
        ("CiteProc", "citeproc"),
        ("LaTeX", "bibtex"),
        ("Rouge", "rouge"),
    ):
        if constant not in OBJECT.constants:
            OBJECT.autoloads[constant] = library
