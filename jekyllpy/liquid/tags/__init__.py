"""The tags of Liquid and of Jekyll, a file each."""

from __future__ import annotations

from jekyllpy.liquid.tags.assign import AssignTag
from jekyllpy.liquid.tags.base import BuiltinTag
from jekyllpy.liquid.tags.capture import CaptureTag
from jekyllpy.liquid.tags.case import CaseTag
from jekyllpy.liquid.tags.comment import CommentTag
from jekyllpy.liquid.tags.cycle import CycleTag
from jekyllpy.liquid.tags.for_loop import ForTag
from jekyllpy.liquid.tags.highlight import HighlightTag
from jekyllpy.liquid.tags.if_unless import IfTag, UnlessTag
from jekyllpy.liquid.tags.ifchanged import IfChangedTag
from jekyllpy.liquid.tags.include import IncludeTag
from jekyllpy.liquid.tags.include_relative import IncludeRelativeTag
from jekyllpy.liquid.tags.increment import DecrementTag, IncrementTag
from jekyllpy.liquid.tags.interrupt import BreakTag, ContinueTag
from jekyllpy.liquid.tags.link import LinkTag
from jekyllpy.liquid.tags.post_url import PostUrlTag
from jekyllpy.liquid.tags.raw import RawTag
from jekyllpy.liquid.tags.tablerow import TableRowTag

BUILTIN_TAGS: tuple[type[BuiltinTag], ...] = (
    AssignTag,
    BreakTag,
    CaptureTag,
    CaseTag,
    CommentTag,
    ContinueTag,
    CycleTag,
    DecrementTag,
    ForTag,
    HighlightTag,
    IfChangedTag,
    IfTag,
    IncludeRelativeTag,
    IncludeTag,
    IncrementTag,
    LinkTag,
    PostUrlTag,
    RawTag,
    TableRowTag,
    UnlessTag,
)
