"""Addresses from templates.

Rules: Jekyll 4.4.1, `URL`, `Drops::UrlDrop` and `Utils.add_permalink_suffix`.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Mapping
from functools import lru_cache
from urllib.parse import quote, unquote

from jekyllpy.errors import PermalinkError
from jekyllpy.late.patterns import late

PLACEHOLDER = late(r":([a-z_]+)")
PLAIN = late(r"^[a-zA-Z0-9./-]+$", re.MULTILINE)
LONGEST = 65_536
SHOWN = 40
SLASHES = late(r"/+")
# What Addressable leaves as it is in a path, unreserved characters aside.
PATH_CHARACTERS = ":@!$&'()*+,;=/"


def from_mapping(template: str, placeholders: Mapping[str, str | None]) -> str:
    """The address that `template` gives with each `:name` replaced, in the order of the names.

    A value of None takes the slash before its placeholder with it.

    Raises:
        PermalinkError: for an address that no file's name is long enough for.
    """
    address = template
    for name, value in placeholders.items():
        if ":" not in address:
            break
        if value is None:
            address = address.replace(f"/:{name}", "")
        else:
            address = address.replace(f":{name}", escape_path(value))
        if len(address) > LONGEST:
            raise PermalinkError(f"has an address too long for a file: {address[:SHOWN]}…")
    return sanitize(address)


def from_function(template: str, placeholder: Callable[[str], str | None]) -> str:
    """The address that `template` gives; `:name_` stands for `:name` when no other exists.

    Args:
        placeholder: what a placeholder of this name stands for; None if there is none.

    Raises:
        PermalinkError: for a placeholder that there isn't.
    """

    def value(found: re.Match[str]) -> str:
        name = found[1]
        pool = [name, name.removesuffix("_")] if name.endswith("_") else [name]
        for key in pool:
            text = placeholder(key)
            if text is not None:
                return escape_path(text) + name[len(key) :]
        raise PermalinkError(
            f"The URL template doesn't have {' or '.join(pool)} keys. Check your permalink template!"
        )

    return sanitize(PLACEHOLDER.sub(value, template))


def sanitize(address: str) -> str:
    """`address` from the root, without steps upwards or doubled slashes."""
    clean = f"/{address}".replace("..", "/").replace("./", "")
    return SLASHES.sub("/", clean)


@lru_cache(maxsize=1024)
def escape_path(path: str) -> str:
    """`path` percent-encoded where an address needs it."""
    if not path or PLAIN.search(path):
        return path
    return quote(path, safe=PATH_CHARACTERS + "~", errors="surrogateescape")


def unescape_path(path: str) -> str:
    """`path` without percent-encoding."""
    return unquote(path, errors="surrogateescape") if "%" in path else path


def file_at(address: str) -> str:
    """The path of the file at an address.

    Raises:
        PermalinkError: for an address that no file can have.
    """
    path = unescape_path(address)
    if "\0" in path:
        raise PermalinkError(f"The address {address} holds a NUL: take it out of the permalink")
    return path


def with_suffix(template: str, style: str) -> str:
    """`template` ending as addresses of the permalink `style` end."""
    if style == "pretty":
        return template + "/"
    if style in ("date", "ordinal", "none"):
        return template + ":output_ext"
    if style.endswith("/"):
        return template + "/"
    if style.endswith(":output_ext"):
        return template + ":output_ext"
    return template
