"""`site.github`: what is known of a site's repository, as jekyll-github-metadata 2.15 gives it."""

from jekyllpy.plugins.api import Registry
from jekyllpy.plugins.jekyll_github_metadata.edit_link import EditLinkTag
from jekyllpy.plugins.jekyll_github_metadata.namespace import add_fallbacks, add_namespace


def register(plugins: Registry) -> None:
    plugins.tag("github_edit_link", EditLinkTag)
    plugins.hook("site", "after_init", add_fallbacks)
    plugins.hook("site", "pre_render", add_namespace)
