"""The languages of a site, and the building of one after the other."""

from __future__ import annotations

import os
from typing import TYPE_CHECKING, Any
from weakref import WeakKeyDictionary

from jekyllpy import ruby
from jekyllpy.site.site import PHASES

if TYPE_CHECKING:
    from jekyllpy.site.site import Site

DEFAULT = "en"


class Languages:
    """A site's languages.

    Attributes:
        default: the language at the site's root.
        listed: the setting `languages`.
        active: the language that is being built.
        shared: the beginnings of paths that only the default language has.
        of_url: the language of the document that has an address in the current build.
    """

    _by_site: WeakKeyDictionary[Site, Languages] = WeakKeyDictionary()

    def __init__(self, site: Site) -> None:
        config = site.config
        self.default = ruby.to_s(config.get("default_lang", DEFAULT))
        self.listed = list(dict.fromkeys(map(ruby.to_s, config.get("languages") or [DEFAULT])))
        self.active = self.default
        self.from_path = ruby.truthy(config.get("lang_from_path"))
        self.of_url: dict[str, str] = {}
        self.shared = [
            shared_path(site, ruby.to_s(path))
            for path in config.get("exclude_from_localization") or []
        ]
        self._variables = [ruby.to_s(name) for name in config.get("lang_vars") or []]

    @classmethod
    def of(cls, site: Site) -> Languages:
        if site not in cls._by_site:
            cls._by_site[site] = cls(site)
        return cls._by_site[site]

    @property
    def is_default(self) -> bool:
        return self.active == self.default

    @property
    def others(self) -> list[str]:
        return [language for language in self.listed if language != self.default]

    def activate(self, language: str, config: dict[str, Any]) -> None:
        """Build `language` from now on; templates find it in `site.active_lang` and `lang_vars`."""
        self.active = language
        self.of_url = {}
        config |= {"default_lang": self.default, "languages": self.listed}
        config |= dict.fromkeys(("active_lang", *self._variables), language)


def shared_path(site: Site, path: str) -> str:
    """A folder's path with a slash at its end, any other as it is."""
    is_folder = os.path.isdir(site.in_source_dir(path))
    return f"{path}/" if is_folder and not path.endswith("/") else path


def begin(site: Site) -> None:
    languages = Languages.of(site)
    site.keep_files += languages.others
    languages.activate(languages.default, site.config)


def build_other_languages(site: Site) -> None:
    """Once the default language is written: build each other one into its folder."""
    languages = Languages.of(site)
    if not languages.is_default:
        return
    dest, exclude = site.dest, site.exclude
    try:
        for language in languages.others:
            languages.activate(language, site.config)
            site.dest, site.exclude = f"{dest}/{language}", [*exclude, *languages.shared]
            for phase in PHASES:
                getattr(site, phase)()
    finally:
        site.dest, site.exclude = dest, exclude
        languages.activate(languages.default, site.config)
