"""What stands for Ruby's kinds of characters in the `regex` package."""

from __future__ import annotations

# Ruby's shorthands know ASCII only; what each stands for inside of brackets
SHORTHANDS = {
    "w": "a-zA-Z0-9_",
    "d": "0-9",
    "s": r" \t\r\n\f\v",
    "h": "0-9a-fA-F",
}

# ... and under `(?u)`
UNICODE_SHORTHANDS = {
    "w": r"\p{L}\p{M}\p{N}\p{Pc}",
    "d": r"\p{Nd}",
    "s": r"\s",
    "h": "0-9a-fA-F",
}

# names of `[[:name:]]` and `\p{name}` that the package calls otherwise
NAMED = {
    "alnum": r"\p{Alphabetic}\p{M}\p{Nd}",
    "alpha": r"\p{Alphabetic}\p{M}",
    "ascii": r"\x00-\x7f",
    "blank": r"\p{Zs}\t",
    "cntrl": r"\p{Cc}",
    "digit": r"\p{Nd}",
    "graph": r"\p{L}\p{M}\p{N}\p{P}\p{S}\p{Cf}\p{Co}",
    "lower": r"\p{Lowercase}",
    "print": r"\p{L}\p{M}\p{N}\p{P}\p{S}\p{Cf}\p{Co}\p{Zs}",
    "punct": r"\p{P}$+<=>\^`|~",
    "space": r"\s",
    "upper": r"\p{Uppercase}",
    "word": r"\p{L}\p{M}\p{N}\p{Pc}",
    "xdigit": "0-9a-fA-F",
    "any": r"\s\S",
}

# sequences that both have, with the same meaning
SAME_ESCAPES = set("BbKX")

CONTROL_ESCAPES = {
    "a": r"\x07",
    "e": r"\x1b",
    "f": r"\f",
    "n": r"\n",
    "r": r"\r",
    "t": r"\t",
    "v": r"\v",
}

LINE_BREAK = r"(?>\r\n|[\n\v\f\r\x85\u2028\u2029])"


def literal(code: int) -> str:
    """A character as it stands outside and inside of brackets."""
    char = chr(code)
    if char.isalnum() or char == "_" or code > 0x7F:
        return char
    return f"\\x{code:02x}"


def property_class(name: str, negated: bool) -> str:
    """What stands for `\\p{name}` outside of brackets."""
    if name.startswith("^"):
        name, negated = name[1:], not negated
    known = NAMED.get(name.lower().replace("_", ""))
    if known is not None:
        return f"[{'^' if negated else ''}{known}]"
    return f"\\{'P' if negated else 'p'}{{{name}}}"
