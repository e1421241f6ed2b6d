"""The converters that every site has."""
