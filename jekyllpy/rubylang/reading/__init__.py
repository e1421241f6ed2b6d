"""Reading Ruby: tree-sitter's tree of a file."""
