"""Jupyter notebooks as pages, and `{% jupyter_notebook %}`, as jekyll-jupyter-notebook 0.0.6 has them.

Extra: `notebooks`.
"""

from __future__ import annotations

from jekyllpy.plugins.api import Registry
from jekyllpy.plugins.jekyll_jupyter_notebook.content import Notebooks
from jekyllpy.plugins.jekyll_jupyter_notebook.conversion import NotebookConverter
from jekyllpy.plugins.jekyll_jupyter_notebook.tag import NotebookTag


def register(plugins: Registry) -> None:
    plugins.generator(Notebooks)
    plugins.converter(NotebookConverter)
    plugins.tag("jupyter_notebook", NotebookTag)
