"""HTML's elements as kramdown sorts them, and the patterns of tags, comments and entities.

Content models: https://kramdown.gettalong.org/syntax.html#html-blocks
"""

from __future__ import annotations

from collections.abc import Callable

from jekyllpy.config.editions.kramdown import KramdownTraits
from jekyllpy.late.patterns import late
from jekyllpy.markdown.element import Attributes
from jekyllpy.markdown.scanning import SPACE

_BLOCK_MODEL = """address applet article aside blockquote body dd details div dl fieldset figure
figcaption footer form header hgroup iframe li main map menu nav noscript object section summary
td""".split()
_SPAN_MODEL = """a abbr acronym b bdo big button cite caption del dfn dt em h1 h2 h3 h4 h5 h6 i ins
label legend optgroup p q rb rbc rp rt rtc ruby select small span strong sub sup th tt""".split()
_RAW_MODEL = "script style math option textarea pre code kbd samp var".split()

CONTENT_MODELS = {
    **dict.fromkeys(_BLOCK_MODEL, "block"),
    **dict.fromkeys(_SPAN_MODEL, "span"),
    **dict.fromkeys(_RAW_MODEL, "raw"),
}
SPAN_ELEMENTS = """a abbr acronym b big bdo br button cite code del dfn em i img input ins kbd label
mark option q rb rbc rp rt rtc ruby samp select small span strong sub sup time tt u var""".split()
BLOCK_ELEMENTS = """address article aside applet body blockquote caption col colgroup dd div dl dt
fieldset figcaption footer form h1 h2 h3 h4 h5 h6 header hgroup hr html head iframe legend menu li
main map nav ol optgroup p pre section summary table tbody td th thead tfoot tr ul""".split()
VOID_ELEMENTS = frozenset(
    "area base br col command embed hr img input keygen link meta param source track wbr".split()
)
BLOCK_ELEMENT_SET = frozenset(BLOCK_ELEMENTS)

_NAME_START = r"[^\W\d]"
_NC_NAME = rf"{_NAME_START}[\w.-]*+"
NAME = rf"(?:{_NC_NAME}:(?={_NAME_START}))?{_NC_NAME}"
"""A tag's or attribute's name, with a namespace before it or without."""

_VALUE = rf"(?:{SPACE}*={SPACE}*(?:\w+|\"[^\"]*\"|'[^']*'))?"
TAG = rf"<((?>{NAME}))((?>{SPACE}++{NAME}{_VALUE})*+){SPACE}*+(/)?>"
CLOSE_TAG = rf"</({NAME}){SPACE}*>"
ENTITY = r"&(?:([A-Za-z0-9_:][A-Za-z0-9_.:-]*)|#([0-9]+)|#x([0-9a-fA-F]+));"

ATTRIBUTE = late(rf"({NAME})(?:{SPACE}*={SPACE}*(?:(\w+)|\"([^\"]*)\"|'([^']*)'))?")
MODEL_OF_MARKDOWN_ATTRIBUTE = {"0": "raw", "1": "default", "span": "span", "block": "block"}


def content_model(name: str) -> str:
    """`block`, `span` or `raw`."""
    return CONTENT_MODELS.get(name, "raw")


class Elements:
    """HTML's elements as one version of kramdown knows them.

    Attributes:
        span: those that belong into a line of text.
        known: all of them; others may be anybody's.
    """

    def __init__(self, span: list[str]) -> None:
        self.span = frozenset(span)
        self.known = frozenset([*span, *BLOCK_ELEMENTS, *VOID_ELEMENTS, *CONTENT_MODELS])

    def name(self, tag: str) -> str:
        """A tag's name as it is written out: HTML's own in lower case, others as they came."""
        lower = tag.lower()
        return lower if lower in self.known else tag


ELEMENTS = Elements(SPAN_ELEMENTS)
ELEMENTS_WITHOUT_TIME = Elements([name for name in SPAN_ELEMENTS if name != "time"])


def elements_of(traits: KramdownTraits) -> Elements:
    """HTML's elements as a version of kramdown knows them."""
    return ELEMENTS if traits.has_time_in_lines else ELEMENTS_WITHOUT_TIME


def parse_attributes(
    text: str, *, lower: bool, line: int, warn: Callable[[str], None]
) -> Attributes:
    """The attributes of a start tag.

    Args:
        lower: names in lower case, as for HTML's own elements.
        line: where the tag begins, for the warning about an attribute given twice.
    """
    attributes: Attributes = {}
    for name, bare, double, single in ATTRIBUTE.findall(text):
        key = name.lower() if lower else name
        if key in attributes:
            warn(f"Duplicate HTML attribute '{key}' on line {line} - overwriting previous one")
        attributes[key] = bare or double or single
    return attributes
