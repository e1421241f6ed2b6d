"""Templates that want all the time or memory there is get an error instead, soon."""

from __future__ import annotations

import contextlib
from pathlib import Path

import pytest

from jekyllpy.errors import (
    IncludeError,
    JekyllError,
    LiquidSyntaxError,
    ResourceLimitError,
)
from jekyllpy.liquid import Environment, render
from jekyllpy.liquid.host import BareSite

MEGABYTE = 1_000_000
LONG = 300_000
GROWING = (
    "{%% assign s = 'x,y' | split: ',' %%}{%% for i in (1..60) %%}%s{%% endfor %%}{{ s | size }}"
)
NESTED = (
    "{% assign none = '' | split: ',' %}{% assign s = 'x,y' | split: ',' %}"
    "{% for i in (1..60) %}{% assign s = none | push: s | push: s %}{% endfor %}"
)


@pytest.mark.slow
@pytest.mark.parametrize(
    "template",
    [
        "{% for i in (1..1000000000) %}x{% endfor %}",
        "{% for i in (1..1000000) %}{% for j in (1..1000000) %}{% endfor %}{% endfor %}",
        "{% tablerow i in (1..1000000000) %}x{% endtablerow %}",
        "{{ (1..1000000000) | join }}",
        "{% assign s = 'x' %}{% for i in (1..60) %}{% assign s = s | append: s %}{% endfor %}",
        "{% assign s = 'x' %}{% for i in (1..60) %}{% capture s %}{{s}}{{s}}{% endcapture %}{% endfor %}",
        "{% assign s = 99 %}{% for i in (1..60) %}{% assign s = s | times: s %}{% endfor %}",
        "{% assign s = 'xx' %}{% for i in (1..60) %}{% assign s = s | replace: 'x', s %}{% endfor %}",
        GROWING % "{% assign s = s | concat: s %}",
        NESTED + "{{ s }}",
        NESTED + "{{ s | inspect }}",
        NESTED + "{{ s | jsonify }}",
        NESTED + "{{ s | uniq }}",
        "{{ 'a' | " + "inspect | jsonify | " * 200 + "size }}",
        "{% for i in (1..1000000) %}{{ text }}{% endfor %}",
        "{% if a %}" * 50_000,
        "{% comment %}" * 50_000,
    ],
)
def test_what_grows_without_end_is_stopped(template: str) -> None:
    with pytest.raises(ResourceLimitError) as raised:
        render(template, {"text": "x" * MEGABYTE})
    assert raised.value.line in (1, None)


@pytest.mark.slow
@pytest.mark.parametrize(
    "template",
    [
        "{{ " * (LONG // 3),
        "{% " * (LONG // 3),
        "{% raw %}" + "{{" * (LONG // 2),
        "{% tablerow " + "a" * LONG + " %}{% endtablerow %}",
        "{% assign " + "a " * (LONG // 2) + " %}",
        "{% capture " + "(" * LONG + " %}{% endcapture %}",
        "{% highlight " + "a " * (LONG // 2) + "! %}{% endhighlight %}",
    ],
)
def test_long_nonsense_is_a_syntax_error(template: str) -> None:
    with pytest.raises(LiquidSyntaxError):
        render(template, {})


@pytest.mark.slow
@pytest.mark.parametrize(
    "template",
    [
        "{{ a" + "[" * LONG + "}}",
        "{{ " + "a[" * (LONG // 2) + "}}",
        "{{ " + "(" * LONG + "1..2}}",
        "{{ a" + ".b" * (LONG // 2) + " }}",
        "{{ a !" + "| x" * (LONG // 3) + " }}",
        "{{ " + "'\"" * (LONG // 2) + "}}",
        "{% for a in b! " + "a" * LONG + " %}{% endfor %}",
        "{% case a %}{% when " + "a," * (LONG // 10) + "a %}{% endcase %}",
        "{% if a" + " and a" * (LONG // 10) + " %}{% endif %}",
        "{% if a! " + '"a' * (LONG // 2) + " %}{% endif %}",
        "{% include a " + "a=1 " * (LONG // 4) + "! %}",
        "{% include {{" + "a|{{" * (LONG // 4) + " %}",
        "{% if a %}" + "{% elsif b %}" * 30_000 + "{% endif %}",
        "{{ text | strip_html | size }}{{ scripts | strip_html | size }}",
        "{{ 'now' | date: '%9999999d' }}",
        "{{ 1.5 | round: 1000000000 }}",
        "{{ digits | plus: 1 }}",
        "{{ text | uri_escape | slugify }}",
    ],
)
def test_long_nonsense_ends_one_way_or_another(template: str) -> None:
    variables = {
        "text": "<" * LONG,
        "scripts": "<script" * (LONG // 7),
        "digits": "9" * LONG,
    }
    with contextlib.suppress(JekyllError):
        render(template, variables)


def site_with(folder: Path, files: dict[str, str], *, safe: bool = False) -> BareSite:
    includes = folder / "_includes"
    includes.mkdir()
    for name, text in files.items():
        (includes / name).write_text(text, encoding="utf-8")
    site = BareSite({})
    site.source = str(folder)
    site.includes_load_paths = [str(includes)]
    site.safe = safe
    return site


@pytest.mark.parametrize("parameters", ["", " a=1"])
@pytest.mark.parametrize(
    "around", ["%s", "{%% if true %%}%s{%% endif %%}", "{%% for i in (1..1) %%}%s{%% endfor %%}"]
)
def test_a_file_that_includes_itself_is_nested_too_deep(
    tmp_path: Path, parameters: str, around: str
) -> None:
    tag = around % f"{{% include self.html{parameters} %}}"
    site = site_with(tmp_path, {"self.html": tag})
    with pytest.raises(ResourceLimitError, match="Nesting too deep") as raised:
        Environment({}).parse(tag).render({}, {"site": site})
    assert raised.value.path == str(tmp_path / "_includes" / "self.html")


@pytest.mark.parametrize(
    "name", ["../secret.txt", "a/../../secret.txt", "..", "a//b", "{{ up }}secret.txt"]
)
def test_names_that_lead_out_of_the_folder_are_refused(tmp_path: Path, name: str) -> None:
    (tmp_path / "secret.txt").write_text("secret")
    site = site_with(tmp_path, {})
    with pytest.raises(IncludeError, match="invalid characters or sequences"):
        Environment({}).parse(f"{{% include {name} %}}").render({"up": "../"}, {"site": site})


def test_an_absolute_name_is_looked_for_in_the_folder(tmp_path: Path) -> None:
    (tmp_path / "secret.txt").write_text("secret")
    site = site_with(tmp_path, {})
    with pytest.raises(IncludeError, match="Could not locate"):
        Environment({}).parse(f"{{% include {tmp_path}/secret.txt %}}").render({}, {"site": site})


def test_a_link_out_of_the_folder_is_followed_only_where_it_is_safe_to(tmp_path: Path) -> None:
    (tmp_path / "secret.txt").write_text("secret")
    site = site_with(tmp_path, {})
    (tmp_path / "_includes" / "link.txt").symlink_to(tmp_path / "secret.txt")
    template = Environment({}).parse("{% include link.txt %}")
    assert template.render({}, {"site": site}) == "secret"
    site.safe = True
    with pytest.raises(IncludeError, match="symlink"):
        Environment({}).parse("{% include link.txt %}").render({}, {"site": site})
