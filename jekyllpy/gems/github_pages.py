"""The themes that GitHub Pages has, in the versions that it builds with (github-pages 232)."""

THEMES = {
    "minima": "2.5.1",
    "jekyll-swiss": "1.0.0",
    "jekyll-theme-primer": "0.6.0",
} | dict.fromkeys(
    (
        f"jekyll-theme-{name}"
        for name in (
            "architect", "cayman", "dinky", "hacker", "leap-day", "merlot", "midnight", "minimal",
            "modernist", "slate", "tactile", "time-machine",
        )
    ),
    "0.2.0",
)  # fmt: skip
