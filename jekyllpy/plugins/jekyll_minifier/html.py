"""HTML and XML made small as htmlcompressor 0.4 makes them."""

from __future__ import annotations

import re
from collections.abc import Callable
from functools import partial

from jekyllpy import ruby
from jekyllpy.plugins.jekyll_minifier.html_kept import (
    Kept,
    cdata,
    each_comment_with_condition,
    each_element,
)
from jekyllpy.plugins.jekyll_minifier.html_tags import changed_tags
from jekyllpy.plugins.jekyll_minifier.options import Options

SPACE = r"[ \t\n\v\f\r]"
EVENTS = tuple(
    re.compile(
        rf"({SPACE}on[a-z]++{SPACE}*+={SPACE}*+{quote})((?:[^{quote}\\\r\n]|\\[^\n])*+)({quote})",
        re.IGNORECASE,
    )
    for quote in "\"'"
)
TYPE = re.compile(rf"type{SPACE}*={SPACE}*([\"']*)(.+?)\1", re.IGNORECASE | re.DOTALL)
BLANK = "[\t \u00a0\u1680\u2000-\u200a\u202f\u205f\u3000]"
LINE_END = re.compile(rf"(?<!{BLANK})(?:{BLANK}*+(\r?\n))++{BLANK}*+")
SCRIPT_PROTOCOL = re.compile(
    rf"^javascript:{SPACE}*(?=.)", re.IGNORECASE | re.MULTILINE | re.DOTALL
)
SCRIPT_TYPES = frozenset(("", "text/javascript", "application/javascript"))


def minified(html: str, options: Options, style: Callable[[str], str]) -> str:
    """HTML without what browsers can do without; scripts stay as they are.

    Args:
        style: makes a stylesheet small.
    """
    kept = Kept()
    html = set_aside(html, options, style, kept)
    html = ruby.strip(changed_tags(html, options))
    if options.compress_css:
        kept.change("STYLE", lambda text: cdata(text, style))
    if options.remove_javascript_protocol:
        kept.change("EVENT", lambda text: SCRIPT_PROTOCOL.sub("", text, count=1))
    return kept.restored(html, len(options.preserve_patterns), breaks=options.preserve_line_breaks)


def set_aside(html: str, options: Options, style: Callable[[str], str], kept: Kept) -> str:
    """Put aside what isn't to be changed, or is changed by rules of its own."""
    for number, pattern in enumerate(options.preserve_patterns):
        html = pattern.sub(partial(own_block, kept, f"USER{number}"), html)
    html = kept.skipped(html)

    def conditional(opening: str, text: str, closing: str) -> str:
        inner = minified(text, options, style)
        return kept.keep("COND", opening + inner + closing) if ruby.strip(text) else ""

    html = each_comment_with_condition(html, conditional)
    for pattern in EVENTS:
        html = pattern.sub(
            lambda match: (
                match[1] + kept.keep("EVENT", match[2]) + match[3] if ruby.strip(match[2]) else ""
            ),
            html,
        )
    html = each_element(
        html,
        "pre",
        lambda opening, text, closing: (
            opening + kept.keep("PRE", text) + closing if ruby.strip(text) else ""
        ),
    )

    def script(opening: str, text: str, closing: str) -> str:
        found = TYPE.search(opening)
        kind = found[2].lower() if found is not None else ""
        if not ruby.strip(text) or (kind not in SCRIPT_TYPES and kind in options.template_types):
            return opening + text + closing
        return opening + kept.keep("SCRIPT" if kind in SCRIPT_TYPES else "SKIP", text) + closing

    html = each_element(html, "script", script)
    html = each_element(
        html,
        "style",
        lambda opening, text, closing: (
            opening + (kept.keep("STYLE", text) if ruby.strip(text) else text) + closing
        ),
    )
    html = each_element(
        html,
        "textarea",
        lambda opening, text, closing: (
            opening + kept.keep("TEXTAREA", text if ruby.strip(text) else "") + closing
        ),
    )
    if options.preserve_line_breaks:
        html = LINE_END.sub(lambda match: kept.keep("LT", match[1]), html)
    return html


def own_block(kept: Kept, kind: str, match: re.Match[str]) -> str:
    """The mark for what the site's own pattern found."""
    return kept.keep(kind, match[0]) if ruby.strip(match[0]) else ""
