"""The repositories that a homepage shows, kept in its data."""
