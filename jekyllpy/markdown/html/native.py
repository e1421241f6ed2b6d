"""HTML elements turned into Markdown's own, for the option `html_to_native`.

An element's conversion is a generator that yields the conversions of its children where they are
due, so that nesting takes no depth of calls.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator

from jekyllpy.errors import ConversionError
from jekyllpy.late.patterns import late
from jekyllpy.markdown.element import Element
from jekyllpy.markdown.html.native_table import is_simple_table, make_table
from jekyllpy.markdown.html.native_text import code_text, text_elements
from jekyllpy.markdown.html.tags import ELEMENTS, content_model
from jekyllpy.markdown.scanning import STRIPPED, WHITESPACE

_WITHOUT_TEXT = frozenset(
    """html head hgroup ol ul dl table colgroup tbody thead tfoot tr select optgroup""".split()
)
_WITH_WRAPPED_TEXT = frozenset(
    """body section nav article aside header footer address div li dd blockquote figure figcaption
    fieldset form""".split()
)
_WITHOUT_WHITESPACE = _WITH_WRAPPED_TEXT | {"td", "th"}
_STRIPPED = frozenset(
    """address article aside blockquote body caption dd div dl dt fieldset figcaption form footer
    header h1 h2 h3 h4 h5 h6 legend li nav p section td th""".split()
)
_SIMPLE = frozenset(
    """em strong blockquote hr br img p thead tbody tfoot tr td th ul ol dl li dt dd""".split()
)
_EMPHASIS = {"em": "em", "i": "em", "strong": "strong", "b": "strong"}
_SPACES = frozenset(WHITESPACE)
_HEADERS = frozenset(["h1", "h2", "h3", "h4", "h5", "h6"])
_HIGHLIGHTER_CLASS = late(
    r"[ \t\n\r\f\v]+\bhighlighter-[A-Za-z0-9_]+\b|\bhighlighter-[A-Za-z0-9_]+\b[ \t\n\r\f\v]*"
)
_LANGUAGE_CLASS = late(r"\blanguage-[^ \t\n\r\f\v]+")
_CDATA = late(r"\A(?:%[ \t\n\r\f\v]*)?<!\[CDATA\[\n?(.*?)(?:[ \t\n\r\f\v]%)?\]\]>\Z", re.S)
_TAG_OF_TYPE = {"codespan": "code", "codeblock": "pre", "header": "h1"}

MAX_DEPTH = 1000

Steps = Iterator["Steps"]


def to_native(element: Element) -> None:
    """Turn an HTML element and what it holds into Markdown's own elements, where there are such.

    Raises:
        ConversionError: for elements nested so deep that their indentation would fill the memory.
    """
    work: list[Steps] = [_convert(element, None, convert=True, preserve=False)]
    while work:
        child = next(work[-1], None)
        if child is None:
            work.pop()
        else:
            work.append(child)
        if len(work) > MAX_DEPTH:
            raise ConversionError(f"HTML elements nested deeper than {MAX_DEPTH} levels")


def _convert(element: Element, parent: Element | None, *, convert: bool, preserve: bool) -> Steps:
    """Convert one element.

    Args:
        convert: `False` inside of HTML that must stay HTML.
        preserve: keep white space in text.
    """
    if element.type in ("xml_comment", "xml_pi"):
        model = content_model(_tag_of(parent))
        element.options = {"category": "span" if model == "span" else "block"}
        return
    if element.type != "html_element":
        return
    # What is nested was converted by itself before what it is nested in.
    if element.options.get("native") and convert and not preserve:
        return
    name: str = element.value
    special = _special(name) if convert else None
    if special is not None:
        yield from special(element)
        if element.type == "html_element":
            element.options["native"] = not preserve
        return
    if convert and name in _WITHOUT_TEXT:
        element.children = [child for child in element.children if child.type != "text"]
    if convert and name in _SIMPLE:
        _become(element, name)
        yield from _convert_children(element, convert=True, preserve=preserve)
    else:
        yield from _keep_html(element, convert=convert, preserve=preserve)
    if convert:
        _tidy(element, name)
        if element.type == "html_element":
            element.options["native"] = not preserve


def _tag_of(parent: Element | None) -> str:
    if parent is None:
        return "div"
    if parent.type == "html_element":
        name: str = parent.value
        return name
    return _TAG_OF_TYPE.get(parent.type, parent.type)


def _special(name: str) -> Callable[[Element], Steps] | None:
    if name in _EMPHASIS:
        return _convert_emphasis
    if name in _HEADERS:
        return _convert_header
    return _SPECIAL.get(name)


def _become(element: Element, type: str) -> None:
    element.type = type
    element.value = None
    _forget(element)


def _forget(element: Element) -> None:
    """Drop what the parser has noted; in kramdown the line is part of that."""
    element.options = {}
    element.line = 1


def _keep_html(element: Element, *, convert: bool = True, preserve: bool = False) -> Steps:
    _forget(element)
    element.options = {
        "category": "span" if element.value in ELEMENTS.span else "block",
        "content_model": content_model(element.value) if convert else "raw",
    }
    yield from _convert_children(element, convert=convert, preserve=preserve)


def _convert_children(element: Element, *, convert: bool = True, preserve: bool = False) -> Steps:
    children: list[Element] = []
    for child in element.children:
        if child.type == "text":
            children.extend(text_elements(child.value, preserve=preserve or not convert))
        else:
            yield _convert(child, element, convert=convert, preserve=preserve)
            children.append(child)
    element.children = children


def _tidy(element: Element, name: str) -> None:
    """Take away white space that HTML has for looks only, and wrap text among blocks."""
    if name in _STRIPPED and element.children:
        first, last = element.children[0], element.children[-1]
        if first.type == "text":
            first.value = first.value.lstrip(STRIPPED)
        if last.type == "text":
            last.value = last.value.rstrip(STRIPPED)
    if name in _WITHOUT_WHITESPACE:
        _remove_whitespace(element)
    if name in _WITH_WRAPPED_TEXT:
        _wrap_text(element)


def _remove_whitespace(element: Element) -> None:
    """Remove white space at both ends and between blocks."""
    children = element.children
    end = len(children) - 1

    def is_needless(index: int) -> bool:
        child = children[index]
        if child.type != "text" or child.value.strip(STRIPPED):
            return False
        if index in (0, end):
            return True
        return children[index - 1].category == children[index + 1].category == "block"

    element.children = [child for index, child in enumerate(children) if not is_needless(index)]


def _wrap_text(element: Element) -> None:
    """Put spans among blocks into paragraphs that aren't written as such."""
    children: list[Element] = []
    paragraph: Element | None = None
    for child in element.children:
        if child.category == "block" and child.type != "text":
            children.append(child)
            paragraph = None
            continue
        if paragraph is None:
            paragraph = Element("p", options={"transparent": True})
            children.append(paragraph)
        paragraph.children.append(child)
    element.children = children


def text_of(element: Element) -> str:
    """All text in an element."""
    pieces: list[str] = []
    work = [element]
    while work:
        one = work.pop()
        if one.type == "text":
            pieces.append(one.value)
        work.extend(reversed(one.children))
    return "".join(pieces)


def _convert_textarea(element: Element) -> Steps:
    yield from _keep_html(element, preserve=True)


def _convert_link(element: Element) -> Steps:
    if "href" in element.attr:
        _become(element, "a")
        yield from _convert_children(element)
    else:
        yield from _keep_html(element, convert=False)


def _convert_emphasis(element: Element) -> Steps:
    edges = _edges(element)
    if edges[:1] in _SPACES or edges[-1:] in _SPACES:
        yield from _keep_html(element, convert=False)
    else:
        _become(element, _EMPHASIS[element.value])
        yield from _convert_children(element)
    element.options["edges"] = edges


def _edges(element: Element) -> str:
    """The first and the last character of an element's text, as far as it has any.

    Elements that have been converted remember theirs, so that nesting costs nothing.
    """
    children = element.children
    first = next(filter(None, map(_known_edges, children)), "")
    last = next(filter(None, map(_known_edges, reversed(children))), "")
    return first[:1] + last[-1:]


def _known_edges(element: Element) -> str:
    known = element.options.get("edges")
    return text_of(element) if known is None else str(known)


def _convert_header(element: Element) -> Steps:
    level = int(element.value[1])
    _become(element, "header")
    element.options = {"level": level, "raw_text": text_of(element)}
    yield from _convert_children(element)


def _convert_code(element: Element) -> Steps:
    code = code_text(text_of(element))
    if code is None:
        yield from _keep_html(element, convert=False, preserve=True)
        return
    if element.value == "code":
        _become(element, "codespan")
        if "class" in element.attr:
            element.attr["class"] = _HIGHLIGHTER_CLASS.sub("", element.attr["class"])
    else:
        inner = element.children[0] if len(element.children) == 1 else None
        _become(element, "codeblock")
        if inner is not None and inner.value == "code":
            m = _LANGUAGE_CLASS.search(inner.attr.get("class", ""))
            if m:
                element.attr["class"] = f"{m[0]} {element.attr.get('class', '')}".rstrip()
    element.value = code
    element.children = []


def _convert_table(element: Element) -> Steps:
    if not is_simple_table(element):
        yield from _keep_html(element, convert=False)
        return
    element.children = [child for child in element.children if child.type != "text"]
    yield from _convert_children(element)
    _become(element, "table")
    make_table(element)


def _convert_script(element: Element) -> Steps:
    kind = element.attr.get("type", "")
    if not re.search(r"\bmath/tex\b", kind) or not element.children:
        yield from _keep_html(element)
        return
    source: str = element.children.pop(0).value
    _become(element, "math")
    element.options = {"category": "block" if "mode=display" in kind else "span"}
    element.value = _CDATA.sub(lambda m: m[1], source)
    del element.attr["type"]


_SPECIAL: dict[str, Callable[[Element], Steps]] = {
    "textarea": _convert_textarea,
    "a": _convert_link,
    "code": _convert_code,
    "pre": _convert_code,
    "table": _convert_table,
    "script": _convert_script,
}
