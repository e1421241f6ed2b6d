"""New sites and themes: what they begin with, and how it is made theirs."""
