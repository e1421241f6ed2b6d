"""Pages of posts and documents, filtered and sorted, and pages made for each tag, category and
collection, as jekyll-paginate-v2 3.0 makes them.
"""

from jekyllpy.plugins.api import Registry
from jekyllpy.plugins.jekyll_paginate_v2.generator import PaginationGenerator


def register(plugins: Registry) -> None:
    plugins.generator(PaginationGenerator)
