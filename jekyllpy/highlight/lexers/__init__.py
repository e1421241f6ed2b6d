"""The tuned lexers, one language (or a family of them) a module."""
