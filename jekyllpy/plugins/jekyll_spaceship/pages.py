"""What is done to each page: to its Markdown before it is rendered, to its HTML afterwards."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, Any
from weakref import WeakKeyDictionary

from jekyllpy.plugins.jekyll_spaceship.diagrams import ADDRESSES, drawn
from jekyllpy.plugins.jekyll_spaceship.guarded import code_guard, liquid_guard
from jekyllpy.plugins.jekyll_spaceship.mathematics import has_formula, protect, with_scripts
from jekyllpy.plugins.jekyll_spaceship.media import play
from jekyllpy.plugins.jekyll_spaceship.settings import Settings
from jekyllpy.plugins.jekyll_spaceship.tables import with_tables
from jekyllpy.plugins.support import html

if TYPE_CHECKING:
    from jekyllpy.site.site import Site

MARKDOWN = (".md", ".markdown")
HTML = (".html", ".xhtml", ".htm")
NUMBERED = re.compile(r"^([ \t]*)\\(?=\d+\.)", re.M)
UNNUMBERED = r"\1&#8291;"
EMOJI_OUTSIDE = frozenset({"code", "pre", "script", "style"})
SHOWN_ONCE_LOADED = "vertical-align: middle; display: inline; max-width: 1em; visibility: hidden;"

_settings: WeakKeyDictionary[Site, Settings] = WeakKeyDictionary()


def settings_of(site: Site) -> Settings:
    """The plugin's settings, read once for each site."""
    if site not in _settings:
        _settings[site] = Settings(site.config)
    return _settings[site]


def prepare(item: Any, _payload: Any) -> None:
    """Extend the Markdown of a page or document."""
    if item.extname in MARKDOWN and item.content:
        item.content = extended(item.content, item.site)


def extended(text: str, site: Site) -> str:
    """The Markdown `text` with diagrams, math and tables that Markdown lacks."""
    settings = settings_of(site)
    for kind in ADDRESSES:
        if settings.uses(kind):
            text = drawn(text, kind, settings.of(kind), site)

    liquid, code = liquid_guard(), code_guard()
    text = code.hide(liquid.hide(text))
    if settings.uses("polyfill"):
        text = NUMBERED.sub(UNNUMBERED, text)
    if settings.uses("mathjax"):
        text = protect(text, settings.of("mathjax"))
    if settings.uses("table"):
        text = with_tables(text, lambda cell: site.markdown.convert(code.show(cell)))
    return liquid.show(code.show(text))


def process(item: Any) -> None:
    """Extend the HTML of a rendered page or document."""
    if item.output_ext not in HTML or not item.output:
        return
    settings, site = settings_of(item.site), item.site
    has_mathematics = False

    def change(tree: html.Parent) -> None:
        nonlocal has_mathematics
        for script in list(tree.elements()):
            if script.name == "script" and script.get("type") == "text/markdown":
                insert(script, site.markdown.convert(extended(script.text(), site)))
        if settings.uses("media"):
            play(tree, settings.of("media"))
        if settings.uses("emoji"):
            show_emoji(tree, settings.of("emoji"))
        has_mathematics = has_formula(tree, settings.of("mathjax"))

    output = html.changed_body(item.output, change)
    mathjax = settings.of("mathjax")
    if settings.uses("mathjax") and (has_mathematics or not mathjax["optimize"]["enabled"]):
        output = with_scripts(output, mathjax)
    item.output = output


def insert(script: html.Element, markup: str) -> None:
    """Put HTML in the place of a script element."""
    division = html.element("div", {})
    for node in html.parse(markup).children:
        division.append(node)
    html.replace(script, [division])


def show_emoji(tree: html.Parent, settings: dict[str, Any]) -> None:
    """Replace names such as `:smile:` by pictures."""
    from jekyllpy.plugins.jemoji import files_by_name, names_in

    def pictured(text: str) -> list[html.Piece] | None:
        pieces: list[html.Piece] = []
        position = 0
        for name in names_in(text):
            source = f"{str(settings['src']).rstrip('/')}/{files_by_name()[name[1]]}"
            attributes = {
                "class": str(settings["css"]["class"]),
                "title": name[0],
                "alt": name[0],
                "src": source,
                "style": SHOWN_ONCE_LOADED,
                "onload": "this.style.visibility='visible'",
                "onerror": "this.replaceWith(this.getAttribute('alt'))",
            }
            pieces += text[position : name.start()], html.element("img", attributes)
            position = name.end()
        return [*pieces, text[position:]] if pieces else None

    html.change_texts(tree, lambda text: pictured(text) if ":" in text else None, EMOJI_OUTSIDE)
