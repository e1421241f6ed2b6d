"""Citation styles that a site names by their addresses."""

from __future__ import annotations

import hashlib
import re
from typing import TYPE_CHECKING

from jekyllpy.csl import Style, style_in
from jekyllpy.errors import ConfigurationError
from jekyllpy.plugins.support.remote import Remote
from jekyllpy.text.paths import join
from jekyllpy.text.sealed import DamagedError, read_sealed, write_sealed

if TYPE_CHECKING:
    from jekyllpy.site.site import Site

ADDRESS = re.compile(r"https?://")
PATIENCE = 10.0
KIND = "citation style"


def is_address(name: str) -> bool:
    """Whether the name of a style is an address on the web."""
    return ADDRESS.match(name) is not None


def style_at(site: Site, address: str) -> Style:
    """The style at an address, kept from build to build.

    Raises:
        ConfigurationError: if it can't be had, or isn't one.
    """
    if site.safe:
        raise ConfigurationError(f"the citation style {address} isn't asked for in safe mode")
    name = hashlib.sha256(address.encode("utf-8")).hexdigest()
    folder = site.disk_cache("scholar-styles")
    path = join(folder, name) if folder is not None else None
    text = kept(path) if path is not None else None
    if text is not None:
        return style_in(text, address)
    text = Remote.of(site).data(address, timeout=PATIENCE)
    if text is None:
        raise ConfigurationError(
            f"the citation style {address} can't be had; put the file into the site and name its path"
        )
    style = style_in(text, address)
    if path is not None:
        write_sealed(path, KIND, text)
    return style


def kept(path: str) -> bytes | None:
    """What an earlier build kept there, if it is whole."""
    try:
        return read_sealed(path, KIND)
    except DamagedError:
        return None
