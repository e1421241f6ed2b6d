"""Watching a site's folder, rebuilding it, and serving what was built to a browser."""
