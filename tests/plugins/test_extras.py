"""What comes with an extra and is missing is named in one line, with what installs it."""

import sys

import pytest

import jekyllpy
from jekyllpy.config.configuration import Configuration
from jekyllpy.doctor.plugins import missing_plugins
from jekyllpy.errors import MissingDependencyError
from jekyllpy.plugins import jemoji
from jekyllpy.site.site import Site


@pytest.mark.parametrize(
    ("extra", "package", "files"),
    [
        ("emoji", "pymdownx", {"_config.yml": "plugins: [jemoji]\n", "a.md": ":smile:"}),
        ("emoji", "pymdownx", {"_config.yml": "plugins: [jekyll-spaceship]\n", "a.md": ":smile:"}),
    ],
)
def test_a_missing_extra_is_named(site_folder, monkeypatch, extra, package, files) -> None:
    monkeypatch.setitem(sys.modules, package, None)
    jemoji.files_by_name.cache_clear()
    files = {name: text if name[0] == "_" else f"---\n---\n{text}" for name, text in files.items()}
    site = site_folder(files)
    with pytest.raises(MissingDependencyError, match=rf"pip install 'jekyllpy\[{extra}\]'"):
        jekyllpy.build(site, site / "_site")


def test_emoji_are_only_looked_up_where_there_may_be_some(site_folder, monkeypatch) -> None:
    monkeypatch.setitem(sys.modules, "pymdownx", None)
    jemoji.files_by_name.cache_clear()
    site = site_folder({"_config.yml": "plugins: [jemoji]\n", "a.md": "---\n---\na: b"})
    jekyllpy.build(site, site / "_site")
    assert "a: b" in (site / "_site/a.html").read_text()


def test_a_file_of_the_site_does_the_work_of_a_plugin_that_is_named(site_folder) -> None:
    site = site_folder(
        {
            "_config.yml": "plugins: [jekyll-own-thing]\n",
            "_plugins/jekyll_own_thing.py": "def register(plugins): plugins.filter('own', lambda text: 'done')",
            "a.md": "---\n---\n{{ 'x' | own }}",
        }
    )
    config = Configuration.load({"source": str(site), "destination": str(site / "_site")})
    assert missing_plugins(config) == []
    Site(config).process()
    assert "done" in (site / "_site/a.html").read_text()
