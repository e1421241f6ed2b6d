"""The renderer: walks the tree with a stack of its own and writes HTML as kramdown does."""

from __future__ import annotations

from collections.abc import Callable, Iterator

from mistune import BaseRenderer

from jekyllpy.late.patterns import late
from jekyllpy.markdown.attributes import REFS
from jekyllpy.markdown.document import Document
from jekyllpy.markdown.element import Attributes, Element
from jekyllpy.markdown.entities import numbered
from jekyllpy.markdown.html.tags import VOID_ELEMENTS
from jekyllpy.markdown.render.code import CodeRenderer
from jekyllpy.markdown.render.escaping import attributes, entity_text, escape_text
from jekyllpy.markdown.render.footnotes import Footnotes
from jekyllpy.markdown.render.identifiers import HeaderIds, basic_id
from jekyllpy.markdown.render.spans import SpanRenderer
from jekyllpy.markdown.render.toc import TableOfContents

INDENT = 2
_AUTO_IDS = late(r"auto_ids(?:-([A-Za-z0-9_-]+))?")
_NO_TOC = late(r"\bno_toc\b")
_NBSP = numbered(0xA0)
PLAIN_SPANS = frozenset(["a", "em", "strong"])
"""Spans that are their tags and what is between them."""
_PLACE = "\0"
"""Stands in the output for what is known at the end only."""

Leaf = Callable[[Element, int], str]
Opening = Callable[[Element, int], bool]
"""Begins an element; `False` if all of it is written already."""
Closing = Callable[[Element, int, int], None]
"""Ends an element: it, its indentation, and where its content begins in the output."""


class HtmlRenderer(BaseRenderer):
    """Renders one document.

    Args:
        document: the definitions and options that the parsers have gathered.
    """

    NAME = "html"

    def __init__(self, document: Document) -> None:
        super().__init__()
        options = document.options
        self._options = options
        self._code = CodeRenderer(document)
        self._spans = SpanRenderer(document)
        self._ids = HeaderIds(
            options.auto_id_prefix, transliterated=options.transliterated_header_ids
        )
        self._footnotes = Footnotes(options, document.traits)
        self._toc = TableOfContents()
        self._toc_place = self._footnotes_place = -1
        self._parents: list[Element] = []
        self._out: list[str] = []
        self._leaves = self._leaf_methods()
        self._containers = self._container_methods()

    def _leaf_methods(self) -> dict[str, Leaf]:
        spans = self._spans
        return {
            "text": spans.text,
            "smart_quote": spans.smart_quote,
            "typographic_sym": spans.typographic_sym,
            "entity": spans.entity,
            "br": spans.br,
            "img": spans.img,
            "codespan": self._code.span,
            "abbreviation": spans.abbreviation,
            "raw": spans.raw,
            "footnote": self._footnotes.mark,
            "blank": _blank,
            "math": spans.math,
            "codeblock": self._code.block,
            "hr": self._hr,
            "comment": self._comment,
            "xml_comment": self._markup,
            "xml_pi": self._markup,
        }

    def _container_methods(self) -> dict[str, tuple[Opening, Closing]]:
        indented = (self._open_indented, self._close_indented)
        inline = (self._open_inline, self._close_inline)
        item = (self._open_item, self._close_item)
        return {
            "p": (self._open_paragraph, self._close_paragraph),
            "header": (self._open_header, self._close_tag),
            "blockquote": indented,
            "ul": (self._open_list, self._close_indented),
            "ol": (self._open_list, self._close_indented),
            "dl": indented,
            "li": item,
            "dd": item,
            "dt": (self._open_term, self._close_tag),
            "html_element": (self._open_html, self._close_html),
            "table": (self._open_table, self._close_indented),
            "thead": indented,
            "tbody": indented,
            "tfoot": indented,
            "tr": indented,
            "td": (self._open_cell, self._close_cell),
            "th": (self._open_cell, self._close_cell),
            "a": inline,
            "em": inline,
            "strong": inline,
        }

    def render(self, root: Element) -> str:
        """The whole document, with its table of contents and its footnotes."""
        self._write(root, 0)
        footnotes = self._render_footnotes()
        if self._footnotes_place >= 0:
            self._out[self._footnotes_place] = footnotes
        else:
            self._out.append(footnotes)
        if self._toc_place >= 0:
            tree = self._toc.tree()
            self._out[self._toc_place] = self._render_apart(tree, 0) if tree.children else ""
        return "".join(self._out)

    def _render_footnotes(self) -> str:
        items: list[str] = []
        while (item := self._footnotes.next_item()) is not None:
            items.append(self._render_apart(item, 2 * INDENT))
        if not items:
            return ""
        start = self._footnotes.start
        number = f' start="{start}"' if start != 1 else ""
        content = "".join(items)
        return (
            '<div class="footnotes" role="doc-endnotes">\n'
            f"  <ol{number}>\n{content}  </ol>\n</div>\n"
        )

    def _render_apart(self, element: Element, indent: int) -> str:
        """An element as a text of its own."""
        out, self._out = self._out, []
        parents, self._parents = self._parents, []
        holder = Element("root")
        holder.children = [element]
        self._write(holder, indent)
        text = "".join(self._out)
        self._out, self._parents = out, parents
        return text

    @property
    def _writes_text_as_usual(self) -> bool:
        """Whether text need only be escaped."""
        return (
            self._leaves["text"] == self._spans.text
            and not self._options.remove_line_breaks_for_cjk
        )

    def _write(self, root: Element, indent: int) -> None:
        """Write the children of `root`, and theirs, without recursion."""
        leaves, containers, parents = self._leaves, self._containers, self._parents
        out = self._out
        as_usual = self._writes_text_as_usual
        parents.append(root)
        work: list[tuple[Iterator[Element], int, int, Closing | None]] = [
            (iter(root.children), indent, 0, None)
        ]
        while work:
            children, indent, start, close = work[-1]
            for child in children:
                kind = child.type
                if kind == "text" and as_usual:  # half of all elements
                    text = child.value
                    if "&" in text or "<" in text or ">" in text:
                        text = escape_text(text)
                    if text:
                        out.append(text)
                    continue
                leaf = leaves.get(kind)
                if leaf is not None:
                    text = leaf(child, indent)
                    if text:
                        out.append(text)
                    continue
                if kind in PLAIN_SPANS and as_usual:
                    text = _plain_text(child)
                    if text is not None:
                        out.append(f"<{kind}{attributes(child.attr)}>{text}</{kind}>")
                        continue
                if kind == "p" and as_usual:
                    text = _written(child)
                    if text is not None:
                        out.append(
                            text if _is_transparent(child) else _paragraph(child, text, indent)
                        )
                        continue
                opening, closing = containers[kind]
                if not opening(child, indent):
                    continue
                work.append((iter(child.children), indent + INDENT, len(out), closing))
                parents.append(child)
                break
            else:
                work.pop()
                element = parents.pop()
                if close is not None:
                    close(element, indent - INDENT, start)

    # blocks that wrap their content in lines of their own

    def _open_indented(self, element: Element, indent: int) -> bool:
        self._out.append(f"{' ' * indent}<{element.type}{attributes(element.attr)}>\n")
        return True

    def _close_indented(self, element: Element, indent: int, _start: int) -> None:
        self._out.append(f"{' ' * indent}</{element.type}>\n")

    # paragraphs, headers and terms

    def _open_paragraph(self, element: Element, indent: int) -> bool:
        if _is_transparent(element):
            return True
        if _is_standalone_image(element):
            self._out.append(_figure(element, " " * indent))
            return False
        self._out.append(f"{' ' * indent}<p{attributes(element.attr)}>")
        return True

    def _close_paragraph(self, element: Element, _indent: int, _start: int) -> None:
        if not _is_transparent(element):
            self._out.append("</p>\n")

    def _open_header(self, element: Element, indent: int) -> bool:
        options = self._options
        attr = dict(element.attr)
        level: int = element.options["level"]
        if options.auto_ids and "id" not in attr:
            attr["id"] = self._ids.make(element.options["raw_text"])
        in_toc = level in options.toc_levels and not _NO_TOC.search(element.attr.get("class", ""))
        if "id" in attr and in_toc:
            self._toc.add(level, attr["id"], element.children)
        if options.header_links and attr.get("id"):
            link = Element("a", attr={"href": f"#{attr['id']}"})
            element.children = [link, *element.children]
        element.options["tag"] = f"h{max(min(level + options.header_offset, 6), 1)}"
        return self._open_tag(element, attr, indent)

    def _open_term(self, element: Element, indent: int) -> bool:
        attr = dict(element.attr)
        references = self._parents[-1].options.get("ial", {}).get(REFS, ())
        if not attr.get("id"):
            for reference in references:
                if m := _AUTO_IDS.match(reference):
                    attr["id"] = (m[1] or "") + basic_id(element.options["raw_text"])
                    break
        element.options["tag"] = "dt"
        return self._open_tag(element, attr, indent)

    def _open_tag(self, element: Element, attr: Attributes, indent: int) -> bool:
        self._out.append(f"{' ' * indent}<{element.options.get('tag', 'td')}{attributes(attr)}>")
        return True

    def _close_tag(self, element: Element, _indent: int, _start: int) -> None:
        self._out.append(f"</{element.options.get('tag', 'td')}>\n")

    # lists

    def _open_list(self, element: Element, indent: int) -> bool:
        references = element.options.get("ial", {}).get(REFS, ())
        if self._toc_place < 0 and "toc" in references:
            self._toc.kind, self._toc.attr = element.type, element.attr
            self._toc_place = self._reserve_place()
            return False
        if self._footnotes_place < 0 and "footnotes" in references:
            self._footnotes_place = self._reserve_place()
            return False
        return self._open_indented(element, indent)

    def _reserve_place(self) -> int:
        self._out.append(_PLACE)
        return len(self._out) - 1

    def _open_item(self, element: Element, indent: int) -> bool:
        end = ">" if _begins_with_text(element) else ">\n"
        self._out.append(f"{' ' * indent}<{element.type}{attributes(element.attr)}{end}")
        return True

    def _close_item(self, element: Element, indent: int, start: int) -> None:
        out = self._out
        own_line = not _begins_with_text(element) or (len(out) > start and out[-1].endswith("\n"))
        out.append(f"{' ' * indent if own_line else ''}</{element.type}>\n")

    # HTML

    def _open_html(self, element: Element, indent: int) -> bool:
        block = element.options.get("category") != "span"
        space = " " * indent if block and not self._parents[-1].is_raw_html else ""
        self._out.append(f"{space}<{element.value}{attributes(element.attr)}")
        return True

    def _close_html(self, element: Element, indent: int, start: int) -> None:
        out, name, options = self._out, element.value, element.options
        has_content = len(out) > start
        if options.get("category") == "span":
            if not has_content and name in VOID_ELEMENTS:
                out.append(" />")
            else:
                out[start - 1] += ">"
                out.append(f"</{name}>")
            return
        self._close_block_html(element, indent, start)
        if not self._parents[-1].is_raw_html:
            out.append("\n")

    def _close_block_html(self, element: Element, indent: int, start: int) -> None:
        out, name, model = self._out, element.value, element.options.get("content_model")
        has_content = len(out) > start
        if element.options.get("is_closed") and model == "raw":
            del out[start:]
            out.append(" />")
        elif has_content and model == "block":
            out[start - 1] += ">\n"
            if not out[-1].endswith("\n"):
                out.append("\n")
            out.append(f"{' ' * indent}</{name}>")
        elif not has_content and name in VOID_ELEMENTS:
            out.append(" />")
        else:
            out[start - 1] += ">"
            out.append(f"</{name}>")

    def _markup(self, element: Element, indent: int) -> str:
        """A comment or processing instruction as it was written."""
        value: str = element.value
        if element.options.get("category") == "block" and not self._parents[-1].is_raw_html:
            return f"{' ' * indent}{value}\n"
        return value

    @staticmethod
    def _comment(element: Element, indent: int) -> str:
        if element.options.get("category") == "block":
            return f"{' ' * indent}<!-- {element.value} -->\n"
        return f"<!-- {element.value} -->"

    @staticmethod
    def _hr(element: Element, indent: int) -> str:
        return f"{' ' * indent}<hr{attributes(element.attr)} />\n"

    # tables

    def _open_table(self, element: Element, indent: int) -> bool:
        self._prepare_cells(element)
        return self._open_indented(element, indent)

    @staticmethod
    def _prepare_cells(element: Element) -> None:
        """Give each cell of a table its tag and alignment."""
        alignment: list[str] = element.options.get("alignment", [])
        for part in element.children:
            tag = "th" if part.type == "thead" else "td"
            for row in part.children:
                for index, cell in enumerate(row.children):
                    cell.options["tag"] = tag
                    cell.options["alignment"] = alignment[index] if index < len(alignment) else None

    def _open_cell(self, element: Element, indent: int) -> bool:
        attr = element.attr
        alignment = element.options.get("alignment", "default")
        if alignment != "default":
            style = f"{attr['style']}; " if "style" in attr else ""
            attr = {**attr, "style": f"{style}text-align: {alignment or ''}"}
        return self._open_tag(element, attr, indent)

    def _close_cell(self, element: Element, indent: int, start: int) -> None:
        if len(self._out) == start:
            self._out.append(entity_text(_NBSP, self._options.entity_output))
        self._close_tag(element, indent, start)

    # spans

    def _open_inline(self, element: Element, _indent: int) -> bool:
        self._out.append(f"<{element.type}{attributes(element.attr)}>")
        return True

    def _close_inline(self, element: Element, _indent: int, _start: int) -> None:
        self._out.append(f"</{element.type}>")


def _plain_text(span: Element) -> str | None:
    """The text of a span as it is written; None if it holds anything else."""
    children = span.children
    if len(children) != 1 or children[0].type != "text":
        return None
    text: str = children[0].value
    return escape_text(text) if "&" in text or "<" in text or ">" in text else text


def _written(element: Element) -> str | None:
    """All that is in an element if it is HTML already."""
    children = element.children
    if len(children) != 1 or children[0].type != "raw" or children[0].options:
        return None
    html: str = children[0].value
    return html


def _is_transparent(paragraph: Element) -> bool:
    """Whether only what is in a paragraph is written."""
    return bool(paragraph.options.get("transparent"))


def _paragraph(paragraph: Element, html: str, indent: int) -> str:
    return f"{' ' * indent}<p{attributes(paragraph.attr)}>{html}</p>\n"


def _blank(_element: Element, _indent: int) -> str:
    return "\n"


def _begins_with_text(item: Element) -> bool:
    """Whether an item's content begins on the line of its tag."""
    if not item.children:
        return True
    first = item.children[0]
    return first.type == "p" and _is_transparent(first)


def _is_standalone_image(paragraph: Element) -> bool:
    children = paragraph.children
    return (
        len(children) == 1
        and children[0].type == "img"
        and "standalone" in (children[0].options.get("ial") or {}).get(REFS, ())
    )


def _figure(paragraph: Element, indent: str) -> str:
    """A paragraph's only image as a figure, which takes over its class and identifier."""
    attr, image = dict(paragraph.attr), dict(paragraph.children[0].attr)
    for name in ("class", "id"):
        if name in image and name not in attr:
            attr[name] = image.pop(name)
    inner = indent + " " * INDENT
    return (
        f"{indent}<figure{attributes(attr)}>\n"
        f"{inner}<img{attributes(image)} />\n"
        f"{inner}<figcaption>{image.get('alt', '')}</figcaption>\n"
        f"{indent}</figure>\n"
    )
