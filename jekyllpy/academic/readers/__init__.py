"""Files that list publications or talks, read into records, a format a module."""
