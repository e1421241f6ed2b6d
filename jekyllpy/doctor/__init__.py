"""`doctor`: what is wrong with a site, or may go wrong, and what of it jekyllpy cannot do."""
