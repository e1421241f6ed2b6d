"""JSON in `site.data`, from files and from a server."""

import io
import json
from collections.abc import Iterator

import pytest

from jekyllpy.config.configuration import Configuration
from jekyllpy.log import Logger
from jekyllpy.site.site import Site
from tests.local_server import answering, running


@pytest.fixture
def address() -> Iterator[str]:
    known = {"/known.json": b'{"from": "afar"}'}
    with running(answering(lambda _, path: known.get(path))) as server:
        yield server.url


def page_and_warnings(site_folder, settings: object, template: str) -> tuple[str, list[str]]:
    folder = site_folder(
        {
            "_config.yml": f"plugins: [jekyll-get-json]\njekyll_get_json: {json.dumps(settings)}\n",
            "_data/both.yml": "a: 1\nlist: [x]\ninner: {b: 2}\n",
            "extra.json": '{"a": 3, "list": ["x", "y"], "inner": {"c": 4}}',
            "broken.json": "{",
            "index.html": f"---\n---\n{template}",
        }
    )
    logger = Logger(out=io.StringIO(), err=io.StringIO())
    config = {"source": str(folder), "destination": str(folder / "_site")}
    Site(Configuration.load(config), logger).process()
    warnings = [message for message in logger.messages if "Get JSON:" in message]
    return (folder / "_site/index.html").read_text(), warnings


def test_a_file_is_merged_into_what_data_has(site_folder) -> None:
    settings = [{"data": "both", "json": "extra.json"}]
    shown, warnings = page_and_warnings(site_folder, settings, "{{ site.data.both | jsonify }}")
    assert json.loads(shown) == {"a": 1, "list": ["x", "y"], "inner": {"b": 2, "c": 4}}
    assert warnings == []


def test_an_address_is_read(site_folder, address) -> None:
    settings = {"data": "weather", "json": f"{address}/known.json"}
    shown, warnings = page_and_warnings(site_folder, settings, "{{ site.data.weather.from }}")
    assert shown == "afar"
    assert warnings == []


def test_what_cannot_be_read_is_one_warning_each(site_folder, address) -> None:
    settings = [
        {"data": "a", "json": f"{address}/other.json"},
        {"data": "b", "json": "absent.json"},
        {"data": "c", "json": "broken.json"},
        {"data": "d"},
        {"data": "both", "json": "../../../../etc/passwd"},
    ]
    shown, warnings = page_and_warnings(site_folder, settings, "{{ site.data.both.a }}")
    assert shown == "1"
    assert len(warnings) == len(settings)
    assert all("\n" not in warning for warning in warnings)
