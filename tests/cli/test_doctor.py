"""`doctor` finds what is wrong, in Jekyll's words."""

from __future__ import annotations

import re
from pathlib import Path

import pytest

from tests.reference import environment, run_jekyll

HEALTHY = {"_config.yml": "url: https://example.org\n", "index.html": "---\n---\nx"}

SICK = {
    "shared destination": {
        "a.html": "---\npermalink: /x/\n---\n",
        "b.html": "---\npermalink: /x/\n---\n",
    },
    "case": {"a.html": "---\npermalink: /X/\n---\n", "b.html": "---\npermalink: /x/\n---\n"},
    "no url": {"_config.yml": "title: x\n"},
    "relative url": {"_config.yml": "url: example.org/blog\n"},
    "strayed posts": {
        "_config.yml": "url: https://example.org\ncollections_dir: all\n",
        "_posts/2024-01-01-a.md": "---\n---\n",
    },
}


def warnings(output: str, site: Path) -> list[str]:
    """What was said, without what tells the site's place or edition."""
    lines = output.replace("\x1b[33m", "").replace("\x1b[0m", "").replace("\x1b[36m", "")
    return [
        line.strip().replace(str(site), "SITE")
        for line in lines.splitlines()
        if line.strip() and "Configuration file" not in line and "Edition:" not in line
    ]


def test_a_healthy_site_is_told_so(jekyllpy, site_folder) -> None:
    status, output = jekyllpy("doctor", folder=site_folder(HEALTHY))
    assert status == 0
    assert "Your test results are in. Everything looks fine." in output


def test_an_address_that_the_workflow_fills_in_is_not_missed(jekyllpy, site_folder) -> None:
    workflow = "jobs:\n  build:\n    steps:\n      - uses: actions/configure-pages@v5\n"
    files = {"index.html": HEALTHY["index.html"], "_config.yml": "title: x\n"}
    site = site_folder(files | {".github/workflows/pages.yml": workflow})
    status, output = jekyllpy("doctor", folder=site)
    assert (status, "URL" in output) == (0, False)


@pytest.mark.needs("jekyll")
@pytest.mark.parametrize("case", SICK)
def test_a_sick_site_is_told_what_jekyll_tells_it(jekyllpy, site_folder, case: str) -> None:
    site = site_folder({**HEALTHY, **SICK[case]})
    theirs = run_jekyll(["doctor"], site, environment())
    status, output = jekyllpy("hyde", folder=site)
    assert (status, theirs.returncode) == (1, 1)
    assert warnings(output, site) == warnings(theirs.stdout + theirs.stderr, site)


@pytest.mark.parametrize(
    ("files", "words"),
    [
        (
            {"_config.yml": "url: https://a.b\nplugins: [jekyll-nonsense]\n"},
            "'jekyll-nonsense' is not known here.",
        ),
        ({"_config.yml": "url: https://a.b\ngems: []\n"}, "the setting `gems`"),
        ({"_config.yml": "url: https://a.b\nmarkdown: redcarpet\n"}, "use kramdown"),
    ],
)
def test_what_jekyllpy_cannot_do_is_named_with_what_serves(
    jekyllpy, site_folder, files, words
) -> None:
    status, output = jekyllpy("doctor", folder=site_folder({**HEALTHY, **files}))
    assert status == 1 and words in output, output


def test_a_page_that_looks_like_a_lost_post_is_pointed_out(jekyllpy, site_folder) -> None:
    site = site_folder({**HEALTHY, "news/2024-01-01-a.md": "---\n---\nx"})
    status, output = jekyllpy("doctor", folder=site)
    assert status == 0 and "'news/2024-01-01-a.md' is named like a post" in output


TEMPLATES = {
    **HEALTHY,
    "index.md": "---\nlayout: page\n---\n\n{{ page.title | shout }}\n{% include card.html of=1 %}",
    "_includes/card.html": "{% assign colour = 'red' %}\n{{ include.of | whisper: 1 }}{{ forloop.index }}",
    "_layouts/page.html": "---\ntitle: x\n---\n{{ content }}{% for p in site.posts %}\n{{ p.url }}{% include card.html %}"
    "{% endfor %}{{ colour }}{% if maybe %}{{ other | default: 1 }}{% endif %}",
    "plain.txt": "{{ not | a_template }}",
    "verbatim.md": "---\nrender_with_liquid: false\n---\n{{ not | a_template }}",
}


def told(output: str) -> list[str]:
    """What is said of files, without the hint that it may be meant so."""
    found = (
        re.match(r"([\w./-]+\.\w+(?::\d+)?: .*?)(?: \(this may.*)?$", line)
        for line in output.splitlines()
    )
    return [line[1] for line in found if line]


def test_filters_that_nobody_provides_are_named_with_their_places(jekyllpy, site_folder) -> None:
    status, output = jekyllpy("doctor", folder=site_folder(TEMPLATES))
    assert status == 1
    assert told(output) == [
        "_includes/card.html:2: nobody provides the filter 'whisper', so it does nothing",
        "_includes/card.html:2: nothing sets the variable 'forloop'",
        "index.md:5: nobody provides the filter 'shout', so it does nothing",
    ]


@pytest.mark.parametrize(
    ("template", "words"),
    [
        ("{% include gone.html %}", "a.md:4: the included file 'gone.html' isn't there"),
        ("{% nonsense %}", "a.md:4: Unknown tag 'nonsense'"),
        ("{% include open.html %}", "_includes/open.html:1: 'if' tag was never closed"),
        ("{% include asks.html %}", "_includes/asks.html:2: the included file 'it' isn't there"),
    ],
)
def test_templates_that_would_end_a_build_are_named(
    jekyllpy, site_folder, template: str, words: str
) -> None:
    files = {
        "a.md": f"---\ntitle: x\n---\n{template}",
        "_includes/open.html": "{% if x %}",
        "_includes/asks.html": "\n{% include it %}",
    }
    status, output = jekyllpy("doctor", folder=site_folder({**HEALTHY, **files}))
    assert (status, told(output)) == (1, [words])


@pytest.mark.parametrize(
    ("template", "found"),
    [
        ("{{ pgae.title }}", ["a.md:3: nothing sets the variable 'pgae'"]),
        ("{{ page[key].x }}", ["a.md:3: nothing sets the variable 'key'"]),
        ("{% for x in lists %}{{ x }}{% endfor %}", ["a.md:3: nothing sets the variable 'lists'"]),
        ("{% for x in site.pages %}{{ x }}{% endfor %}", []),
        ("{% if x %}{% endif %}{{ x | default: 'y' }}", []),
        ("{% capture x %}1{% endcapture %}{{ x }}", []),
        ("{% increment n %}{{ n }}", []),
        ("{% tablerow x in (1..2) %}{{ x }}{{ tablerowloop.col }}{% endtablerow %}", []),
        ("{% include {{ page.name }} %}{{ set_there }}", []),
        ("{% include_cached c.html %}{{ set_there }}", []),
        ("{% raw %}{{ x }}{% endraw %}{% highlight c %}{{ y }}{% endhighlight %}", ["y"]),
    ],
)
def test_variables_that_nothing_sets_are_told_but_may_be_meant_so(
    jekyllpy, site_folder, template: str, found: list[str]
) -> None:
    files = {
        "_config.yml": "url: https://a.b\nplugins: [jekyll-include-cache]\n",
        "_includes/c.html": "{% assign set_there = 1 %}",
        "_includes/a.md": "{% assign set_there = 1 %}",
        "a.md": f"---\n---\n{template}",
    }
    status, output = jekyllpy("doctor", folder=site_folder({**HEALTHY, **files}))
    assert status == 0
    assert len(told(output)) == len(found)
    assert all(words in line for words, line in zip(found, told(output)))


def test_a_plugin_of_the_sites_own_may_set_any_variable(jekyllpy, site_folder) -> None:
    files = {
        "a.md": "---\n---\n{{ mine }}",
        "_plugins/own.py": "def register(plugins):\n    pass\n",
    }
    status, output = jekyllpy("doctor", folder=site_folder({**HEALTHY, **files}))
    assert (status, told(output)) == (0, [])
