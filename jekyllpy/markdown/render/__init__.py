"""The tree of elements becomes HTML, formatted as kramdown formats it."""
