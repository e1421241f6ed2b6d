"""What a site wants made small, read from its settings as the version does that it is locked to."""

from __future__ import annotations

from dataclasses import dataclass, fields
from typing import TYPE_CHECKING, Any

from jekyllpy import ruby
from jekyllpy.config.kinds import is_list_of_texts, require
from jekyllpy.gems.version import Version
from jekyllpy.plugins.jekyll_minifier.options import LINE, TEMPLATE_TYPE, Options, Preserved
from jekyllpy.plugins.jekyll_minifier.preserved import Php, own_patterns
from jekyllpy.plugins.jekyll_minifier.switches import TOPIC, Switches, TruthOfRuby, Words
from jekyllpy.plugins.support.locked import locked_version
from jekyllpy.text.glob import fnmatch

if TYPE_CHECKING:
    from jekyllpy.site.site import Site

GEM = SETTINGS = "jekyll-minifier"
OF_THE_EARLIER = "uglifier_args"
MOST_BYTES = 50 * 1024 * 1024
DEFAULTS = {
    field.name: field.default for field in fields(Options) if field.default in (True, False)
}


@dataclass(frozen=True, kw_only=True)
class Settings:
    """What becomes small, and how.

    Attributes:
        excluded: the files that stay as they are: paths below the destination, or patterns of them.
        styles: whether stylesheets become small.
        json: whether JSON does.
        line: where the lines of files of styles are broken, as those in pages always are; None for one line.
        most_bytes: larger files stay as they are; None for any size.
        html: what is done to pages.
    """

    excluded: tuple[str, ...]
    styles: bool
    json: bool
    line: int | None
    most_bytes: int | None
    html: Options

    def excludes(self, path: str) -> bool:
        """Whether the site wants `path`, seen from the destination, to stay as it is."""
        return any(pattern == path or fnmatch(pattern, path) for pattern in self.excluded)


def settings_of(site: Site) -> Settings:
    """The settings of a site.

    Raises:
        ConfigurationError: for those that nothing can be made of.
        GemError: for a lock that can't be read.
    """
    is_earlier, given = version_and_settings(site)
    switches: Switches = TruthOfRuby(given) if is_earlier else Words(given, site.logger)
    chosen = {name: switches.is_on(name, default=on is True) for name, on in DEFAULTS.items()}
    types = template_types(given, switches, is_earlier=is_earlier)
    if types:
        # With templates, htmlcompressor leaves all quotes.
        chosen["remove_quotes"] = False
    preserved: list[Preserved] = [Php()] if switches.preserves_php() else []
    if not is_earlier:
        preserved += own_patterns(given.get("preserve_patterns"), site.logger)
    return Settings(
        excluded=exclusions(given.get("exclude")),
        styles=chosen["compress_css"],
        json=switches.is_on("compress_json", default=True),
        line=LINE if is_earlier else None,
        most_bytes=None if is_earlier else MOST_BYTES,
        html=Options(**chosen, template_types=types, preserve_patterns=preserved),
    )


def version_and_settings(site: Site) -> tuple[bool, dict[str, Any]]:
    """Whether the site follows a version before 0.2, and what it has set."""
    given = site.config.get(SETTINGS)
    version = locked_version(site, GEM)
    if version is not None:
        is_earlier = version < Version("0.2")
    else:
        is_earlier = isinstance(given, dict) and OF_THE_EARLIER in given
    if isinstance(given, dict):
        return is_earlier, given
    if is_earlier:
        require(SETTINGS, given, fits=False, kind="a mapping")
    elif given is not None:
        site.logger.warn(
            TOPIC, f"{SETTINGS} isn't a mapping, so nothing is set: {ruby.inspect(given)}"
        )
    return is_earlier, {}


def template_types(
    given: dict[str, Any], switches: Switches, *, is_earlier: bool
) -> frozenset[str]:
    """The types of scripts that are HTML."""
    if not switches.is_on("compress_js_templates", default=False):
        return frozenset()
    value = given.get("compress_js_templates")
    named = value if isinstance(value, list) else [value]
    more = (each for each in named if is_earlier and isinstance(each, str))
    return frozenset([TEMPLATE_TYPE, *more])


def exclusions(given: Any) -> tuple[str, ...]:
    """The patterns of files that stay as they are.

    Raises:
        ConfigurationError: for anything but text and arrays of it.
    """
    if given == {}:
        return ()
    name = f"{SETTINGS}.exclude"
    fits = isinstance(given, str) or is_list_of_texts(given)
    require(name, given, fits, "a pattern of files or an array of them")
    return (given,) if isinstance(given, str) else tuple(given or ())
