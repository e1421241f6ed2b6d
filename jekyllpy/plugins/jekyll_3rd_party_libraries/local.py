"""Downloads what libraries consist of, and leads addresses to it.

Nothing is written into the site's source: files are kept in its cache, and are its static files.
"""

from __future__ import annotations

import contextlib
import re
from hashlib import blake2b
from pathlib import Path
from posixpath import basename
from typing import TYPE_CHECKING, Any
from urllib.parse import urljoin, urlsplit

from jekyllpy import ruby
from jekyllpy.plugins.jekyll_3rd_party_libraries.integrity import matches
from jekyllpy.plugins.support.lookup import hash_at
from jekyllpy.plugins.support.made_files import MadeFile, keeping_folder
from jekyllpy.plugins.support.remote import Remote
from jekyllpy.text.paths import join
from jekyllpy.text.writing import replace

if TYPE_CHECKING:
    from jekyllpy.site.site import Site

TOPIC = "Libraries:"
FOLDER = "assets/libs"
CACHE = "libraries"
TIMEOUT = 20.0
DIGEST_SIZE = 16
FONTS, IMAGES = "fonts", "images"
FONT_ENDINGS = (".otf", ".ttf", ".woff", ".woff2")
IMAGE_ENDINGS = (".gif", ".jpg", ".jpeg", ".png", ".webp")
STYLESHEET = "css"
GOOGLE_STYLESHEET = "google-fonts.css"
# Google Fonts gives each browser what it can read; woff2 is given to those of today.
BROWSER = {
    "User-Agent": "Mozilla/5.0 (X11; Linux x86_64) AppleWebKit/537.36 (KHTML, like Gecko) "
    "Chrome/123.0.0.0 Safari/537.36"
}
REFERENCE = re.compile(r"""url\(\s*+["']?([^"')\s]++)["']?\s*+\)""")
LINK = re.compile(r"""href\s*+=\s*+["']?([^"'\s>]++)""", re.IGNORECASE)


class LocalLibraries:
    """Brings libraries to a site.

    Attributes:
        files: what was brought so far.
    """

    def __init__(self, site: Site) -> None:
        self.files: list[MadeFile] = []
        self._site = site
        self._folder = keeping_folder(site, CACHE)

    def bring(self, name: str, library: dict[str, Any]) -> None:
        """Bring what the addresses of `library` lead to, and have them lead here."""
        local, integrity = hash_at(library, "local"), library.get("integrity")
        addresses = hash_at(library, "url")
        for kind, address in addresses.items():
            if isinstance(address, dict):
                for inner, each in address.items():
                    promised = integrity_at(integrity, kind, inner)
                    address[inner] = self._brought(name, ruby.to_s(each), promised)
            elif kind == FONTS and file_name(address).endswith(STYLESHEET):
                addresses[kind] = self._brought_stylesheet(name, ruby.to_s(address))
            elif kind in (FONTS, IMAGES):
                endings = FONT_ENDINGS if kind == FONTS else IMAGE_ENDINGS
                below = join(name, ruby.to_s(local.get(kind)))
                self._bring_listed(below, ruby.to_s(address), endings)
            else:
                promised = integrity_at(integrity, kind)
                addresses[kind] = self._brought(name, ruby.to_s(address), promised)

    def _brought(self, folder: str, address: str, promised: str = "") -> str:
        """The address here of what `address` leads to; `address` itself if it can't be had."""
        path = join(FOLDER, folder, file_name(address))
        if not Path(self._site.in_source_dir(path)).is_file():
            made = self._downloaded(address, promised)
            if made is None:
                return address
            self.files.append(MadeFile(self._site, path, made))
        return join(ruby.to_s(self._site.baseurl), "/", path)

    def _bring_listed(self, folder: str, address: str, endings: tuple[str, ...]) -> None:
        """Bring the files with these endings that the listing at `address` links to."""
        listing = self._content(address)
        for link in dict.fromkeys(LINK.findall((listing or b"").decode("utf-8", "replace"))):
            if file_name(link).endswith(endings):
                self._brought(folder, urljoin(address, link))

    def _brought_stylesheet(self, name: str, address: str) -> str:
        """The address here of a stylesheet whose fonts are here as well."""
        file = file_name(address)
        path = join(FOLDER, name, GOOGLE_STYLESHEET if file == STYLESHEET else file)
        style = self._content(address, BROWSER)
        if style is None:
            return address

        def here(found: re.Match[str]) -> str:
            font = urljoin(address, found[1])
            if not file_name(font).endswith(FONT_ENDINGS):
                return found[0]
            return f"url({self._brought(join(name, FONTS), font)})"

        text = REFERENCE.sub(here, style.decode("utf-8", "replace"))
        made = self._kept(text.encode())
        self.files.append(MadeFile(self._site, path, made))
        return join(ruby.to_s(self._site.baseurl), "/", path)

    def _downloaded(self, address: str, promised: str) -> str | None:
        content = self._content(address)
        if content is None:
            return None
        if not matches(content, promised):
            self._site.logger.warn(TOPIC, f"{address} isn't what its integrity says: left out")
            return None
        return self._kept(content)

    def _content(self, address: str, headers: dict[str, str] | None = None) -> bytes | None:
        """What `address` answers now, or answered in a build before; None if it never did."""
        known = Path(self._folder, digest_of(address.encode()))
        with contextlib.suppress(OSError):
            return known.read_bytes()
        content = Remote.of(self._site).data(address, timeout=TIMEOUT, headers=headers)
        if content is None:
            self._site.logger.warn(TOPIC, f"{address} can't be downloaded: left where it is")
        else:
            replace(str(known), content)
        return content

    def _kept(self, content: bytes) -> str:
        path = join(self._folder, digest_of(content))
        if not Path(path).exists():
            replace(path, content)
        return path


def integrity_at(integrity: Any, *keys: str) -> str:
    """The hashes that a file is promised to have; empty if none are."""
    for key in keys:
        integrity = integrity.get(key) if isinstance(integrity, dict) else None
    return integrity if isinstance(integrity, str) else ""


def file_name(address: Any) -> str:
    """The last part of an address's path."""
    return basename(urlsplit(ruby.to_s(address)).path)


def digest_of(content: bytes) -> str:
    """A name for what has this content."""
    return blake2b(content, digest_size=DIGEST_SIZE).hexdigest()
