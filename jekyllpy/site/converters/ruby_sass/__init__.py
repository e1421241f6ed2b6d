"""Stylesheets as Ruby Sass 3.7 writes them.

libsass, which follows Ruby Sass, compiles; what it gives is read again and written as Ruby Sass writes:
a value that stands in the source as it is, without variables or sums, comes from there.
"""
