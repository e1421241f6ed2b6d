"""What publications, talks and courses are, wherever they are read from."""
