"""Jupyter notebooks as pages, and `{% jupyter_notebook %}`, as jekyll-jupyter-notebook 0.0.6 has them.

Extra: `notebooks`.
"""

from __future__ import annotations

from jekyllpy.plugins.api import Registry
from jekyllpy.plugins.jekyll_jupyter_notebook.content import Notebooks, lacks
from jekyllpy.plugins.jekyll_jupyter_notebook.conversion import NotebookConverter
from jekyllpy.plugins.jekyll_jupyter_notebook.tag import NotebookTag

__all__ = ["lacks", "register"]


def register(plugins: Registry) -> None:
    plugins.generator(Notebooks)
    plugins.converter(NotebookConverter)
    plugins.tag("jupyter_notebook", NotebookTag)
