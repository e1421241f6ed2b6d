"""Encodings of Strings, bytes that are none, and Unicode's normal forms."""

from __future__ import annotations

import re
import unicodedata
from typing import Any

from jekyllpy.rubylang.core.string_editing import edits
from jekyllpy.rubylang.dispatch import call
from jekyllpy.rubylang.errors import RubyError, error
from jekyllpy.rubylang.implicit import name_or_text, to_str
from jekyllpy.rubylang.native import define_class, define_constant, method, singleton_method
from jekyllpy.rubylang.objects.proc import Proc
from jekyllpy.rubylang.objects.string import BINARY, UTF_8, RString, binary, text, to_bytes
from jekyllpy.rubylang.operations import check_frozen, to_s, truthy

_INVALID = re.compile("[\ud800-\udfff]+")


class Encoding:
    """An encoding: its name in Ruby and that of Python's codec."""

    __slots__ = ("__dict__", "codec", "name")

    frozen = True

    def __init__(self, name: str, codec: str) -> None:
        self.name = name
        self.codec = codec


define_class("Encoding", types=(Encoding,))

_KNOWN = (
    (UTF_8, "utf-8"),
    (BINARY, "latin-1"),
    ("US-ASCII", "ascii"),
    ("ISO-8859-1", "latin-1"),
    ("ISO-8859-15", "iso8859-15"),
    ("Windows-1252", "cp1252"),
    ("UTF-16", "utf-16"),
    ("UTF-16LE", "utf-16-le"),
    ("UTF-16BE", "utf-16-be"),
    ("UTF-32", "utf-32"),
    ("UTF-32LE", "utf-32-le"),
    ("UTF-32BE", "utf-32-be"),
    ("Shift_JIS", "shift_jis"),
    ("EUC-JP", "euc_jp"),
    ("GBK", "gbk"),
    ("Big5", "big5"),
)
ENCODINGS = {name.lower(): Encoding(name, codec) for name, codec in _KNOWN}
_SAME = {"binary": "ascii-8bit", "ascii": "us-ascii", "cp1252": "windows-1252", "utf8": "utf-8"}
for _encoding in ENCODINGS.values():
    define_constant("Encoding", _encoding.name.upper().replace("-", "_"), _encoding)
define_constant("Encoding", "BINARY", ENCODINGS["ascii-8bit"])
define_constant("Encoding", "ASCII", ENCODINGS["us-ascii"])


def encoding_named(value: Any) -> Encoding:
    """The encoding that is given as such or by name."""
    if isinstance(value, Encoding):
        return value
    name = to_str(value).lower()
    if name in ("external", "locale", "filesystem"):
        return ENCODINGS["utf-8"]
    found = ENCODINGS.get(_SAME.get(name, name))
    if found is None:
        raise error("ArgumentError", f"unknown encoding name - {to_str(value)}")
    return found


def _target(value: Any, source: Any) -> Encoding:
    """The encoding that `encode` is asked for."""
    try:
        return encoding_named(value)
    except RubyError:
        own = source.name if isinstance(source, Encoding) else to_str(source)
        raise error(
            "Encoding::ConverterNotFoundError",
            f"code converter not found ({own} to {to_str(value)})",
        ) from None


@singleton_method("Encoding", "default_external", "default_internal")
def encoding_default(self: Any, block: Any) -> Encoding:
    return ENCODINGS["utf-8"]


@singleton_method("Encoding", "default_external=", "default_internal=")
def encoding_set_default(self: Any, block: Any, value: Any) -> Any:
    return value


@singleton_method("Encoding", "find")
def encoding_find(self: Any, block: Any, name: Any) -> Encoding:
    return encoding_named(name)


@method("Encoding", "name", "to_s")
def encoding_name(self: Encoding, block: Any) -> RString:
    return RString(self.name)


@method("Encoding", "inspect")
def encoding_inspect(self: Encoding, block: Any) -> RString:
    return RString(f"#<Encoding:{self.name}>")


@method("String", "encoding")
def string_encoding(self: Any, block: Any) -> Encoding:
    return encoding_named(getattr(self, "encoding", UTF_8))


def of_bytes(data: bytes, encoding: str) -> RString:
    """A String of bytes in an encoding."""
    if encoding == BINARY:
        return binary(data)
    made = RString(data.decode("utf-8", "surrogateescape"))
    if encoding != UTF_8:
        made.encoding = encoding
    return made


@method("String", "force_encoding")
def string_force_encoding(self: RString, block: Any, encoding: Any) -> RString:
    check_frozen(self)
    wanted = encoding_named(encoding)
    made = of_bytes(to_bytes(self), wanted.name)
    self.text = made.text
    self.encoding = made.encoding
    return self


@method("String", "b")
def string_b(self: Any, block: Any) -> RString:
    return of_bytes(to_bytes(self), BINARY)


def _decoded(self: Any, source: Encoding) -> str:
    """The text of a String whose bytes are in `source`."""
    if source.name == UTF_8:
        return text(self)
    if source.name == BINARY:
        return "".join(char if char < "\x80" else chr(0xDC00 + ord(char)) for char in text(self))
    return to_bytes(self).decode(source.codec, "surrogateescape")


@method("String", "encode")
def string_encode(
    self: Any,
    block: Any,
    target: Any = UTF_8,
    source: Any = None,
    *,
    invalid: Any = None,
    undef: Any = None,
    replace: Any = None,
    fallback: Any = None,
    universal_newline: Any = False,
    crlf_newline: Any = False,
    xml: Any = None,
    cr_newline: Any = False,
) -> RString:
    wanted = _target(target, getattr(self, "encoding", UTF_8) if source is None else source)
    own = encoding_named(getattr(self, "encoding", UTF_8) if source is None else source)
    found = _decoded(self, own)
    if replace is not None and invalid is None:
        undef = True
    if own.name != wanted.name or invalid is not None:
        found = _without_invalid(found, own, wanted, invalid, undef, replace)
    if truthy(universal_newline):
        found = found.replace("\r\n", "\n").replace("\r", "\n")
    if truthy(crlf_newline):
        found = found.replace("\n", "\r\n")
    if xml is not None:
        found = _for_xml(found, name_or_text(xml))
    if wanted.name == UTF_8:
        return RString(found)
    if xml is not None:
        found = "".join(_or_reference(char, _codec(wanted)) for char in found)
    if fallback is not None:
        found = "".join(_or_fallback(char, _codec(wanted), fallback) for char in found)
    return of_bytes(_encoded(found, wanted, undef, replace), wanted.name)


def _codec(wanted: Encoding) -> str:
    return "ascii" if wanted.name == BINARY else wanted.codec


def _or_fallback(char: str, codec: str, fallback: Any) -> str:
    if _or_replaced(char, codec, "") == char:
        return char
    name = "[]" if isinstance(fallback, dict) else "call"
    found = call(fallback, name, RString(char))
    return char if found is None else to_s(found)


def _or_reference(char: str, codec: str) -> str:
    return char if _or_replaced(char, codec, "") == char else f"&#x{ord(char):X};"


def _for_xml(found: str, kind: str) -> str:
    found = found.replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;")
    if kind != "attr":
        return found
    return '"' + found.replace('"', "&quot;").replace("'", "&apos;") + '"'


def _without_invalid(
    found: str, own: Encoding, wanted: Encoding, invalid: Any, undef: Any, replace: Any
) -> str:
    bad = _INVALID.search(found)
    if bad is None:
        return found
    of_bytes_alone = own.name == BINARY
    if (undef if of_bytes_alone else invalid) is not None:
        return re.sub(
            "[\ud800-\udfff]", lambda _: "\ufffd" if replace is None else to_s(replace), found
        )
    byte = f'"\\x{ord(bad[0][0]) & 0xFF:02X}"'
    if of_bytes_alone:
        raise error(
            "Encoding::UndefinedConversionError", f"{byte} from ASCII-8BIT to {wanted.name}"
        )
    raise error("Encoding::InvalidByteSequenceError", f"{byte} on {own.name}")


def _encoded(found: str, wanted: Encoding, undef: Any, replace: Any) -> bytes:
    codec = _codec(wanted)
    if undef is not None:
        new = "?" if replace is None else to_s(replace)
        found = "".join(_or_replaced(char, codec, new) for char in found)
    try:
        return found.encode(codec)
    except UnicodeEncodeError as bad:
        raise error(
            "Encoding::UndefinedConversionError",
            f"U+{ord(found[bad.start]):04X} from UTF-8 to {wanted.name}",
        ) from None


def _or_replaced(char: str, codec: str, new: str) -> str:
    try:
        char.encode(codec)
    except UnicodeEncodeError:
        return new
    return char


@method("String", "encode!")
def string_encode_in_place(self: RString, block: Any, *args: Any, **options: Any) -> RString:
    check_frozen(self)
    made = string_encode(self, None, *args, **options)
    self.text, self.encoding = made.text, made.encoding
    return self


@method("String", "valid_encoding?")
def string_is_valid(self: Any, block: Any) -> bool:
    return _INVALID.search(text(self)) is None


@method("String", "ascii_only?")
def string_is_ascii(self: Any, block: Any) -> bool:
    return text(self).isascii()


@method("String", "bytesize")
def string_bytesize(self: Any, block: Any) -> int:
    return len(to_bytes(self))


@edits("scrub")
def string_scrub(found: str, block: Proc | None, replacement: Any = None) -> str:
    if block is not None:
        return _INVALID.sub(lambda bad: to_s(block.call(RString(bad[0]))), found)
    new = "\ufffd" if replacement is None else to_str(replacement)
    return re.sub("[\ud800-\udfff]", lambda _: new, found)


@edits("unicode_normalize")
def string_unicode_normalize(found: str, block: Any, form: Any = None) -> str:
    name = "nfc" if form is None else name_or_text(form)
    if name not in ("nfc", "nfd", "nfkc", "nfkd"):
        raise error("ArgumentError", f"Invalid normalization form {name}.")
    return unicodedata.normalize(name.upper(), found)  # type: ignore[arg-type]


@method("String", "unicode_normalized?")
def string_is_normalized(self: Any, block: Any, form: Any = None) -> bool:
    return text(self) == string_unicode_normalize(text(self), None, form)
