"""`Array#pack` and `String#unpack`: the directives for bytes, whole numbers, base 64 and hex."""

from __future__ import annotations

import base64
import binascii
import re
import struct
from collections import deque
from typing import Any

from jekyllpy.rubylang.core.array import Array
from jekyllpy.rubylang.core.encodings import of_bytes
from jekyllpy.rubylang.errors import error
from jekyllpy.rubylang.implicit import to_int, to_str
from jekyllpy.rubylang.native import method
from jekyllpy.rubylang.objects.array import RArray
from jekyllpy.rubylang.objects.string import BINARY, UTF_8, RString, text, to_bytes

_DIRECTIVE = re.compile(r"([a-zA-Z@])([_!<>]*)(\*|\d+)?\s*")
_NUMBERS = {
    "C": "B", "c": "b", "S": "H", "s": "h", "L": "I", "l": "i", "Q": "Q", "q": "q", "J": "Q",
    "j": "q", "n": ">H", "N": ">I", "v": "<H", "V": "<I", "I": "I", "i": "i", "D": "d", "d": "d",
    "F": "f", "f": "f", "E": "<d", "e": "<f", "G": ">d", "g": ">f",
}  # fmt: skip
_LINE = 45


def _code(letter: str, modifiers: str) -> str:
    code = _NUMBERS[letter]
    if len(code) > 1:
        return code
    return (">" if ">" in modifiers else "<") + code


def _directives(template: str) -> list[tuple[str, str, int | None]]:
    """Letter, modifiers and count of each directive; None is `*`."""
    found = []
    for letter, modifiers, count in _DIRECTIVE.findall(template):
        found.append((letter, modifiers, None if count == "*" else int(count or 1)))
    return found


def _padded(value: Any, letter: str, count: int | None) -> bytes:
    data = to_bytes(value) if value is not None else b""
    if count is None:
        return data + (b"\0" if letter == "Z" else b"")
    return data[:count].ljust(count, b" " if letter == "A" else b"\0")


def _base64(data: bytes, count: int | None) -> bytes:
    if count == 0:
        return base64.b64encode(data)
    width = _LINE if count is None or count < 3 else count // 3 * 3
    lines = [base64.b64encode(data[at : at + width]) for at in range(0, len(data), width)]
    return b"".join(line + b"\n" for line in lines)


def _digits(value: str, letter: str) -> bytes:
    if letter in "Hh":
        pairs = value + "0" * (len(value) % 2)
        if letter == "h":
            pairs = "".join(pairs[at : at + 2][::-1] for at in range(0, len(pairs), 2))
        return binascii.unhexlify(pairs)
    bits = value + "0" * (-len(value) % 8)
    groups = [bits[at : at + 8] for at in range(0, len(bits), 8)]
    return bytes(int(group if letter == "B" else group[::-1], 2) for group in groups)


@method("Array", "pack")
def array_pack(self: Array, block: Any, template: Any) -> RString:
    values = deque(self)
    out = bytearray()
    encoding = BINARY
    for number, (letter, modifiers, count) in enumerate(_directives(to_str(template))):
        if letter in "xX@":
            out += b"\0" * (count or 0)
            continue
        if letter in "aAZmMHhBb":
            value = _taken(values)
            if letter in "aAZ":
                out += _padded(value, letter, count)
            elif letter in "mM":
                out += _base64(to_bytes(value), count)
            else:
                out += _digits(text(value), letter)
            continue
        for _ in range(len(values) if count is None else count):
            value = to_int(_taken(values)) if letter not in "DdFfEeGg" else float(_taken(values))
            out += _packed_number(value, letter, modifiers)
        if letter == "U" and not number:
            encoding = UTF_8
    made = of_bytes(bytes(out), encoding)
    if encoding == BINARY and set(to_str(template)) <= set("mM0123456789 "):
        made.encoding = UTF_8
    return made


def _taken(values: deque[Any]) -> Any:
    if not values:
        raise error("ArgumentError", "too few arguments")
    return values.popleft()


def _packed_number(value: Any, letter: str, modifiers: str) -> bytes:
    if letter == "U":
        return chr(value).encode("utf-8", "surrogatepass")
    if letter not in _NUMBERS:
        raise error("ArgumentError", f"unknown pack directive '{letter}'")
    code = _code(letter, modifiers)
    if type(value) is int and letter not in "DdFfEeGg":
        size = struct.calcsize(code)
        return (value & ((1 << 8 * size) - 1)).to_bytes(size, "big" if code[0] == ">" else "little")
    return struct.pack(code, value)


def _unpacked(data: bytes, template: str) -> list[Any]:
    found: list[Any] = []
    at = 0
    for letter, modifiers, count in _directives(template):
        if letter in "aAZ":
            part = data[at:] if count is None else data[at : at + count]
            at += len(part)
            found.append(_trimmed(part, letter))
        elif letter in "mM":
            found.append(of_bytes(base64.b64decode(data[at:]), BINARY))
            at = len(data)
        elif letter in "HhBb":
            digits = _as_digits(data[at:], letter)
            found.append(RString(digits if count is None else digits[:count]))
            at = len(data)
        elif letter == "U":
            chars = data[at:].decode("utf-8", "surrogateescape")
            chars = chars if count is None else chars[:count]
            found.extend(map(ord, chars))
            at += len(chars.encode("utf-8", "surrogateescape"))
        elif letter == "x":
            at += count or 0
        else:
            at = _unpack_numbers(data, at, letter, modifiers, count, found)
    return found


def _trimmed(part: bytes, letter: str) -> RString:
    if letter == "A":
        part = part.rstrip(b" \0")
    elif letter == "Z":
        part = part.split(b"\0")[0]
    return of_bytes(part, BINARY)


def _as_digits(data: bytes, letter: str) -> str:
    if letter in "Hh":
        pairs = [f"{byte:02x}" for byte in data]
    else:
        pairs = [f"{byte:08b}" for byte in data]
    return "".join(pair if letter in "HB" else pair[::-1] for pair in pairs)


def _unpack_numbers(
    data: bytes, at: int, letter: str, modifiers: str, count: int | None, found: list[Any]
) -> int:
    if letter not in _NUMBERS:
        raise error("ArgumentError", f"unknown unpack directive '{letter}'")
    code = _code(letter, modifiers)
    size = struct.calcsize(code)
    wanted = (len(data) - at) // size if count is None else count
    for _ in range(wanted):
        part = data[at : at + size]
        found.append(struct.unpack(code, part)[0] if len(part) == size else None)
        at += size
    return at


@method("String", "unpack")
def string_unpack(self: Any, block: Any, template: Any) -> RArray:
    return RArray(_unpacked(to_bytes(self), to_str(template)))


@method("String", "unpack1")
def string_unpack1(self: Any, block: Any, template: Any) -> Any:
    found = _unpacked(to_bytes(self), to_str(template))
    return found[0] if found else None
