"""The kinds of input, by name."""

from __future__ import annotations

from benchmarks.fuzz.kind import Kind
from benchmarks.fuzz.kinds import bibliographies, data, markup, names, outside, sites

KINDS: dict[str, Kind] = {
    kind.name: kind
    for module in (data, names, markup, bibliographies, outside, sites)
    for kind in module.KINDS
}
