"""Block level: the lines of a document become a tree of blocks with raw text in them."""
