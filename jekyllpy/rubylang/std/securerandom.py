"""Ruby's SecureRandom."""

from __future__ import annotations

import base64
import random
import secrets
import uuid
from typing import Any

from jekyllpy.rubylang.errors import error
from jekyllpy.rubylang.native import define_module, singleton_method
from jekyllpy.rubylang.objects.array import RArray
from jekyllpy.rubylang.objects.range import Range
from jekyllpy.rubylang.objects.string import RString, binary
from jekyllpy.rubylang.operations import inspect, to_s
from jekyllpy.rubylang.std.arguments import ascii_string

define_module("SecureRandom")
_secure = random.SystemRandom()
_ALPHANUMERIC = "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789"


def number(source: random.Random, limit: Any) -> Any:
    """A number below a limit, or in a range."""
    if limit is None or limit == 0:
        return source.random()
    if isinstance(limit, Range):
        if isinstance(limit.first, float) or isinstance(limit.last, float):
            return source.uniform(limit.first, limit.last)
        return source.randint(limit.first, limit.last - (1 if limit.exclusive else 0))
    if limit < 0:
        raise error("ArgumentError", f"invalid argument - {inspect(limit)}")
    return source.random() * limit if isinstance(limit, float) else source.randrange(limit)


@singleton_method("SecureRandom", "rand", "random_number")
def secure_number(self: Any, block: Any, limit: Any = None) -> Any:
    return number(_secure, limit)


@singleton_method("Random", "urandom")
@singleton_method("SecureRandom", "bytes", "random_bytes")
def secure_bytes(self: Any, block: Any, count: Any = 16) -> RString:
    return binary(secrets.token_bytes(16 if count is None else count))


@singleton_method("Random", "hex")
@singleton_method("SecureRandom", "hex")
def secure_hex(self: Any, block: Any, count: Any = 16) -> RString:
    return RString(secrets.token_hex(16 if count is None else count))


@singleton_method("Random", "uuid")
@singleton_method("SecureRandom", "uuid")
def secure_uuid(self: Any, block: Any) -> RString:
    return RString(str(uuid.uuid4()))


@singleton_method("Random", "alphanumeric")
@singleton_method("SecureRandom", "alphanumeric")
def secure_alphanumeric(self: Any, block: Any, count: Any = 16, *, chars: Any = None) -> RString:
    letters = _ALPHANUMERIC if chars is None else [to_s(char) for char in chars]
    return RString("".join(_secure.choice(letters) for _ in range(16 if count is None else count)))


@singleton_method("SecureRandom", "base64")
def secure_base64(self: Any, block: Any, count: Any = 16) -> RString:
    return ascii_string(base64.b64encode(secrets.token_bytes(16 if count is None else count)))


@singleton_method("SecureRandom", "urlsafe_base64")
def secure_urlsafe(self: Any, block: Any, count: Any = 16, padding: Any = False) -> RString:
    found = base64.urlsafe_b64encode(secrets.token_bytes(16 if count is None else count))
    return ascii_string(found if padding else found.rstrip(b"="))


@singleton_method("SecureRandom", "choose")
def secure_choose(self: Any, block: Any, choices: RArray, count: int) -> RString:
    return RString("".join(to_s(_secure.choice(choices)) for _ in range(count)))
