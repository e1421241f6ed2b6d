"""Posts, drafts and pages: created, published, taken back and renamed.

Words, options and front matter are jekyll-compose 0.12's; what differs is that front matter is
changed in place, so that comments and formatting stay, and that nothing is overwritten silently.
"""
