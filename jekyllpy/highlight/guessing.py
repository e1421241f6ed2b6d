"""Finding the language from the code alone: modelines, shebangs, doctypes, first words."""

from __future__ import annotations

import re
from bisect import bisect
from itertools import pairwise

from jekyllpy.config.editions.rouge import ROUGE_4_7, RougeTraits
from jekyllpy.errors import ConversionError
from jekyllpy.highlight.languages import aliases

PLAIN = "plaintext"
MODELINE_LINES = 5
"""Lines looked at from either end of the code."""

_EMACS_SIGN = "-*-"
_EMACS_MODE = re.compile(r"\bmode\s*:\s*([\w+-]+)", re.IGNORECASE)
_VIM_SET = re.compile(r"(?:ex|vim?):\s*set?\b", re.IGNORECASE)
_VIM_OPTION = re.compile(r"\s(?:syntax|filetype|ft)=(\w+)", re.IGNORECASE)
_NAMES_ALONE = (
    re.compile(r"-\*-\s*([\w+-]+)\s*-\*-"),
    re.compile(r"(?:ex|vim?):\s*(?:syntax|filetype|ft)=(\w+)", re.IGNORECASE),
)


def _emacs_mode(line: str) -> re.Match[str] | None:
    """`-*- ... mode: NAME ... -*-`."""
    start, end = line.find(_EMACS_SIGN), line.rfind(_EMACS_SIGN)
    return _EMACS_MODE.search(line, start + len(_EMACS_SIGN), end) if start < end else None


def _vim_option(line: str) -> re.Match[str] | None:
    """`vim: set ... ft=NAME ...:`."""
    start = _VIM_SET.search(line)
    return _VIM_OPTION.search(line, start.end(), line.rfind(":")) if start else None


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
    "diff": re.compile(r"\AIndex: |\Adiff(?>[^\n]*?\ba/)[^\n]*\bb"),
    "hack": re.compile(r"<\?hh|async function [a-zA-Z]|\): Awaitable<"),
    "lasso": re.compile(r"\A.*?<\?(?:lasso(?:script)?|=)"),
    "mosel": re.compile(r"^\s*(?:model|package)\s+", re.MULTILINE),
    "php": re.compile(r"^<\?php", re.MULTILINE),
    "postscript": re.compile(r"^%!", re.MULTILINE),
    "racket": re.compile(r"\A#lang\s*+.*(?:racket|scribble)"),
    "solidity": re.compile(r"\Apragma solidity"),
    "tex": re.compile(
        r"\A\s*\\(?:documentclass|input|documentstyle|relax|ProvidesPackage|ProvidesClass)"
    ),
    "yaml": re.compile(r"\A\s*%YAML"),
}
"""Tags with what else gives them away."""

_LATER_SIGNS = {
    **{tag: sign for tag, sign in _SIGNS.items() if tag not in ("mosel", "solidity")},
    "shell": re.compile(r"\A#(?:autoload|compdef)\b"),
}
_LATER_INTERPRETERS = {
    **_INTERPRETERS,
    "elixir": "elixir",
    "groovy": "groovy|nextflow",
    "mojo": "mojo",
}
"""What an edition with `guesses_by_newer_signs` goes by."""

_DOCTYPE = re.compile(r"\s*(?:<\?|<!DOCTYPE\s)")
_DOCTYPE_BEHIND = re.compile(r"\?>\s*<!DOCTYPE\s")
_DOCTYPE_NAME = re.compile(r"\s*+((?s:.)[^>]*)>")
_XML_START = re.compile(r"\A<\?xml\b")
_HTML_TAG = re.compile(r"<\s*html\b")


def guess(code: str, traits: RougeTraits = ROUGE_4_7) -> str:
    """The tag of the code's language; `plaintext` where nothing fits.

    Raises:
        ConversionError: more than one language fits.
    """
    code = code.removeprefix("\ufeff").replace("\r\n", "\n")
    named = _by_modeline(code, traits)
    found = named if len(named) == 1 else _by_content(code, named, traits)
    if len(found) > 1:
        tags = ", ".join(f'"{tag}"' for tag in found)
        raise ConversionError(
            f"Ambiguous guess: can't decide between [{tags}]; name the language of the code"
        )
    return found[0] if found else PLAIN


def _by_modeline(code: str, traits: RougeTraits) -> list[str]:
    lines = code.split("\n")
    lines = lines[:MODELINE_LINES] + lines[-MODELINE_LINES:]
    text = "\n".join(lines)
    found = [
        *(pattern.search(text) for pattern in _NAMES_ALONE),
        *(next(filter(None, map(in_line, lines)), None) for in_line in (_emacs_mode, _vim_option)),
    ]
    modes = {name[1] for name in found if name}
    return [tag for tag, others in aliases(traits).items() if modes & {tag, *others.split()}]


def _by_content(code: str, candidates: list[str], traits: RougeTraits) -> list[str]:
    signs, interpreters = _SIGNS, _INTERPRETERS
    if traits.guesses_by_newer_signs:
        signs, interpreters = _LATER_SIGNS, _LATER_INTERPRETERS
    detected = [tag for tag, sign in signs.items() if sign.search(code)]
    if "diff" not in detected and _has_diff_header(code):
        detected.insert(bisect(detected, "diff"), "diff")
    shebang = re.match(r"\s*#!(.*)", code)
    if shebang:
        detected += [
            tag
            for tag, program in interpreters.items()
            if re.search(rf"\b(?:{program})(?:\s|$)", shebang[1])
        ]
    detected += _markup(code)
    fitting = [tag for tag in dict.fromkeys(detected) if not candidates or tag in candidates]
    return fitting or candidates


def _has_diff_header(code: str) -> bool:
    """Whether a line with `---` stands before one that begins with `+++`, or the other way round."""
    signs = ("---", "+++")
    return any(
        (old in line and following.startswith(new))
        for line, following in pairwise(code.split("\n"))
        for old, new in (signs, signs[::-1])
    )


def _doctype(code: str) -> str | None:
    """What a doctype at the start, or behind a processing instruction there, declares."""
    start = _DOCTYPE.match(code)
    if start is not None and start[0].endswith("<?"):
        start = _DOCTYPE_BEHIND.search(code, start.end())
    name = _DOCTYPE_NAME.match(code, start.end()) if start else None
    return name[1] if name else None


def _markup(code: str) -> list[str]:
    doctype = _doctype(code)
    is_html = doctype is not None and re.search(r"\bhtml\b", doctype, re.IGNORECASE) is not None
    is_xml = _XML_START.match(code) is not None
    tags = []
    if is_html or (not is_xml and _HTML_TAG.search(code)):
        tags.append("html")
    if (is_xml or doctype is not None) and not (doctype is not None and "html" in doctype):
        tags.append("xml")
    return tags
