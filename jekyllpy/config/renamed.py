"""Settings of the years before Jekyll 3.5, under the names they have had since.

Rules: Jekyll 3.10.0, `Configuration#backwards_compatibilize`.
"""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

from jekyllpy.errors import ConfigurationError
from jekyllpy.log import Logger

TOPIC = "Deprecation:"
NEW_NAMES = {
    "server_port": "port",
    "gems": "plugins",
    "layouts": "layouts_dir",
    "data_source": "data_dir",
}
DROPPED = {
    "auto": "Auto-regeneration can no longer be set from your configuration file(s). Use the "
    "--[no-]watch/-w command-line option instead.",
    "watch": "Auto-regeneration can no longer be set from your configuration file(s). Use the "
    "--[no-]watch/-w command-line option instead.",
    "server": "The 'server' configuration option is no longer accepted. Use the 'jekyll serve' "
    "subcommand to serve your site with WEBrick.",
}
LISTS = ("include", "exclude")


def with_new_names(settings: Mapping[str, Any], logger: Logger) -> dict[str, Any]:
    """The settings under today's names; lists that are given as text, separated by commas, as lists.

    Raises:
        ConfigurationError: for a Markdown processor of those years.
    """
    from jekyllpy import ruby

    found = dict(settings)
    for name, reason in DROPPED.items():
        if name in found:
            logger.warn(TOPIC, reason)
            del found[name]
    for old, new in NEW_NAMES.items():
        if old in found:
            logger.warn(
                TOPIC,
                f"The '{old}' configuration option has been renamed to '{new}'. Please update your "
                "config file accordingly.",
            )
            found[new] = found.pop(old)
    for name in ("plugins", *LISTS):
        if found.get(name, ()) is None:
            del found[name]
    if str(found.get("markdown")).lower() == "maruku":
        raise ConfigurationError(
            "You're using the 'maruku' Markdown processor, which has been removed as of 3.0.0. We "
            "recommend you switch to Kramdown. To do this, replace `markdown: maruku` with "
            "`markdown: kramdown` in your `_config.yml` file."
        )
    for name in LISTS:
        value = found.get(name)
        if isinstance(value, str):
            logger.warn(
                TOPIC,
                f"The '{name}' configuration option must now be specified as an array, but you "
                "specified a string. For now, we've treated the string you provided as a list of "
                "comma-separated values.",
            )
            found[name] = [part.strip() for part in value.split(",")]
        elif isinstance(value, list):
            found[name] = [ruby.to_s(item) for item in value]
    return found
