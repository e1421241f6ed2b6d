"""What `@extend` makes of selectors in Ruby Sass, which unifies, orders and trims them otherwise than libsass.

libsass compiles the stylesheet with its extends as declarations, which leaves the selectors as they
are; the extends are then made as Ruby Sass makes them.
"""
