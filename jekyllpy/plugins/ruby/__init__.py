"""The bridge between a site and its plugins that are written in Ruby.

`jekyllpy.rubylang` runs Ruby and knows no Jekyll; here is what a plugin sees of Jekyll and Liquid, over
the objects of the site. Imported only by a site that has Ruby files.
"""

from jekyllpy.plugins.ruby import names

__all__ = ["names"]
