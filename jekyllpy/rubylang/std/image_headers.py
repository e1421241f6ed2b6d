"""What the first bytes of an image tell: its kind, and its size in pixels."""

from __future__ import annotations

import re
import struct
from collections.abc import Iterator

Size = tuple[float, float]

PNG, GIF, JPEG, BMP, WEBP = "png", "gif", "jpeg", "bmp", "webp"
TIFF, PSD, ICO, CUR, SVG = "tiff", "psd", "ico", "cur", "svg"
_BEGINNINGS = (
    (b"\x89P", PNG), (b"GI", GIF), (b"\xff\xd8", JPEG), (b"BM", BMP), (b"8B", PSD),
    (b"\0\0\1", ICO), (b"\0\0\2", CUR), (b"<svg", SVG),
)  # fmt: skip
_RAW_PHOTOS = (b"APC", b"CR\2")
_SVG_BEGINS_WITHIN = 250
_WIDTH, _HEIGHT, _ORIENTATION = 0x100, 0x101, 0x112
_OLD_BITMAP = 12
_TURNED = 5
"""From this orientation on, width and height change places."""
_FRAMES = frozenset(range(0xC0, 0xD0)) - {0xC4, 0xC8, 0xCC}
_WITHOUT_LENGTH = frozenset({0x01, *range(0xD0, 0xDA)})
_ATTRIBUTE = re.compile(rb"""\b(width|height|viewBox)\s*=\s*["']([^"'<>]*)["']""", re.IGNORECASE)
_NUMBER = re.compile(rb"\d+(?:\.\d+)?")


def kind_of(data: bytes) -> str | None:
    """The kind of an image, None if it isn't known."""
    for beginning, kind in _BEGINNINGS:
        if data.startswith(beginning):
            return kind
    if data[:2] in (b"II", b"MM"):
        return None if data[8:11] in _RAW_PHOTOS else TIFF
    if data.startswith(b"RI"):
        return WEBP if data[8:12] == b"WEBP" else None
    if data[:2] in (b"<?", b"<!") and b"<svg" in data[:_SVG_BEGINS_WITHIN]:
        return SVG
    return None


def size_of(kind: str, data: bytes) -> Size | None:
    """Width and height of an image as it is shown, None if it doesn't tell them."""
    try:
        return _SIZES[kind](data)
    except (struct.error, IndexError, OverflowError):
        return None


def orientation_of(kind: str, data: bytes) -> int:
    """How a photo is turned, from 1 (not at all) to 8."""
    if kind != JPEG:
        return 1
    for marker, segment in _segments(data):
        if marker == 0xE1 and segment.startswith(b"Exif\0\0"):
            try:
                return _directory(segment[6:]).get(_ORIENTATION, 1)
            except struct.error:
                return 1
    return 1


def _png(data: bytes) -> Size:
    width, height = struct.unpack_from(">II", data, 16)
    return width, height


def _gif(data: bytes) -> Size:
    width, height = struct.unpack_from("<HH", data, 6)
    return width, height


def _bmp(data: bytes) -> Size:
    if data[14] == _OLD_BITMAP:
        width, height = struct.unpack_from("<HH", data, 18)
        return width, height
    width, height = struct.unpack_from("<ii", data, 18)
    return width, abs(height)


def _psd(data: bytes) -> Size:
    height, width = struct.unpack_from(">II", data, 14)
    return width, height


def _icon(data: bytes) -> Size:
    (count,) = struct.unpack_from("<H", data, 4)
    sizes = [(data[6 + 16 * place] or 256, data[7 + 16 * place] or 256) for place in range(count)]
    return sorted(sizes, key=lambda size: size[0] * size[1])[-1]


def _webp(data: bytes) -> Size | None:
    coding = data[12:16]
    if coding == b"VP8 ":
        width, height = struct.unpack_from("<HH", data, 26)
        return width & 0x3FFF, height & 0x3FFF
    if coding == b"VP8L":
        (bits,) = struct.unpack_from("<I", data, 21)
        return (bits & 0x3FFF) + 1, (bits >> 14 & 0x3FFF) + 1
    if coding == b"VP8X":
        width, height = (int.from_bytes(data[at : at + 3], "little") + 1 for at in (24, 27))
        return width, height
    return None


def _jpeg(data: bytes) -> Size | None:
    for marker, segment in _segments(data):
        if marker in _FRAMES:
            height, width = struct.unpack_from(">HH", segment, 1)
            return _turned((width, height), orientation_of(JPEG, data))
    return None


def _segments(data: bytes) -> Iterator[tuple[int, bytes]]:
    """The parts of a photo before its pixels, each with its marker."""
    at = 2
    while (at := data.find(b"\xff", at)) >= 0 and at + 1 < len(data):
        marker = data[at + 1]
        if marker == 0xFF:
            at += 1
        elif marker in _WITHOUT_LENGTH:
            at += 2
        else:
            length = int.from_bytes(data[at + 2 : at + 4], "big")
            yield marker, data[at + 4 : at + 2 + length]
            at += 2 + max(length, 2)


def _tiff(data: bytes) -> Size | None:
    found = _directory(data)
    if _WIDTH not in found or _HEIGHT not in found:
        return None
    return _turned((found[_WIDTH], found[_HEIGHT]), found.get(_ORIENTATION, 1))


def _directory(data: bytes) -> dict[int, int]:
    """The numbers of the first directory of a TIFF, by tag."""
    order = "<" if data.startswith(b"II") else ">"
    (at,) = struct.unpack_from(f"{order}I", data, 4)
    (count,) = struct.unpack_from(f"{order}H", data, at)
    found = {}
    for place in range(count):
        entry = at + 2 + 12 * place
        tag, kind = struct.unpack_from(f"{order}HH", data, entry)
        (found[tag],) = struct.unpack_from(order + ("H" if kind == 3 else "I"), data, entry + 8)
    return found


def _turned(size: Size, orientation: int) -> Size:
    return (size[1], size[0]) if orientation >= _TURNED else size


def _svg(data: bytes) -> Size | None:
    begin = data.find(b"<svg")
    found: dict[bytes, bytes] = {}
    for name, value in _ATTRIBUTE.findall(data[begin : data.find(b">", begin)]):
        found[name.lower()] = value
        if b"width" in found and b"height" in found:
            break
    width, height = (_pixels(found.get(name)) for name in (b"width", b"height"))
    if width is not None and height is not None:
        return width, height
    box = [_length(part) for part in found.get(b"viewbox", b"").split()[2:4]]
    if len(box) != 2 or not all(box):
        return None
    ratio = box[0] / box[1]
    if width is not None:
        return width, width / ratio
    if height is not None:
        return height * ratio, height
    return int(box[0]), int(box[1])


def _pixels(value: bytes | None) -> int | None:
    return None if value is None else int(_length(value.partition(b".")[0]))


def _length(text: bytes) -> float:
    number = _NUMBER.match(text)
    return 0.0 if number is None else float(number[0])


_SIZES = {
    PNG: _png, GIF: _gif, JPEG: _jpeg, BMP: _bmp, WEBP: _webp,
    TIFF: _tiff, PSD: _psd, ICO: _icon, CUR: _icon, SVG: _svg,
}  # fmt: skip
