"""XPath: a tree of lxml's beside ours answers; kept until some tree changes."""

from __future__ import annotations

import re
from typing import Any
from weakref import WeakKeyDictionary

from lxml import etree

from jekyllpy.rubylang.errors import error
from jekyllpy.rubylang.objects.string import RString
from jekyllpy.rubylang.std.nokogiri import tree
from jekyllpy.rubylang.std.nokogiri.classes import new_attribute, node_set
from jekyllpy.rubylang.std.nokogiri.tree import Changes, Document, Node

# what stands for nodes that lxml wouldn't take as they are
_WRAPPER = "_"
_NAME = re.compile(r"[^\W\d][\w.-]*\Z")
_BAD = re.compile("[\x00-\x08\x0b\x0c\x0e-\x1f\ufffe\uffff\ud800-\udfff]")
_STEP = re.compile(r"(?:[^\W\d][\w.:-]*|\*)(?!\s*\(|[\w.:-])")
# the prefix that Nokogiri gives to the default namespace
_DEFAULT = re.compile(r"(?<![\w-])xmlns:")
_DEFAULT_PREFIX = "default-namespace"


class Mirror:
    """Our tree in lxml: which of our nodes each of its elements stands for, and the reverse."""

    def __init__(self, root: Node) -> None:
        self.time = Changes.count
        self.ours: dict[Any, Node] = {}
        self.theirs: dict[int, Any] = {}
        top = root.root_element() if isinstance(root, Document) else root
        self.top = etree.Element(_WRAPPER) if top is None else self._build(top)

    def _build(self, top: Node) -> Any:
        made = self._one(top, None)
        pending = [(top, made)]
        while pending:
            node, element = pending.pop()
            last = None
            for child in node.children:
                if child.kind in (tree.TEXT, tree.CDATA):
                    content = _BAD.sub("", child.content)
                    if last is None:
                        element.text = (element.text or "") + content
                    else:
                        last.tail = (last.tail or "") + content
                else:
                    last = self._one(child, element)
                    if child.kind == tree.ELEMENT:
                        pending.append((child, last))
        return made

    def _one(self, node: Node, above: Any) -> Any:
        if node.kind == tree.ELEMENT:
            made = self._element(node, above)
        elif node.kind == tree.COMMENT:
            made = etree.Comment(_BAD.sub("", node.content).replace("--", "- -").rstrip("-"))
        elif node.kind == tree.INSTRUCTION:
            made = etree.ProcessingInstruction(node.name or _WRAPPER)
        else:
            made = etree.Element(_WRAPPER)
        if above is not None:
            above.append(made)
        self.ours[made] = node
        self.theirs[id(node)] = made
        return made

    def _element(self, node: Node, above: Any) -> Any:
        outer = dict(above.nsmap) if above is not None else {}
        declared = {prefix or None: address for prefix, address in node.namespaces.items()}
        known = {**outer, **declared}
        name = node.name if _NAME.match(node.name) else _WRAPPER
        address = known.get(node.prefix or None)
        tag = f"{{{address}}}{name}" if address else name
        nsmap: dict[Any, str] = {prefix: each for prefix, each in declared.items() if each}
        made = (
            etree.Element(tag, nsmap=nsmap)
            if above is None
            else etree.SubElement(above, tag, nsmap=nsmap)
        )
        if above is not None:
            above.remove(made)
        for key, value in node.attributes.items():
            prefix, _, local = key.rpartition(":")
            space = known.get(prefix or None) if prefix else None
            if prefix and space and _NAME.match(local):
                made.set(f"{{{space}}}{local}", _BAD.sub("", value))
            elif _NAME.match(key):
                made.set(key, _BAD.sub("", value))
        return made


_mirrors: WeakKeyDictionary[Node, Mirror] = WeakKeyDictionary()


def mirror(root: Node) -> Mirror:
    """The mirror of a tree as it is now."""
    found = _mirrors.get(root)
    if found is None or found.time != Changes.count:
        found = _mirrors[root] = Mirror(root)
    return found


def evaluate(
    node: Node, path: str, namespaces: dict[str, str] | None, variables: dict[str, Any]
) -> Any:
    """What an expression gives from a node: a set of nodes, a number, a text, true or false."""
    root = node.root()
    if root.kind == tree.FRAGMENT and path.startswith("/"):
        return node_set(node.document, [])
    found = mirror(root)
    known = dict(namespaces) if namespaces else _declared(root)
    default = known.pop("xmlns", None)
    if default is not None:
        known[_DEFAULT_PREFIX] = default
        path = _DEFAULT.sub(f"{_DEFAULT_PREFIX}:", path)
    context = found.theirs.get(id(node))
    try:
        if isinstance(node, Document) or context is None:
            if isinstance(node, Document) and node.root_element() is None:
                return node_set(node.document, [])
            whole = etree.ElementTree(found.top)
            result = whole.xpath(_from_top(node, path), namespaces=known or None, **variables)
        else:
            result = context.xpath(path, namespaces=known or None, **variables)
    except etree.XPathError as raised:
        raise error("Nokogiri::XML::XPath::SyntaxError", f"ERROR: {raised}: {path}") from None
    if isinstance(result, (bool, float)):
        return result
    if isinstance(result, str):
        return RString(result)
    nodes = [each for one in result if (each := _ours(found, one)) is not None]
    return node_set(node.document, nodes)


def _from_top(node: Node, path: str) -> str:
    """A path that begins at a document, which lxml would begin at its root."""
    if not isinstance(node, Document):
        return path
    if path.startswith("./"):
        return path[1:]
    return f"/{path}" if _STEP.match(path) else path


def _declared(root: Node) -> dict[str, str]:
    """The namespaces that a document's root declares; the default one as `xmlns`."""
    top = root.root_element() if isinstance(root, Document) else root
    declared = top.namespaces if top is not None else {}
    return {prefix or "xmlns": address for prefix, address in declared.items() if address}


def _ours(found: Mirror, one: Any) -> Any:
    """Our node for what lxml has found."""
    if not isinstance(one, str):
        return found.ours.get(one)
    element = one.getparent()  # type: ignore[attr-defined]
    node = found.ours.get(element)
    if node is None:
        return None
    if one.is_attribute:  # type: ignore[attr-defined]
        name = one.attrname  # type: ignore[attr-defined]
        local = name.rpartition("}")[2]
        return new_attribute(
            node,
            next((key for key in node.attributes if key.rpartition(":")[2] == local), local),
        )
    if one.is_tail:  # type: ignore[attr-defined]
        return node.sibling(1)
    return node.children[0] if node.children else None
