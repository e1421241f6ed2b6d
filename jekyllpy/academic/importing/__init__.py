"""Brings many publications and talks into a site, again and again, and keeps what people change."""
