"""`encode_email`: an address in percent-encoding, as jekyll-email-protect 1.0 hides it."""

from __future__ import annotations

from typing import Any

from jekyllpy import ruby
from jekyllpy.plugins.api import Registry


def encode_email(address: Any) -> str:
    """Letters and digits as the percent-encoding of their UTF-8, all else as it is."""
    return "".join(
        "".join(f"%{byte:02X}" for byte in character.encode()) if character.isalnum() else character
        for character in ruby.to_s(address)
    )


def register(plugins: Registry) -> None:
    plugins.filter("encode_email", encode_email)
