"""Methods with rules: arguments made by hypothesis, results of both sides compared in batches."""

from __future__ import annotations

import pytest
from hypothesis import HealthCheck, Phase, given, settings
from hypothesis import strategies as st

from tests.rubylang.programs import by_ruby, by_us

pytestmark = pytest.mark.needs("ruby")

BATCH = 60

in_batches = settings(
    max_examples=6,
    derandomize=True,
    phases=[Phase.generate],
    suppress_health_check=list(HealthCheck),
)

small = st.integers(-7, 7)
numbers = st.one_of(small, st.integers(-(10**6), 10**6), st.integers(-(2**70), 2**70))
floats = st.one_of(
    st.floats(-1e6, 1e6).map(lambda value: round(value, 3)),
    st.floats(allow_nan=False, allow_infinity=False),
    st.integers(-2000, 2000).map(lambda value: value / 200),
)
letters = st.text("abcxyz é-_. 12\n", max_size=8)


def literal(text: str) -> str:
    """Ruby's literal of a text."""
    escaped = "".join(
        char if char.isalnum() or char in " _-.,:" else f"\\u{{{ord(char):x}}}" for char in text
    )
    return f'"{escaped}"'


texts = letters.map(literal)


def a_float(value: float) -> str:
    shown = repr(value)
    return f"({shown if '.' in shown or 'e' in shown else shown + '.0'})"


float_literals = floats.map(a_float)
number_literals = st.one_of(numbers.map(lambda value: f"({value})"), float_literals)
ranges = st.tuples(st.one_of(small, st.just("")), st.sampled_from(["..", "..."]), small).map(
    lambda parts: f"({parts[0]}{parts[1]}{parts[2]})"
)
endless = small.map(lambda value: f"({value}..)")
arrays = st.lists(st.integers(-5, 5), max_size=6).map(str)


def agree(expressions: list[str]) -> None:
    """Every expression gives the same value, or the same error, on both sides."""
    program = "\n".join(
        f"begin; p(({each})); rescue => e; puts e.class.to_s + ': ' + e.message; end"
        for each in expressions
    )
    [theirs] = by_ruby([program])
    ours = by_us(program)
    assert ours.error == theirs.error
    told = zip(expressions, ours.out.splitlines(), theirs.out.splitlines(), strict=True)
    assert [row for row in told if row[1] != row[2]] == []


def batches(expressions: st.SearchStrategy[str]) -> st.SearchStrategy[list[str]]:
    return st.lists(expressions, min_size=BATCH, max_size=BATCH)


def built(template: str, *parts: st.SearchStrategy[str]) -> st.SearchStrategy[str]:
    """Expressions of a template whose `{}` are filled in."""
    return st.tuples(*parts).map(lambda found: template.format(*found))


places = small.map(str)

indices = st.one_of(
    built("{}[{}]", texts, places),
    built("{}[{}, {}]", texts, places, places),
    built("{}[{}]", texts, ranges),
    built("{}[{}]", texts, endless),
    built("{}.dup.tap {{ |s| s[{}] = {} }}", texts, places, texts),
    built("{}.dup.tap {{ |s| s[{}, {}] = {} }}", texts, places, places, texts),
    built("{}.dup.tap {{ |s| s[{}] = {} }}", texts, ranges, texts),
    built("{}.index({}, {})", texts, texts, places),
    built("{}.rindex({}, {})", texts, texts, places),
    built("{}.byteslice({}, {})", texts, places, places),
    built("{}.dup.insert({}, {})", texts, places, texts),
    built("{}.dup.then {{ |s| [s.slice!({}, {}), s] }}", texts, places, places),
)


@in_batches
@given(batches(indices))
def test_indices_of_strings(expressions: list[str]) -> None:
    agree(expressions)


array_indices = st.one_of(
    built("{}[{}]", arrays, places),
    built("{}[{}, {}]", arrays, places, places),
    built("{}[{}]", arrays, ranges),
    built("{}[{}]", arrays, endless),
    built("{}.tap {{ |a| a[{}] = 9 }}", arrays, places),
    built("{}.tap {{ |a| a[{}, {}] = [8, 9] }}", arrays, places, places),
    built("{}.tap {{ |a| a[{}] = 7 }}", arrays, ranges),
    built("{}.then {{ |a| [a.slice!({}, {}), a] }}", arrays, places, places),
    built("{}.then {{ |a| [a.slice!({}), a] }}", arrays, ranges),
    built("{}.values_at({}, {}, {})", arrays, places, ranges, places),
    built("{}.fetch({})", arrays, places),
    built("{}.insert({}, 1)", arrays, places),
    built("{}.rotate({})", arrays, places),
    built("{}.fill(0, {}, {})", arrays, places, places),
    built("{}.first({}) + [1].last({})", arrays, places, places),
    built("{}.delete_at({})", arrays, places),
)


@in_batches
@given(batches(array_indices))
def test_indices_of_arrays(expressions: list[str]) -> None:
    agree(expressions)


array_operations = st.one_of(
    *(
        built(template, arrays, arrays)
        for template in (
            "{}.zip({})", "{} & {}", "{} | {}", "{} - {}", "{} <=> {}", "{}.product({}).size",
            "{} == {}", "({} + {}).tally", "({} + {}).uniq", "({} + {}).group_by(&:even?)",
            "({} + {}).sort", "({} + {}).minmax", "({} + {}).sort_by {{ |x| [-x.abs, x] }}",
            "({} + {}).chunk_while {{ |a, b| b == a + 1 }}.to_a", "({} + {}).partition(&:odd?)",
            "({} + {}).slice_when {{ |a, b| a > b }}.to_a", "({} + {}).max_by(&:abs)",
            "({} + {}).each_cons(2).map {{ |a, b| a - b }}", "({} + {}).sum", "[{}, {}].transpose",
            "({} + {}).sort {{ |a, b| b <=> a }}", "({} + {}).min(2)", "({} + {}).max(3)",
            "({} + {}).each_slice(3).to_a", "({} + {}).inject {{ |a, b| a * 2 - b }}",
        )
    )
)  # fmt: skip


@in_batches
@given(batches(array_operations))
def test_operations_of_arrays(expressions: list[str]) -> None:
    agree(expressions)


patterns = st.sampled_from(
    ["/[a-c]/", "/x*/", "/(\\w)(\\d)?/", "/\\s+/", "/^/", "/$/", "/\\b/", "/(?<n>[xyz]+)/", "/é|_/i",
     "//", "/(?=[a-z])/", "/\\W/", "/.\\n?/", "/[[:alpha:]]+/", "/\\A\\w|\\w\\z/", '"a"', '"-"', '""']
)  # fmt: skip
replacements = st.sampled_from(
    ['"<\\\\0>"', '"\\\\1-"', '"*"', '""', '"\\\\\\\\"', '"\\\\&\\\\\'"']
)
substitutions = st.one_of(
    built("{}.gsub({}, {})", texts, patterns, replacements),
    built("{}.sub({}, {})", texts, patterns, replacements),
    built("{}.gsub({}) {{ |m| m.upcase + $~.begin(0).to_s }}", texts, patterns),
    built('{}.gsub({}, "a" => "1", "x" => "2", " " => 3)', texts, patterns),
    built("[{}.gsub!({}) {{ $1.to_s }}, $~ && $~.end(0)]", texts, patterns),
    built("{}.scan({})", texts, patterns),
    built("{}.split({})", texts, patterns),
    built("{}.split({}, {})", texts, patterns, places),
    built("{}.partition({})", texts, patterns),
    built("{}.rpartition({})", texts, patterns),
    built("[{}.match({}), $`, $']", texts, patterns),
    built("{}.split", texts),
    built('{}.split(" ", {})', texts, places),
    built("{}.lines", texts),
)


@in_batches
@given(batches(substitutions))
def test_substitution_and_splitting(expressions: list[str]) -> None:
    agree(expressions)


sets = st.sampled_from(['"a-c"', '"^a-c"', '"xyz"', '"-"', '"a-"', '"é"', '"^"', '"1-2_"', '" "'])
edits = st.one_of(
    built("{}.tr({}, {})", texts, sets, sets),
    built("{}.tr_s({}, {})", texts, sets, sets),
    built("{}.delete({})", texts, sets),
    built("{}.squeeze({})", texts, sets),
    built("{}.count({})", texts, sets),
    built("{}.squeeze", texts),
    built("{}.succ", texts),
    built("{}.center({}, {})", texts, st.integers(0, 12).map(str), texts),
    built("{}.ljust({})", texts, st.integers(0, 12).map(str)),
    built("{}.capitalize + {}.swapcase", texts, texts),
    built("[{0}.strip, {0}.chomp, {0}.chop, {0}.upcase]", texts),
    built("{} <=> {}", texts, texts),
    built("{}.upto({}).first(5)", texts, texts),
    built("{}.inspect", texts),
    built("[{0}.to_i, {0}.to_f, {0}.hex, {0}.oct]", texts),
    built("{}.casecmp({})", texts, texts),
    built("{}.start_with?({})", texts, texts),
    built("{}.to_sym", texts),
)


@in_batches
@given(batches(edits))
def test_edits_of_strings(expressions: list[str]) -> None:
    agree(expressions)


directives = st.tuples(
    st.text("-+ 0#", max_size=2),
    st.sampled_from(["", "1", "5", "12"]),
    st.sampled_from(["", ".0", ".1", ".2", ".5"]),
)
formats = st.one_of(
    st.tuples(directives, st.sampled_from("dxob"), numbers).map(
        lambda found: f'"%{"".join(found[0])}{found[1]}" % ({found[2]})'
    ),
    st.tuples(directives, st.sampled_from("feg"), float_literals).map(
        lambda found: f'"%{"".join(found[0])}{found[1]}" % {found[2]}'
    ),
    st.tuples(directives, texts).map(
        lambda found: f'"%{"".join(found[0]).replace("#", "")}s|" % {found[1]}'
    ),
)


@in_batches
@given(batches(formats))
def test_formats(expressions: list[str]) -> None:
    agree(expressions)


arithmetic = st.one_of(
    st.tuples(
        number_literals,
        st.sampled_from(["+", "-", "*", "/", "%", "<=>", "==", "<", ">="]),
        number_literals,
    ).map(" ".join),
    *(
        built(template, number_literals, number_literals)
        for template in ("{}.divmod({})", "{}.fdiv({})", "{}.div({})", "{}.remainder({})")
    ),
    built("{}**{}", number_literals, places),
    built("{}.clamp(-3, 5)", number_literals),
    built("[{0}.abs, {0}.to_i, {0}.to_s, {0}.zero?, -{0}]", number_literals),
    built("{}.digits.size", numbers.map(lambda value: f"({abs(value)})")),
    built("{}.to_s({})", numbers.map(lambda value: f"({value})"), st.integers(2, 36).map(str)),
    built("{} & {}", places, places),
    built("({}) << ({})", places, places),
    built("[{0}.gcd({1}), {0}.lcm({1})]", places, places),
)


@in_batches
@given(batches(arithmetic))
def test_arithmetic(expressions: list[str]) -> None:
    agree(expressions)


digits = st.integers(-3, 16).map(str)
rounding = st.one_of(
    built("{}.round({})", number_literals, digits),
    built("{}.floor({})", number_literals, digits),
    built("{}.ceil({})", number_literals, digits),
    built("{}.truncate({})", number_literals, digits),
    built("{}.round({}, half: :even)", number_literals, digits),
    built("{}.round({}, half: :down)", number_literals, digits),
    float_literals,
    built("{}.to_s", float_literals),
    built("[{}, {}, {}].sum", float_literals, float_literals, float_literals),
)


@in_batches
@given(batches(rounding))
def test_rounding_and_printing(expressions: list[str]) -> None:
    agree(expressions)


questions = st.sampled_from(
    ["to_a", "size", "sum", "min", "max", "minmax", "count", "first(3)", "last(2)", "inspect",
     "include?(2)", "step(2).to_a", "each_slice(2).to_a", "cover?(1..2)", "reverse_each.to_a",
     "step(3).map { |x| x }", "select(&:even?)", "to_s", "hash.class", "inject(:+)", "first"]
)  # fmt: skip
range_questions = st.one_of(
    st.tuples(ranges.filter(lambda text: text[1] != "."), questions).map(".".join),
    built("({}..{}).step(0.5).to_a", float_literals.filter(lambda x: "e" not in x), places).filter(
        lambda text: len(text) < 24
    ),
    built("{}.step({}, {}).first(9)", places, places, st.sampled_from(["2", "-2", "0.5", "-1.5"])),
    built("{} == {}", ranges, ranges),
    built("{}.cover?({})", ranges, ranges),
)


@in_batches
@given(batches(range_questions))
def test_ranges(expressions: list[str]) -> None:
    agree(expressions)
