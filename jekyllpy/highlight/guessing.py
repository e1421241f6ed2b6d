"""Finding the language from the code alone: modelines, shebangs, doctypes, first words."""

from __future__ import annotations

import re

from jekyllpy.errors import ConversionError
from jekyllpy.highlight.languages import ALIASES

PLAIN = "plaintext"
MODELINE_LINES = 5
"""Lines looked at from either end of the code."""

_MODELINES = (
    re.compile(r"-\*-[^\n]*?\bmode\s*:\s*([\w+-]+)[^\n]*?-\*-", re.IGNORECASE),
    re.compile(r"-\*-\s*([\w+-]+)\s*-\*-"),
    re.compile(r"(?:vim|vi|ex):\s*(?:ft|filetype|syntax)=(\w+)\s?", re.IGNORECASE),
    re.compile(
        r"(?:vim|vi|ex):\s*set?\b[^\n]*?\s(?:ft|filetype|syntax)=(\w+)[^\n:]*:", re.IGNORECASE
    ),
)

_INTERPRETERS = {
    "awk": "awk",
    "coffeescript": "coffee",
    "crystal": "crystal",
    "factor": "factor",
    "gherkin": "cucumber",
    "groovy": "groovy",
    "hack": "hhvm",
    "haskell": "runhaskell",
    "haxe": "haxe",
    "io": "io",
    "javascript": "node|jsc",
    "julia": "julia",
    "lasso": "lasso9",
    "livescript": "lsc",
    "lua": "lua",
    "moonscript": "moon",
    "perl": "perl",
    "php": "php",
    "praat": "praat",
    "puppet": "puppet-apply|puppet",
    "python": r"pythonw?(?:[23](?:\.\d+)?)?",
    "r": "Rscript",
    "ruby": "ruby",
    "rust": "rustc",
    "sed": "sed",
    "shell": "(?:ba|z|k)?sh",
    "tcl": "tclsh|wish|jimsh",
    "tulip": "tulip",
}
"""Tags with the programs that a first line `#!` names for them."""

_SIGNS = {
    "biml": re.compile(r"<\s*Biml\b"),
    "diff": re.compile(r"\AIndex: |\Adiff[^\n]*?\ba/[^\n]*\bb|---.*?\n[+][+][+]|[+][+][+].*?\n---"),
    "hack": re.compile(r"<\?hh|async function [a-zA-Z]|\): Awaitable<"),
    "lasso": re.compile(r"\A.*?<\?(?:lasso(?:script)?|=)"),
    "mosel": re.compile(r"^\s*(?:model|package)\s+", re.MULTILINE),
    "php": re.compile(r"^<\?php", re.MULTILINE),
    "postscript": re.compile(r"^%!", re.MULTILINE),
    "racket": re.compile(r"\A#lang\s*.*(?:racket|scribble)"),
    "solidity": re.compile(r"\Apragma solidity"),
    "tex": re.compile(
        r"\A\s*\\(?:documentclass|input|documentstyle|relax|ProvidesPackage|ProvidesClass)"
    ),
    "yaml": re.compile(r"\A\s*%YAML"),
}
"""Tags with what else gives them away."""

_DOCTYPE = re.compile(r"\A\s*(?:<\?.*?\?>\s*)?<!DOCTYPE\s+(.+?)>", re.DOTALL)
_XML_START = re.compile(r"\A<\?xml\b")
_HTML_TAG = re.compile(r"<\s*html\b")


def guess(code: str) -> str:
    """The tag of the code's language; `plaintext` where nothing fits.

    Raises:
        ConversionError: more than one language fits.
    """
    code = code.removeprefix("\ufeff").replace("\r\n", "\n")
    named = _by_modeline(code)
    found = named if len(named) == 1 else _by_content(code, named)
    if len(found) > 1:
        tags = ", ".join(f'"{tag}"' for tag in found)
        raise ConversionError(
            f"Ambiguous guess: can't decide between [{tags}]; name the language of the code"
        )
    return found[0] if found else PLAIN


def _by_modeline(code: str) -> list[str]:
    lines = code.split("\n")
    text = "\n".join(lines[:MODELINE_LINES] + lines[-MODELINE_LINES:])
    modes = {found[1] for pattern in _MODELINES if (found := pattern.search(text))}
    return [tag for tag, others in ALIASES.items() if modes & {tag, *others.split()}]


def _by_content(code: str, candidates: list[str]) -> list[str]:
    detected = [tag for tag, sign in _SIGNS.items() if sign.search(code)]
    shebang = re.match(r"\s*#!(.*)", code)
    if shebang:
        detected += [
            tag
            for tag, program in _INTERPRETERS.items()
            if re.search(rf"\b(?:{program})(?:\s|$)", shebang[1])
        ]
    detected += _markup(code)
    fitting = [tag for tag in dict.fromkeys(detected) if not candidates or tag in candidates]
    return fitting or candidates


def _markup(code: str) -> list[str]:
    doctype = _DOCTYPE.match(code)
    is_html = doctype is not None and re.search(r"\bhtml\b", doctype[1], re.IGNORECASE) is not None
    is_xml = _XML_START.match(code) is not None
    tags = []
    if is_html or (not is_xml and _HTML_TAG.search(code)):
        tags.append("html")
    if (is_xml or doctype is not None) and not (doctype is not None and "html" in doctype[1]):
        tags.append("xml")
    return tags
