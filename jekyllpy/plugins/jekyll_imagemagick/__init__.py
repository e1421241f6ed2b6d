"""Pictures in other formats and widths, as jekyll-imagemagick 1.4 names them, made by Pillow.

Extra: `images`.
"""

from __future__ import annotations

import os
from collections.abc import Iterator, Mapping
from hashlib import blake2b
from importlib.util import find_spec
from posixpath import splitext
from typing import TYPE_CHECKING, Any

from jekyllpy import ruby
from jekyllpy.errors import ConfigurationError
from jekyllpy.plugins.api import Generator, Registry
from jekyllpy.plugins.jekyll_imagemagick.digests import SIZE, Digests
from jekyllpy.plugins.jekyll_imagemagick.options import Wanted, options_in
from jekyllpy.plugins.support.lookup import hash_at
from jekyllpy.plugins.support.made_files import MadeFile, keeping_folder
from jekyllpy.text.glob import glob

if TYPE_CHECKING:
    from jekyllpy.site.site import Site

SETTINGS = "imagemagick"
TOPIC = "Imagemagick:"
DEFAULTS: dict[str, Any] = {
    "enabled": False,
    "input_directories": [],
    "widths": [0],
    "input_formats": [".png", ".tiff"],
    "output_formats": {},
}
CACHE = "pictures"
DIGESTS = "digests.json"


class Pictures(Generator):
    """Adds the pictures that templates name in `srcset`."""

    priority = "lowest"
    safe = True

    def generate(self, site: Site) -> None:
        settings = {**DEFAULTS, **hash_at(site.config, SETTINGS)}
        if not ruby.truthy(settings["enabled"]):
            site.logger.info(TOPIC, "Disabled in site.config")
            return
        for problem in lacks(site.config):
            site.logger.warn(TOPIC, problem)
            return
        wanted = list(transformations(site, settings))
        missing = [one for one in wanted if not os.path.exists(one.made)]
        if missing:
            from jekyllpy.plugins.jekyll_imagemagick.pictures import make_all

            for problem in make_all(missing):
                site.logger.warn(TOPIC, problem)
        made = (one for one in wanted if os.path.exists(one.made))
        site.static_files += [MadeFile(site, one.name, one.made) for one in made]


def transformations(site: Site, settings: dict[str, Any]) -> Iterator[Wanted]:
    """Each picture that is to be made.

    Raises:
        ConfigurationError: for settings that make no sense.
    """
    formats = settings["output_formats"] or {}
    if not isinstance(formats, dict):
        raise ConfigurationError(f"{SETTINGS}: output_formats must map extensions to options")
    kinds = {kind: options_in(ruby.to_s(flags)) for kind, flags in formats.items()}
    for options in kinds.values():
        for unknown in options.unknown:
            site.logger.warn(TOPIC, f"the option {unknown} means nothing here")
    folder = keeping_folder(site, CACHE)
    digests = Digests(f"{folder}/{DIGESTS}")
    for path in sources(site, settings):
        stem = splitext(path.removeprefix(f"{site.source}/"))[0]
        digest = digests.of(path)
        for kind, options in kinds.items():
            for width in widths(settings["widths"]):
                suffix = f"-{width}" if width else ""
                key = blake2b(f"{digest}\0{kind}\0{width}\0{options}".encode(), digest_size=SIZE)
                made = f"{folder}/{key.hexdigest()}.{kind}"
                yield Wanted(path, f"{stem}{suffix}.{kind}", made, width, options)
    digests.keep()


def sources(site: Site, settings: dict[str, Any]) -> Iterator[str]:
    """The pictures of the folders that the settings name."""
    formats = [ruby.to_s(name).lower() for name in settings["input_formats"] or []]
    for folder in settings["input_directories"] or []:
        for path in glob(f"{site.in_source_dir(ruby.to_s(folder))}/**/*.*"):
            if (
                splitext(path)[1].lower() in formats
                and os.path.isfile(path)
                and site.grounds.allow(path)
            ):
                yield path


def widths(given: Any) -> list[int]:
    """The widths; 0 is the picture's own.

    Raises:
        ConfigurationError: for anything but a list of whole numbers.
    """
    if isinstance(given, list) and all(type(width) is int and width >= 0 for width in given):
        return given
    raise ConfigurationError(f"{SETTINGS}: widths must be a list of whole numbers")


def lacks(config: Mapping[str, Any]) -> list[str]:
    """What keeps this from being done here."""
    wanted = ruby.truthy(hash_at(config, SETTINGS).get("enabled"))
    if not wanted or find_spec("PIL") is not None:
        return []
    return ["no pictures are made without Pillow: pip install 'jekyllpy[images]'"]


def register(plugins: Registry) -> None:
    plugins.generator(Pictures)
