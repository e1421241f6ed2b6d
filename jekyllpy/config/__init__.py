"""Jekyll's settings: defaults, files, flags and front matter defaults."""
