"""Markdown: how long it takes beside kramdown, and how it bears hostile texts."""
