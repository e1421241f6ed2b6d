"""The documentation, as files and as a website."""
