"""Span level: raw text becomes text, emphasis, links, code and the like."""
