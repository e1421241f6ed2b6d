"""`markdown: CommonMark`: GitHub's Markdown through its own library, as jekyll-commonmark 1.4."""

from __future__ import annotations

import re
from html import escape, unescape
from typing import TYPE_CHECKING, Any

from jekyllpy import ruby
from jekyllpy.config.configuration import Configuration
from jekyllpy.config.editions import DEFAULT
from jekyllpy.config.editions.rouge import RougeTraits
from jekyllpy.highlight import highlight_block
from jekyllpy.plugins.api import Registry
from jekyllpy.plugins.support.lookup import hash_at

if TYPE_CHECKING:
    from jekyllpy.site.site import Site

OPTIONS = (
    "DEFAULT",
    "SOURCEPOS",
    "UNSAFE",
    "VALIDATE_UTF8",
    "SMART",
    "LIBERAL_HTML_TAG",
    "FOOTNOTES",
    "STRIKETHROUGH_DOUBLE_TILDE",
    "HARDBREAKS",
    "NOBREAKS",
    "GITHUB_PRE_LANG",
    "TABLE_PREFER_STYLE_ATTRIBUTES",
)
# Those that are handled here, or that have no effect on the HTML that Jekyll writes itself.
OWN_OPTIONS = {"GITHUB_PRE_LANG", "TABLE_PREFER_STYLE_ATTRIBUTES"}
EXTENSIONS = ("table", "tasklist", "strikethrough", "autolink", "tagfilter")

# A code block is distinguished from raw HTML by the position in the source that the library notes in it.
POSITION = r' data-sourcepos="\d+:\d+-\d+:\d+"'
NOTED = re.compile(POSITION)
CODE_BLOCK = re.compile(
    rf'<pre(?P<position>{POSITION})><code(?: class="language-(?P<language>[^"]*)")?>'
    r"(?P<code>.*?)</code></pre>",
    re.S,
)
# The extension `tagfilter` is to make text of beginnings only; a raw `>` is never text's own.
FILTERED_END = re.compile(
    r"&lt;(/(?:title|textarea|style|xmp|iframe|noembed|noframes|script|plaintext)[^&<>]*>)", re.I
)


class CommonMark:
    """The processor, by the site's `commonmark: {options: […], extensions: […]}`."""

    def __init__(self, config: dict[str, Any]) -> None:
        options, extensions = asked_for(config)
        edition = config.edition if isinstance(config, Configuration) else DEFAULT
        self.rouge = edition.rouge
        self.options = {name for name in options if name in OPTIONS}
        self._extensions = [name for name in extensions if name in EXTENSIONS]

    def __call__(self, text: str) -> str:
        """`text` as HTML."""
        from cmarkgfm import cmark

        flags = cmark.Options.CMARK_OPT_SOURCEPOS
        for option in self.options - OWN_OPTIONS:
            flags |= getattr(cmark.Options, f"CMARK_OPT_{option}")
        html = cmark.markdown_to_html_with_extensions(text, flags, self._extensions)
        html = FILTERED_END.sub(r"<\1", html)
        html = self.finished(html)
        return html if "SOURCEPOS" in self.options else NOTED.sub("", html)

    def finished(self, html: str) -> str:
        """The library's HTML with its code highlighted."""
        return CODE_BLOCK.sub(self._highlighted, html)

    def _highlighted(self, block: re.Match[str]) -> str:
        """A code block as Jekyll wraps it."""
        name = block["language"] or ""
        language = f' data-lang="{name}"' if name else ""
        before, after = (language, "") if "GITHUB_PRE_LANG" in self.options else ("", language)
        return (
            f'<div class="{f"language-{name} " if name else ""}highlighter-rouge">'
            f'<div class="highlight"><pre{block["position"]} class="highlight"{before}>'
            f"<code{after}>{coloured(unescape(block['code']), unescape(name), self.rouge)}"
            "</code></pre></div></div>"
        )


def coloured(code: str, language: str, traits: RougeTraits) -> str:
    """`code` highlighted, or escaped if the language is unknown."""
    html = highlight_block(code, language or None, wrap=False, guess=not language, traits=traits)
    return escape(code, quote=False) if html is None else html


def asked_for(config: dict[str, Any]) -> tuple[list[str], list[str]]:
    """The options and the extensions that the configuration names."""
    settings = hash_at(config, "commonmark")
    options, extensions = (
        value if isinstance(value, list) else []
        for value in (settings.get("options"), settings.get("extensions"))
    )
    return [ruby.to_s(name).upper() for name in options], [ruby.to_s(name) for name in extensions]


def warn_of_unknown(site: Site) -> None:
    """Warn of options and extensions that don't exist."""
    options, extensions = asked_for(site.config)
    for kind, names, valid in (
        ("option", options, OPTIONS),
        ("extension", extensions, EXTENSIONS),
    ):
        for name in names:
            if name not in valid:
                site.logger.warn("CommonMark:", f"{name} is not a valid {kind}")
                site.logger.info(f"Valid {kind}s:", ", ".join(valid))


def register(plugins: Registry) -> None:
    plugins.markdown_processor("commonmark", CommonMark)
    plugins.hook("site", "after_init", warn_of_unknown)
