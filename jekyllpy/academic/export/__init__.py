"""A site's publications, talks and courses in formats that other programs read."""
