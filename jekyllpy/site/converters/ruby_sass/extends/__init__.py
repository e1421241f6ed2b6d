"""What `@extend` makes of selectors in Ruby Sass, which unifies, orders and trims them otherwise than libsass.

libsass compiles the stylesheet once more with its extends as declarations, which leaves the selectors as
they were; the extends are then applied as Ruby Sass does.
"""
