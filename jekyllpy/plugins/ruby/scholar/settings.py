"""`Jekyll::Scholar::Utilities`: the settings and options that a tag, page or generator works with."""

from __future__ import annotations

from typing import Any

from jekyllpy.plugins.jekyll_scholar.filters import filters_named
from jekyllpy.plugins.jekyll_scholar.options import Options, parse_options, split_keys
from jekyllpy.plugins.jekyll_scholar.scholar import Scholar
from jekyllpy.plugins.jekyll_scholar.settings import DEFAULTS, SECTION
from jekyllpy.plugins.jekyll_scholar.sorting import keys_of, listed
from jekyllpy.plugins.jekyll_scholar.sources import file_names
from jekyllpy.plugins.ruby.boundary import settle
from jekyllpy.plugins.ruby.values import to_host, to_ruby
from jekyllpy.rubylang.dispatch import call, send
from jekyllpy.rubylang.native import define_class, define_module, method, singleton_method
from jekyllpy.rubylang.objects.array import RArray
from jekyllpy.rubylang.objects.hash import RHash
from jekyllpy.rubylang.objects.string import RString
from jekyllpy.rubylang.objects.symbol import intern
from jekyllpy.rubylang.operations import name_of, to_s, truthy

UTILITIES = "Jekyll::Scholar::Utilities"

define_class("Jekyll::Scholar")
define_module(UTILITIES)

OPTIONS = {
    "cited": "@cited",
    "clear": "@clear",
    "suppress_author": "@suppress_author",
    "remove_duplicates": "@remove_duplicates",
    "match_fields": "@match_fields",
    "files": "@bibtex_files",
    "locators": "@locators",
    "labels": "@labels",
    "query": "@query",
    "list_tag": "@bibliography_list_tag",
    "prefix": "@prefix",
    "text": "@text",
    "style": "@style",
    "group_by": "@group_by",
    "group_order": "@group_order",
    "template": "@bibliography_template",
    "offset": "@offset",
    "max": "@max",
}
"""The variables that options are kept in."""
LISTS = ("files", "locators", "labels", "match_fields")


@singleton_method("Jekyll::Scholar", "defaults")
def defaults(self: Any, block: Any) -> RHash:
    return RHash((name, to_ruby(value)) for name, value in DEFAULTS.items())


def setting(self: Any, name: str) -> Any:
    """A setting, as Ruby has it."""
    return call(send(self, "config"), "[]", RString(name))


def scholar_of(self: Any) -> Scholar:
    """What does the work, with the settings and options that an object of Ruby's has."""
    settle()
    context = send(self, "context")
    scholar = Scholar(send(self, "site"), options_of(self), context)
    scholar.settings.update(to_host(send(self, "config")))
    scholar.filters = filters_named(scholar.settings["bibtex_filters"])
    return scholar


def options_of(self: Any) -> Options:
    """The options that an object's variables hold."""
    given = {name: to_host(self.ivars.get(variable)) for name, variable in OPTIONS.items()}
    options = Options(**{name: value for name, value in given.items() if value is not None})
    options.cited_in_order = options.cited and truthy(self.ivars.get("@skip_sort"))
    return options


def _variable(name: str) -> None:
    @method(UTILITIES, name)
    def read(self: Any, block: Any) -> Any:
        return self.ivars.get(f"@{name}")


for _name in ("config", "site", "context", "prefix", "text"):
    _variable(_name)


@method(UTILITIES, "split_arguments")
def split_arguments(self: Any, block: Any, arguments: Any) -> RArray:
    keys, options = split_keys(to_s(arguments))
    return RArray((RArray(map(RString, keys)), RString(options)))


@method(UTILITIES, "optparse")
def optparse(self: Any, block: Any, arguments: Any) -> None:
    if arguments is None:
        return
    options = parse_options(to_s(arguments))
    for name, variable in OPTIONS.items():
        value = getattr(options, name)
        if value:
            self.ivars[variable] = RArray(map(RString, value)) if name in LISTS else to_ruby(value)
    if options.cited_in_order:
        self.ivars["@cited"] = self.ivars["@skip_sort"] = True


@method(UTILITIES, "set_context_to")
def set_context_to(self: Any, block: Any, context: Any) -> Any:
    settle()
    site, page = context.registers["site"], context.registers.get("page")
    self.ivars["@context"], self.ivars["@site"] = context, site
    config = send(self, "config")
    for layer in (site.config.get(SECTION), None if page is None else page.get(SECTION)):
        if isinstance(layer, dict):
            call(config, "merge!", to_ruby(layer))
    return self


@method(UTILITIES, "keys")
def keys(self: Any, block: Any) -> RArray:
    context, given = send(self, "context"), self.ivars.get("@keys") or []
    if context is None:
        return RArray(given)
    return RArray(RString(key) for key in Scholar(send(self, "site"), None, context).dereferenced(
        [to_s(key) for key in given]
    ))  # fmt: skip


@method(UTILITIES, "interpolate")
def interpolate(self: Any, block: Any, text: Any) -> Any:
    if text is None:
        return None
    settle()
    return RString(scholar_of(self).interpolated(to_s(text)) or "")


def _interpolated(name: str, variable: str, otherwise: str | None) -> None:
    @method(UTILITIES, name)
    def read(self: Any, block: Any) -> Any:
        own = send(self, "interpolate", self.ivars.get(variable))
        return own if own is not None or otherwise is None else setting(self, otherwise)


_interpolated("query", "@query", None)
_interpolated("style", "@style", "style")
_interpolated("group_by", "@group_by", "group_by")


def _own_or_setting(name: str, variable: str) -> None:
    @method(UTILITIES, name)
    def read(self: Any, block: Any) -> Any:
        own = self.ivars.get(variable)
        return setting(self, name) if own is None else own


_own_or_setting("bibliography_list_tag", "@bibliography_list_tag")
_own_or_setting("bibliography_template", "@bibliography_template")


def _plain_setting(name: str, section: str) -> None:
    @method(UTILITIES, name)
    def read(self: Any, block: Any) -> Any:
        return setting(self, section)


for _name in (
    "bibtex_filters", "raw_bibtex_filters", "missing_reference", "repository_file_delimiter",
    "type_order",
):  # fmt: skip
    _plain_setting(_name, _name)
_plain_setting("relative", "relative")
_plain_setting("replace_strings?", "replace_strings")
_plain_setting("join_strings?", "join_strings")
_plain_setting("repository_path", "repository")
_plain_setting("details_path", "details_dir")
_plain_setting("generate_details_link?", "details_link")
_plain_setting("allow_locale_overrides?", "allow_locale_overrides")


@method(UTILITIES, "reference_tagname")
def reference_tagname(self: Any, block: Any) -> Any:
    return setting(self, "reference_tagname") or RString("span")


def _list_of(name: str, variable: str) -> None:
    @method(UTILITIES, name)
    def read(self: Any, block: Any) -> Any:
        if self.ivars.get(variable) is None:
            self.ivars[variable] = RArray()
        return self.ivars[variable]


_list_of("locators", "@locators")
_list_of("labels", "@labels")
_list_of("match_fields", "@match_fields")


def _flag(name: str, variable: str, section: str | None = None) -> None:
    @method(UTILITIES, name)
    def is_set(self: Any, block: Any) -> bool:
        own = truthy(self.ivars.get(variable))
        return own or (section is not None and truthy(setting(self, section)))


_flag("cited_only?", "@cited")
_flag("clear?", "@clear")
_flag("suppress_author?", "@suppress_author")
_flag("remove_duplicates?", "@remove_duplicates", "remove_duplicates")


@method(UTILITIES, "skip_sort?")
def skip_sort(self: Any, block: Any) -> bool:
    return truthy(self.ivars.get("@skip_sort")) or to_s(setting(self, "sort_by")) == "none"


@method(UTILITIES, "offset")
def offset(self: Any, block: Any) -> Any:
    return self.ivars.get("@offset") or 0


@method(UTILITIES, "max")
def maximum(self: Any, block: Any) -> Any:
    most = self.ivars.get("@max")
    return -1 if most is None else most + send(self, "offset") - 1


@method(UTILITIES, "limit_entries?")
def limit_entries(self: Any, block: Any) -> bool:
    return True


@method(UTILITIES, "group?")
def is_grouped(self: Any, block: Any) -> bool:
    return to_s(send(self, "group_by")) != "none"


def _listed(name: str, section: str, words: Any) -> None:
    @method(UTILITIES, name)
    def read(self: Any, block: Any) -> RArray:
        return RArray(map(RString, words(to_host(setting(self, section)))))


_listed("sort_keys", "sort_by", keys_of)
_listed("sort_order", "order", listed)


@method(UTILITIES, "bibtex_files")
def bibtex_files(self: Any, block: Any) -> Any:
    own = self.ivars.get("@bibtex_files")
    if own:
        return own
    names = file_names(scholar_of(self).settings, send(self, "site").source)
    return RArray(map(RString, names))


@method(UTILITIES, "bibtex_options")
def bibtex_options(self: Any, block: Any) -> Any:
    options = setting(self, "bibtex_options") or {}
    return RHash((intern(name_of(key)), value) for key, value in options.items())
