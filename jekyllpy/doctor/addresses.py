"""Checks of a site's addresses.

Rules: Jekyll 4.4.1, `Commands::Doctor`; the words are Jekyll's, so that what is known of them helps.
"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from jekyllpy.site.conflicts import warn_of_conflicts

if TYPE_CHECKING:
    from jekyllpy.content.document import Document
    from jekyllpy.content.page import Page
    from jekyllpy.site.site import Site

SCHEME = re.compile(r"[a-z][a-z0-9+.\-]*:", re.IGNORECASE)
MAY_SHARE = ("RedirectPage",)


def no_conflicts(site: Site) -> bool:
    """Whether no two files are written to the same place, redirects aside."""
    files = [item for item in site.each_site_file() if type(item).__name__ not in MAY_SHARE]
    return not warn_of_conflicts(site, files)


def no_case_clashes(site: Site) -> bool:
    """Whether no two addresses differ in upper and lower case only."""
    by_folded: dict[str, dict[str, None]] = {}
    items: list[Page | Document] = [*site.pages, *site.docs_to_write]
    for item in items:
        path = item.destination(site.dest)
        by_folded.setdefault(path.lower(), {})[path] = None
    clashes = [list(paths) for paths in by_folded.values() if len(paths) > 1]
    for paths in clashes:
        site.logger.warn(
            "Warning:",
            "The following URLs only differ by case. On a case-insensitive file system one of the "
            f"URLs will be overwritten by the other: {', '.join(paths)}",
        )
    return not clashes


def proper_site_url(site: Site) -> bool:
    """Whether `url` is set to an address with its scheme, or by the workflow that publishes the site."""
    url, warn = site.config.get("url"), site.logger.warn
    if not url and is_given_by_workflow(site):
        return True
    if url is None or url == "":
        warn(
            "Warning:",
            "You didn't set an URL in the config file, you may encounter problems with some "
            "plugins.",
        )
    elif not isinstance(url, str):
        warn(
            "Warning:",
            "The site URL does not seem to be valid, check the value of `url` in your config file.",
        )
    if isinstance(url, str) and SCHEME.match(url):
        return True
    warn(
        "Warning:",
        "Your site URL does not seem to be absolute, check the value of `url` in your config file.",
    )
    return False


def is_given_by_workflow(site: Site) -> bool:
    """Whether a workflow of the site's asks GitHub Pages for the address."""
    from jekyllpy.config.bundle_files import BundleFiles
    from jekyllpy.config.workflow import GIVES_THE_ADDRESS, uses

    workflows = BundleFiles(site.source, safe=site.safe).workflows()
    return any(uses(text, GIVES_THE_ADDRESS) for _, text in workflows)
