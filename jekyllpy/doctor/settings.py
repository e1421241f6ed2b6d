"""Checks of a site's settings and of where its posts are."""

from __future__ import annotations

import os
import re
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from jekyllpy.site.site import Site

DATED_NAME = re.compile(r"\d{4}-\d{1,2}-\d{1,2}-[^/]+\.(?:md|markdown|mkd|mkdn|mkdown|html)\Z")

# Settings that Jekyll knows no longer, and what does their work.
REPLACED = {
    "auto": "use `--watch`",
    "gems": "its name is `plugins` now",
    "pygments": "set `highlighter`",
    "server": "use the `serve` command",
    "server_port": "its name is `port` now",
}
REMOVED_PROCESSORS = ("maruku", "rdiscount", "redcarpet")


def no_deprecated_settings(site: Site) -> bool:
    """Whether all settings still mean something."""
    warn, config = site.logger.warn, site.config
    found = [
        f"the setting `{name}`: {advice}" for name, advice in REPLACED.items() if name in config
    ]
    if str(config.get("markdown")).lower() in REMOVED_PROCESSORS:
        found.append(f"`markdown: {config['markdown']}`: use kramdown")
    if config.get("relative_permalinks"):
        warn(
            "Deprecation:",
            "Your site still uses relative permalinks, which was removed in Jekyll v3.0.0.",
        )
    for words in found:
        warn("Deprecation:", f"Jekyll no longer knows {words}.")
    return not found and not config.get("relative_permalinks")


def posts_are_gathered(site: Site) -> bool:
    """Whether posts lie in the folder of collections if there is one; warns of likely strays."""
    for page in site.pages:
        if DATED_NAME.fullmatch(page.name):
            site.logger.warn(
                "Warning:",
                f"'{page.relative_path}' is named like a post, but is a page since it isn't in a "
                "'_posts' folder.",
            )
    folder = str(site.config["collections_dir"] or "")
    at_root = site.in_source_dir("_posts")
    if not folder or not os.path.isdir(at_root):
        return True
    site.logger.warn("Warning:", "Detected '_posts' directory outside custom `collections_dir`!")
    site.logger.warn(
        "",
        f"Please move '{at_root}' into the custom directory at '{site.in_source_dir(folder)}'",
    )
    return False
