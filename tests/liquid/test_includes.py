"""Includes, links and scopes across files, in a site that the real Jekyll builds too."""

from __future__ import annotations

import os
from pathlib import Path
from typing import Any

import pytest

from jekyllpy.liquid import Environment
from jekyllpy.liquid.host import BareSite
from jekyllpy.liquid.profile import Profile
from tests import reference

PAGE = """---
title: A "page"
part: greet
parts: [one, two]
---
{% assign here = 'outer' %}
{% include one.html %}
{% include sub/two.html a="x y" b='q "r"' c=page.title d=page.parts.first e=nothing f=1.5 %}
{% include two.html a="esc \\"q\\"" b='it\\'s' %}
{% include {{ page.part }}.html name=page.title %}
{% include {{ page.part | append: '.html' }}   name = "spaced"  %}
{% include {{page.part}}-{{ page.parts | first }}.html %}
{% for part in page.parts %}{% include loop.html part=part %}{% endfor %}
{% include sets.html %}[{{ set_inside }}][{{ include.a }}]
{% include nested.html level="top" %}
{% include_relative local.txt key=here %}
{% capture both %}{% include one.html %}{% endcapture %}{{ both | upcase }}
{% if true %}{% include stop.html %}{% endif %}
{% for i in (1..3) %}{{ i }}{% include stop.html %}{% endfor %}
{% link index.md %} {% link _posts/2024-01-02-a-post.md %} {% link file.txt %}
{% assign where = '_posts' %}{% link {{ where }}/2024-01-02-a-post.md %}
{% post_url 2024-01-02-a-post %} {% post_url /2024-01-02-a-post %}
{% highlight ruby %}
def x
  "y" # <z>
end
{% endhighlight %}
{% highlight html linenos %}<a href="x">{{ page.title }}</a>{% endhighlight %}
{% highlight nothing+c %}a < b{% endhighlight %}
{% cycle 'a', 'b' %}{% increment seen %}{% increment title %}{{ title }}
{{ "**b**" | markdownify }}{{ "/p" | relative_url }}{{ "/p" | absolute_url }}
{{ site.posts | map: "title" | join }}{{ site.pages | size }}{{ site.posts | where: "title", "Post" | size }}
"""
FILES = {
    "_config.yml": "url: https://example.org\nbaseurl: /base\n",
    "index.md": PAGE,
    "other.html": "---\n---\n{% cycle 'a', 'b' %}{% increment seen %}{% include one.html %}",
    "local.txt": "local {{ include.key }} {{ page.title }}",
    "file.txt": "static",
    "_posts/2024-01-02-a-post.md": "---\ntitle: Post\nlayout: post\n---\n{% include one.html %} {{ page.url }}\n\nrest",
    "_layouts/post.html": "---\nlayout: base\nwho: post\n---\n<{{ layout.who }}{% cycle 1, 2 %}>{{ content }}{{ page.excerpt | strip_html }}",
    "_layouts/base.html": "---\nwho: base\nkind: outer\n---\n{{ layout.who }}{{ layout.kind }}{{ content }}{{ include }}",
    "_includes/one.html": "one {{ here }} {{ page.title | escape }}",
    "_includes/two.html": "{{ include.a }}|{{ include.b }}",
    "_includes/sub/two.html": "{% for p in include %}{{ p[0] }}={{ p[1] }};{% endfor %}{{ include.size }}",
    "_includes/greet.html": "hello {{ include.name }}",
    "_includes/greet-one.html": "greet-one {{ include.name }}",
    "_includes/loop.html": "{{ forloop.index }}{{ include.part }}{{ part }}",
    "_includes/sets.html": "{% assign set_inside = 'yes' %}{% assign here = 'changed' %}",
    "_includes/nested.html": "{{ include.level }}({% include inner.html level='deep' %}){{ include.level }}{% include shown.html %}",
    "_includes/inner.html": "{{ include.level }}{{ include.other }}",
    "_includes/shown.html": "still {{ include.level }}",
    "_includes/stop.html": "{% if forloop.index == 2 %}{% break %}{% endif %}go",
}


@pytest.mark.needs("jekyll", "faketime")
def test_files_within_files_render_as_with_jekyll(site_folder: Any, tmp_path: Path) -> None:
    site = site_folder(FILES)
    theirs = reference.jekyll(site, tmp_path / "jekyll")
    ours = reference.jekyllpy(site, tmp_path / "jekyllpy")
    assert theirs.returncode == 0, theirs.stderr
    assert ours.returncode == 0, ours.stderr
    expected, built = reference.files(tmp_path / "jekyll"), reference.files(tmp_path / "jekyllpy")
    for name in ("index.html", "other.html", "2024/01/02/a-post.html"):
        assert built[name].decode() == expected[name].decode()


@pytest.fixture
def environment(tmp_path: Path) -> tuple[Environment, BareSite, Path]:
    folder = tmp_path / "_includes"
    folder.mkdir()
    site = BareSite({})
    site.source = str(tmp_path)
    site.includes_load_paths = [str(folder)]
    return Environment({}), site, folder


def test_an_included_file_is_read_anew_in_the_next_build_if_it_changed(
    environment: tuple[Environment, BareSite, Path],
) -> None:
    liquid, site, folder = environment
    part = folder / "part.html"
    part.write_text("old")
    template = liquid.parse("{% include part.html %}")
    assert template.render({}, {"site": site}) == "old"
    part.write_text("newer")
    assert template.render({}, {"site": site}) == "old"
    liquid.reset()
    assert template.render({}, {"site": site}) == "newer"


def test_an_included_file_that_has_not_changed_is_parsed_once(
    environment: tuple[Environment, BareSite, Path],
) -> None:
    liquid, site, folder = environment
    (folder / "part.html").write_text("x")
    os.utime(folder / "part.html", (2, 2))
    found = liquid.includes.template(site, site.includes_load_paths, "part.html")
    liquid.reset()
    assert liquid.includes.template(site, site.includes_load_paths, "part.html") is found
    os.utime(folder / "part.html", (1, 1))
    liquid.reset()
    assert liquid.includes.template(site, site.includes_load_paths, "part.html") is not found


def test_the_first_folder_that_has_the_file_wins(
    environment: tuple[Environment, BareSite, Path], tmp_path: Path
) -> None:
    liquid, site, folder = environment
    theme = tmp_path / "theme"
    theme.mkdir()
    site.includes_load_paths.append(str(theme))
    (theme / "a.html").write_text("theme")
    (theme / "b.html").write_text("theme")
    (folder / "a.html").write_text("site")
    text = liquid.parse("{% include a.html %}{% include b.html %}").render({}, {"site": site})
    assert text == "sitetheme"


def test_a_profile_counts_templates_and_what_they_render(
    environment: tuple[Environment, BareSite, Path],
) -> None:
    liquid, site, folder = environment
    (folder / "part.html").write_text("é{{ i }}")
    liquid.profile = Profile(site.source)
    source = "{% for i in (1..3) %}{% include part.html %}{% endfor %}"
    liquid.parse(source, path=f"{site.source}/index.md").render({}, {"site": site})
    usage = liquid.profile.usage
    assert {name: (use.count, use.size) for name, use in usage.items()} == {
        "_includes/part.html": (3, 9),
        "index.md": (1, 9),
    }
    lines = liquid.profile.table().splitlines()
    assert lines[1].split() == ["|", "Filename", "|", "Count", "|", "Bytes", "|", "Time", "|"]
    assert set(lines[2]) <= set("|-+")
    assert len({len(line) for line in lines[1:]}) == 1
