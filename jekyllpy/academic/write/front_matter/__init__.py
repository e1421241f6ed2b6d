"""Writes front matter, and changes single keys of what a person wrote without touching the rest."""
