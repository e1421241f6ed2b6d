"""HTML inside Markdown: which tags there are, what they may hold, and how they become native."""
