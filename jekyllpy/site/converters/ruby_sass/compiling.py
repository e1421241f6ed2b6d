"""One stylesheet through libsass, written as Ruby Sass writes it."""

from __future__ import annotations

import re
from collections.abc import Iterable
from dataclasses import replace

from jekyllpy.site.converters.compiled import Compiled
from jekyllpy.site.converters.libsass_options import Options
from jekyllpy.site.converters.ruby_sass.comments import aligned
from jekyllpy.site.converters.ruby_sass.custom import folded
from jekyllpy.site.converters.ruby_sass.escapes import requoted
from jekyllpy.site.converters.ruby_sass.grouping import mark_groups
from jekyllpy.site.converters.ruby_sass.origins import Origins
from jekyllpy.site.converters.ruby_sass.plain_calls import revealed
from jekyllpy.site.converters.ruby_sass.sheet import Sheet, sheet_of
from jekyllpy.site.converters.ruby_sass.source_map import SourceMap
from jekyllpy.site.converters.ruby_sass.tree import Block, Comment, Declaration, Node
from jekyllpy.site.converters.ruby_sass.values import Values
from jekyllpy.site.converters.ruby_sass.writing import style

COMPRESSED = "compressed"
BYTE_ORDER_MARK = "\ufeff"
CHARSET = '@charset "UTF-8";\n'
IMPORT, MEDIA = "@import", "@media"
RATIO = re.compile(r"(?<![0-9])([0-9]++)/([0-9]++)")
FEATURE = re.compile(r"(\(\s*+[\w-]++)\s*+:\s*+")
INTERPOLATION = re.compile(r"#\{[^{}\"']*+\}\s*+")
NAME_WORKED_OUT = re.compile(r"(?:[;{]|[}/]\s)\s*+#\{\Z")
REACH = 200
INSPECTED = re.compile(r"#\{\s*+inspect\(")
STRING = re.compile(r"\"(?:[^\"\\]|\\.)*+\"?|'(?:[^'\\]|\\.)*+'?")
MAP = "ruby.css.map"


def compile_text(text: str, options: Options) -> Compiled:
    """The stylesheet `text` as Ruby Sass gives it: with a byte order mark or `@charset` unless it is ASCII.

    Raises:
        SassError: if it doesn't compile.
    """
    if not text:
        return Compiled("", None, [])
    nested = replace(options, style="nested", map_path=MAP, map_url=False)
    sheet = sheet_of(text, nested)
    css = revealed(restyled(sheet, options))
    if not css.isascii():
        css = (BYTE_ORDER_MARK if options.style == COMPRESSED else CHARSET) + css
    return Compiled(css, None, sheet.files)


def restyled(sheet: Sheet, options: Options) -> str:
    """What libsass gave in its style `nested`, in the style that is asked for."""
    if options.style != COMPRESSED:
        mark_groups(sheet.nodes, sheet.source)
    for rule, selector in sheet.selectors:
        rule.prelude = selector
    Restoring(sheet.source, options).restore(sheet.nodes)
    return style(options.style).sheet(sheet.nodes)


class Restoring:
    """Gives values and selectors back what libsass has changed and Ruby Sass hasn't."""

    def __init__(self, source: SourceMap, options: Options) -> None:
        self._source = source
        self._origins = Origins(source, options.indented)
        self._values = Values(options.style == COMPRESSED)
        self._has_braces = not options.indented

    def restore(self, nodes: Iterable[Node]) -> None:
        """Restore all `nodes` and what is in them."""
        for node in nodes:
            if isinstance(node, Declaration):
                self._declaration(node)
            elif isinstance(node, Comment):
                if self._has_braces:
                    node.text = aligned(node.text, node.start, self._source)
            elif isinstance(node, Block):
                if node.is_keyframe:
                    self._keyframe(node)
                elif node.name == MEDIA:
                    node.prelude = FEATURE.sub(r"\1: ", RATIO.sub(r"\1 / \2", node.prelude))
                elif node.prelude.startswith(IMPORT):
                    node.prelude = STRING.sub(lambda found: requoted(found[0]), node.prelude)
                self.restore(node.inside)

    def _declaration(self, node: Declaration) -> None:
        origin = self._origins.of(node)
        if node.is_custom and self._has_name_worked_out(node):
            node.is_custom = False
            node.value = node.value.strip()
        if not node.is_custom:
            node.value = self._values.written(node.value, origin)
        elif (
            origin is not None
            and INTERPOLATION.fullmatch(origin.value)
            and not INSPECTED.match(origin.value)
        ):
            node.value = " " + self._values.written(node.value.strip(), origin)
        else:
            node.value = folded(node.value)

    def _has_name_worked_out(self, node: Declaration) -> bool:
        """Whether the name begins with an interpolation, which makes it a property as any other."""
        for rank, offset in self._source.origins(node.start)[:1]:
            text = self._source.texts[rank]
            if text.startswith("#{", offset):
                return True
            # Where there is more to the name, libsass names the place after the interpolation's mark.
            return NAME_WORKED_OUT.search(text[max(0, offset - REACH) : offset]) is not None
        return False

    def _keyframe(self, block: Block) -> None:
        """A selector of `@keyframes` as the source has it, blanks and all."""
        for rank, offset in self._source.origins(block.start)[:1]:
            text = self._source.texts[rank]
            written = text[offset : text.find("{", offset)].rstrip()
            if written.split() == block.prelude.split():
                block.prelude = written
