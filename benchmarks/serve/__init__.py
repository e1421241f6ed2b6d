"""How long a save takes to its file, and to the reloaded page."""
