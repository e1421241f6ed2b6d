"""Writes publications, talks, courses and news into a site, in the way the site already has."""
