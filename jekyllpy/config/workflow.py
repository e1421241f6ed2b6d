"""What a workflow of GitHub Actions runs."""

from __future__ import annotations

ACTION = "actions/jekyll-build-pages"
"""The action that builds a site as GitHub Pages does."""
GIVES_THE_ADDRESS = "actions/configure-pages"
"""The action that tells a workflow the address that the site will have."""


def uses(workflow: str, action: str) -> bool:
    """Whether a step of a workflow is an action, in whatever version."""
    for line in workflow.splitlines():
        key, _, value = line.strip().removeprefix("-").strip().partition(":")
        name, _, version = value.strip().strip("\"'").partition("@")
        if key.strip("\"' ") == "uses" and name == action and version:
            return True
    return False
