"""Ruby's English: long names of global variables."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

from jekyllpy.rubylang.runtime import runtime

_NAMES = {
    "$ERROR_INFO": "$!", "$ERROR_POSITION": "$@", "$FS": "$;", "$FIELD_SEPARATOR": "$;",
    "$OFS": "$,", "$OUTPUT_FIELD_SEPARATOR": "$,", "$RS": "$/", "$INPUT_RECORD_SEPARATOR": "$/",
    "$INPUT_LINE_NUMBER": "$.", "$NR": "$.", "$LAST_READ_LINE": "$_", "$DEFAULT_OUTPUT": "$>",
    "$PID": "$$", "$PROCESS_ID": "$$", "$CHILD_STATUS": "$?", "$LAST_MATCH_INFO": "$~",
    "$ARGV": "$*",
}  # fmt: skip


def _reader(name: str) -> Callable[[], Any]:
    def read() -> Any:
        own = runtime.readers.get(name)
        return own() if own is not None else runtime.globals.get(name)

    return read


def _match(name: str) -> Callable[[], Any]:
    from jekyllpy.rubylang.dispatch import call

    def read() -> Any:
        match = runtime.last_match
        return None if match is None else call(match, *(("[]", 0) if name == "" else (name,)))

    return read


for _name, _short in _NAMES.items():
    runtime.readers[_name] = _reader(_short)
for _name, _part in {"$MATCH": "", "$PREMATCH": "pre_match", "$POSTMATCH": "post_match"}.items():
    runtime.readers[_name] = _match(_part)
