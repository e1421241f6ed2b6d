"""What Ruby means by a value: printing, truth, comparison, numbers in strings, times.

Ruby's values are Python's own where Python has them:

| Ruby | Python |
|---|---|
| `nil`, `true`, `false` | `None`, `True`, `False` |
| Integer, Float, String | `int`, `float`, `str` |
| Array, Hash | `list`, `dict` |
| Symbol, Range | `Symbol`, `Range` |
| Time | aware `datetime.datetime`; `datetime.timezone.utc` is Ruby's UTC mode, `LOCAL` its local one |
| Date | `datetime.date` |
"""

from __future__ import annotations

from jekyllpy.ruby.compare import (
    ComparisonError,
    compare,
    equal,
    merge_sorted,
    sort_key,
    sorted_values,
    spaceship,
    truthy,
)
from jekyllpy.ruby.escaping import escape_html
from jekyllpy.ruby.numbers import decimal, format_float, integer_text, to_f, to_i, to_integer
from jekyllpy.ruby.parse_time import parse_time
from jekyllpy.ruby.printing import class_name, inspect, join, to_s
from jekyllpy.ruby.strftime import strftime
from jekyllpy.ruby.text import capitalize, downcase, lstrip, rstrip, split, strip
from jekyllpy.ruby.values import Range, Symbol
from jekyllpy.ruby.zone import LOCAL, fixed_offset, from_timestamp, local_time

__all__ = [
    "LOCAL",
    "ComparisonError",
    "Range",
    "Symbol",
    "capitalize",
    "class_name",
    "compare",
    "decimal",
    "downcase",
    "equal",
    "escape_html",
    "fixed_offset",
    "format_float",
    "from_timestamp",
    "inspect",
    "integer_text",
    "join",
    "local_time",
    "lstrip",
    "merge_sorted",
    "parse_time",
    "rstrip",
    "sort_key",
    "sorted_values",
    "spaceship",
    "split",
    "strftime",
    "strip",
    "to_f",
    "to_i",
    "to_integer",
    "to_s",
    "truthy",
]
