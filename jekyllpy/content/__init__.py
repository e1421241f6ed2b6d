"""What a site is made of: pages, documents, collections, layouts, data and static files."""
