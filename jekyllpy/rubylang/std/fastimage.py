"""FastImage: the size and kind of images."""

from __future__ import annotations

import base64
from typing import Any

from jekyllpy.rubylang.dispatch import call, responds_to
from jekyllpy.rubylang.errors import RubyError, error
from jekyllpy.rubylang.native import define_class, method, singleton_method
from jekyllpy.rubylang.objects.array import RArray
from jekyllpy.rubylang.objects.hash import key_value
from jekyllpy.rubylang.objects.instance import RObject
from jekyllpy.rubylang.objects.module import RClass
from jekyllpy.rubylang.objects.proc import keyword_hash
from jekyllpy.rubylang.objects.string import to_bytes
from jekyllpy.rubylang.objects.symbol import intern
from jekyllpy.rubylang.operations import name_of, to_s, truthy
from jekyllpy.rubylang.std import image_headers
from jekyllpy.rubylang.std.http_client import Limits, ask
from jekyllpy.rubylang.told import FILE, told

TIMEOUT = 2
REFUSALS = 400


class FastImage(RObject):
    """An image, of which only the beginning counts."""

    __slots__ = ("kind", "length", "orientation", "size")

    def __init__(self, cls: RClass) -> None:
        super().__init__(cls)
        self.kind: str | None = None
        self.length: int | None = None
        self.orientation: int | None = None
        self.size: image_headers.Size | None = None

    def read(self, data: bytes) -> None:
        """Take what an image tells of itself."""
        self.kind = image_headers.kind_of(data)
        if self.kind is None:
            raise error("FastImage::UnknownImageType", "FastImage::UnknownImageType")
        self.size = image_headers.size_of(self.kind, data)
        if self.size is not None:
            self.orientation = image_headers.orientation_of(self.kind, data)


define_class("FastImage", allocate=FastImage)
define_class("FastImage::FastImageException", "StandardError")
for _name in ("UnknownImageType", "ImageFetchFailure", "SizeNotFound", "CannotParseImage"):
    define_class(f"FastImage::{_name}", "FastImage::FastImageException")


def options_of(given: Any, named: dict[str, Any]) -> dict[str, Any]:
    """Options, whether they came as a Hash or as keywords."""
    listed = given if isinstance(given, dict) else {}
    return {name_of(key_value(key)): value for key, value in listed.items()} | named


def data_of(source: Any, options: dict[str, Any]) -> bytes:
    """The bytes of an image: a stream's, a `data:` address's, a server's or a file's."""
    if responds_to(source, "read"):
        if responds_to(source, "rewind"):
            call(source, "rewind")
        return to_bytes(call(source, "read"))
    place = to_s(source)
    if place.startswith("data:"):
        return base64.b64decode(place.partition(",")[2] + "==")
    if place.startswith(("http://", "https://")):
        timeout = options.get("timeout", TIMEOUT)
        answer = ask("GET", place, limits=Limits(timeout, timeout), follow=True)
        if answer.status_code >= REFUSALS:
            raise error("FastImage::ImageFetchFailure", "FastImage::ImageFetchFailure")
        return answer.content
    try:
        told(FILE, place)
        with open(place, "rb") as file:
            return file.read()
    except OSError:
        raise error("FastImage::ImageFetchFailure", "FastImage::ImageFetchFailure") from None


@method("FastImage", "initialize", visibility="private")
def initialize(self: FastImage, block: Any, source: Any, options: Any = None, **named: Any) -> None:
    settings = options_of(options, named)
    fails = truthy(settings.get("raise_on_failure"))
    try:
        data = data_of(source, settings)
        if not responds_to(source, "read"):
            self.length = len(data)
        self.read(data)
    except RubyError as problem:
        if not fails:
            return
        if problem.value.cls.name == "FastImage::UnknownImageType":
            raise
        raise error("FastImage::ImageFetchFailure", "FastImage::ImageFetchFailure") from None
    if fails and self.size is None and not truthy(settings.get("type_only")):
        raise error("FastImage::SizeNotFound", "FastImage::SizeNotFound")


@method("FastImage", "size")
def size(self: FastImage, block: Any) -> Any:
    return None if self.size is None else RArray(self.size)


@method("FastImage", "type")
def kind(self: FastImage, block: Any) -> Any:
    return None if self.kind is None else intern(self.kind)


@method("FastImage", "content_length")
def content_length(self: FastImage, block: Any) -> Any:
    return self.length


@method("FastImage", "orientation")
def orientation(self: FastImage, block: Any) -> Any:
    return self.orientation


@singleton_method("FastImage", "size")
def size_at(self: Any, block: Any, source: Any, options: Any = None, **named: Any) -> Any:
    return call(made(self, source, options_of(options, named)), "size")


@singleton_method("FastImage", "type")
def kind_at(self: Any, block: Any, source: Any, options: Any = None, **named: Any) -> Any:
    settings = options_of(options, named) | {"type_only": True}
    return call(made(self, source, settings), "type")


def made(cls: Any, source: Any, settings: dict[str, Any]) -> Any:
    """An image of the class, which a program may have changed."""
    return call(cls, "new", source, keyword_hash(settings))
