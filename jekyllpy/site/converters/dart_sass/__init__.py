"""Dart Sass, in a process of its own that speaks the Embedded Sass Protocol."""
