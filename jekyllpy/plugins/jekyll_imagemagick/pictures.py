"""Makes pictures with Pillow, several at a time."""

from __future__ import annotations

import io
import os
import re
from collections.abc import Callable, Iterator, Sequence
from concurrent.futures import ThreadPoolExecutor
from itertools import groupby
from typing import Any, NamedTuple

from PIL import Image, ImageOps, ImageSequence

from jekyllpy.plugins.jekyll_imagemagick.options import Options
from jekyllpy.text.writing import replace

GEOMETRY = re.compile(r"(\d*)(%?)(?:x(\d*)%?)?(>?)")
PLAIN_MODES = frozenset({"RGB", "RGBA"})
KEPT = ("icc_profile", "exif")
# What Pillow raises for files that are no picture, are broken, or would fill the memory.
FAULTS = (OSError, ValueError, SyntaxError, Image.DecompressionBombError)


class Wanted(NamedTuple):
    """A picture to make: from which file, its path in the site, where it is kept, and how."""

    source: str
    name: str
    made: str
    width: int
    options: Options


def make_all(wanted: Sequence[Wanted], warn: Callable[[str], None]) -> Iterator[Wanted]:
    """Make what isn't there yet; gives those that are there then."""
    missing = [one for one in wanted if not os.path.exists(one.made)]
    by_source = [list(group) for _, group in groupby(missing, key=lambda one: one.source)]
    if by_source:
        with ThreadPoolExecutor(os.cpu_count()) as threads:
            for problem in threads.map(make, by_source):
                if problem is not None:
                    warn(problem)
    return (one for one in wanted if os.path.exists(one.made))


def make(wanted: list[Wanted]) -> str | None:
    """Make pictures of one source; what is wrong with it, if anything is."""
    source = wanted[0].source
    try:
        with Image.open(source) as picture:
            for one in wanted:
                replace(one.made, encoded(picture, one))
    except FAULTS as error:
        return f"{source} is left out: {error}"
    return None


def encoded(picture: Image.Image, wanted: Wanted) -> bytes:
    """`picture` in the wanted size and format.

    Raises:
        OSError, ValueError: if it can't be had.
    """
    options = wanted.options
    frames = [changed(frame, wanted) for frame in ImageSequence.Iterator(picture)]
    settings: dict[str, Any] = {"lossless": True} if options.lossless else {}
    if options.quality is not None:
        settings["quality"] = options.quality
    if not options.strips:
        settings |= {key: picture.info[key] for key in KEPT if picture.info.get(key)}
    if options.turns:
        settings.pop("exif", None)
    if len(frames) > 1:
        settings |= {
            "save_all": True,
            "append_images": frames[1:],
            "duration": picture.info.get("duration", 0),
            "loop": picture.info.get("loop", 0),
        }
    kind = Image.registered_extensions().get("." + wanted.made.rpartition(".")[2].lower())
    if kind is None:
        raise ValueError(f"pictures can't be written as {wanted.name}")
    file = io.BytesIO()
    frames[0].save(file, kind, **settings)
    return file.getvalue()


def changed(frame: Image.Image, wanted: Wanted) -> Image.Image:
    """One frame, turned and in its size."""
    picture = frame
    if wanted.options.turns:
        picture = ImageOps.exif_transpose(picture)
    if picture.mode not in PLAIN_MODES:
        picture = picture.convert("RGBA" if picture.has_transparency_data else "RGB")
    if wanted.options.resize:
        picture = resized(picture, wanted.options.resize)
    if wanted.width:
        picture = resized(picture, f"{wanted.width}x>")
    return picture.copy() if picture is frame else picture


def resized(picture: Image.Image, geometry: str) -> Image.Image:
    """`picture` within a width and a height, its proportions kept.

    Raises:
        ValueError: for a geometry that says nothing.
    """
    found = GEOMETRY.fullmatch(geometry)
    if found is None or not (found[1] or found[3]):
        raise ValueError(f"{geometry} is no size")
    width, height = picture.size
    if found[2]:
        scale = int(found[1]) / 100
    else:
        scale = min(
            int(bound) / size
            for bound, size in ((found[1], width), (found[3], height))
            if bound
        )  # fmt: skip
    if scale == 1 or (found[4] and scale > 1):
        return picture
    size = max(1, round(width * scale)), max(1, round(height * scale))
    return picture.resize(size, Image.Resampling.LANCZOS)
