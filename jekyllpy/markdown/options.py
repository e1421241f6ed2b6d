"""kramdown's options: their names, types and defaults, and Jekyll's defaults over them.

Reference: https://kramdown.gettalong.org/options.html
"""

from __future__ import annotations

import re
from collections.abc import Callable, Mapping
from dataclasses import dataclass, field, fields, replace
from typing import Any

from jekyllpy.errors import ConfigurationError
from jekyllpy.ruby import Range, inspect, to_s

QUOTE_NAMES = ("lsquo", "rsquo", "ldquo", "rdquo")
ALL_LEVELS = (1, 2, 3, 4, 5, 6)
JEKYLL_DEFAULTS: dict[str, Any] = {
    "input": "GFM",
    "hard_wrap": False,
    "syntax_highlighter_opts": {"default_lang": "plaintext", "guess_lang": True},
}
"""Where Jekyll's configuration departs from kramdown's own defaults."""

CODERAY: dict[str, Any] = {
    "css": "style",
    "bold_every": 10,
    "line_numbers": "inline",
    "line_number_start": 1,
    "tab_width": 4,
    "wrap": "div",
}
"""What a section `coderay` brings along, whichever highlighter is used."""

CODERAY_PREFIX = "coderay_"

OPTIONS_OF_OTHER_OUTPUT = frozenset(
    ["template", "line_width", "latex_headers", "list_indent", "math_engine_opts"]
)
"""What kramdown knows, too, and what changes nothing here."""


@dataclass(frozen=True, slots=True)
class Options:
    """The options of one conversion, parsed; see kramdown's documentation for each."""

    input: str = "kramdown"
    auto_ids: bool = True
    auto_id_stripping: bool = False
    auto_id_prefix: str = ""
    transliterated_header_ids: bool = False
    parse_block_html: bool = False
    parse_span_html: bool = True
    html_to_native: bool = False
    link_defs: dict[str, list[str | None]] = field(default_factory=dict)
    footnote_nr: int = 1
    entity_output: str = "as_char"
    toc_levels: tuple[int, ...] = ALL_LEVELS
    smart_quotes: tuple[str | int, ...] = QUOTE_NAMES
    typographic_symbols: dict[str, str] = field(default_factory=dict)
    header_offset: int = 0
    header_links: bool = False
    syntax_highlighter: str | None = "rouge"
    syntax_highlighter_opts: dict[str, Any] = field(default_factory=dict)
    math_engine: str | None = "mathjax"
    footnote_backlink: str = "&#8617;"
    footnote_backlink_inline: bool = False
    footnote_prefix: str = ""
    footnote_link_text: str = "%s"
    remove_line_breaks_for_cjk: bool = False
    remove_block_html_tags: bool = True
    remove_span_html_tags: bool = False
    forbidden_inline_options: tuple[str, ...] = ("template",)
    hard_wrap: bool = True
    gfm_quirks: tuple[str, ...] = ("paragraph_end",)
    show_warnings: bool = False

    def with_option(self, name: str, value: object) -> Options:
        """These options with one of them set to an unparsed value.

        Raises:
            ConfigurationError: the value makes no sense for the option.
        """
        return replace(self, **{name: PARSERS[name](name, value)})


def parse_options(values: Mapping[str, Any]) -> Options:
    """Options from `values`, over kramdown's defaults; names kramdown doesn't know are ignored.

    Raises:
        ConfigurationError: a value that makes no sense for its option.
    """
    return Options(
        **{name: PARSERS[name](name, value) for name, value in values.items() if name in PARSERS}
    )


def jekyll_options(
    kramdown: Mapping[str, Any],
    highlighter: str | None = "rouge",
    *,
    names_plain_text: bool = True,
) -> dict[str, Any]:
    """The options that Jekyll hands to kramdown, from the `kramdown` section of its configuration.

    Args:
        kramdown: the section, with Jekyll's defaults already in it.
        highlighter: the configuration's `highlighter`, for want of `syntax_highlighter`.
        names_plain_text: code without a language is said to be plain text.

    Raises:
        ConfigurationError: if the highlighter's options are no mapping.
    """
    options = dict(kramdown)
    if not options.get("syntax_highlighter"):
        options["syntax_highlighter"] = highlighter or "rouge"
    highlighting = _mapping("syntax_highlighter_opts", options.get("syntax_highlighter_opts") or {})
    if names_plain_text and highlighting.get("default_lang") is None:
        highlighting["default_lang"] = "plaintext"
    highlighting["guess_lang"] = options.get("guess_lang")
    coderay = options.get("coderay")
    if coderay:
        merged = highlighting | CODERAY | _mapping("coderay", coderay)
        highlighting = {name.removeprefix(CODERAY_PREFIX): value for name, value in merged.items()}
    options["syntax_highlighter_opts"] = highlighting
    return options


def _boolean(_name: str, value: object) -> bool:
    if isinstance(value, bool):
        return value
    text = to_s(value)
    return text.lower().strip() != "false" and text != ""


def _string(_name: str, value: object) -> str:
    return to_s(value)


def _integer(name: str, value: object) -> int:
    if isinstance(value, int) and not isinstance(value, bool):
        return value
    text = to_s(value)
    try:
        return int(text, 0) if not re.fullmatch(r"[+-]?0[0-7]+", text) else int(text, 8)
    except ValueError:
        raise _invalid(name, value, "an integer") from None


def _symbol(_name: str, value: object) -> str | None:
    text = to_s(value).strip().removeprefix(":")
    return None if text in ("", "nil") else text


def _word(name: str, value: object) -> str:
    return _symbol(name, value) or ""


def _input(_name: str, value: object) -> str:
    return to_s(value) or "kramdown"


def _array(name: str, value: object, size: int | None = None) -> list[Any]:
    if isinstance(value, str):
        items: list[Any] = value.split(",")
        while items and items[-1] == "":
            items.pop()
    elif isinstance(value, list | tuple):
        items = list(value)
    else:
        raise _invalid(name, value, "a list")
    if size is not None and len(items) != size:
        raise _invalid(name, value, f"a list of {size} values")
    return items


def _mapping(name: str, value: object) -> dict[str, Any]:
    if isinstance(value, str):
        import yaml

        try:
            value = yaml.safe_load(value)
        except (yaml.YAMLError, ValueError, RecursionError):
            raise _invalid(name, value, "a mapping") from None
    if not isinstance(value, Mapping):
        raise _invalid(name, value, "a mapping")
    return {_word(name, key): item for key, item in value.items()}


def _link_defs(name: str, value: object) -> dict[str, list[str | None]]:
    found: dict[str, list[str | None]] = {}
    if isinstance(value, str):
        value = _mapping(name, value)
    if not isinstance(value, Mapping):
        raise _invalid(name, value, "a mapping")
    for key, target in value.items():
        if not isinstance(target, list | tuple) or not 1 <= len(target) <= 2:
            raise _invalid(name, value, "a mapping from names to [url] or [url, title]")
        texts = [None if text is None else to_s(text) for text in target]
        found[to_s(key)] = texts if len(texts) == 2 else [*texts, None]
    return found


def _symbols(name: str, value: object) -> dict[str, str]:
    return {key: to_s(text) for key, text in _mapping(name, value).items()}


def _levels(name: str, value: object) -> tuple[int, ...]:
    if isinstance(value, str):
        if m := re.search(r"^(\d)\.\.(\d)$", value, re.M):
            levels = list(range(int(m[1]), int(m[2]) + 1))
        elif re.search(r"^\d(?:,\d)*$", value, re.M):
            levels = [int(level) for level in value.split(",")]
        else:
            raise _invalid(name, value, "levels such as 1..3 or 1,2,3")
    elif isinstance(value, Range):
        levels = [int(level) for level in value]
    elif isinstance(value, list | tuple):
        levels = [_integer(name, level) for level in value]
    else:
        raise _invalid(name, value, "levels such as 1..3 or 1,2,3")
    if any(level not in ALL_LEVELS for level in levels):
        raise _invalid(name, value, "levels from 1 to 6")
    return tuple(dict.fromkeys(levels))


def _smart_quotes(name: str, value: object) -> tuple[str | int, ...]:
    quotes = _array(name, value, len(QUOTE_NAMES))
    return tuple(int(q) if re.fullmatch(r"\d+", to_s(q)) else to_s(q) for q in quotes)


def _names(name: str, value: object) -> tuple[str, ...]:
    return tuple(_word(name, item) for item in _array(name, value))


def _link_text(name: str, value: object) -> str:
    text = to_s(value)
    if "%s" not in text:
        raise _invalid(name, value, "a text with %s in it")
    return text


def _invalid(name: str, value: object, wanted: str) -> ConfigurationError:
    return ConfigurationError(f"kramdown's option `{name}` needs {wanted}, not {inspect(value)}")


_BY_TYPE: dict[str, Callable[[str, object], Any]] = {
    "bool": _boolean,
    "str": _string,
    "int": _integer,
    "str | None": _symbol,
}
_BY_NAME: dict[str, Callable[[str, object], Any]] = {
    "input": _input,
    "entity_output": _word,
    "link_defs": _link_defs,
    "toc_levels": _levels,
    "smart_quotes": _smart_quotes,
    "typographic_symbols": _symbols,
    "syntax_highlighter_opts": _mapping,
    "footnote_link_text": _link_text,
    "forbidden_inline_options": _names,
    "gfm_quirks": _names,
}
PARSERS: dict[str, Callable[[str, object], Any]] = {
    option.name: _BY_NAME.get(option.name) or _BY_TYPE[str(option.type)]
    for option in fields(Options)
}
"""How each option's value is read."""
