"""Tags and filters of plugins."""

from __future__ import annotations

from typing import Any

import pytest

from jekyllpy.errors import JekyllError
from jekyllpy.liquid import Block, Context, Drop, Environment, Tag, nodes
from jekyllpy.plugins import Registry


class Shout(Tag):
    def render(self, context: Context) -> Any:
        return str(context[self.markup.strip()]).upper()


class Twice(Block):
    def render(self, context: Context) -> Any:
        return self.render_body(context) * 2


class Remember(Tag):
    def render(self, context: Context) -> Any:
        context["memory"] = self.markup.strip()
        return ""


class Nothing(Tag):
    def render(self, context: Context) -> Any:
        return None


class Scoped(Block):
    def render(self, context: Context) -> Any:
        with context.stack({"inner": 1}):
            return self.render_body(context)


@pytest.fixture(params=[nodes.HOT, 1], ids=["tree", "compiled"])
def environment(request: pytest.FixtureRequest, monkeypatch: pytest.MonkeyPatch) -> Environment:
    monkeypatch.setattr(nodes, "HOT", request.param)
    registry = Registry()
    tags: list[type[Tag]] = [Shout, Twice, Remember, Nothing, Scoped]
    for tag in tags:
        registry.tag(tag.__name__.lower(), tag)
    registry.filter("wrap", lambda value, left="<", right=">": f"{left}{value}{right}")
    registry.filter("where_am_i", lambda context, value: context["page.path"], context=True)
    registry.filter("total", lambda value, *others: value + sum(others))
    return Environment({}, registry=registry)


@pytest.mark.parametrize(
    ("source", "expected"),
    [
        ("{% shout page.title %}", "TITLE"),
        ("{% twice %}{{ page.title }}{% endtwice %}", "titletitle"),
        ("{% twice %}{% if page %}{% shout page.title %}{% endif %}{% endtwice %}", "TITLETITLE"),
        ("[{% nothing %}]", "[]"),
        ("{% if true %}{% remember x %}{{ memory }}{% endif %}[{{ memory }}]", "x[]"),
        ("{% remember x %}{% if true %}{{ memory }}{% endif %}", "x"),
        ("{% for i in (1..2) %}{{ memory }}{% remember x %}{% endfor %}[{{ memory }}]", "x[]"),
        ("{% for i in (1..2) %}{% remember i %}{{ i }}{% endfor %}", "12"),
        ("{% scoped %}{{ inner }}{% assign a = inner %}{% endscoped %}{{ inner }}{{ a }}", "11"),
        ("{% twice %} {% endtwice %}|", "|"),
        ("{{ 'a' | wrap }}{{ 'a' | wrap: '(' }}{{ 'a' | wrap: '(', ')' }}", "<a>(a>(a)"),
        ("{{ 1 | where_am_i }}", "index.md"),
        ("{{ 1 | total }}{{ 1 | total: 2, 3 }}", "16"),
    ],
)
def test_plugins_tags_and_filters(environment: Environment, source: str, expected: str) -> None:
    page = {"title": "title", "path": "index.md"}
    assert environment.parse(source).render({"page": page}, {"page": page}) == expected


@pytest.mark.parametrize(
    "source",
    [
        "{{ 1 | wrap: 1, 2, 3 }}",
        "{{ 1 | where_am_i: 2 }}",
        "{% twice %}",
        "{% twice %}{% else %}{% endtwice %}",
    ],
)
def test_plugins_are_used_as_they_were_made(environment: Environment, source: str) -> None:
    with pytest.raises(JekyllError):
        environment.parse(source).render({"page": {}})


def test_blocks_are_known(environment: Environment) -> None:
    assert environment.is_block("twice")
    assert environment.is_block("for")
    assert not environment.is_block("shout")
    assert not environment.is_block("assign")
    assert not environment.is_block("nobody")


class Person(Drop):
    """A drop that counts how often its name is asked for."""

    asked = 0

    @property
    def name(self) -> str:
        Person.asked += 1
        return "Ada"

    @property
    def fallback_data(self) -> dict[str, Any]:
        return {"born": 1815, "name": "never seen"}


class Model:
    def to_liquid(self) -> Any:
        return Person()


@pytest.mark.parametrize(
    ("source", "expected"),
    [
        ("{{ p.born }}{{ p.nothing }}", "1815"),
        ("{{ p.name }}", "Ada"),
        ("{{ people | map: 'name' | join }}", "Ada"),
        ("{{ people | where: 'born', 1815 | size }}", "1"),
        ("{{ people | where_exp: 'p', 'p.born > 1800' | size }}", "1"),
        ("{% for p in people %}{{ p.name }}{{ p['born'] }}{% endfor %}", "Ada1815"),
        ("{{ people | jsonify }}", '[{"name":"Ada","born":1815}]'),
        (
            "{{ p | inspect }}",
            "{\n  &quot;name&quot;: &quot;Ada&quot;,\n  &quot;born&quot;: 1815\n}",
        ),
        ("{{ p }}", "Jekyll::Drops::Drop"),
        ("{% for key in p %}{{ key }} {% endfor %}", "name born "),
    ],
)
def test_drops_show_their_keys(environment: Environment, source: str, expected: str) -> None:
    variables = {"p": Person(), "people": [Model()]}
    assert environment.parse(source).render(variables) == expected


def test_a_drops_keys_are_computed_only_when_asked_for(environment: Environment) -> None:
    before = Person.asked
    environment.parse("{{ p.born }}{% if p %}{% endif %}").render({"p": Person()})
    assert Person.asked == before
