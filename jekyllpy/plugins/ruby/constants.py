"""Constants of Jekyll's classes that plugins read: patterns, names and defaults."""

from __future__ import annotations

from jekyllpy.config.defaults import DEFAULTS
from jekyllpy.content.document import YAML_EXTENSIONS
from jekyllpy.plugins.ruby import documents, pages, utilities
from jekyllpy.plugins.ruby.values import to_ruby
from jekyllpy.rubylang.native import define_class, define_constant
from jekyllpy.rubylang.objects.array import RArray
from jekyllpy.rubylang.objects.hash import RHash
from jekyllpy.rubylang.objects.regexp import Regexp
from jekyllpy.rubylang.objects.string import RString

__all__ = ["documents", "pages", "utilities"]

# Written as Ruby's, with the groups that plugins ask for.
_PATTERNS = {
    "Jekyll::Document": {
        "DATE_FILENAME_MATCHER": (
            r"\A(?:[^/]+/)*(\d{2,4}-\d{1,2}-\d{1,2})-([^/]*)(\.[^.]+)\z", ""
        ),
        "DATELESS_FILENAME_MATCHER": (r"\A(?:[^/]+/)*([^/]*)(\.[^.]+)\z", ""),
        "YAML_FRONT_MATTER_REGEXP": (
            r"\A(---[ \t]*\r?\n(?:.*?\n)??)((?:---|\.{3})[ \t]*\r?$\n?)", "m"
        ),
    },
    "Jekyll::Excerpt": {
        "LIQUID_TAG_REGEX": (r"\{%-?\s*(\w+)(?:(?!%\}).)*%\}", "m"),
        "MKDWN_LINK_REF_REGEX": (r"^ {0,3}(\[[^\]]+\])(:.+)$", ""),
    },
    "Jekyll::Utils": {
        "SLUGIFY_RAW_REGEXP": (r"\s+", ""),
        "SLUGIFY_DEFAULT_REGEXP": (r"[^\p{M}\p{L}\p{Nd}]+", ""),
        "SLUGIFY_PRETTY_REGEXP": (r"[^\p{M}\p{L}\p{Nd}!$&'()+,.;=@_~]+", ""),
        "SLUGIFY_ASCII_REGEXP": (r"[^0-9A-Za-z]+", ""),
    },
}  # fmt: skip
_WORDS: dict[str, dict[str, tuple[str, ...]]] = {
    "Jekyll::Document": {
        "YAML_FILE_EXTS": YAML_EXTENSIONS,
        "SASS_FILE_EXTS": (".sass", ".scss"),
    },
    "Jekyll::Page": {
        "ATTRIBUTES_FOR_LIQUID": ("content", "dir", "excerpt", "name", "path", "url"),
        "HTML_EXTENSIONS": (".html", ".xhtml", ".htm"),
    },
    "Jekyll::Utils": {"SLUGIFY_MODES": ("raw", "default", "pretty", "ascii", "latin")},
}

for _module, _patterns in _PATTERNS.items():
    for _name, (_source, _options) in _patterns.items():
        define_constant(_module, _name, Regexp.literal(_source, _options))
for _module, _lists in _WORDS.items():
    for _name, _words in _lists.items():
        define_constant(_module, _name, RArray(map(RString, _words)))
define_class("Jekyll::Configuration", "Hash")
define_constant(
    "Jekyll::Configuration",
    "DEFAULTS",
    RHash((name, to_ruby(value)) for name, value in DEFAULTS.items()),
)
