"""Ruby's regular expressions, translated for the `regex` package."""
