"""`CGI.escapeHTML`."""

from __future__ import annotations

from jekyllpy.late.patterns import late

# ampersands come first, since all entities have one
HTML_ENTITIES = {"&": "&amp;", "<": "&lt;", ">": "&gt;", '"': "&quot;", "'": "&#39;"}
_NEEDS_ESCAPE = late("[&<>\"']")


def escape_html(text: str) -> str:
    """HTML's special characters as entities, both kinds of quotes too."""
    if _NEEDS_ESCAPE.search(text):
        for character, entity in HTML_ENTITIES.items():
            text = text.replace(character, entity)
    return text
