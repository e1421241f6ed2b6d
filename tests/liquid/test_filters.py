from __future__ import annotations

from pathlib import Path
from typing import Any

import pytest

from jekyllpy.errors import JekyllError
from jekyllpy.liquid import render
from tests.liquid.real import CONFIG, rendered

VARIABLES: dict[str, Any] = {
    "text": 'Héllo, Wörld! It\'s 50% — "fun" & <b>more</b>',
    "blank_text": "",
    "spaced": "  a  b \n",
    "cjk": "你好 world, こんにちは 안녕",
    "number": 42,
    "float": 3.14159,
    "negative": -7,
    "digits": "12.5",
    "yes": True,
    "nothing": None,
    "list": [3, 1, 2],
    "names": ["banana", "Apple", "cherry", "apple"],
    "gaps": ["b", None, "a"],
    "nested": [[1, [2]], [3]],
    "hash": {"b": 1, "a": [1, 2], "c": {"d": None}},
    "people": [
        {"name": "Ada", "born": 1815, "tags": ["math", "code"], "at": {"city": "London"}},
        {"name": "Grace", "born": "1906", "tags": ["code"], "at": {"city": "New York"}},
        {"name": "Emmy", "born": None, "tags": [], "at": None},
        {"name": "alan", "born": 1912.5, "tags": "code"},
    ],
    "time": "2024-03-05 14:07:09 +0800",
    "day": "2008-11-07",
    "path": "/a b/c é.html?q=ü&x=1#frag",
    "index": "/x/index.html",
    "html": "<!-- c --><p class='a'>T &amp; <script>x</script>\n</p>",
}
WITHOUT_ARGUMENTS = """
abs array_to_sentence_string capitalize ceil cgi_escape compact date_to_long_string date_to_rfc822
date_to_string date_to_xmlschema downcase escape escape_once first floor inspect join jsonify last
lstrip markdownify newline_to_br normalize_whitespace number_of_words relative_url absolute_url
reverse round rstrip size slugify sort sort_natural strip strip_html strip_index strip_newlines
to_integer truncatewords uniq upcase uri_escape url_decode url_encode xml_escape
""".split()
CHAINS = """
text | slice: 1, 4 ~ text | truncate: 10 ~ text | truncate: 10, '' ~ text | truncatewords: 3, '--'
text | split: ' ' | last ~ text | replace: 'o', '0' ~ text | replace_first: 'l', 'L' ~ text | remove: 'l'
text | append: number | prepend: list ~ text | slugify: 'raw' ~ text | slugify: 'pretty'
text | slugify: 'ascii' ~ text | slugify: 'latin' ~ text | slugify: 'none' ~ text | default: 'x'
cjk | number_of_words: 'cjk' ~ cjk | number_of_words: 'auto' ~ cjk | number_of_words ~ cjk | slugify
number | plus: digits ~ number | minus: float ~ digits | times: 3 ~ number | divided_by: 5
number | divided_by: 5.0 ~ negative | divided_by: 2 ~ negative | modulo: 5 ~ float | modulo: 1.5
float | round: 2 ~ float | round: 0 ~ number | round: -1 ~ number | at_least: 50 ~ number | at_most: 5.5
names | join: '-' ~ names | sort | join: ',' ~ names | sort_natural | join: ',' ~ names | first: 2
names | push: 'x' | jsonify ~ names | pop | jsonify ~ names | shift: 2 | jsonify ~ names | unshift: 1 | jsonify
list | concat: names | jsonify ~ gaps | compact | jsonify ~ nested | join: ',' ~ nested | uniq | jsonify
people | map: 'name' | join: ',' ~ people | where: 'tags', 'code' | map: 'name' | join: ','
people | where: 'born', 1815 | map: 'name' ~ people | where: 'born', nil | map: 'name'
people | where: 'at.city', 'London' | map: 'name' ~ people | where_exp: 'p', 'p.born > 1900' | size
people | where_exp: 'p', "p.name contains 'a' and p.tags contains 'code'" | map: 'name'
people | find: 'name', 'Grace' | jsonify ~ people | find_exp: 'p', 'p.at == nil' | jsonify
people | group_by: 'born' | jsonify ~ people | group_by_exp: 'p', 'p.name | slice: 0' | jsonify
people | sort: 'name' | map: 'name' | join ~ people | sort: 'born', 'last' | map: 'name' | join
people | sort: 'born' | map: 'name' | join ~ people | sort: 'born', 'middle' ~ hash | sort | jsonify
hash | where: 'x', 1 | jsonify ~ hash | jsonify ~ hash | inspect ~ people | uniq: 'name' | size
time | date: '%Y-%m-%d %H:%M %z' ~ day | date: '%A, %-d %B %Y' ~ day | date: '' ~ text | date: '%Y'
day | date_to_string: 'ordinal' ~ day | date_to_string: 'ordinal', 'US' ~ day | date_to_long_string: 'ordinal'
time | date_to_xmlschema ~ number | date: '%F' ~ '1709647629' | date: '%s'
path | relative_url ~ path | absolute_url ~ 'http://x.org/ä b?c d' | relative_url ~ 'a/../b/./c' | relative_url
'//x/y' | absolute_url ~ '' | absolute_url ~ 'mailto:a@b.c' | relative_url ~ '/a%20b%2Fc' | relative_url
list | array_to_sentence_string: 'or' ~ number | markdownify ~ text | where: 'a', 'b' ~ nothing | where: 'a', 'b'
""".strip().replace("\n", " ~ ").split(" ~ ")  # fmt: skip

# Debian's Jekyll has Liquid 5, which prints a short array otherwise here.
NOT_COMPARABLE = {
    *(f"{{{{ {name} | truncatewords }}}}" for name in ("list", "names", "gaps", "nested")),
}
TEMPLATES = [
    template
    for template in [
        *(f"{{{{ {name} | {each} }}}}" for each in WITHOUT_ARGUMENTS for name in VARIABLES),
        *(f"{{{{ {chain} }}}}" for chain in CHAINS),
    ]
    if template not in NOT_COMPARABLE
]


def ours(template: str) -> str:
    try:
        return render(template, VARIABLES, config=CONFIG)
    except JekyllError:
        return "error"


@pytest.mark.needs("jekyll")
def test_all_filters_give_what_jekyll_gives_for_all_kinds_of_values(tmp_path: Path) -> None:
    answers = rendered(TEMPLATES, VARIABLES, tmp_path)
    expected = [answer.get("text", "error") for answer in answers]
    differing = {
        template: (want, ours(template))
        for template, want in zip(TEMPLATES, expected)
        if ours(template) != want
    }
    assert differing == {}


def test_a_filter_nobody_knows_changes_nothing() -> None:
    assert render("{{ 'a' | frobnicate: 1, 2 | upcase }}", {}) == "A"


def test_short_arrays_stay_arrays_when_truncated_by_words() -> None:
    assert render("{{ a | truncatewords }}", {"a": ["x", "y"]}) == "xy"


def test_a_sample_is_of_the_array() -> None:
    assert render("{{ a | sample }}", {"a": ["x", "x"]}) == "x"
    assert render("{{ a | sample: 2 | join: '-' }}", {"a": ["x", "x", "x"]}) == "x-x"


def test_today_is_in_the_sites_zone() -> None:
    assert render("{{ 'now' | date: '%Y' | size }}{{ 'today' | date: '%z' | size }}", {}) == "45"


@pytest.mark.parametrize(
    "template",
    [
        "{{ 1 | divided_by: 0 }}",
        "{{ 'a' | append }}",
        "{{ 'a' | upcase: 1 }}",
        "{{ nil | sort }}",
        "{{ 'a' | date_to_string }}",
        "{{ 1 | cgi_escape }}",
        "{{ 'a' | concat: 'b' }}",
        "{{ 'a' | slice: 'x' }}",
        "{{ '%FF' | url_decode }}",
        "{{ 'http://' | relative_url }}",
    ],
)
def test_arguments_of_the_wrong_kind_are_errors_with_a_line(template: str) -> None:
    with pytest.raises(JekyllError) as raised:
        render(f"\n{template}", {})
    assert raised.value.line == 2
    assert raised.value.markup == template
