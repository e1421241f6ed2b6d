"""Pages that list the publications of one year or of one topic."""
