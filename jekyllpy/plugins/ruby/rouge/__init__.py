"""Rouge's classes over the highlighter of every build: tokens, lexers and formatters for plugins."""

from __future__ import annotations

from jekyllpy.plugins.ruby.rouge import formatters, lexers, regex_lexers, text_analyzer, tokens

__all__ = ["formatters", "lexers", "regex_lexers", "text_analyzer", "tokens"]
