"""`Range` headers of every kind."""

from __future__ import annotations

from hypothesis import given
from hypothesis import strategies as st

from jekyllpy.serve.byte_range import UnsatisfiableRange, parse_range

sizes = st.integers(0, 1000)


@given(st.text(), sizes)
def test_no_header_breaks_it(header: str, size: int) -> None:
    try:
        part = parse_range(header, size)
    except UnsatisfiableRange:
        return
    assert part is None or 0 <= part.first <= part.last < size


@given(st.integers(0, 1100), st.integers(0, 1100), sizes)
def test_a_range_is_what_a_slice_is(first: int, last: int, size: int) -> None:
    data = bytes(i % 251 for i in range(size))
    try:
        part = parse_range(f"bytes={first}-{last}", size)
    except UnsatisfiableRange:
        assert not data[first:]
        return
    if part is None:
        assert last < first
    else:
        assert data[part.first : part.last + 1] == data[first : last + 1]
        assert part.length == len(data[first : last + 1])


@given(st.integers(1, 1100), st.integers(1, 1000))
def test_a_suffix_is_the_end_of_the_file(count: int, size: int) -> None:
    part = parse_range(f"bytes=-{count}", size)
    assert part is not None and part.last == size - 1 and part.length == min(count, size)
