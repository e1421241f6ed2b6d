"""Notebooks as pages of a site."""

import io
import json
import sys

import pytest

from jekyllpy.config.configuration import Configuration
from jekyllpy.errors import ConversionError
from jekyllpy.log import Logger
from jekyllpy.plugins.jekyll_jupyter_notebook import conversion
from jekyllpy.site.site import Site

NOTEBOOK = {
    "cells": [
        {"cell_type": "markdown", "metadata": {}, "source": ["# Head {{ 1 | plus: 2 }}"]},
        {
            "cell_type": "code", "execution_count": 7, "metadata": {}, "source": ["print(3)"],
            "outputs": [{"name": "stdout", "output_type": "stream", "text": ["three\n"]}],
        },
    ],
    "metadata": {"language_info": {"name": "python"}},
    "nbformat": 4,
    "nbformat_minor": 4,
}  # fmt: skip
TEXT = json.dumps(NOTEBOOK)
SITE = {
    "_config.yml": "plugins: [jekyll-jupyter-notebook]\ncollections: {labs: {output: true}}\n",
    "assets/a.ipynb": TEXT,
    "_labs/b.ipynb": TEXT,
    "index.md": '---\n---\n{% assign p = "x&y.ipynb" %}{% jupyter_notebook p %}\n',
}


@pytest.fixture
def build(site_folder):
    def run(files: dict[str, str]) -> tuple[dict[str, str], list[str]]:
        folder = site_folder(files)
        logger = Logger(out=io.StringIO(), err=io.StringIO())
        config = {"source": str(folder), "destination": str(folder / "_site")}
        Site(Configuration.load(config), logger).process()
        written = (path for path in (folder / "_site").rglob("*") if path.is_file())
        texts = {str(path.relative_to(folder / "_site")): path.read_text() for path in written}
        return texts, logger.messages

    return run


def test_notebooks_are_pages_that_are_converted_once(build, monkeypatch):
    texts, _ = build(SITE)
    assert set(texts) == {
        "assets/a.ipynb.html", "_labs/b.ipynb.html", "labs/b.ipynb.html", "index.html",
    }  # fmt: skip
    assert "Head 3" in texts["assets/a.ipynb.html"]
    assert "three" in texts["labs/b.ipynb.html"]
    assert "[7]" in texts["assets/a.ipynb.html"]
    assert "<title>Notebook</title>" in texts["assets/a.ipynb.html"]
    assert 'src="x&amp;y.ipynb.html"' in texts["index.html"]
    monkeypatch.setattr(conversion, "converted", None)
    assert build(SITE)[0] == texts


def test_a_page_without_numbers_of_cells(build):
    settings = SITE["_config.yml"] + "jupyter_notebook: {prompt: false, content: body}\n"
    texts, _ = build({"_config.yml": settings, "a.ipynb": TEXT})
    assert "[7]" not in texts["a.ipynb.html"]
    assert "<title>" not in texts["a.ipynb.html"]
    assert "</body>" not in texts["a.ipynb.html"]


def test_what_is_no_notebook_is_said(build):
    with pytest.raises(ConversionError, match="the notebook can't be converted"):
        build({"_config.yml": SITE["_config.yml"], "a.ipynb": "no json"})


def test_without_nbconvert_notebooks_are_copied(build, monkeypatch):
    monkeypatch.setitem(sys.modules, "nbconvert", None)
    texts, messages = build({"_config.yml": SITE["_config.yml"], "a.ipynb": TEXT})
    assert texts == {"a.ipynb": TEXT}
    assert any("pip install 'jekyllpy[notebooks]'" in message for message in messages)
