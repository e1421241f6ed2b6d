"""BibTeX, look-ups, imports and the commands that fill a homepage."""
