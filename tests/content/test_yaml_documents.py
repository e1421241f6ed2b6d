"""A collection's YAML files are documents whose data is all of the file."""

from __future__ import annotations

from pathlib import Path

import pytest

from tests.reference import assert_same_build


@pytest.mark.needs("jekyll", "faketime")
def test_yaml_files_of_a_collection_are_its_data(site_folder, tmp_path: Path) -> None:
    site = site_folder(
        {
            "_config.yml": "collections: {people: {output: true}}\n",
            "_people/ada.yml": "---\nname: Ada\nborn: 1815-12-10\n",
            "_people/emmy.yaml": "---\nname: Emmy\n",
            "index.html": "---\n---\n{% for p in site.people %}{{ p.name }} {{ p.born }};{% endfor %}\n",
        }
    )
    written = assert_same_build(site, tmp_path)
    assert b"Ada 1815-12-10" in written["index.html"]
