"""Plugins that need a theme or git's history, beside jekyll's own."""

import subprocess

import pytest

from tests.reference import assert_same_build

pytestmark = pytest.mark.needs("jekyll", "faketime")


def commit(folder, message, when):
    identity = ["-c", "user.name=Ada", "-c", "user.email=ada@example.org"]
    environment = {"GIT_COMMITTER_DATE": when, "PATH": "/usr/bin:/bin", "HOME": str(folder)}
    for command in (
        ["init", "-q"],
        ["add", "-A"],
        [*identity, "commit", "-qm", message, "--date", when],
    ):
        subprocess.run(["git", *command], cwd=folder, check=True, env=environment)


@pytest.mark.parametrize("settings", ["", "last-modified-at: {date-format: '%Y/%m/%d'}\n"])
def test_when_files_were_last_committed(site_folder, tmp_path, settings):
    tag = "{% last_modified_at %}"
    site = site_folder(
        {
            "_config.yml": "plugins: [jekyll-last-modified-at, jekyll-feed, jekyll-seo-tag, jekyll-sitemap]\n"
            f"url: https://e.org\ntimezone: Europe/Berlin\n{settings}",
            "old.md": "---\n---\n{{ page.last_modified_at }} {{ page.last_modified_at | date: '%s' }}",
            "sub/ümlaut & co.md": f"---\n---\n{tag}",
            "index.html": f"---\n---\n{tag} {{% seo %}}"
            "{% for p in site.posts %}{{ p.last_modified_at | date_to_xmlschema }}{% endfor %}",
            "_posts/2020-01-02-a.md": "---\n---\nA",
        }
    )
    commit(site, "first", "2021-02-03T04:05:06Z")
    (site / "old.md").write_text((site / "old.md").read_text() + "\nmore\n")
    commit(site, "second", "2022-03-04T05:06:07Z")
    (site / "new.md").write_text("---\n---\n{{ page.last_modified_at | date: '%s' }}")
    assert_same_build(site, tmp_path, JEKYLL_ENV="production")


def test_minima_and_the_plugins_it_brings(site_folder, tmp_path):
    site = {
        "_config.yml": "theme: minima\ntitle: T\nauthor: {name: A}\nplugins: [jekyll-feed, jekyll-data]\n"
        "minima: {date_format: '%Y', own: yes}\n",
        "index.md": "---\nlayout: home\n---\n{{ theme.own }} {{ theme.date_format }}\n",
        "about.md": "---\nlayout: page\ntitle: About\n---\n",
        "_posts/2024-01-02-a.md": "---\nlayout: post\ntitle: A\nauthor: B\n---\nText\n",
    }
    built = assert_same_build(site_folder(site), tmp_path)
    assert b"Begin Jekyll SEO tag" in built["index.html"] and "feed.xml" in built
