"""Builds a site: `Site` and its phases."""
