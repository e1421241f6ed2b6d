"""All block rules, in the order in which kramdown tries them."""

from __future__ import annotations

from jekyllpy.markdown.block import (
    blockquotes,
    code,
    definition_lists,
    definitions,
    extensions,
    headers,
    html,
    lists,
    math,
    paragraphs,
    simple,
    tables,
)
from jekyllpy.markdown.block.parser import BlockRule
from jekyllpy.markdown.block.patterns import (
    BLANK_LINES,
    BLOCKQUOTE_START,
    EOB_MARKER,
    HR_START,
    INDENT,
)
from jekyllpy.markdown.html.tags import Elements

PARAGRAPH_END = "paragraph_end"
"""The quirk of GitHub's dialect that lets most blocks interrupt a paragraph."""


def block_rules(elements: Elements, *, gfm: bool, quirks: tuple[str, ...]) -> list[BlockRule]:
    """The rules of kramdown's own dialect or of GitHub's."""
    interrupting = gfm and PARAGRAPH_END in quirks
    fence = code.FENCE_GFM if gfm else code.FENCE
    parse_fenced = code.parse_fenced_gfm if gfm else code.parse_fenced
    parse_atx = headers.parse_atx_header
    if gfm:
        parse_atx = headers.parse_atx_header_gfm
    if interrupting:
        parse_atx = headers.parse_atx_header_quirk
    paragraph_end = paragraphs.paragraph_end(elements, interrupting=interrupting)
    return [
        BlockRule("blank_line", BLANK_LINES, " \t\n\r\f\v", simple.parse_blank_line),
        BlockRule("codeblock", INDENT, " \t", code.parse_codeblock),
        BlockRule("codeblock_fenced", fence, " ~`", parse_fenced),
        BlockRule("blockquote", BLOCKQUOTE_START, " >", blockquotes.parse_blockquote, nests=True),
        BlockRule("atx_header", headers.ATX, "#", parse_atx),
        BlockRule("horizontal_rule", HR_START, " *-_", simple.parse_horizontal_rule),
        BlockRule("list", lists.LIST, " +*-0123456789", lists.parse_list, nests=True),
        BlockRule(
            "definition_list",
            definition_lists.DEFINITION,
            " :",
            definition_lists.parse_definition_list,
            nests=True,
        ),
        BlockRule("block_html", html.HTML, " <", html.parse_block_html),
        BlockRule("setext_header", headers.SETEXT, None, headers.parse_setext_header),
        BlockRule("block_math", math.MATH, " \\$", math.parse_block_math),
        BlockRule("table", tables.TABLE, None, tables.parse_table),
        BlockRule(
            "footnote_definition",
            definitions.FOOTNOTE,
            " [",
            definitions.parse_footnote_definition,
            nests=True,
        ),
        BlockRule("link_definition", definitions.LINK, " [", definitions.parse_link_definition),
        BlockRule(
            "abbrev_definition",
            definitions.ABBREVIATION,
            " *",
            definitions.parse_abbreviation_definition,
        ),
        BlockRule(
            "block_extensions", extensions.EXTENSION, " {", extensions.parse_block_extensions
        ),
        BlockRule("eob_marker", EOB_MARKER, "^", simple.parse_eob_marker),
        BlockRule(
            "paragraph", paragraphs.PARAGRAPH, None, paragraphs.paragraph_rule(paragraph_end)
        ),
    ]
