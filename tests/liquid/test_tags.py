from __future__ import annotations

from pathlib import Path
from typing import Any

import pytest

from jekyllpy.errors import JekyllError, UndefinedFilterError, UndefinedVariableError
from jekyllpy.liquid import Environment, nodes, render
from tests.liquid.real import CONFIG, rendered

VARIABLES: dict[str, Any] = {
    "n": 3,
    "list": [1, 2, 3, 4, 5],
    "none": [],
    "hash": {"a": 1, "b": {"c": [10, 20]}},
    "text": "abc",
    "rows": [{"k": "x", "v": [1, 2]}, {"k": "y", "v": []}, {"k": "x", "v": [3]}],
}

# Each of them means the same to Liquid 4 and to Liquid 5, which Debian's Jekyll has.
TEMPLATES = """
{% if n == 3 %}a{% elsif n > 1 %}b{% else %}c{% endif %}
{% unless n == 3 %}a{% elsif n > 1 %}b{% else %}c{% endunless %}
{% if n > 5 or text contains 'b' and list.size == 5 %}y{% else %}n{% endif %}
{% if false and true or true %}y{% else %}n{% endif %}
{% if none == empty %}e{% endif %}{% if text != empty %}t{% endif %}{% if nothing == nil %}n{% endif %}
{% for i in list limit: 2 offset: 1 %}{{ i }}{{ forloop.index }}{{ forloop.rindex0 }} {% endfor %}
{% for i in list reversed %}{{ i }}{% if forloop.first %}f{% endif %}{% if forloop.last %}l{% endif %}{% endfor %}
{% for i in list limit: 2 %}{{ i }}{% endfor %}{% for i in list offset: continue %}-{{ i }}{% endfor %}
{% for i in none %}x{% else %}none{% endfor %}{% for i in nothing %}x{% else %}nothing{% endfor %}
{% for i in (1..n) %}{% if i == 2 %}{% continue %}{% endif %}{{ i }}{% endfor %}
{% for i in (1..n) %}{% for j in (i..n) %}{% if j == 2 %}{% break %}{% endif %}{{ forloop.parentloop.index }}{{ j }} {% endfor %}{% endfor %}
{% for pair in hash %}{{ pair[0] }}={{ pair[1] }};{% endfor %}{% for c in text %}[{{ c }}]{% endfor %}
{% for item in list %}{% assign item = 9 %}{{ item }}{% endfor %}{{ item }}
{% for row in rows %}{% for v in row.v %}{{ row.k }}{{ v }}{% endfor %}{% endfor %}
{% case n %}{% when 1, 2 %}a{% when 3 or 4 %}b{% else %}c{% endcase %}
{% case text %}{% when 'abc' %}1{% when "abc" %}2{% else %}3{% endcase %}
{% assign x = list | first | plus: n %}{{ x }}{% assign y.z = 1 %}{{ y.z }}
{% capture c %}[{{ n }}]{% endcapture %}{{ c }}{{ c }}
{% cycle 'a', 'b' %}{% cycle 'a', 'b' %}{% cycle 'x': 1, 2 %}{% cycle 'y': 1, 2 %}{% cycle 'x': 1, 2 %}
{% increment k %}{% increment k %}{% decrement k %}{{ k }}{% decrement m %}
{% for r in rows %}{% ifchanged %}{{ r.k }}{% endifchanged %}{% endfor %}
{% tablerow i in list cols: 2 limit: 3 %}{{ i }}{{ tablerowloop.col_last }}{% endtablerow %}
{% raw %}{{ x }} {% y %}{% endraw %}{% comment %}{{ x }}{% endcomment %}
 a  {%- if true -%}  b  {%- endif -%}  c {{- n -}} d
{% if true %}   {% endif %}|{% if true %} {{ '' }} {% endif %}|{% for i in list %} {% endfor %}|
{{ hash.b.c[1] }}{{ hash['b']['c'].first }}{{ hash.b.c.last }}{{ list[-1] }}{{ list[9] }}{{ text.size }}{{ hash.size }}
{{ hash }}{{ rows }}{{ (1..3) }}{{ 1.0 }}{{ nothing }}{{ true }}{{ "q" }}{{ 'q' }}
{{ list | join }}{{ text.first }}{{ n.size }}{{ hash.first }}
{{ n | plus: 1 | times: 2 }} {{ text | upcase | append: '!' }}
{{ text | replace: "b", '|' }}{{ "a | b" }}
{{ a b }}{{ n | plus 1 }}{{ text | upcase append }}
{% if n = 3 %}x{% endif %}
{% if n | plus: 1 %}x{% endif %}
{% for i in list limit:2 offset %}{{ i }}{% endfor %}
{{ n | divided_by: 0 }}
{% if n > 'a' %}{% endif %}
{% unknown %}
{% if n
{{ n
{% endfor %}
{% if n %}{% endfor %}
{% for %}{% endfor %}
{% assign x %}
{% include %}
{% include ../x.html %}
{% include missing.html %}
{% include a.html b %}
{% highlight %}x{% endhighlight %}
{% highlight ruby %}puts 1 < 2{% endhighlight %}
{% highlight text linenos %}a
b{% endhighlight %}
{% link nothing.md %}
{% post_url 2020-01-01-nothing %}
""".strip().replace("a\nb{%", "a\\nb{%").split("\n")  # fmt: skip


def ours(template: str) -> dict[str, Any]:
    environment = Environment(CONFIG)
    try:
        parsed = environment.parse(template)
        text = parsed.render(dict(VARIABLES), {"page": {}})
    except JekyllError:
        return {"error": True}
    return {"text": text, "warnings": [str(note) for note in parsed.notes]}


@pytest.mark.needs("jekyll")
@pytest.mark.parametrize("hot", [nodes.HOT, 1], ids=["tree", "compiled"])
def test_tags_render_and_warn_as_with_jekyll(
    hot: int, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(nodes, "HOT", hot)
    templates = [template.replace("\\n", "\n") for template in TEMPLATES]
    answers = rendered(templates, VARIABLES, tmp_path)
    answers = [{"error": True} if "error" in answer else answer for answer in answers]
    differing = {t: (a, ours(t)) for t, a in zip(templates, answers) if ours(t) != a}
    assert differing == {}


def test_counters_are_kept_in_the_payload() -> None:
    payload: dict[str, Any] = {}
    template = Environment({}).parse("{% increment visits %}")
    assert [template.render(payload) for _ in range(3)] == ["0", "1", "2"]
    assert payload == {"visits": 3}


def test_a_template_remembers_its_turns_from_page_to_page() -> None:
    template = Environment({}).parse("{% cycle 'odd', 'even' %}{% ifchanged %}!{% endifchanged %}")
    assert [template.render({}) for _ in range(3)] == ["odd!", "even", "odd"]


def test_assignments_end_with_the_page() -> None:
    template = Environment({}).parse("{{ x }}{% assign x = 1 %}{{ x }}")
    assert template.render({}) == template.render({}) == "1"


def test_break_outside_of_a_loop_ends_the_page() -> None:
    assert render("a{% if true %}b{% break %}c{% endif %}d", {}) == "ab"


def test_a_second_else_of_a_loop_is_an_error_as_in_liquid_4() -> None:
    with pytest.raises(JekyllError, match="Unknown tag 'endfor'"):
        render("{% for i in a %}{% else %}{% else %}{% endfor %}", {})


STRICT = {"liquid": {"strict_variables": True, "strict_filters": True}}


@pytest.mark.parametrize(
    "template", ["{{ x }}", "{{ h.x }}", "{{ h.k.x }}", "{% if x %}{% endif %}"]
)
@pytest.mark.parametrize("hot", [nodes.HOT, 1])
def test_strict_variables(template: str, hot: int, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(nodes, "HOT", hot)
    with pytest.raises(UndefinedVariableError, match="undefined variable x"):
        render(template, {"h": {"k": {}}}, config=STRICT)
    assert render(template, {"h": {"k": {}}}) == ""


def test_strict_filters() -> None:
    with pytest.raises(UndefinedFilterError, match="undefined filter frobnicate"):
        render("{{ 1 | frobnicate }}", {}, config=STRICT)


@pytest.mark.parametrize(
    ("mode", "outcome"), [("lax", ["1", 0]), ("warn", ["1", 1]), ("strict", "error")]
)
def test_error_modes(mode: str, outcome: object) -> None:
    environment = Environment({"liquid": {"error_mode": mode}})
    try:
        template = environment.parse("{{ a ! }}")
    except JekyllError as error:
        assert outcome == "error"
        assert "Unexpected character !" in error.message
    else:
        assert [template.render({"a": 1}), len(template.notes)] == outcome
