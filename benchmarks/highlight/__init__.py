"""Highlighting: how many tokens have Rouge's class, and how long it takes beside Rouge."""
