"""`doctor` finds what is wrong, in Jekyll's words."""

from __future__ import annotations

import subprocess
from pathlib import Path

import pytest

from tests.reference import environment

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
    """What was said, without what tells the site's place."""
    lines = output.replace("\x1b[33m", "").replace("\x1b[0m", "").replace("\x1b[36m", "")
    return [
        line.strip().replace(str(site), "SITE")
        for line in lines.splitlines()
        if line.strip() and "Configuration file" not in line
    ]


def test_a_healthy_site_is_told_so(jekyllpy, site_folder) -> None:
    status, output = jekyllpy("doctor", folder=site_folder(HEALTHY))
    assert status == 0
    assert "Your test results are in. Everything looks fine." in output


@pytest.mark.needs("jekyll")
@pytest.mark.parametrize("case", SICK)
def test_a_sick_site_is_told_what_jekyll_tells_it(jekyllpy, site_folder, case: str) -> None:
    site = site_folder({**HEALTHY, **SICK[case]})
    theirs = subprocess.run(
        ["jekyll", "doctor"], cwd=site, env=environment(), capture_output=True, text=True
    )
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
