"""Texts and files, without a thought of Jekyll: YAML, globs, paths, slugs."""
