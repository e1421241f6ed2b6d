"""Long word lists of single languages, imported with their lexers."""
