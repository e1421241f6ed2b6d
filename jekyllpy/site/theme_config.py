"""A theme's own `_config.yml`, under the site's settings.

Rule: Jekyll 4.4.1, `Site#load_theme_configuration`.
"""

from __future__ import annotations

import os

from jekyllpy.config.configuration import Configuration, parse_yaml
from jekyllpy.config.defaults import DEFAULTS
from jekyllpy.content.theme import Theme
from jekyllpy.log import Logger


def with_theme_config(config: Configuration, theme: Theme, logger: Logger) -> Configuration:
    """The settings over those of the theme, of which Jekyll's own settings don't count.

    Raises:
        ConfigurationError: if the theme's file isn't YAML.
    """
    path = os.path.join(theme.root, "_config.yml")
    if config.get("ignore_theme_config") is True or not os.path.isfile(path):
        return config
    if os.path.islink(path):
        return config
    found = parse_yaml(path)
    if not isinstance(found, dict):
        return config
    logger.info("Theme Config file:", path)
    kept = {key: value for key, value in found.items() if key not in DEFAULTS}
    return config.over(kept)
