"""What libxml2 2.9 knows of the elements and attributes of HTML 4."""

from __future__ import annotations

VOID = frozenset("area base basefont br col frame hr img input isindex link meta param".split())
NO_END_IF_EMPTY = VOID | {"li"}
RAW_TEXT = frozenset(("script", "style"))
IN_HEAD = frozenset("base link meta script style title".split())
OF_FRAMES = frozenset("frame frameset noframes".split())
NO_TEXT = frozenset((None, "html", "head"))
BOOLEAN = frozenset(
    "checked compact declare defer disabled ismap multiple nohref noresize noshade nowrap readonly "
    "selected".split()
)
ADDRESSES = frozenset(("href", "action", "src"))
# Those that stand on lines of their own where the layout allows.
ON_OWN_LINES = frozenset(
    "address area base blockquote body caption center col colgroup dd dir div dl dt fieldset form "
    "frame frameset h1 h2 h3 h4 h5 h6 head hr html isindex legend li link menu meta noframes "
    "noscript ol optgroup option p param pre style table tbody td tfoot th thead title tr ul".split()
)

ORDINARY_PRIORITY = 100
# An end tag leaves alone what lies in an element of a higher priority than its own.
END_PRIORITY = {
    "body": 200,
    "div": 150,
    "head": 200,
    "html": 220,
    "table": 190,
    "tbody": 180,
    "td": 160,
    "tfoot": 180,
    "th": 160,
    "thead": 180,
    "tr": 170,
}

_HEADINGS = "h1 h2 h3 h4 h5 h6"
_ENDED = {
    "a": "a fieldset table td th",
    "address": "dd dl dt form li ul",
    "b i": "center p td th",
    "big s small strike tt": "p",
    "caption col": "col colgroup tbody tfoot thead tr",
    "colgroup": "colgroup tbody tfoot thead tr",
    "dd": "dt",
    "dir menu": "dd dl dt form ul",
    "dl": "form li",
    "dt": "dd dl",
    "font": "center td th",
    "form hr": "form",
    _HEADINGS: "fieldset form li p table",
    "head": f"a abbr acronym address b bdo big blockquote body br center cite code dd dfn dir div "
    f"dl dt em fieldset font form frameset {_HEADINGS} hr i iframe img kbd li listing map menu ol p "
    "pre q s samp small span strike strong sub sup table tt u ul var xmp",
    "legend": "fieldset",
    "li": "li",
    "link style title": "body frameset",
    "listing pre xmp": "dd dl dt fieldset form li table ul",
    "ol": "form ul",
    "option": "optgroup option",
    "p": f"address blockquote body caption center col colgroup dd dir div dl dt fieldset form "
    f"frameset {_HEADINGS} head hr li listing menu ol p pre table tbody td tfoot th title tr ul xmp",
    "script": "noscript",
    "span": "td th",
    "tbody thead": "tbody tfoot",
    "td th": "tbody td tfoot th tr",
    "tfoot": "tbody",
    "tr": "tbody tfoot tr",
    "u": "p td th",
    "ul": "address form menu ol pre",
}
# By an element's name: the start tags that end it.
ENDED_BY: dict[str, frozenset[str]] = {
    name: frozenset(starts.split()) for names, starts in _ENDED.items() for name in names.split()
}
