"""Ruby's Digest: MD5, SHA1, SHA2 …"""

from __future__ import annotations

import base64
import hashlib
from typing import Any

from jekyllpy.rubylang.dispatch import class_of
from jekyllpy.rubylang.errors import error
from jekyllpy.rubylang.native import define_class, define_module, method, singleton_method
from jekyllpy.rubylang.objects.instance import RObject
from jekyllpy.rubylang.objects.module import RClass
from jekyllpy.rubylang.objects.string import RString, binary
from jekyllpy.rubylang.operations import text_or_none
from jekyllpy.rubylang.std.arguments import ascii_string, data, path, system_call
from jekyllpy.rubylang.told import FILE, told

_ALGORITHMS = {
    "MD5": "md5",
    "SHA1": "sha1",
    "SHA256": "sha256",
    "SHA384": "sha384",
    "SHA512": "sha512",
}


class Digest(RObject):
    """What has been added so far."""

    __slots__ = ("state",)

    def __init__(self, cls: RClass) -> None:
        super().__init__(cls)
        self.state: Any = new_state(cls)


def new_state(cls: RClass) -> Any:
    """An empty digest of that class."""
    for each in cls.ancestors:
        algorithm = _ALGORITHMS.get((each.name or "").removeprefix("Digest::"))
        if algorithm is not None:
            return hashlib.new(algorithm, usedforsecurity=False)
    return hashlib.sha256()


define_module("Digest")
define_module("Digest::Instance")
define_class("Digest::Class", include=("Digest::Instance",))
BASE = define_class("Digest::Base", "Digest::Class", allocate=Digest)
for _name in _ALGORITHMS:
    define_class(f"Digest::{_name}", "Digest::Base")
define_class("Digest::SHA2", "Digest::Class", allocate=Digest)


def _of(cls: RClass, value: Any) -> Any:
    state = new_state(cls)
    state.update(data(value))
    return state


@singleton_method("Digest::Class", "digest")
def digest_digest_of(self: RClass, block: Any, value: Any, *args: Any) -> RString:
    return binary(_of(self, value).digest())


@singleton_method("Digest::Class", "hexdigest")
def digest_hexdigest_of(self: RClass, block: Any, value: Any, *args: Any) -> RString:
    return RString(_of(self, value).hexdigest())


@singleton_method("Digest::Class", "base64digest")
def digest_base64_of(self: RClass, block: Any, value: Any, *args: Any) -> RString:
    return ascii_string(base64.b64encode(_of(self, value).digest()))


@singleton_method("Digest::Class", "file")
def digest_file(self: RClass, block: Any, name: Any) -> Digest:
    made = Digest(self)
    _add_file(made, name)
    return made


def _add_file(digest: Digest, name: Any) -> None:
    whole = path(name)
    told(FILE, whole)
    with system_call("rb_sysopen", whole), open(whole, "rb") as stream:
        while piece := stream.read(1 << 20):
            digest.state.update(piece)


@method("Digest::Instance", "file")
def digest_own_file(self: Digest, block: Any, name: Any) -> Digest:
    _add_file(self, name)
    return self


@method("Digest::SHA2", "initialize", visibility="private")
def sha2_initialize(self: Digest, block: Any, bits: int = 256) -> None:
    if bits not in (256, 384, 512):
        raise error("ArgumentError", f"unsupported bit length: {bits}")
    self.state = hashlib.new(f"sha{bits}")


@method("Digest::Instance", "update", "<<")
def digest_update(self: Digest, block: Any, value: Any) -> Digest:
    self.state.update(data(value))
    return self


@method("Digest::Instance", "digest")
def digest_digest(self: Digest, block: Any, value: Any = None) -> RString:
    return binary(_finished(self, value).digest())


@method("Digest::Instance", "hexdigest")
def digest_hexdigest(self: Digest, block: Any, value: Any = None) -> RString:
    return RString(_finished(self, value).hexdigest())


@method("Digest::Instance", "to_s")
def digest_to_s(self: Digest, block: Any) -> RString:
    return RString(self.state.hexdigest())


@method("Digest::Instance", "base64digest")
def digest_base64(self: Digest, block: Any, value: Any = None) -> RString:
    return ascii_string(base64.b64encode(_finished(self, value).digest()))


def _finished(digest: Digest, value: Any) -> Any:
    return digest.state if value is None else _of(digest.cls, value)


@method("Digest::Instance", "digest!")
def digest_finish(self: Digest, block: Any) -> RString:
    found = binary(self.state.digest())
    self.state = new_state(self.cls)
    return found


@method("Digest::Instance", "hexdigest!")
def digest_hex_finish(self: Digest, block: Any) -> RString:
    found = RString(self.state.hexdigest())
    self.state = new_state(self.cls)
    return found


@method("Digest::Instance", "reset")
def digest_reset(self: Digest, block: Any) -> Digest:
    self.state = new_state(self.cls)
    return self


@method("Digest::Instance", "digest_length", "length", "size")
def digest_length(self: Digest, block: Any) -> int:
    return int(self.state.digest_size)


@method("Digest::Instance", "block_length")
def digest_block_length(self: Digest, block: Any) -> int:
    return int(self.state.block_size)


@method("Digest::Instance", "==")
def digest_equal(self: Digest, block: Any, other: Any) -> bool:
    shown = text_or_none(other)
    if isinstance(other, Digest):
        shown = other.state.hexdigest()
    return bool(shown == self.state.hexdigest())


@method("Digest::Instance", "inspect")
def digest_inspect(self: Digest, block: Any) -> RString:
    return RString(f"#<{class_of(self).real.name}: {self.state.hexdigest()}>")


@method("Digest::Base", "initialize_copy", visibility="private")
def digest_copy(self: Digest, block: Any, other: Digest) -> Digest:
    self.state = other.state.copy()
    return self
