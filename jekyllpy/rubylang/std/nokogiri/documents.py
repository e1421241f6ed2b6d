"""Documents and fragments: reading them, and making nodes for them."""

from __future__ import annotations

from typing import Any

from jekyllpy.rubylang.errors import error
from jekyllpy.rubylang.native import define_class, method, module_function, singleton_method
from jekyllpy.rubylang.objects.array import RArray
from jekyllpy.rubylang.objects.hash import key_value
from jekyllpy.rubylang.objects.instance import RObject
from jekyllpy.rubylang.objects.module import RClass
from jekyllpy.rubylang.objects.string import RString, to_bytes
from jekyllpy.rubylang.operations import name_of, text_or_none, to_s
from jekyllpy.rubylang.std.nokogiri import tree
from jekyllpy.rubylang.std.nokogiri.attributes import set_attribute
from jekyllpy.rubylang.std.nokogiri.classes import named, new_document, new_node, new_text
from jekyllpy.rubylang.std.nokogiri.reading import (
    html_document,
    html_fragment,
    xml_document,
    xml_fragment,
)
from jekyllpy.rubylang.std.nokogiri.tree import Document, Node
from jekyllpy.rubylang.std.nokogiri.values import decoded, markup, string

DOCUMENT = "Nokogiri::XML::Document"


def _html(name: str, *, html5: bool = False) -> None:
    """What a module and class of HTML read."""

    @module_function("Nokogiri", name)
    @singleton_method(f"Nokogiri::{name}", "parse")
    @singleton_method(f"Nokogiri::{name}::Document", "parse")
    def parse(self: Any, block: Any, source: Any, *rest: Any, **options: Any) -> Document:
        return html_document(*decoded(source), html5=html5)

    @singleton_method(f"Nokogiri::{name}", "fragment")
    def fragment(self: Any, block: Any, source: Any = "", *rest: Any, **options: Any) -> Node:
        document = new_document(tree.HTML_DOCUMENT, html5=html5)
        document.encoding = "UTF-8"
        return html_fragment(markup(source), document)

    @singleton_method(f"Nokogiri::{name}::DocumentFragment", "parse")
    def fragment_parse(self: Any, block: Any, source: Any = "", *rest: Any, **options: Any) -> Node:
        return fragment(self, None, source)

    @singleton_method(f"Nokogiri::{name}::Document", "new")
    def new(self: RClass, block: Any, *rest: Any) -> Document:
        return new_document(tree.HTML_DOCUMENT, html5=html5)

    @singleton_method(f"Nokogiri::{name}::DocumentFragment", "new")
    def fragment_new(
        self: RClass, block: Any, document: Any, source: Any = None, *rest: Any
    ) -> Node:
        return html_fragment("" if source is None else markup(source), document)


_html("HTML4")
_html("HTML5", html5=True)


@module_function("Nokogiri", "HTML")
def nokogiri_html(self: Any, block: Any, source: Any, *rest: Any, **options: Any) -> Document:
    return html_document(*decoded(source))


@module_function("Nokogiri", "XML")
@singleton_method("Nokogiri::XML", "parse")
@singleton_method("Nokogiri::XML::Document", "parse")
def xml_parse(self: Any, block: Any, source: Any, *rest: Any, **options: Any) -> Document:
    config = Config(named("XML::ParseOptions"))
    if block is not None:
        block.call(config)
    found = to_bytes(source) if text_or_none(source) is not None else markup(source)
    return xml_document(found, strict=config.is_strict, noblanks=config.has_noblanks)


class Config(RObject):
    """What the block of `Nokogiri::XML` sets."""

    __slots__ = ("has_noblanks", "is_strict")

    def __init__(self, cls: RClass) -> None:
        super().__init__(cls)
        self.is_strict = False
        self.has_noblanks = False


define_class("Nokogiri::XML::ParseOptions", allocate=Config)


@method("Nokogiri::XML::ParseOptions", "strict", "norecover")
def config_strict(self: Config, block: Any) -> Config:
    self.is_strict = True
    return self


@method("Nokogiri::XML::ParseOptions", "noblanks")
def config_noblanks(self: Config, block: Any) -> Config:
    self.has_noblanks = True
    return self


@method(
    "Nokogiri::XML::ParseOptions",
    "recover",
    "nonet",
    "noent",
    "default_xml",
    "nocdata",
    "huge",
    "noerror",
    "nowarning",
    "options",
)
def config_other(self: Config, block: Any) -> Config:
    return self


@module_function("Nokogiri", "parse")
def nokogiri_parse(self: Any, block: Any, source: Any, *rest: Any, **options: Any) -> Document:
    text = markup(source)
    return html_document(text) if "<html" in text[:1000].lower() else xml_document(text)


@singleton_method("Nokogiri::XML", "fragment")
@singleton_method("Nokogiri::XML::DocumentFragment", "parse")
def xml_fragment_parse(self: Any, block: Any, source: Any = "", *rest: Any) -> Node:
    return xml_fragment(markup(source), new_document(tree.DOCUMENT))


@singleton_method("Nokogiri::XML::DocumentFragment", "new")
def xml_fragment_new(
    self: RClass, block: Any, document: Any, source: Any = None, *rest: Any
) -> Node:
    return xml_fragment("" if source is None else markup(source), document)


@singleton_method(DOCUMENT, "new")
def document_new(self: RClass, block: Any, version: Any = "1.0") -> Document:
    return new_document(tree.DOCUMENT)


@method(DOCUMENT, "root")
def document_root(self: Document, block: Any) -> Any:
    return self.root_element()


@method(DOCUMENT, "root=")
def document_set_root(self: Document, block: Any, node: Any) -> Any:
    old = self.root_element()
    if old is not None and node is None:
        old.unlink()
    elif old is not None:
        self.insert(old.index(), [node])
        old.unlink()
    elif node is not None:
        self.append([node])
    return node


@method(DOCUMENT, "encoding", "meta_encoding")
def document_encoding(self: Document, block: Any) -> Any:
    return string(self.encoding)


@method(DOCUMENT, "encoding=", "meta_encoding=")
def document_set_encoding(self: Document, block: Any, name: Any) -> Any:
    self.encoding = to_s(name)
    return name


@method(DOCUMENT, "version")
def document_version(self: Document, block: Any) -> RString:
    return RString(self.version)


@method(DOCUMENT, "errors")
def document_errors(self: Document, block: Any) -> RArray:
    from jekyllpy.rubylang.errors import make_exception

    return RArray(make_exception("Nokogiri::XML::SyntaxError", message) for message in self.errors)


@method(DOCUMENT, "url")
def document_url(self: Document, block: Any) -> Any:
    return string(self.url)


@method(DOCUMENT, "internal_subset")
def document_type(self: Document, block: Any) -> Any:
    return next((node for node in self.children if node.kind == tree.DTD), None)


@method(DOCUMENT, "create_element")
def document_create_element(
    self: Document, block: Any, name: Any, *args: Any, **named: Any
) -> Node:
    made = new_node(self, tree.ELEMENT, to_s(name))
    for each in [*args, named]:
        if isinstance(each, dict):
            for key, value in each.items():
                set_attribute(made, key if type(key) is str else name_of(key_value(key)), value)
        elif isinstance(each, Node):
            made.append([each])
        else:
            made.append([new_text(self, to_s(each))])
    if block is not None:
        block.call(made)
    return made


@method(DOCUMENT, "create_text_node")
def document_create_text(self: Document, block: Any, text: Any) -> Node:
    return new_text(self, to_s(text))


@method(DOCUMENT, "create_comment")
def document_create_comment(self: Document, block: Any, text: Any) -> Node:
    return new_node(self, tree.COMMENT, content=to_s(text))


@method(DOCUMENT, "create_cdata")
def document_create_cdata(self: Document, block: Any, text: Any) -> Node:
    return new_node(self, tree.CDATA, content=to_s(text))


def _title(document: Document) -> Node | None:
    return next((node for node in document.elements() if node.name == "title"), None)


@method("Nokogiri::HTML4::Document", "title")
def document_title(self: Document, block: Any) -> Any:
    found = _title(self)
    return None if found is None else RString(found.text())


@method("Nokogiri::HTML4::Document", "title=")
def document_set_title(self: Document, block: Any, text: Any) -> Any:
    found = _title(self)
    if found is None:
        head = next((node for node in self.elements() if node.name == "head"), None)
        if head is None:
            raise error("RuntimeError", "there is no head for the title")
        found = new_node(self, tree.ELEMENT, "title")
        head.append([found])
    found.clear()
    found.append([new_text(self, to_s(text))])
    return text


@method(DOCUMENT, "remove_namespaces!")
def document_remove_namespaces(self: Document, block: Any) -> Document:
    for node in self.elements():
        node.namespaces, node.prefix = {}, None
        node.attributes = {key.rpartition(":")[2]: each for key, each in node.attributes.items()}
    tree.Changes.count += 1
    return self
