from __future__ import annotations

import contextlib

from hypothesis import assume, given
from hypothesis import strategies as st

from jekyllpy.errors import JekyllError, LiquidSyntaxError
from jekyllpy.liquid import Environment, render, usual
from jekyllpy.liquid.conditions import parse_condition_strict
from jekyllpy.liquid.lexer import tokenize
from jekyllpy.liquid.strict import StrictParser

PIECES = st.sampled_from(
    """{% %} {%- -%} {{ }} {{- -}} if endif elsif else for in endfor limit: offset: reversed assign = case
    when endcase capture endcapture raw endraw comment endcomment cycle tablerow endtablerow unless
    endunless increment break continue ifchanged endifchanged include link post_url highlight
    endhighlight | upcase append: split: where_exp: sort group_by: date: jsonify first plus: round , : . [
    ] ( ) .. ' " == != < contains and or empty blank nil true false 1 2.5 -3 a b page site forloop ? ! é
    \n""".split(" ")
)
TEMPLATES = st.lists(PIECES, max_size=25).map(" ".join)
VALUES = st.recursive(
    st.none() | st.booleans() | st.integers() | st.floats(allow_nan=False) | st.text(max_size=8),
    lambda inner: (
        st.lists(inner, max_size=3) | st.dictionaries(st.text(max_size=3), inner, max_size=3)
    ),
    max_leaves=6,
)
EXPRESSIONS = st.lists(
    st.sampled_from(
        "a b.c d-e f? g[0] h[i.j].k l['m']  'x' \"y z\" 1 2.5 -3 nil contains == <> < and or | size append : , ( ) . [ ]".split(
            " "
        )
    ),
    max_size=9,
).flatmap(lambda parts: st.sampled_from([" ".join(parts), "".join(parts)]))


@given(st.text())
def test_text_without_tags_renders_to_itself(text: str) -> None:
    assume("{{" not in text and "{%" not in text)
    assert render(text, {}) == text


@given(TEMPLATES | st.text())
def test_the_tokens_of_a_template_are_the_template(source: str) -> None:
    assert "".join(token.value for token in tokenize(source)) == source


@given(TEMPLATES, VALUES, VALUES)
def test_whatever_a_template_says_it_renders_or_is_an_error(
    source: str, first: object, second: object
) -> None:
    try:
        assert isinstance(render(source, {"a": first, "b": second}), str)
    except JekyllError as error:
        assert "Error:" not in error.message.replace("Syntax Error:", "")


@given(TEMPLATES)
def test_a_template_rendered_twice_gives_the_same(source: str) -> None:
    assume("cycle" not in source and "ifchanged" not in source and "offset" not in source)
    environment = Environment({})
    try:
        template = environment.parse(source)
        first = template.render({"a": 1, "b": [1, 2]})
    except JekyllError:
        return
    assert template.render({"a": 1, "b": [1, 2]}) == first


@given(EXPRESSIONS)
def test_conditions_recognized_at_sight_are_those_of_the_strict_grammar(markup: str) -> None:
    found = usual.condition(markup)
    if found is None:
        return
    parser = StrictParser(markup)
    comparisons = []
    while True:
        left = parser.expression()
        operator = parser.consume_if("comparison")
        comparisons.append((left, operator or "", parser.expression() if operator else ""))
        if parser.consume_word("and", "or") is None:
            break
    parser.finish()
    assert found[0] == comparisons


@given(EXPRESSIONS)
def test_filters_recognized_at_sight_are_those_of_the_strict_grammar(markup: str) -> None:
    found = usual.filtered(markup)
    if found is None:
        return
    parser = StrictParser(markup)
    expression = parser.expression()
    filters = []
    while parser.consume_if("pipe") is not None:
        name, arguments = parser.consume("id"), []
        if parser.consume_if("colon") is not None:
            arguments.append(parser.argument())
            while parser.consume_if("comma") is not None:
                arguments.append(parser.argument())
        filters.append((name, arguments))
    parser.finish()
    assert found == (expression, filters)


@given(EXPRESSIONS)
def test_a_condition_parses_or_is_a_syntax_error(markup: str) -> None:
    with contextlib.suppress(LiquidSyntaxError):
        parse_condition_strict(markup)
