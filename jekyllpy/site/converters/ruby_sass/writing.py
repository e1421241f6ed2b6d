"""Writes a stylesheet in the styles of Ruby Sass."""

from __future__ import annotations

import re
from collections.abc import Iterable
from typing import Protocol

from jekyllpy.site.converters.ruby_sass import selectors
from jekyllpy.site.converters.ruby_sass.tree import Block, Comment, Declaration, Node

LOUD = "/*!"
NEXT_LINE = re.compile(r"\n +(?:\* *(?!/))?")
STEP = "  "
NEWLINE = "\n"


def comment(text: str, tabs: int) -> str:
    """A comment, whose lines are indented the less the more blanks its first begins with."""
    spaces = STEP * (tabs - len(text) + len(text.lstrip(" ")))
    return "\n".join(spaces + line for line in text.split("\n"))


class Style(Protocol):
    """How a stylesheet is written."""

    def sheet(self, nodes: Iterable[Node]) -> str:
        """The stylesheet, with a newline at its end unless it is empty."""


def is_loud(comment: Comment) -> bool:
    """Whether every style has a comment."""
    return comment.text.lstrip().startswith(LOUD)


def has_braces(node: Node) -> bool:
    return isinstance(node, Block) and node.children is not None


def is_visible(node: Node) -> bool:
    """Whether the style `compressed` has it: no comments but the loud, nor what holds nothing else."""
    if isinstance(node, Comment):
        return is_loud(node)
    return not isinstance(node, Block) or not node.children or any(map(is_visible, node.children))


class Compressed:
    """No blank that isn't needed."""

    def sheet(self, nodes: Iterable[Node]) -> str:
        css = "".join(self._top(node) for node in nodes if is_visible(node))
        return f"{css.removesuffix(';')}\n" if css else ""

    def _top(self, node: Node) -> str:
        is_statement = isinstance(node, Block) and node.children is None
        return self._node(node) + (";" if is_statement else "")

    def _node(self, node: Node) -> str:
        if isinstance(node, Comment):
            return node.text
        if isinstance(node, Declaration):
            return f"{node.name}:{node.value}"
        if node.children is None:
            return node.prelude
        children = [child for child in node.children if is_visible(child)]
        if node.is_at_rule:
            return f"{node.prelude}{{{self._in_at_rule(children)}}}"
        return f"{self._selector(node)}{{{';'.join(map(self._node, children))}}}"

    def _in_at_rule(self, children: list[Node]) -> str:
        parts = (self._node(child) + ("" if has_braces(child) else ";") for child in children)
        return "".join(parts).removesuffix(";")

    def _selector(self, rule: Block) -> str:
        if rule.is_keyframe:
            return rule.prelude
        return ",".join(selectors.compressed(one) for one, _ in selectors.members(rule.prelude))


class Lines:
    """A line for each selector and declaration: the styles `nested` and `expanded`."""

    def __init__(self, nested: bool) -> None:
        self._nested = nested

    def sheet(self, nodes: Iterable[Node]) -> str:
        css = "".join(f"{self._node(node, 0)}\n" for node in nodes).rstrip()
        return f"{css}\n" if css else ""

    def _node(self, node: Node, tabs: int) -> str:
        if isinstance(node, Block):
            return self._block(node, tabs)
        if isinstance(node, Comment):
            return comment(node.text, tabs)
        return f"{STEP * tabs}{node.name}:{'' if node.is_custom else ' '}{node.value};"

    def _block(self, block: Block, tabs: int) -> str:
        if self._nested:
            tabs += block.tabs
        indent = STEP * tabs
        if block.children is None:
            return f"{indent}{block.prelude};"
        body = "".join(f"{self._node(child, tabs + 1)}\n" for child in block.children).rstrip()
        end = " }" if self._nested else f"\n{indent}}}"
        after = "\n" if block.ends_group else ""
        return f"{indent}{self._head(block, indent)} {{\n{body}{end}{after}"

    def _head(self, block: Block, indent: str) -> str:
        if block.is_at_rule or block.is_keyframe:
            return block.prelude
        (first, _), *others = selectors.members(block.prelude)
        return selectors.expanded(first) + "".join(
            (f",\n{indent}" if on_own_line else ", ") + selectors.expanded(one)
            for one, on_own_line in others
        )


class Compact:
    """A line for each rule."""

    def sheet(self, nodes: Iterable[Node]) -> str:
        css = "".join(f"{self._node(node, 0)}\n" for node in nodes).rstrip()
        return f"{css}\n" if css else ""

    def _node(self, node: Node, tabs: int) -> str:
        if isinstance(node, Comment):
            text = comment(node.text, tabs)
            return text if is_loud(node) else NEXT_LINE.sub(" ", text)
        if isinstance(node, Declaration):
            return f"{STEP * tabs}{node.name}:{'' if node.is_custom else ' '}{node.value};"
        if node.children is None:
            return f"{STEP * tabs}{node.prelude};"
        if node.is_at_rule or node.is_keyframe:
            text = f"{STEP * tabs}{node.prelude} {{ {self._in_at_rule(node.children, tabs)} }}"
        else:
            body = " ".join(self._node(child, 0) for child in node.children)
            text = f"{STEP * tabs}{self._selector(node)} {{ {body} }}"
        return text + ("\n" if node.ends_group else "")

    def _in_at_rule(self, children: list[Node], tabs: int) -> str:
        text = ""
        before: Node | None = None
        for child in children:
            has_line = before is None or has_braces(before)
            if isinstance(child, Declaration):
                text += self._node(child, tabs + 1 if before is not None and has_line else 0) + " "
            else:
                line = self._node(child, tabs + 1)
                line = line.lstrip() if before is None else line
                text = f"{text if has_line else text[:-1] + NEWLINE}{line}".rstrip() + NEWLINE
            before = child
        return text.rstrip()

    def _selector(self, rule: Block) -> str:
        return ", ".join(selectors.expanded(one) for one, _ in selectors.members(rule.prelude))


def style(name: str) -> Style:
    """The style of a name."""
    if name == "compressed":
        return Compressed()
    return Compact() if name == "compact" else Lines(nested=name == "nested")
