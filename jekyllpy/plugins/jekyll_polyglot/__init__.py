"""A site in several languages, each in a folder of its own, as jekyll-polyglot 1.5 builds it."""

from jekyllpy.plugins.api import Registry
from jekyllpy.plugins.jekyll_polyglot.documents import coordinate
from jekyllpy.plugins.jekyll_polyglot.languages import begin, build_other_languages
from jekyllpy.plugins.jekyll_polyglot.links import localize
from jekyllpy.plugins.jekyll_polyglot.tags import HeadersTag, StaticHrefBlock


def register(plugins: Registry) -> None:
    plugins.hook("site", "after_init", begin)
    plugins.hook("site", "post_read", coordinate)
    plugins.hook("site", "post_render", localize)
    plugins.hook("site", "post_write", build_other_languages)
    for name in ("I18n_Headers", "i18n_headers"):
        plugins.tag(name, HeadersTag)
    for name in ("Static_Href", "static_href"):
        plugins.tag(name, StaticHrefBlock)
