"""The settings of jekyll-minifier."""

from __future__ import annotations

import re
from dataclasses import dataclass, fields
from typing import TYPE_CHECKING, Any

from jekyllpy.config.configuration import names
from jekyllpy.gems.version import Version
from jekyllpy.plugins.jekyll_minifier.css import LINE
from jekyllpy.plugins.jekyll_minifier.html import TEMPLATE_TYPE, Options
from jekyllpy.plugins.support.locked import locked_version
from jekyllpy.plugins.support.settings import mapping

if TYPE_CHECKING:
    from jekyllpy.site.site import Site

GEM = "jekyll-minifier"
# Earlier versions break the lines of stylesheets and know no patterns.
FIRST_WITH_TERSER = Version("0.2")
OF_EARLIER = "uglifier_args"
ON = (True, 1, "true", "1")
OFF = (False, 0, "false", "0")
PHP = re.compile(r"<\?php.*?\?>", re.IGNORECASE | re.DOTALL)
SWITCHES = frozenset(field.name for field in fields(Options)) - {
    "template_types",
    "preserve_patterns",
}


@dataclass(frozen=True)
class Settings:
    """What is made small, and how.

    Attributes:
        exclude: patterns of files that stay as they are.
        options: for HTML and XML.
        line: how long the lines of stylesheets may become.
    """

    exclude: list[str]
    options: Options
    css: bool
    json: bool
    line: int | None


def settings_of(site: Site) -> Settings:
    """The settings of a site.

    Raises:
        ConfigurationError: if they are no mapping.
    """
    given = mapping(GEM, site.config.get(GEM))
    version = locked_version(site, GEM)
    is_earlier = OF_EARLIER in given if version is None else version < FIRST_WITH_TERSER

    def switch(name: str, default: bool) -> bool:
        value = given.get(name)
        if any(value is each or (value == each and type(value) is type(each)) for each in ON):
            return True
        if any(value is each or (value == each and type(value) is type(each)) for each in OFF):
            return False
        if value is not None:
            site.logger.warn("Minifier:", f"{GEM}.{name} is neither true nor false: {value!r}.")
        return default

    values: dict[str, Any] = {
        name: switch(name, getattr(Options(), name)) for name in sorted(SWITCHES & given.keys())
    }
    templates = given.get("compress_js_templates")
    if templates not in (None, *OFF):
        values["remove_quotes"] = False
        more = names(templates) if isinstance(templates, str | list) else []
        values["template_types"] = frozenset((TEMPLATE_TYPE, *more))
    patterns = [PHP] if switch("preserve_php", False) else []
    if not is_earlier:
        patterns += own_patterns(site, given.get("preserve_patterns"))
    return Settings(
        exclude=list(names(given.get("exclude"))),
        options=Options(**values, preserve_patterns=patterns),
        css=switch("compress_css", True),
        json=switch("compress_json", True),
        line=LINE if is_earlier else None,
    )


def own_patterns(site: Site, given: Any) -> list[re.Pattern[str]]:
    """The patterns of what stays as it is; what is no pattern is passed over with a warning."""
    patterns = []
    for each in names(given):
        try:
            patterns.append(re.compile(each, re.MULTILINE))
        except (re.error, OverflowError, RecursionError) as error:
            site.logger.warn(
                "Minifier:",
                f"{GEM}.preserve_patterns has {each!r}, which is no regular expression: {error}.",
            )
    return patterns
