"""Pages that depend on the page rendered before them come out as in a clean build, too."""

from __future__ import annotations

import pytest

from tests.incremental.clean_builds import build, configuration
from tests.reference import files

MOMENT = "2026-01-01 00:00:00 +0000"
CONFIG = {"_config.yml": "title: x\n"}


def page(text: str, layout: str = "default") -> str:
    return f"---\nlayout: {layout}\n---\n{text}\n"


ENTANGLED = {
    "loops that continue where the page before ended": {
        "_layouts/default.html": (
            "{% if page.path == 'a.html' %}{% for i in (1..9) limit: 2 %}{{ i }}{% endfor %}{% endif %}"
            "{% for i in (1..9) offset: continue %}{{ i }}{% endfor %}{{ content }}"
        ),
        "a.html": page("a"),
        "b.html": page("b"),
    },
    "values in turn": {
        "_layouts/default.html": "{% cycle 'x', 'y', 'z' %}{{ content }}",
        "a.html": page("a"),
        "b.html": page("b"),
    },
    "what changed since the page before": {
        "_layouts/default.html": "{% ifchanged %}{{ page.kind }}{% endifchanged %}{{ content }}",
        "a.html": page("a"),
        "b.html": page("b"),
    },
    "counters": {
        "_layouts/default.html": "{{ content }}",
        "a.html": page("{% increment seen %}"),
        "b.html": page("{% if page.path %}{% increment seen %}{% endif %}"),
    },
    "what the page before left": {
        "_layouts/default.html": "---\nkind: k\n---\n{{ content }}",
        "a.html": page("a"),
        "b.html": page("{{ content }}{{ layout.kind }}"),
    },
}


@pytest.mark.parametrize("case", ENTANGLED)
@pytest.mark.parametrize("edited", ["a.html", "b.html", "c.html"])
def test_entangled_pages(site_folder, tmp_path, case: str, edited: str) -> None:
    site = site_folder({**CONFIG, **ENTANGLED[case], "c.html": page("c")})
    out = tmp_path / "out"
    for number in range(3):
        if number:
            path = site / edited
            path.write_text(path.read_text() + f"more {number}\n")
        assert build(configuration(site, out, MOMENT, incremental=True)) is None
        clean = tmp_path / f"clean-{number}"
        assert build(configuration(site, clean, MOMENT)) is None
        assert files(out) == files(clean)


def test_a_page_that_becomes_entangled_makes_the_build_start_over(site_folder, tmp_path) -> None:
    pages = {f"{name}.html": page(name) for name in "abc"}
    site = site_folder({**CONFIG, "_layouts/default.html": "{{ content }}", **pages})
    out = tmp_path / "out"
    assert build(configuration(site, out, MOMENT, incremental=True)) is None
    (site / "_layouts" / "other.html").write_text("{% cycle 'x', 'y' %}{{ content }}")
    (site / "b.html").write_text(page("b", "other"))
    (site / "c.html").write_text(page("c", "other"))
    assert build(configuration(site, out, MOMENT, incremental=True)) is None
    assert build(configuration(site, tmp_path / "clean", MOMENT)) is None
    assert files(out) == files(tmp_path / "clean")
