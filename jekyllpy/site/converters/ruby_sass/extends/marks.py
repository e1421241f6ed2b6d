"""How extends and placeholders are written for libsass so that it keeps them: as declarations and classes."""

from __future__ import annotations

import re

PLACEHOLDER = "ruby-sass-placeholder-"
EXTEND = "--ruby-sass-extend"
OPTIONAL = "optional"
BYTE_ORDER_MARK = "\ufeff"
MESSAGE = re.compile(r"@(?:warn|debug)\b")
"""Said when the stylesheet itself is compiled."""
AT_EXTEND = re.compile(r"@extend\b\s*+")
# Neither a remainder nor a percentage.
PERCENT = re.compile(r"(?<![0-9])%(?=[A-Za-z_-]|#\{|\\|[^\x00-\x7f])")
NUMBERED = re.compile(r"\s*+([0-9]++) ")
COUNTER = "$ruby-sass-extends"
NUMBER = "ruby-sass-extend"
COUNTING = f"""\
{COUNTER}: 0;
@function {NUMBER}() {{ {COUNTER}: {COUNTER} + 1 !global; @return {COUNTER}; }}
"""
COUNTING_INDENTED = f"""\
{COUNTER}: 0
@function {NUMBER}()
  {COUNTER}: {COUNTER} + 1 !global
  @return {COUNTER}
"""


def marked(text: str) -> str:
    """The source with its marks; each extend is numbered when it is come to."""
    text = AT_EXTEND.sub(f"{EXTEND}: #{{{NUMBER}()}} ", text)
    text = MESSAGE.sub("$ruby-sass-message:", text)
    return PERCENT.sub(f".{PLACEHOLDER}", text)


def marked_start(text: str, is_indented: bool) -> str:
    """The source that is compiled itself, with what numbers the extends."""
    counting = COUNTING_INDENTED if is_indented else COUNTING
    return counting + marked(text.removeprefix(BYTE_ORDER_MARK))


def extend_of(value: str) -> tuple[int, str] | None:
    """The number of an extend and what it extends."""
    found = NUMBERED.match(value)
    if found is None:
        return None
    targets = value[found.end() :]
    before, _, flag = targets.rpartition("!")
    return int(found[1]), before if flag.strip().lower() == OPTIONAL else targets
