"""The plugin's settings: `mathml` in `_config.yml`."""

from __future__ import annotations

import re
from dataclasses import dataclass
from typing import TYPE_CHECKING, Any

from jekyllpy.errors import ConfigurationError
from jekyllpy.plugins.jekyllpy_mathml.conversion import LONGEST_DEFINITION
from jekyllpy.plugins.support.settings import mapping
from jekyllpy.ruby import truthy

if TYPE_CHECKING:
    from jekyllpy.site.site import Site

SETTINGS = "mathml"
NAME = re.compile(r"[A-Za-z]+|[^A-Za-z\s]")


@dataclass(frozen=True)
class Settings:
    """What is read as a formula, and how.

    Attributes:
        dollars: whether a formula may stand between single dollars.
        macros: the TeX of the site's own commands, by their names without the backslash.
    """

    dollars: bool
    macros: dict[str, str]


def settings_of(site: Site) -> Settings:
    """The settings of a site.

    Raises:
        ConfigurationError: if they aren't a mapping, or a macro isn't one.
    """
    found = mapping(SETTINGS, site.config.get(SETTINGS))
    macros = mapping(f"{SETTINGS}.macros", found.get("macros"))
    named = {str(name).removeprefix("\\"): macro(name, tex) for name, tex in macros.items()}
    return Settings(dollars=truthy(found.get("dollars")), macros=named)


def macro(name: Any, tex: Any) -> str:
    """The TeX of a macro: a text, or as MathJax has it, a list of that and the number of arguments."""
    if isinstance(tex, list) and tex:
        tex = tex[0]
    if NAME.fullmatch(str(name).removeprefix("\\")) is None:
        raise ConfigurationError(
            f"{SETTINGS}.macros has {name!r}, which is no name of a command: letters, or one sign"
        )
    if not isinstance(tex, str) or len(tex) > LONGEST_DEFINITION:
        raise ConfigurationError(
            f"{SETTINGS}.macros.{name} must be TeX in quotes, of {LONGEST_DEFINITION} characters at most"
        )
    return tex
