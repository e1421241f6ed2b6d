"""The languages of a site, their translations, and the building of one after the other."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING, Any
from weakref import WeakKeyDictionary

from jekyllpy import ruby
from jekyllpy.config.configuration import parse_yaml
from jekyllpy.errors import ConfigurationError, DataFileError
from jekyllpy.site.site import PHASES

if TYPE_CHECKING:
    from jekyllpy.site.site import Site

FOLDER = "_i18n"
NOT_COPIED = ".htaccess"


class Languages:
    """A site's languages.

    Attributes:
        listed: the setting `languages`, whose first is the default.
        active: the language that is being built.
        excluded: the paths that only the default language has.
        translations: the translations by language.
        root: the site's `baseurl`, without a language.

    Raises:
        ConfigurationError: if there is no language.
    """

    _by_site: WeakKeyDictionary[Site, Languages] = WeakKeyDictionary()

    def __init__(self, site: Site) -> None:
        config = site.config
        listed = config.get("languages")
        if not isinstance(listed, list) or not listed:
            raise ConfigurationError("languages: must list at least one language")
        self.listed = [ruby.to_s(language) for language in listed]
        self.active = self.default
        self.excluded = [ruby.to_s(path) for path in config.get("exclude_from_localizations") or []]
        self.default_in_subfolder = ruby.truthy(config.get("default_locale_in_subfolder"))
        self.translations: dict[str, Any] = {}
        self._dest = site.dest
        self.root = ruby.to_s(config.get("baseurl"))

    @classmethod
    def of(cls, site: Site) -> Languages:
        if site not in cls._by_site:
            cls._by_site[site] = cls(site)
        return cls._by_site[site]

    @property
    def default(self) -> str:
        return self.listed[0]

    def activate(self, site: Site, language: str) -> None:
        """Build `language` from now on, into its folder and below its address."""
        self.active = language
        folder = (
            "" if language == self.default and not self.default_in_subfolder else f"/{language}"
        )
        site.dest = self._dest + folder
        site.config["baseurl"] = self.root + folder
        site.config["lang"] = language


def begin(site: Site) -> None:
    languages = Languages.of(site)
    site.include = [name for name in site.include if name != NOT_COPIED]
    site.config.setdefault("exclude_from_localizations", [])
    site.config.setdefault("default_locale_in_subfolder", False)
    site.config["default_lang"] = languages.default
    site.config["baseurl_root"] = languages.root
    site.config["translations"] = languages.translations
    languages.activate(site, languages.default)


def load_translations(site: Site, _payload: Any) -> None:
    """Read `_i18n/<language>.yml`.

    Raises:
        DataFileError: if it is missing or no mapping.
    """
    languages = Languages.of(site)
    path = site.in_source_dir(FOLDER, f"{languages.active}.yml")
    if not Path(path).is_file():
        raise DataFileError("is missing: the language has no translations", path=path)
    found = parse_yaml(path)
    if not isinstance(found, dict):
        raise DataFileError("must be a mapping of keys to texts", path=path)
    languages.translations[languages.active] = found


def build_other_languages(site: Site) -> None:
    """Once the default language is written: build each other one into its folder."""
    languages = Languages.of(site)
    if languages.active != languages.default:
        return
    try:
        for language in languages.listed[1:]:
            languages.activate(site, language)
            for phase in PHASES:
                getattr(site, phase)()
    finally:
        languages.activate(site, languages.default)
