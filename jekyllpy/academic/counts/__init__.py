"""How often the site's papers are cited, kept as acad-homepage keeps it."""
