"""Makes pictures with Pillow, several at a time."""

from __future__ import annotations

import io
import os
import re
from collections.abc import Sequence
from concurrent.futures import ThreadPoolExecutor
from itertools import groupby
from typing import Any

from PIL import Image, ImageOps, ImageSequence

from jekyllpy.plugins.jekyll_imagemagick.options import Wanted
from jekyllpy.text.writing import replace

GEOMETRY = re.compile(r"(\d*)(%?)(?:x(\d*)%?)?(>?)")
PLAIN_MODES = frozenset({"RGB", "RGBA"})
KEPT = ("icc_profile", "exif")
JPEG = "JPEG"
# A picture is decoded, and roughly reduced, to no less than this many times the size it gets.
DECODED = 2
# WebP's effort: more of it takes twice the time, for files smaller by some percents.
EFFORT = 2
# What Pillow raises for files that are no picture, are broken, or would fill the memory.
FAULTS = (OSError, ValueError, SyntaxError, Image.DecompressionBombError)


def make_all(wanted: Sequence[Wanted]) -> list[str]:
    """Make pictures; gives what is wrong with those that can't be made."""
    alike = [
        list(group) for _, group in groupby(wanted, key=lambda one: (one.source, id(one.options)))
    ]
    Image.init()  # which two threads at once would see half done
    with ThreadPoolExecutor(os.cpu_count()) as threads:
        found = threads.map(make, alike)
        return list(dict.fromkeys(problem for problem in found if problem is not None))


def make(wanted: list[Wanted]) -> str | None:
    """Make pictures of one source with the same options; what is wrong with it, if anything is."""
    source, options = wanted[0].source, wanted[0].options
    try:
        with Image.open(source) as picture:
            widest_first = sorted(wanted, key=lambda one: (one.width == 0, one.width), reverse=True)
            if picture.format == JPEG and widest_first[0].width and not options.resize:
                picture.draft(None, (DECODED * widest_first[0].width, 1))
            frames = [plain(frame) for frame in ImageSequence.Iterator(picture)]
            if options.turns:
                frames = [ImageOps.exif_transpose(frame) for frame in frames]
            if options.resize:
                frames = [resized(frame, options.resize) for frame in frames]
            for one in widest_first:
                frames = (
                    [resized(frame, f"{one.width}x>") for frame in frames] if one.width else frames
                )
                replace(one.made, encoded(frames, one))
    except FAULTS as error:
        return f"{source} is left out: {error}"
    return None


def plain(frame: Image.Image) -> Image.Image:
    """One frame of a picture in red, green, blue and perhaps alpha."""
    if frame.mode in PLAIN_MODES:
        return frame.copy()
    return frame.convert("RGBA" if frame.has_transparency_data else "RGB")


def encoded(frames: list[Image.Image], wanted: Wanted) -> bytes:
    """A picture of these frames in the wanted format.

    Raises:
        OSError, ValueError: if it can't be had.
    """
    options = wanted.options
    kind = Image.registered_extensions().get("." + wanted.made.rpartition(".")[2].lower())
    if kind is None:
        raise ValueError(f"pictures can't be written as {wanted.name}")
    if kind == JPEG:
        frames = [frames[0].convert("RGB")]
    info = frames[0].info
    settings: dict[str, Any] = {"method": EFFORT, "lossless": options.lossless}
    if options.quality is not None:
        settings["quality"] = options.quality
    if not options.strips:
        settings |= {key: info[key] for key in KEPT if info.get(key)}
    if len(frames) > 1:
        settings |= {"save_all": True, "append_images": frames[1:]}
        settings |= {"duration": info.get("duration", 0), "loop": info.get("loop", 0)}
    file = io.BytesIO()
    frames[0].save(file, kind, **settings)
    return file.getvalue()


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
    return picture.resize(size, Image.Resampling.LANCZOS, reducing_gap=DECODED)
