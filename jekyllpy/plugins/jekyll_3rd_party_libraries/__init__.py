"""Addresses of scripts, styles and fonts by version, as jekyll-3rd-party-libraries 0.0.1 has them.

With `download: true` the files become a part of the site.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from jekyllpy import ruby
from jekyllpy.plugins.api import Registry
from jekyllpy.plugins.support.lookup import hash_at

if TYPE_CHECKING:
    from jekyllpy.plugins.support.made_files import MadeFile
    from jekyllpy.site.site import Site

SETTINGS = "third_party_libraries"
DOWNLOAD = "download"
VERSION = "{{version}}"


class Libraries:
    """The libraries of one site, and the files that were downloaded for it."""

    def __init__(self) -> None:
        self._files: list[MadeFile] = []

    def prepare(self, site: Site) -> None:
        """Put versions into the addresses, and download what they lead to if asked for."""
        settings = hash_at(site.config, SETTINGS)
        libraries = {
            name: library
            for name, library in settings.items()
            if name != DOWNLOAD and isinstance(library, dict)
        }
        for library in libraries.values():
            put_version(hash_at(library, "url"), ruby.to_s(library.get("version")))
        if ruby.truthy(settings.get(DOWNLOAD)):
            from jekyllpy.plugins.jekyll_3rd_party_libraries.local import LocalLibraries

            local = LocalLibraries(site)
            for name, library in libraries.items():
                local.bring(name, library)
            self._files = local.files

    def publish(self, site: Site) -> None:
        """Add the downloaded files to a site that has just been read."""
        known = {file.url for file in site.static_files}
        site.static_files += [file for file in self._files if file.url not in known]


def put_version(addresses: dict[str, Any], version: str) -> None:
    """Replace `{{version}}` in each text of `addresses`."""
    for key, address in addresses.items():
        if isinstance(address, dict):
            put_version(address, version)
        elif isinstance(address, str):
            addresses[key] = address.replace(VERSION, version)


def register(plugins: Registry) -> None:
    libraries = Libraries()
    plugins.hook("site", "after_init", libraries.prepare)
    plugins.hook("site", "post_read", libraries.publish)
