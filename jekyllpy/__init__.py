"""Jekyll in Python: builds the sites that Jekyll builds, to the same bytes, without Ruby."""

__version__ = "0.1.0"
