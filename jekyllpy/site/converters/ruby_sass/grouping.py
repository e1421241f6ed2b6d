"""Which rules came out of one rule of the source, and how deep each was in there."""

from __future__ import annotations

from jekyllpy.site.converters.ruby_sass.selectors import members
from jekyllpy.site.converters.ruby_sass.source_map import Place, SourceMap
from jekyllpy.site.converters.ruby_sass.tree import KEYFRAMES, STEP, Block, Declaration, Node

INCLUDES = ("@include", "@media", "@supports")
BUBBLING = ("@media", "@supports")
Key = tuple[str, int]


def mark_groups(nodes: list[Node], source: SourceMap, base: int = 0) -> None:
    """Set `tabs` and `ends_group` of all blocks among `nodes` and in them.

    Args:
        base: how far blocks here are indented that came out of no rule with declarations.
    """
    before: Block | None = None
    for block in nodes:
        if not isinstance(block, Block) or block.children is None:
            continue
        block.tabs = max(block.column - base, 0) // STEP
        if before is not None:
            before.ends_group = ends_group(before, block, source)
        before = block
        if block.is_at_rule and block.name != KEYFRAMES:
            mark_groups(block.children, source, block.column + STEP)
    if before is not None:
        before.ends_group = ends_group(before, None, source)


def ends_group(block: Block, after: Block | None, source: SourceMap) -> bool:
    """Whether no more comes out of the rule of the source that `block` came out of."""
    if block.is_at_rule and not has_bubbled(block, source):
        return False
    if after is None:
        return True
    if after.tabs > 0:
        return False
    return not goes_on(block, after, source)


def goes_on(block: Block, after: Block, source: SourceMap) -> bool:
    """Whether what comes after `block` stands in the same rule, further down."""
    if not origins(block, source) & parents(after, source):
        return False
    here, there = spot(block, source), spot(after, source)
    return here is None or there is None or here[0] != there[0] or here[1] < there[1]


def has_bubbled(block: Block, source: SourceMap) -> bool:
    """Whether an at-rule stood in a rule."""
    return block.name in BUBBLING and (block.tabs > 0 or bool(parents(block, source)))


def spot(block: Block, source: SourceMap) -> Key | None:
    """The place in its rule where a block stands, or what is in it if a mixin has put it there."""
    here = own(block, source)
    if here is None or not block.is_at_rule:
        return here
    file, offset = here
    bodies = (source.blocks(file).of(at) for name, at in origins(block, source) if name == file)
    return here if any(offset in body for body in bodies) else first_inside(block, source)


def own(block: Block, source: SourceMap) -> Key | None:
    """The place in the source where a block stands."""
    places = source.origins(block.start)
    return key(places[-1], source) if places else None


def parents(block: Block, source: SourceMap) -> set[Key]:
    """The places of the rules that a block stood in."""
    here = own(block, source)
    if here is None:
        return set()
    if not block.is_at_rule:
        return {place for place in origins(block, source) - {here} if is_real(place, source)}
    return {place for place in origins(block, source) if has_left(here, place, block, source)}


def is_real(place: Key, source: SourceMap) -> bool:
    """Whether a rule is at a place: of interpolations libsass says one in the first line of their file."""
    file, offset = place
    return source.is_indented(file) or source.blocks(file).is_rule(offset)


def has_left(here: Key, rule: Key, block: Block, source: SourceMap) -> bool:
    """Whether an at-rule that stands `here` came out of a rule, through mixins perhaps."""
    (file, offset), (rule_file, rule_offset) = here, rule
    if not is_real(rule, source):
        return False
    if rule_file == file and rule_offset in source.blocks(file).of(offset):
        return False
    if rule_file == file and offset in source.blocks(file).of(rule_offset):
        return True
    inside = first_inside(block, source)
    if inside is None:
        return False
    if inside[0] == file and inside[1] in source.blocks(file).of(offset):
        return True
    blocks = source.blocks(rule_file)
    around = blocks.of(rule_offset)
    if inside[0] != rule_file or inside[1] not in around:
        heads = blocks.heads(around)
    else:
        heads = blocks.heads(around, inside[1])
    return any(head.startswith(INCLUDES) for head in heads)


def first_inside(block: Block, source: SourceMap) -> Key | None:
    """The place in the source of the first declaration in a block."""
    for node in block.inside:
        if isinstance(node, Block):
            found = first_inside(node, source)
            if found is not None:
                return found
        elif isinstance(node, Declaration):
            places = source.origins(node.start)
            return key(places[0], source) if places else None
    return None


def origins(block: Block, source: SourceMap) -> set[Key]:
    """The places in the source that a block's first selector came out of."""
    if block.is_at_rule:
        rules = [child for child in block.inside if isinstance(child, Block)]
        return origins(rules[0], source) if rules else set()
    first, _ = members(block.prelude)[0]
    places = source.between(block.start, block.start + len(first))
    return {key(place, source) for place in places}


def key(place: Place, source: SourceMap) -> Key:
    """A place by the name of its file."""
    rank, offset = place
    return source.files[rank], offset
