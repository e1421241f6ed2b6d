"""Ruby's string methods where Python's differ: what counts as white space, and case."""

from __future__ import annotations

WHITESPACE = " \\t\\n\\v\\f\\r"
_STRIPPED = "\0\t\n\v\f\r "


def strip(text: str) -> str:
    """Without ASCII white space and NULs at both ends."""
    return text.strip(_STRIPPED)


def lstrip(text: str) -> str:
    """Without ASCII white space and NULs at the start."""
    return text.lstrip(_STRIPPED)


def rstrip(text: str) -> str:
    """Without ASCII white space and NULs at the end."""
    return text.rstrip(_STRIPPED)


def split(text: str, separator: str | None = None) -> list[str]:
    """Ruby's `String#split`: no empty parts at the end; one space or none means any white space."""
    if separator is None or separator == " ":
        # Bytes split at ASCII white space alone, which is Ruby's.
        words = text.encode("utf-8", "surrogatepass").split()
        return b"\n".join(words).decode("utf-8", "surrogatepass").split("\n") if words else []
    elif separator == "":
        return list(text)
    else:
        parts = text.split(separator)
    while parts and not parts[-1]:
        parts.pop()
    return parts


def downcase(text: str) -> str:
    """In lower case; a sigma at a word's end is like any other, as Ruby has it."""
    return text.replace("Σ", "σ").lower() if "Σ" in text else text.lower()


def capitalize(text: str) -> str:
    """The first character in title case, the others in lower case."""
    return text[:1].title() + downcase(text[1:])
